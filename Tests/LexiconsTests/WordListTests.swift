import Lexicons
import Testing

@Suite struct WordListTests {
  private let counter = BlankSeparated.counter(["乙 乙 甲 甲 丙 的 的 的", "甲 丁"])

  @Test func theMoreFrequentComesFirstThenTheSmallerCodePoint() {
    let list = WordList(counter, filter: WordFilter())
    #expect(list.words.map(\.word) == ["甲", "的", "乙", "丁", "丙"])
    #expect(list.words.map(\.count) == [3, 3, 2, 1, 1])
    #expect(list.words.first?.texts == 2)
  }

  @Test func whatTheListLeavesOutIsStillCounted() {
    var filter = WordFilter()
    filter.excluded = ["的"]
    filter.least = 2
    filter.most = 1
    let list = WordList(counter, filter: filter)
    #expect(list.words.map(\.word) == ["甲"])
    #expect(list.tokens == 10 && list.distinct == 5)
    #expect(list.share(of: list.words[0]) == 0.3)
  }

  @Test func aListOfNothingIsEmpty() {
    #expect(WordList(WordCounter(), filter: WordFilter()).words.isEmpty)
  }
}
