import TestSupport
import Testing

@testable import Privacy

@Suite struct CheckedNumbersTests {
  /// The weights as the standard lists them.
  private func isIdentityByTable(_ digits: [UInt8]) -> Bool {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let checks: [UInt8] = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2]
    return checks[zip(digits, weights).reduce(0) { $0 + Int($1.0) * $1.1 } % 11] == digits[17]
  }

  @Test func theCheckDigitIsTheStandards() {
    var generator = RepeatableGenerator(seed: 1)
    var right = 0
    for _ in 0..<5000 {
      var digits = "11010519".compactMap { $0.wholeNumberValue.map(UInt8.init) }
      digits += "490131".compactMap { $0.wholeNumberValue.map(UInt8.init) }
      digits += (0..<3).map { _ in UInt8.random(in: 0...9, using: &generator) }
      digits.append(UInt8.random(in: 0...10, using: &generator))
      let expected = isIdentityByTable(digits)
      if expected { right += 1 }
      #expect(CheckedNumbers.isIdentity(digits, provinces: [11]) == expected)
    }
    #expect(right > 200)
  }

  @Test func everySingleWrongDigitOfACardIsNoticed() {
    let card: [UInt8] = [4] + Array(repeating: 1, count: 15)
    #expect(CheckedNumbers.isCard(card))
    for index in card.indices {
      for digit in UInt8(0)...9 where digit != card[index] {
        var wrong = card
        wrong[index] = digit
        #expect(!CheckedNumbers.isCard(wrong))
      }
    }
  }

  @Test(arguments: [
    (2031, 2, 29, false), (2032, 2, 29, true), (1900, 2, 29, false), (2031, 4, 31, false), (2031, 13, 1, false),
    (2031, 12, 31, true), (2031, 1, 0, false),
  ])
  func onlyDaysOfTheCalendarAreDates(year: Int, month: Int, day: Int, expected: Bool) {
    #expect(CheckedNumbers.isDate(year, month, day) == expected)
  }
}
