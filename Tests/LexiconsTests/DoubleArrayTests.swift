import TestSupport
import Testing

@testable import Lexicons

@Suite struct DoubleArrayTests {
  @Test func holdsExactlyItsWords() throws {
    var generator = RepeatableGenerator(seed: 3)
    for round in 0..<20 {
      let alphabet = UInt16(4 + round * 17)
      var values: [[UInt16]: Int] = [:]
      for _ in 0..<400 {
        let word = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
          UInt16.random(in: 1..<alphabet, using: &generator)
        }
        values[word] = Int.random(in: 1...0xFFFF, using: &generator)
      }
      let words = try #require(doubleArray(values, alphabet: Int(alphabet)))
      for (word, value) in values {
        #expect(words.value(of: word) == value)
        for length in 1..<max(1, word.count) {
          let beginning = Array(word.prefix(length))
          #expect(words.value(of: beginning) == values[beginning])
        }
        let longer = word + [UInt16.random(in: 0..<alphabet, using: &generator)]
        #expect(words.value(of: longer) == values[longer])
      }
    }
  }

  @Test func wastesHardlyASlot() throws {
    var generator = RepeatableGenerator(seed: 4)
    var values: [[UInt16]: Int] = [:]
    for _ in 0..<3000 { values[(0..<4).map { _ in UInt16.random(in: 1..<200, using: &generator) }] = 1 }
    let nodes = Set(values.keys.flatMap { word in (1...4).map { Array(word.prefix($0)) } })
    let words = try #require(doubleArray(values, alphabet: 200))
    #expect(words.entries.count < nodes.count + 1000)
  }

  @Test func isNotMadeOfNothing() {
    #expect(DoubleArray(words: [], starts: [0], values: [], alphabet: 5) == nil)
  }
}

/// Words with their values, sorted as the builder wants them.
func doubleArray(_ values: [[UInt16]: Int], alphabet: Int) -> DoubleArray? {
  let words = values.keys.sorted { $0.lexicographicallyPrecedes($1) }
  var starts: [Int32] = [0]
  for word in words { starts.append(starts[starts.count - 1] + Int32(word.count)) }
  return DoubleArray(
    words: words.flatMap(\.self), starts: starts, values: words.map { UInt16(values[$0] ?? 0) }, alphabet: alphabet)
}
