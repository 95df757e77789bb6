import Foundation
import TestSupport
import Testing
import TextModel

@testable import Checking

/// Formulas without quotation marks that only what stands around them shows to be slogans.
@Suite struct LikelySlogansTests {
  private static let corpora = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpora")

  private func likely(_ text: String) -> [String] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "", text: text)))
    return LikelySlogans(text: source).slogans(beside: []).map { source.text($0.range) }
  }

  @Test(arguments: [
    "全段要把⟦四查四看⟧贯穿班组学习的始终。", "各站按照⟦一盯二帮三销号⟧的办法，把旅客的意见办完。", "机务段推行的⟦五必到⟧制度，老师傅都赞成。",
    "做到⟦两手抓、两促进⟧，检修进度一天也没有耽误。", "今年的承诺归结为⟦三减两增⟧，写在调度室的墙上。",
  ])
  func whatStandsAroundAFormulaShowsIt(marked: String) {
    let marked = MarkedText(marked)
    #expect(
      likely(marked.text)
        == marked.ranges.map {
          String(decoding: marked.text.utf8.dropFirst($0.start).prefix($0.end - $0.start), as: UTF8.self)
        })
  }

  @Test(arguments: [
    "全段有五个车间、四个班组，三月底前要轮训两遍。", "四名检修工在三号库守了两天。", "一季度开了三次会，讲了五点意见。", "张三和李四都住在五楼。",
    "候车室里有六张桌子、两台饮水机。", "他把两本账合成一本，十天对一次。",
  ])
  func plainCountsAreNone(text: String) { #expect(likely(text).isEmpty) }

  /// Marks and blanks within a formula, and behind it to the end of the text.
  @Test(arguments: ["推行三“必到", "推行三必 “到", "推行三 必到””””””", "做到三必“”“”“”“”“”“”“”“”“”“”“”“”到"])
  func marksAreNoPartOfAFormula(text: String) {
    #expect(likely(text).allSatisfy { !$0.contains("“") && !$0.contains("”") && !$0.contains(" ") })
  }

  @Test func whatStandsInQuotationMarksIsLeftToOtherRules() {
    #expect(likely("机务段推行的“五必到”制度，老师傅都赞成。").isEmpty)
  }

  /// Program and script read the same signs: both give each number of these speeches the same score and the same end.
  @Test func theScoresAreThoseOfTheScriptThatLearnedThem() throws {
    let rows = try String(contentsOf: Self.corpora.appending(path: "slogans/scores.tsv"), encoding: .utf8)
      .split(separator: "\n").dropFirst().map { $0.split(separator: "\t").map(String.init) }
    for (name, expected) in Dictionary(grouping: rows, by: { $0[0] }) {
      let document = Document(
        name: name, utf8: Array(try Data(contentsOf: Self.corpora.appending(path: "blind/tune/\(name)"))))
      let text = UnmarkedText(SourceText(TokenizedDocument(plain: document)))
      let found = text.starts.map { start in
        let end = text.ends(start).max {
          SloganEnd(text: text, start: start, end: $0).score < SloganEnd(text: text, start: start, end: $1).score
        }
        return [
          name, "\(text.places[start])", "\(SloganStart(text: text, start: start).score)",
          "\(end.map { text.places[$0 - 1] + 1 } ?? 0)",
        ]
      }
      #expect(found == expected)
    }
  }
}
