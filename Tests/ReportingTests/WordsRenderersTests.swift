import Lexicons
import TestSupport
import Testing
import TextModel
import UnicodeText
import Wording

@testable import Reporting

@Suite struct WordsRenderersTests {
  private let plain = TerminalRenderer(style: TerminalStyle(color: false, width: 72))
  private let provenance = Provenance(toolVersion: "1", icuVersion: "2", dictionaries: [])
  private let names = ComparedNames(part: "福利待遇", rest: nil)

  private static func counter(_ counts: KeyValuePairs<String, Int>) -> WordCounter {
    var counter = WordCounter()
    for (word, count) in counts {
      let document = Document(name: "", text: word)
      let kind: TokenKind = word.utf8.first.map { $0 < 0x80 } == true ? .letter : .han
      for _ in 0..<count { counter.count([Token(range: document.range, kind: kind)], of: document) }
    }
    return counter
  }

  private let list = WordList(counter(["食堂": 30, "的": 12, "App": 3, "\u{1B}[31m": 1]), filter: WordFilter())
  private let table = KeynessTable(
    counter(["食堂": 30, "的": 12, "=1+1": 9]), against: counter(["绿化": 40, "的": 80]), filter: WordFilter())
  private let concordance: Concordance = {
    var concordance = Concordance(order: .position, most: 3)
    let lines = [
      ("意见.csv", "A1", 2, "新建的", "食堂", "吃饭的人太多，每天中午都要排很长很长的队才能打到一份饭菜，等得人心焦"),
      ("意见.csv", "A2", 3, "从开会到散会一共三个小时，领导反反复复讲来讲去讲的无非还是那个OA", "食 堂", "=1"),
      ("讲话.txt", nil, 14, "", "食堂", ""), ("讲话.txt", nil, 15, "", "食堂", "x"),
    ]
    for (file, opinion, line, left, keyword, right) in lines {
      concordance.add(
        ConcordanceLine(
          place: .init(file: "资料/" + file, opinion: opinion, line: line, start: 3, end: 5, range: TextRange(9, 15)),
          left: left, keyword: keyword, right: right))
    }
    return concordance
  }()

  @Test(arguments: Language.allCases) func theTerminalShowsColumns(language: Language) {
    let bytes =
      plain.words(list, language: language) + plain.keyness(table, names: names, language: language)
      + plain.concordance(concordance, phrase: "食堂", language: language)
    expectSnapshot(bytes, named: "words.\(language.rawValue).txt")
    #expect(!bytes.contains(0x1B))
  }

  @Test func theMachineFormatsAreTheOnesWeLookedAt() {
    let json =
      JSONRenderer().words(list, provenance: provenance)
      + JSONRenderer().keyness(table, names: names, provenance: provenance)
      + JSONRenderer().concordance(concordance, phrase: "食堂", provenance: provenance)
    expectSnapshot(json, named: "words.json.txt")
    let csv = WordsTable().words(list) + WordsTable().keyness(table) + WordsTable().concordance(concordance)
    expectSnapshot(csv, named: "words.csv")
    #expect(WordsTable(byteOrderMark: true).words(list).starts(with: [0xEF, 0xBB, 0xBF]))
  }

  /// The phrase begins in one column in every line, whatever the width of what stands before it.
  @Test func thePhraseStandsInOneColumn() throws {
    for width in 40...90 {
      let lines = String(
        decoding: TerminalRenderer(style: TerminalStyle(color: false, width: width))
          .concordance(concordance, phrase: "食堂", language: .chinese), as: UTF8.self
      ).split(separator: "\n").dropFirst()
      let columns = try lines.map { line in
        columnWidth(line[..<(try #require(line.firstIndex(of: "食")))])
      }
      #expect(Set(columns).count == 1, "\(columns) at \(width)")
      #expect(lines.allSatisfy { columnWidth($0) <= width }, "at \(width)")
    }
  }
}
