import Classification
import Lexicons
import TestSupport
import Testing
import TextModel
import Wording

@testable import Reporting

@Suite struct OtherRenderersTests {
  private let findings: OtherFindings = {
    var (part, rest) = (WordCounter(), WordCounter())
    func count(_ words: [String], _ counter: inout WordCounter) {
      let document = Document(name: "", text: words.joined())
      var (start, tokens) = (0, [Token]())
      for word in words {
        tokens.append(Token(start: start, end: start + word.utf8.count, kind: .han))
        start += word.utf8.count
      }
      counter.count(tokens[...], of: document)
    }
    for _ in 0..<20 { count(["充电桩", "太少"], &part) }
    for _ in 0..<30 { count(["食堂", "太少", "太咸"], &rest) }
    return OtherFindings(
      opinions: 50, others: 20, grouped: 18, words: KeynessTable(part, against: rest, filter: WordFilter()).more,
      groups: [
        .init(
          words: ["充电桩", "车棚"], opinions: 12,
          examples: [.init(id: "7", text: "充电桩太少\n车棚\u{1B}[31m漏雨"), .init(id: "9", text: "车棚要加充电桩")])
      ])
  }()

  @Test func wordsAndGroupsAreATableToReview() {
    let renderer = TerminalRenderer(style: TerminalStyle(color: false, width: 80))
    expectSnapshot(renderer.other(findings, label: "其他", language: .chinese), named: "other.zh.txt")
    expectSnapshot(renderer.other(findings, label: "其他", language: .english), named: "other.en.txt")
    #expect(!renderer.other(findings, label: "其他", language: .english).contains(0x1B))
  }

  @Test func theMachineFormatHoldsTheSame() {
    let provenance = Provenance(toolVersion: "1", icuVersion: "1", dictionaries: [])
    expectSnapshot(JSONRenderer().other(findings, provenance: provenance), named: "other.json")
  }

  @Test func nothingFoundIsSaid() {
    let renderer = TerminalRenderer(style: TerminalStyle(color: false, width: 80))
    let empty = OtherFindings(opinions: 0, others: 0, grouped: 0, words: [], groups: [])
    let text = String(decoding: renderer.other(empty, label: "其他", language: .english), as: UTF8.self)
    #expect(text.contains("no word recurs") && text.contains("no three opinions"))
  }
}
