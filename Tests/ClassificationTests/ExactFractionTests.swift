import Testing

@testable import Classification

@Suite struct ExactFractionTests {
  @Test(arguments: [
    ("2/3", 2, 3), ("30%", 300, 1000), ("12.5 %", 125, 1000), ("0%", 0, 1000), ("1/1", 1, 1), ("100.00%", 10000, 10000),
  ])
  func sharesAreReadExactly(text: String, numerator: Int, denominator: Int) throws {
    let fraction = try #require(ExactFraction(text))
    #expect(fraction.numerator * denominator == numerator * fraction.denominator)
  }

  @Test(arguments: [
    "", "30", "0.3", "3/2", "101%", "-1/3", "1/0", "a/b", "1/2/3", "%", "1.2.3%", ".5%", "1/99999999999", "三分之二",
  ])
  func anythingElseIsRefused(text: String) {
    #expect(ExactFraction(text) == nil)
  }

  @Test func comparisonsAreExactEvenWhereProductsOverflow() throws {
    let thirds = try #require(ExactFraction("2/3"))
    #expect(thirds.compare(20, of: 30) == 0)
    #expect(thirds.compare(19, of: 29) == -1)
    #expect(thirds.compare(21, of: 31) == 1)
    #expect(thirds.compare(Int.max / 3 * 2, of: Int.max / 3 * 3) == 0)
    #expect(thirds.compare(Int.max / 3 * 2 + 1, of: Int.max / 3 * 3) == 1)
  }
}
