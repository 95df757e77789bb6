import Testing

@testable import Classification

@Suite struct WordGroupsTests {
  @Test func textsThatShareRareWordsComeTogether() {
    // 0…2 speak of one thing, 3…5 of another; word 9 is in all of them.
    let texts = [[0, 1, 9], [0, 1, 2, 9], [1, 2, 9], [4, 5, 9], [4, 5, 6, 9], [5, 6, 9], [7, 9]]
    let fillers = (0..<60).map { _ in [9] }
    let groups = WordGroups(texts + fillers, words: 10)
    #expect(groups.members.map { $0.map(\.text) } == [[0, 1, 2], [3, 4, 5]])
    #expect(groups.words[0].first == 1 && groups.words[1].first == 5)
  }

  @Test func aWordOfOneTextAndAWordOfAllJoinNothing() {
    let groups = WordGroups((0..<50).map { [$0, 50] }, words: 51)
    #expect(groups.members.isEmpty)
  }

  @Test func likenessIsTheCosineWithTheGroup() {
    let groups = WordGroups([[0, 1], [0, 1]] + Array(repeating: [2], count: 40), words: 3)
    #expect(groups.members.count == 1)
    #expect(groups.members[0].allSatisfy { abs($0.likeness - 1) < 1e-12 })
  }
}
