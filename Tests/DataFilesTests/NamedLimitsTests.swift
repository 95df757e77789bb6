import Testing

@testable import DataFiles

@Suite struct NamedLimitsTests {
  private let limits = NamedLimits(table: Array("# comment\nshare\t0.25\twhat\n\nmost\t12\nword\tmany\n".utf8))

  @Test func namesGiveTheirValues() {
    #expect(limits["share"] == 0.25)
    #expect(limits.whole("most") == 12)
    #expect(limits.whole("share") == 0)
  }

  @Test func whatTheTableLacksIsNoNumber() {
    #expect(limits["absent"].isNaN)
    #expect(limits["word"].isNaN)
    #expect(limits.whole("absent") == 0)
  }

  @Test func theNameMayStandInAnotherColumn() {
    let limits = NamedLimits(table: Array("turn\t另外\nlimit\tpart\t0.5\n".utf8), name: 1)
    #expect(limits["part"] == 0.5)
    #expect(limits["另外"].isNaN)
  }
}
