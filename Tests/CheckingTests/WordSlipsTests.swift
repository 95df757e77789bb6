import TestSupport
import Testing
import TextModel

@testable import Checking

/// Frequent words with one wrong character.
@Suite struct WordSlipsTests {
  /// - Parameter cut: text with a bar between its words.
  private func findings(_ cut: String, table: WordSlipTable = .shared) -> [Finding] {
    WordSlips(table: table).findings(in: SourceText(TokenizedDocument(cut: cut)))
  }

  @Test(arguments: [
    ("改善|灌溉|环|竟|。", "环境"), ("排查|堤上|的|隐|串|。", "隐患"), ("渠工|信|仿|件|少|了|。", "信访"), ("农业|发|晨|靠|水|。", "发展"),
    ("这个|间|题|要|答复|。", "问题"),
    ("措旋|要|落实|。", "措施"),
  ])
  func aSlipIsFoundWithItsWord(cut: String, right: String) {
    let found = findings(cut)
    #expect(found.map(\.suggestion) == [right])
    #expect(found.allSatisfy { $0.rule == "confusable" && !$0.isCertain })
  }

  @Test(arguments: [
    "改善|灌溉|环境|。", "看|发|晨光|。", "早发|晨|到|。", "环|，|竟|然|。", "守|堤|的|人|都|来|了|。", "标准砝|码实|实在在|。", "以见|利忘义|为耻|。", "第五关|是|奖|惩关|。",
    "到|信|仿|大学|开会|。", "老师傅|信|仿|明|来|了|。", "四|是践|承诺|。", "代表|：|周|志|民|。", "有效票|三|张|，|废票|一|张|。", "", "水",
  ])
  func whatIsRightOrOfOtherWordsIsLeft(cut: String) { #expect(findings(cut).isEmpty) }

  @Test func aTextThatWasNotCutIntoWordsIsLeft() {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: "改善灌溉环竟。")))
    #expect(WordSlips().findings(in: source).isEmpty)
  }

  @Test func whatIsWrittenThriceAndNeverOtherwiseIsAName() {
    let sentence = "到|环|竟|去|。"
    #expect(findings(sentence + "|" + sentence).count == 2)
    #expect(findings([sentence, sentence, sentence].joined(separator: "|")).isEmpty)
    #expect(findings([sentence, sentence, sentence, "环境|好|。"].joined(separator: "|")).count == 3)
  }

  @Test func theLongestSlipCounts() {
    let table = WordSlipTable(Array("# word\n甲乙\t丙\t丁\n甲乙戊\t\t丁\t\n一二三四五\t六\n".utf8))
    #expect(findings("甲丁戊", table: table).map(\.suggestion) == ["甲乙戊"])
    #expect(findings("甲丁|丙乙", table: table).map(\.suggestion) == ["甲乙", "甲乙"])
    #expect(findings("六二三四五", table: table).isEmpty)
    #expect(findings("甲丁", table: WordSlipTable([])).isEmpty)
  }

  @Test func whatMayBeANameIsASlipOnlyWhereTheTextHasTheWordBesideTheSameCharacter() {
    let table = WordSlipTable(Array("数字?\t\t智\n".utf8))
    #expect(findings("推进|数智|化|。", table: table).isEmpty)
    #expect(findings("推进|数智|化|。|数字|很|大|。", table: table).isEmpty)
    #expect(findings("推进|数智|化|。|建设|数字|化|校园|。", table: table).map(\.suggestion) == ["数字"])
    #expect(findings("推进|数智|化|。|建设|数字|化|校园|。|又|说|数智|化|。", table: table).isEmpty)
  }

  /// Rows of the table that ships against a plain search.
  @Test func theTableHoldsWhatItsFileSays() {
    let rows = String(decoding: LargeTables.wordSlips, as: UTF8.self).split(separator: "\n").filter {
      !$0.hasPrefix("#")
    }
    #expect(rows.count > 5_000)
    for row in rows.enumerated().filter({ $0.offset % 97 == 0 }).map(\.element) {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      let (word, needsWord) = (cells[0].filter { $0 != "?" }, cells[0].last == "?")
      for (place, wrong) in cells.dropFirst().enumerated() {
        for character in wrong {
          var slip = Array(word)
          slip[place] = character
          let cut = needsWord ? "第|\(String(slip))|。|第|\(word)" : String(slip)
          #expect(findings(cut).compactMap(\.suggestion).contains(word), "\(String(slip))")
        }
      }
    }
  }
}
