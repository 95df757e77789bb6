import TestSupport
import Testing

@testable import Classification

@Suite struct VocabularyTests {
  private static func keys(_ count: Int, seed: UInt64) -> [UInt64] {
    var generator = RepeatableGenerator(seed: seed)
    let spelled = Set(
      (0..<count).map { _ in
        SpelledFeature(
          Feature.Kind.allCases.randomElement(using: &generator) ?? .word,
          (0..<Int.random(in: 1...4, using: &generator)).map { _ in
            UInt32.random(in: 0x4E00..<0x4E40, using: &generator)
          })
      })
    return Set(spelled.map(\.key)).sorted()
  }

  @Test(arguments: [0, 1, 7, 500, 80_000])
  func everyFeatureHasItsNumberAndNoOtherHasOne(count: Int) {
    let all = Self.keys(count * 2, seed: UInt64(count))
    let known = all.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    let vocabulary = Vocabulary(known.reversed().map { ($0, UInt8(truncatingIfNeeded: $0 | 1)) })
    var numbers: Set<Int32> = []
    for (place, key) in all.enumerated() {
      let number = vocabulary.number(of: key)
      guard place.isMultiple(of: 2) else {
        #expect(number == -1)
        continue
      }
      #expect(numbers.insert(number).inserted && vocabulary.idf[Int(number)] == UInt8(truncatingIfNeeded: key | 1))
    }
    #expect(numbers.count == vocabulary.count && !numbers.contains(-1) && vocabulary.isInOrder)
  }

  /// However much is added to however little, a feature of before keeps what it counts.
  @Test(arguments: [(0, 300), (300, 0), (50, 30_000), (30_000, 50)])
  func whatIsAddedTakesNothingAway(own: Int, added: Int) {
    let all = Self.keys(own + added, seed: 9)
    let (first, rest) = (all.prefix(own), all.dropFirst(own))
    let before = Vocabulary(first.map { ($0, 40) })
    let (after, known) = before.adding(rest.map { ($0, 90) } + first.prefix(3).map { ($0, 7) })
    #expect(after.count == all.count && after.isInOrder)
    for key in first {
      let number = Int(after.number(of: key))
      #expect(after.idf[number] == 40 && known[number] == before.number(of: key))
    }
    for key in rest {
      let number = Int(after.number(of: key))
      #expect(after.idf[number] == 90 && known[number] == -1)
    }
  }

  @Test func aFeatureCountsAtLeastOneStepAndAtMost255() {
    #expect(Vocabulary.steps(0) == 1 && Vocabulary.steps(1) == 16 && Vocabulary.steps(99) == 255)
    #expect(Vocabulary.idf(of: .gram, documents: 99, with: 99) < Vocabulary.idf(of: .word, documents: 99, with: 99))
  }
}
