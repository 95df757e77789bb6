import TestSupport
import Testing

@testable import Tokenization

@Suite struct LengthSetsTests {
  @Test func theBitsSayWhatCountingWordsSays() {
    var generator = RepeatableGenerator(seed: 2)
    for _ in 0..<2000 {
      let lengths = (0...8).map { _ in
        UInt8.random(in: 0...255, using: &generator) & .random(in: 0...255, using: &generator)
      }
      var history: UInt64 = 0
      for back in 1...8 { history |= UInt64(lengths[back]) << UInt64(8 * (back - 1)) }
      var expected = 0
      for length in 1...8 {
        let short = min(length, 5)
        let bit = UInt8(1) << UInt8(length - 1)
        if lengths[0] & bit != 0 { expected |= 1 << (short - 1) }
        if lengths[length] & bit != 0 { expected |= 1 << (short + 4) }
        for back in 1..<9 where back < length && lengths[back] & bit != 0 { expected |= 1 << (short + 8) }
      }
      #expect(LengthSets.index(starts: lengths[0], history: history) == expected)
    }
  }
}
