import TestSupport
import Testing

@testable import Classification

@Suite struct KeyNumbersTests {
  @Test(arguments: 0..<20)
  func keysAreNumberedAsTheyCome(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    var numbers = KeyNumbers()
    var twin: [UInt64: Int] = [:]
    for _ in 0..<500 {
      // Keys that differ in their upper half only must not meet in one place.
      let key = UInt64.random(in: 0..<200, using: &generator) << (Bool.random(using: &generator) ? 40 : 0)
      let expected = twin[key] ?? twin.count
      twin[key] = expected
      #expect(numbers.number(adding: key) == expected)
    }
    #expect(twin.allSatisfy { numbers.number(of: $0.key) == $0.value })
    #expect(numbers.number(of: .max) == nil && numbers.keys.count == twin.count)
  }
}
