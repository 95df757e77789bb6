import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct HeadingOutlineTests {
  private func outline(_ text: String) -> [String] {
    let document = Document(name: "", text: text)
    let source = SourceText(TokenizedDocument(plain: document))
    return HeadingOutline(source, Numbering(source)).sections.map {
      document.text($0.heading) + " | " + document.text($0.extent).replacing("\n", with: "/")
    }
  }

  @Test func sectionsReachToTheNextHeadingOfTheirLevel() {
    #expect(
      outline("标题\n一、天气\n（一）雨\n多雨。\n（二）风\n二、人手\n不够。\n") == [
        "一、天气 | 一、天气/（一）雨/多雨。/（二）风/", "（一）雨 | （一）雨/多雨。/", "（二）风 | （二）风/", "二、人手 | 二、人手/不够。/",
      ])
  }

  /// Chapters are numbered, marked or announced; a line without a stop is a section only, and no heading is below itself.
  @Test func aSentenceStandsUnderItsChapterAndTheInnermostSection() {
    let text = "标题\n大家好。\n一、天气\n总的多雨。\n（一）风\n不大。\n二、人手\n关于班次\n三班。\n"
    let document = TokenizedDocument(plain: Document(name: "", text: text))
    let source = SourceText(document)
    let sentences = document.sentences
    let places = HeadingOutline(source, Numbering(source)).places(of: sentences)
    func words(_ sentence: Int?) -> String {
      sentence.map { document.document.text(document.trimmedSentence($0)) } ?? "-"
    }
    #expect(
      sentences.indices.filter { !words($0).isEmpty }.map {
        [words($0), words(places[$0].chapter), words(places[$0].section)].joined(separator: " ")
      } == [
        "标题 - -", "大家好。 - -", "一、天气 - -", "总的多雨。 一、天气 -", "（一）风 一、天气 -", "不大。 一、天气 （一）风", "二、人手 - -",
        "关于班次 二、人手 -", "三班。 二、人手 关于班次",
      ])
  }

  /// A Word file whose headings stand behind `#`, as many as their level says.
  private func marked(_ lines: [String]) -> [String] {
    var (utf8, marks) = ([UInt8](), [ParagraphMark]())
    for line in lines {
      let level = line.prefix { $0 == "#" }.count
      let start = utf8.count
      utf8 += Array(line.dropFirst(level).utf8)
      if level > 0 { marks.append(.init(range: TextRange(start, utf8.count), headingLevel: level, number: nil)) }
      utf8.append(0x0A)
    }
    let document = Document(name: "a.docx", utf8: utf8, marks: marks)
    let source = SourceText(TokenizedDocument(plain: document))
    return HeadingOutline(source, Numbering(source)).sections.map {
      document.text($0.heading) + " | " + document.text($0.extent).replacing("\n", with: "/")
    }
  }

  @Test func headingsOfAWordFileCountForWhatStandsBelowThem() {
    let long = "把天气的事情从头到尾讲清楚，让大家心里有数，早作打算，免得到时候手忙脚乱"
    #expect(
      marked(["#讲话", "#" + long, "##雨", "多雨，防汛要早。", "##风", "多风，防火要早。", "#人手", "不够，要早调。"]) == [
        long + " | " + long + "/雨/多雨，防汛要早。/风/多风，防火要早。/", "雨 | 雨/多雨，防汛要早。/", "风 | 风/多风，防火要早。/", "人手 | 人手/不够，要早调。/",
      ])
  }

  @Test func markedAndNumberedHeadingsKeepTheOrderOfTheirNumbers() {
    #expect(
      marked(["讲话", "#一、天气", "#（一）雨", "多雨，防汛要早。", "（二）风", "多风，防火要早。", "#二、人手", "不够，要早调。"]) == [
        "一、天气 | 一、天气/（一）雨/多雨，防汛要早。/（二）风/多风，防火要早。/", "（一）雨 | （一）雨/多雨，防汛要早。/", "（二）风 | （二）风/多风，防火要早。/",
        "二、人手 | 二、人手/不够，要早调。/",
      ])
  }

  @Test func shortLinesAndTopicSentencesAreHeadingsToo() {
    #expect(outline("标题\n关于天气\n多雨多风，不好办。\n") == ["关于天气 | 关于天气/多雨多风，不好办。/"])
    #expect(
      outline("标题\n先说天气。多雨，多风。\n再说人手怎么办？不够。\n") == [
        "先说天气 | 先说天气。多雨，多风。", "再说人手怎么办 | 再说人手怎么办？不够。",
      ])
  }

  @Test func longSentencesAndTheTitleAreNone() {
    #expect(outline("关于天气的讲话\n天气这个东西谁也说不准，还是早作打算为好。多雨。\n") == [])
    #expect(outline("标题\n一、" + String(repeating: "天气说不准，", count: 12) + "早作打算。\n") == [])
  }

  @Test func announcedTopicsReachToTheNextOne() {
    #expect(
      outline("标题\n首先，谈谈天气。多雨。\n多风。\n其次，讲讲人手的事。不够。\n") == [
        "首先，谈谈天气 | 首先，谈谈天气。多雨。/多风。/", "其次，讲讲人手的事 | 其次，讲讲人手的事。不够。/",
      ])
    #expect(outline("标题\n首先把农具修好，把种子备足，一样也不能少。多雨。\n") == [])
  }

  @Test func aQuestionThatOpensAParagraphIsAHeading() {
    #expect(
      outline("标题\n为什么要赶在雨季以前把这些事情办完呢？道理很简单。\n完了。\n") == [
        "为什么要赶在雨季以前把这些事情办完呢 | 为什么要赶在雨季以前把这些事情办完呢？道理很简单。"
      ])
  }
}
