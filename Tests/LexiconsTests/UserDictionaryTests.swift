import Lexicons
import Testing
import TextModel
import Wording

@Suite struct UserDictionaryTests {
  private func dictionary(_ tables: String...) throws(Problems) -> UserDictionary {
    let files = tables.enumerated().map { UserDictionary.File(name: "\($0.offset + 1).tsv", text: $0.element) }
    return try UserDictionary(files, folding: .plain)
  }

  @Test func weightAndLabelMayBeAbsent() throws {
    let words = try dictionary("# 词表\r\n先进性\t5\t活动\r\n\n第二批\nA 4\t\t纸\n").words
    #expect(words.map(\.text) == ["先进性", "第二批", "A 4"])
    #expect(words.map(\.weight) == [5, 1, 1])
    #expect(words.map(\.label) == ["活动", nil, "纸"])
  }

  @Test(arguments: [
    ("先进性教育 5 n\n第二批 3 m\n", true), ("先进性教育,5,A\n第二批,3,B\n", true), ("先进性教育 n\n第二批 m\n", true),
    ("先进性教育 5\n第二批\n渔政船 2\n", true),
    // words that hold blanks or commas themselves, a table with tabs, and a few odd lines among many
    ("New York\nHong Kong\n", false), ("先进性教育\t5\n第二批 3\n渔政船 2\n", false), ("先进性教育\n第二批\n渔政船 2\n", false),
    ("一站式 服务\n最后 一公里\n", false), ("", false), ("# 词表\n", false),
  ])
  func aTableWithoutTabsIsNotedWhereItHasColumns(table: String, isNoted: Bool) {
    let note = UserDictionary.File(name: "词.txt", text: table).formNote
    #expect((note != nil) == isNoted)
    #expect(note?.input == (isNoted ? "词.txt" : nil))
  }

  @Test func theLaterFileDecidesSpellingWeightAndLabel() throws {
    let words = try dictionary("ＡＩ\t2\t技术\n第二批\n", "ai\t7\t工具\n").words
    #expect(words.map(\.text) == ["ai", "第二批"])
    #expect(words.map(\.weight) == [7, 1])
    #expect(words.map(\.label) == ["工具", nil])
  }

  @Test func sayingAWordTwiceWithOneLabelIsNoFault() throws {
    #expect(try dictionary("党课\t2\t会\n党课\t3\t会\n").words.map(\.weight) == [3])
  }

  @Test func everyFaultOfEveryFileIsReported() {
    let long = String(repeating: "长", count: 65)
    let first = "好词\t1\ta\tb\n\t3\n坏词\t-1\n坏词二\t1.5\n\(long)\tx\n"
    let second = "同词\t1\t甲\n同 词\t1\t乙\n \u{3000}\t1\n"
    let problems = #expect(throws: Problems.self) { try dictionary(first, second) }
    #expect(
      problems?.all.map { "\($0.input ?? "") \($0.place.map { "\($0)" } ?? "") \($0.message.key)" } == [
        "1.tsv line(1, column: nil) userDictionary.fieldCount",
        "1.tsv line(2, column: nil) userDictionary.emptyWord",
        "1.tsv line(3, column: nil) userDictionary.weight",
        "1.tsv line(4, column: nil) userDictionary.weight",
        "1.tsv line(5, column: nil) userDictionary.longWord",
        "1.tsv line(5, column: nil) userDictionary.weight",
        "2.tsv line(2, column: nil) userDictionary.otherLabel",
        "2.tsv line(3, column: nil) userDictionary.emptyWord",
      ])
    #expect(
      problems?.all[6].text(in: .chinese) == "2.tsv:2: “同 词”的标签（第 3 个字段）是“乙”，但第 1 行已写“甲”；请只留一个")
  }

  @Test func sixtyFourScalarsAreAllowed() throws {
    #expect(try dictionary(String(repeating: "长", count: 64)).words.count == 1)
  }

  @Test func wordsBeyondSixteenBitsAreRefusedOnce() throws {
    let table = (0..<65_540).map { "w\($0)" }.joined(separator: "\n")
    let problems = #expect(throws: Problems.self) { try dictionary(table) }
    #expect(problems?.all.map(\.place) == [.line(65_536)])
  }
}
