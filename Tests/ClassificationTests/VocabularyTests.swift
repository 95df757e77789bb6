import TestSupport
import Testing

@testable import Classification

@Suite struct VocabularyTests {
  @Test(arguments: [0, 1, 7, 500])
  func everyFeatureHasItsNumberAndNoOtherHasOne(count: Int) {
    var generator = RepeatableGenerator(seed: UInt64(count))
    let all = Set(
      (0..<count * 2).map { _ in
        Feature(
          kind: Feature.Kind.allCases.randomElement(using: &generator) ?? .word,
          scalars: (0..<Int.random(in: 1...4, using: &generator)).map { _ in
            UInt32.random(in: 0..<40, using: &generator)
          })
      }
    ).sorted(by: Feature.inOrder)
    let known = all.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    let vocabulary = Vocabulary(features: known, idf: known.map { _ in 1 })
    for feature in all {
      #expect(Int(vocabulary.number(of: feature.key)) == known.firstIndex(of: feature) ?? -1)
    }
  }
}
