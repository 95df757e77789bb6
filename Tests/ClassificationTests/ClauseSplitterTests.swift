import TestSupport
import Testing
import TextModel

@testable import Classification

@Suite struct ClauseSplitterTests {
  private let splitter = ClauseSplitter(folding: .plain)

  private func clauses(_ text: String) -> [String] {
    let folded = FoldedText(Document(name: "", text: text), table: .plain)
    return splitter.clauses(of: folded).map { clause in
      String(String.UnicodeScalarView(folded.scalars[clause].compactMap(Unicode.Scalar.init)))
    }
  }

  @Test(arguments: [
    "食堂的菜太咸。|盖章要跑五趟！|谁来管管?",
    "食堂的菜太咸,|另外盖章要跑五趟",
    "食堂的菜太咸,打饭还要排队",
    "宿舍漏水没人修;|还有审批拖了四个月",
    "第一行说的是食堂\n|第二行说的是审批",
    "我住在另外一栋楼里",
    "好。好。好。",
    "",
  ])
  func aTextIsCutWhereItMayChangeItsSubject(marked: String) {
    let parts = marked.split(separator: "|").map(String.init)
    #expect(clauses(parts.joined()) == parts.map { $0.replacingOccurrences("！", "!") })
  }

  @Test func whatSaysTooLittleStaysWithWhatPrecedesIt() {
    #expect(clauses("食堂的菜太咸。谢谢。") == ["食堂的菜太咸。谢谢。"])
    #expect(clauses("好。食堂的菜太咸。") == ["好。食堂的菜太咸。"])
  }

  @Test(arguments: 0..<100)
  func clausesTileTheTextAndNoneIsTooShort(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let pieces = ["食堂", "盖章", "。", "，", "另外", "还有", "！", "\n", "…", "顺便", "工资拖欠", "；", "a", "\""]
    let text = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined()
    let folded = FoldedText(Document(name: "", text: text), table: .plain)
    let clauses = splitter.clauses(of: folded)
    #expect(clauses.flatMap { Array($0) } == Array(folded.scalars.indices))
    if clauses.count > 1 {
      for clause in clauses {
        #expect(folded.scalars[clause].count(where: isLetterOrIdeograph) >= ClauseSplitter.shortest)
      }
    }
  }

  @Test func aTopicNeedsItsOwnClauseAndAFairPartOfTheText() {
    let clauses = [0..<20, 20..<40, 40..<43]
    let said = [[0.9, 0.05, 0.05], [0.1, 0.8, 0.1], [0.1, 0.1, 0.8]]
    // The third clause is an echo: certain, but hardly said.
    #expect(splitter.topics(clauses, said, besides: 0, other: 3) == [1])
    #expect(splitter.topics(clauses, said, besides: 1, other: 0) == [])
    // In a letter twenty scalars of two hundred are a side remark.
    let letter = [0..<180, 180..<200]
    #expect(splitter.topics(letter, [[0.9, 0.1, 0], [0.1, 0.9, 0]], besides: 0, other: 2) == [])
    #expect(splitter.topics([0..<80, 80..<120], [[0.9, 0.1, 0], [0.1, 0.9, 0]], besides: 0, other: 2) == [1])
  }
}

extension String {
  fileprivate func replacingOccurrences(_ old: Character, _ new: Character) -> String {
    String(map { $0 == old ? new : $0 })
  }
}
