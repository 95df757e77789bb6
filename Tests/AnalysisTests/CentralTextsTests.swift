import Testing

@testable import Analysis

@Suite struct CentralTextsTests {
  private func central(_ texts: [[UInt32]]) -> CentralTexts {
    CentralTexts(texts, frequencies: CentralTexts.frequencies(texts), texts: texts.count)
  }

  private func pick(_ count: Int, _ texts: [[UInt32]], origins: [String?]? = nil, worth: [Double]? = nil) -> [Int] {
    central(texts).pick(count) { (worth?[$0] ?? 1, origins?[$0]) }
  }

  @Test func theTextThatSharesMostComesFirst() {
    #expect(pick(1, [[1, 8, 9], [1, 2, 3], [2, 3, 7], [10, 11, 12]]) == [1])
  }

  @Test func nearCopiesAreNotPickedTogether() {
    let picks = pick(3, [[1, 2, 3, 4], [1, 2, 3, 5], [1, 2, 3, 4, 6], [1, 20, 21, 22]])
    #expect(picks.count == 2)
    #expect(picks.contains(3))
  }

  @Test func anotherOriginIsPreferredWhileThereIsOne() {
    let texts: [[UInt32]] = [[1, 2, 3], [1, 2, 9, 10, 11], [1, 20, 21, 22, 23, 24]]
    #expect(pick(2, texts, origins: ["a", "a", "b"]).contains(2))
    #expect(pick(3, texts, origins: ["a", "a", "b"]).count == 3)
  }

  @Test func doubtfulTextsStandBack() {
    #expect(pick(1, [[1, 2, 3], [1, 2, 4], [9, 10]], worth: [0.2, 1, 1]) == [1])
  }

  @Test(arguments: [[], [[]], [[], []], [[5]]] as [[[UInt32]]])
  func fewOrEmptyTextsArePickedAsTheyAre(texts: [[UInt32]]) {
    #expect(pick(3, texts).count == texts.count)
  }
}
