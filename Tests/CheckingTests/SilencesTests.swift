import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct SilencesTests {
  private let marked = MarkedText("请⟦劳竞办⟧发文，再由⟦劳竞办⟧归档。")

  private var findings: [Finding] {
    marked.ranges.map {
      Finding(check: .term, rule: "office", severity: .error, range: $0, message: .verbatim(""))
    }
  }

  private func matched(_ rule: String, _ text: String, file: String? = nil) -> [Int?] {
    Silences([.init(rule: rule, text: text, reason: "r", file: file)]).match(findings, in: marked.document)
  }

  @Test func theWordsThemselvesSilenceEveryPlace() {
    #expect(matched("office", "劳竞办") == [0, 0])
    #expect(matched("term/office", "劳竞办") == [0, 0])
  }

  @Test func aLongerQuotationSilencesOnePlace() {
    #expect(matched("office", "由劳竞办归档") == [nil, 0])
  }

  @Test(arguments: [
    ("anomaly/office", "劳竞办"), ("offic", "劳竞办"), ("office", "劳竞"), ("office", "没有的话"),
    ("office", String(repeating: "长", count: 99)),
  ])
  func anotherRuleOrOtherWordsSilenceNothing(rule: String, text: String) {
    #expect(matched(rule, text) == [nil, nil])
  }

  @Test func anEntryMayBeForOneDocument() {
    #expect(matched("office", "劳竞办", file: "marked.txt") == [0, 0])
    #expect(matched("office", "劳竞办", file: "arked.txt") == [nil, nil])
  }

  @Test func theFileIsReadWithPlaces() throws {
    let silences = try Silences(
      yaml: "silence:\n  - rule: term/office\n    text: 劳竞办\n    reason: 来文原题\n    file: a.txt\n", file: "s.yaml")
    let entry = try #require(silences.entries.first)
    #expect(entry.rule == "term/office" && entry.text == "劳竞办" && entry.reason == "来文原题" && entry.file == "a.txt")
    #expect(entry.check == .term)
    #expect(entry.place == .line(2, column: 5))
  }

  @Test(arguments: [
    ("silence:\n  - rule: office\n    text: 劳竞办\n", 1),
    ("silence:\n  - rule: nothing/office\n    text: a\n    reason: b\n", 1),
    ("silences: []\n", 2), ("silence:\n  - ruel: office\n", 4),
  ])
  func everyMistakeIsNamed(yaml: String, count: Int) {
    #expect { try Silences(yaml: yaml, file: "s.yaml") } throws: { ($0 as? Problems)?.all.count == count }
  }
}
