import TestSupport
import Testing

@testable import Checking

@Suite struct ScalarSetTests {
  @Test(arguments: 0..<20)
  func itHoldsWhatASetHolds(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let texts = (0..<2).map { _ in RandomText.scalars(seed * 3, using: &generator).scalarValues }
    let (set, slow) = (ScalarSet(texts[0]), Set(texts[0]))
    for scalar in texts.joined() {
      for near in [scalar, scalar &+ 1, scalar &- 1, scalar ^ 64] {
        #expect(set.contains(near) == slow.contains(near), "\(near)")
      }
    }
  }

  @Test func anEmptyOneHoldsNothing() {
    #expect(!ScalarSet([]).contains(0) && !ScalarSet([]).contains(0x4E00) && !ScalarSet([]).contains(.max))
  }
}
