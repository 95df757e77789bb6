import Testing
import Wording

@testable import Reporting

@Suite struct OutlineNumberTests {
  @Test func levelsBelowBeginAnew() {
    var outline = OutlineNumber(language: .chinese)
    let numbers = [1, 2, 3, 3, 2, 1, 2, 3].map { outline.next($0) }
    #expect(numbers == ["一、", "（一）", "1．", "2．", "（二）", "二、", "（一）", "1．"])
  }

  @Test func englishNumbersArePaths() {
    var outline = OutlineNumber(language: .english)
    #expect([1, 2, 3, 2].map { outline.next($0) } == ["1 ", "1.1 ", "1.1.1 ", "1.2 "])
  }

  @Test(arguments: [(1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (35, "三十五"), (99, "九十九"), (100, "100")])
  func numbersAreWrittenInChineseCharacters(number: Int, characters: String) {
    #expect(OutlineNumber.han(number) == characters)
  }
}
