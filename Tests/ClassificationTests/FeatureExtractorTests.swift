import TestSupport
import Testing
import TextModel

@testable import Classification

@Suite struct FeatureExtractorTests {
  private let extractor = FeatureExtractor(scheme: TrainingFixture.scheme, folding: .plain, formulas: .none)

  private func occurrences(_ text: String) -> [FeatureOccurrence] {
    let opinion = TrainingFixture.opinion(text, 0)
    return extractor.read(opinion.text, words: opinion.words).occurrences
  }

  @Test func everyGramWordAndGroupIsFound() {
    let expected =
      ["食", "食堂", "食堂好", "堂", "堂好", "好"].map { SpelledFeature(.gram, $0) }
      + [SpelledFeature(.word, "食堂"), SpelledFeature(.group, [1])]
    #expect(occurrences("食堂好").map(\.key) == expected.map(\.key))
  }

  @Test func aPhraseInsideAnExclusionIsNoHit() {
    #expect(!occurrences("食堂承包").contains { $0.kind == .group })
  }

  @Test(arguments: 0..<100)
  func keysAreThoseOfTheFeatures(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let opinion = TrainingFixture.opinion("食堂踢皮球" + RandomText.scalars(30, using: &generator), 0)
    for occurrence in extractor.read(opinion.text, words: opinion.words).occurrences where occurrence.kind != .group {
      #expect(SpelledFeature(occurrence, in: opinion.text).key == occurrence.key)
    }
  }

  @Test(arguments: 0..<100)
  func unitsAreInOrderAndApart(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let ranges: [Range<Int>] = (0..<8).map { _ in
      let start = Int.random(in: 0..<20, using: &generator)
      return start..<start + Int.random(in: 1...5, using: &generator)
    }
    let merged = FeatureExtractor.merged(ranges)
    #expect(zip(merged, merged.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    #expect(Set(merged.flatMap { $0 }) == Set(ranges.flatMap { $0 }))
  }
}
