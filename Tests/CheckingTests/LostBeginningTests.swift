import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct LostBeginningTests {
  private func found(_ text: String) -> [String] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return LostBeginning(fragment: Numbering(source).fragment).findings(in: source).map {
      source.document.text($0.range)
    }
  }

  @Test func theFirstWordsOfAFragmentAreMarked() {
    #expect(found("的水位要天天看、天天记，出了险情马上报。二是要备足料。三是要守住堤。") == ["的水位要天天看、天天记，出了险情马上报。"])
  }

  /// What the first line has lost, as a whole document is read with its words.
  private func cut(_ text: String) -> [String] {
    CutFirstWord().findings(in: SourceText(TokenizedDocument(cut: text))).compactMap(\.suggestion)
  }

  @Test(arguments: [
    ("持|河道|清洁|活动|总结|\n|同志们|：|保持|河道|清洁|，|人人|有|责|。|保持|河道|清洁|活动|已经|一年|。", "保持河道清"),
    ("溪|县|修渠|动员会|上|的|讲话|\n|岚|溪|县|今年|大旱|。|岚|溪|县|的|渠|有|三百里|，|岚|溪|县|人人|要|出工|。", "岚溪县修渠"),
    ("育|系统|修渠|会上|的|讲话|\n|全县|教育|系统|要|修渠|，|教育|系统|要|护林|。", "教育系统修"),
    ("溪|水库|管理所|总结|\n|同志们|：|岚|溪|水库|管理所|建|了|三|年|。|在|岚|溪|水库|管理所|，|人人|巡堤|。|对|岚|溪|水库|管理所|来说|，|水|是|命|。", "岚溪水库管"),
  ])
  func aFirstLineThatBeginsInsideAWordIsTold(text: String, right: String) { #expect(cut(text) == [right]) }

  @Test(arguments: [
    ("江|理工|大学|修渠|动员会|上|的|讲话|\n|同志们|：|今天|开会|。|岚|江|理工|人|要|出力|。", "岚江理工大"),
    ("宁|铁路局|修渠|会议|上|的|讲话|\n|同志们|：|岚|宁|车站|要|先|动|。", "岚宁铁路局"),
  ])
  func aBodyAtTheHeadOfATitleIsKnownByOnePlace(text: String, right: String) { #expect(cut(text) == [right]) }

  @Test(arguments: [
    "江|理工|大学|修渠|动员会|上|的|讲话|\n|同志们|：|江|理工|人|要|出力|。", "宁|铁路局|修渠|会议|上|的|讲话|\n|同志们|：|要|安|宁|，|岚|宁|车站|先|动|。",
    "抓|学校|修渠|动员会|上|的|讲话|\n|同志们|：|今天|开会|。",
  ])
  func otherBodiesAreWhole(text: String) { #expect(cut(text).isEmpty) }

  @Test(arguments: [
    "河道|清洁|活动|总结|\n|同志们|：|保持|河道|清洁|，|人人|有|责|。|搞好|河道|清洁|活动|。", "本县|修渠|\n|在|本县|。|在|本县|。|在|本县|。", "修渠",
    "在|河道|清洁|会|上|的|讲话|\n|现在|河道|清洁|了|。|现在|河道|清洁|。", "水利|工程|要|修好|\n|大|水利|工程|要|修好|，|大|水利|工程|要|管好|。",
  ])
  func otherFirstLinesAreWhole(text: String) { #expect(cut(text).isEmpty) }

  @Test(arguments: [
    "县|水库|管理所|总结|\n|全|县|水库|管理所|好|。|岚|县|水库|管理所|好|。|我|县|水库|管理所|好|。",
    "溪|水库|管理所|总结|\n|在|岚|溪|水库|管理所|。|在|岚|溪|水库|管理所|。|在|岚|溪|水库|管理所|。",
  ])
  func namesThatAreWholeOrAlwaysStandInOneTurnAreLeftAlone(text: String) { #expect(cut(text).isEmpty) }

  @Test(arguments: [
    ("在全乡清渠动员大会⟦上的讲⟧\n同志们：今天开会。", "上的讲话"), ("青禾乡清渠⟦实施方⟧\n为了清渠，制定本方案。", "实施方案"),
    ("青禾乡关于清渠⟦的通⟧\n各村：", "的通知"),
  ])
  func aTitleThatLostItsLastCharacterIsTold(marked: String, right: String) {
    let marked = MarkedText(marked)
    let found = CutTitle().findings(
      in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: marked.text))))
    #expect(found.map(\.range) == marked.ranges && found.map(\.suggestion) == [right])
  }

  @Test(arguments: ["在全乡清渠动员大会上的讲\n话\n同志们：今天开会。", "在全乡清渠动员大会上的讲话\n同志们：今天开会。", "水渠是我们自己一锹一锹挖通的通。\n好。"])
  func titlesThatAreWholeOrBrokenAreLeftAlone(text: String) {
    #expect(CutTitle().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))).isEmpty)
  }

  @Test func aLineThatOnlyRepeatsTheNextIsPassedOver() {
    let line = "的水位要天天看、天天记，出了险情马上报。要把巡堤的人"
    #expect(found(line + "...\n" + line + "编成三班。二是要备足料。") == [line + "编成三班。"])
  }

  @Test func aFragmentThatBeginsWithAWholeSentenceIsNotMarked() {
    #expect(found("结合各队的情况，水位要天天看、天天记，出了险情马上报告。二是要备足料。三是要守住堤。").isEmpty)
  }

  @Test func wholeTextsAndFragmentsThatBeginWithTheirNumberHaveNone() {
    #expect(found("同志们：水位要天天看、天天记，出了险情马上报告防汛办。一是要备足料。二是要守住堤。").isEmpty)
    #expect(found("三是要备足料，出了险情马上报告防汛办公室。四是要守住堤。").isEmpty)
    #expect(found("").isEmpty)
  }
}
