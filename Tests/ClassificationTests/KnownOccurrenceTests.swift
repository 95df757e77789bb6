import TestSupport
import Testing
import TextModel

@testable import Classification

@Suite struct KnownOccurrenceTests {
  @Test(arguments: [0, 1, 2, 40, 3_000], [1, 255, 256, 70_000])
  func sortingKeepsTheOrderWithinAColumn(count: Int, columns: Int) {
    var generator = RepeatableGenerator(seed: UInt64(count + columns))
    let entries = (0..<count).map { UInt64.random(in: 0..<UInt64(columns), using: &generator) << 32 | UInt64($0) }
    var sorted = entries
    Vocabulary.sortByColumn(&sorted, columns: columns)
    #expect(sorted == entries.sorted())
  }

  @Test func unknownFeaturesAreLeftOut() {
    let opinion = TrainingFixture.opinion("食堂食堂食谱", 0)
    let extractor = FeatureExtractor(scheme: TrainingFixture.scheme, folding: .plain, formulas: .none)
    let vocabulary = Vocabulary([(SpelledFeature(.gram, "食").key, 16), (SpelledFeature(.gram, "堂").key, 16)])
    let known = vocabulary.known(extractor.read(opinion.text, words: []).occurrences)
    let starts = Dictionary(grouping: known, by: \.column).mapValues { $0.map(\.start) }
    #expect(Set(starts.values) == [[0, 2, 4], [1, 3]])
    #expect(zip(known, known.dropFirst()).allSatisfy { $0.column <= $1.column })
  }
}
