import Testing

@testable import Wording

@Suite struct MessageReadersTests {
  @Test(arguments: [
    ("共 {count} 条，占 {share}（95% 区间 {low}）", "共{count}条，占{share}（95%区间{low}）"), ("{label} {share}", "{label}{share}"),
    ("ICU {version}", "ICU {version}"), ("two plain words", "two plain words"), (" 条 ", " 条 "),
  ])
  func blanksBesideChineseAreLeftOut(pattern: String, closed: String) { #expect(Message.closed(pattern) == closed) }

  @Test func whatFillsTheGapsIsNotTouched() {
    let message = Message("report.labelled", ["label": "甲 乙", "text": "共 3 条"])
    #expect(message.text(in: .chinese, isClosed: true) == "甲 乙：共 3 条")
  }

  /// No document that is handed in names an option or a command.
  @Test func plainSentencesNameNoOption() {
    let all = Set(Catalogue.shared.keys)
    let plain = all.filter { $0.hasSuffix(".plain") && all.contains(String($0.dropLast(".plain".count))) }.sorted()
    #expect(plain.count > 10)
    for key in plain {
      for language in Language.allCases {
        let text = Message(key).text(in: language)
        #expect(!text.contains("--") && !text.contains("tingyin "), "\(key)")
      }
    }
  }
}
