import TestSupport
import Testing

@testable import Classification

@Suite struct AgreementTests {
  private func coded(_ coders: [String], _ alphabet: String) -> CodedOpinions {
    let categories = Array(alphabet.utf8)
    let rows = coders.map { Array($0.utf8) }
    return CodedOpinions(
      categories: categories.count,
      codes: rows[0].indices.map { opinion in rows.map { categories.firstIndex(of: $0[opinion]) } })
  }

  /// Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, examples A, B and C.
  @Test(arguments: [
    (["0100000010", "1110010000"], "01", 0.095),
    (["aabbdcccedda", "babbbccceddd"], "abcde", 0.692),
    (["123321412...", "1233224125.3", ".3332342251.", "12332441251."], "12345", 0.743),
  ])
  func alphaAgreesWithPublishedExamples(coders: [String], alphabet: String, alpha: Double) throws {
    let agreement = Agreement(coded(coders, alphabet), resamples: 200)
    let found = try #require(agreement.alpha)
    #expect(abs(found.value - alpha) < 0.0006)
    #expect(found.low < found.value && found.value < found.high)
  }

  /// Cohen 1960, Educational and Psychological Measurement 20:37, table 1: κ = .492.
  @Test func kappaAgreesWithCohensExample() throws {
    let table = [[88, 10, 2], [14, 40, 6], [18, 10, 12]]
    let codes = table.enumerated().flatMap { row, counts in
      counts.enumerated().flatMap { column, count in [[Int?]](repeating: [row, column], count: count) }
    }
    let agreement = Agreement(CodedOpinions(categories: 3, codes: codes))
    let kappa = try #require(agreement.kappa)
    #expect(abs(kappa.value - 0.492) < 0.0005)
    #expect(agreement.observed == 0.7)
    // Standard error for large samples: sqrt(.70 · .30 / (200 · .59²)) = .055.
    #expect(abs((kappa.high - kappa.low) / 2 - 1.96 * 0.055) < 0.02)
  }

  @Test func ofThreeCodersEachPairIsComparedOnWhatBothCoded() throws {
    let agreement = Agreement(coded(["aabb.", "aab.b", "abb.."], "ab"), resamples: 50)
    #expect(agreement.opinions == 3 && agreement.codedByAll == 3 && agreement.kappa == nil)
    #expect(agreement.pairs.map { [$0.first, $0.second, $0.opinions] } == [[0, 1, 3], [0, 2, 3], [1, 2, 3]])
    for pair in agreement.pairs {
      let two = coded([["aabb.", "aab.b", "abb.."][pair.first], ["aabb.", "aab.b", "abb.."][pair.second]], "ab")
      #expect(pair.kappa?.value == Agreement(two, resamples: 50).kappa?.value)
    }
    #expect(Agreement(coded(["ab..", "ab..", ".bb."], "ab"), resamples: 5).codedByAll == 1)
  }

  /// α from the definition: every pair of codes of an opinion, against every pair of codes of all.
  @Test(arguments: 1...8)
  func alphaIsThatOfASlowCountOfPairs(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let codes = (0..<25).map { _ in
      let common = generator.below(4)
      return (0..<5).map { _ -> Int? in
        generator.below(5) == 0 ? nil : generator.below(2) == 0 ? common : generator.below(4)
      }
    }
    var within = 0.0
    var pooled = [Int]()
    for row in codes {
      let given = row.compactMap { $0 }
      guard given.count > 1 else { continue }
      pooled += given
      for first in given.indices {
        for second in given.indices where first != second && given[first] != given[second] {
          within += 1 / Double(given.count - 1)
        }
      }
    }
    var between = 0.0
    for first in pooled.indices {
      for second in pooled.indices where first != second && pooled[first] != pooled[second] { between += 1 }
    }
    let slow = 1 - within / (between / Double(pooled.count - 1))
    let found = try #require(Agreement(CodedOpinions(categories: 4, codes: codes), resamples: 10).alpha)
    #expect(abs(found.value - slow) < 1e-12)
  }

  @Test(arguments: [2, 3]) func intervalsDoNotDependOnTheOrderOfTheRows(coders: Int) throws {
    var generator = SeededGenerator(seed: 8)
    var codes = (0..<60).map { _ in
      let common = generator.below(3)
      return (0..<coders).map { _ -> Int? in generator.below(4) == 0 ? generator.below(3) : common }
    }
    let first = Agreement(CodedOpinions(categories: 3, codes: codes), resamples: 100)
    for _ in 0..<3 {
      codes = codes.indices.map { _ in codes.remove(at: generator.below(codes.count)) }
      #expect(Agreement(CodedOpinions(categories: 3, codes: codes), resamples: 100) == first)
    }
    #expect(first.alpha.map { $0.low < $0.value && $0.value < $0.high } == true)
  }

  @Test func aCategoryIsComparedWithTheRest() {
    let agreement = Agreement(coded(["aabbc", "aabcb"], "abcd"))
    #expect(agreement.byCategory[0].alpha == 1)
    #expect(agreement.byCategory[0].specific == 1)
    #expect(agreement.byCategory[1].specific == 0.5)
    #expect(agreement.byCategory[2].specific == 0)
    #expect(agreement.byCategory[3].specific == nil && agreement.byCategory[3].alpha == nil)
    #expect(agreement.byCategory.map(\.codes) == [4, 4, 2, 0])
  }

  @Test func whereNothingVariesNothingIsClaimed() {
    let same = Agreement(coded(["aaaa", "aaaa"], "ab"))
    #expect(same.alpha == nil && same.kappa == nil && same.observed == 1)
    let lonely = Agreement(coded(["ab.", "..b"], "ab"))
    #expect(lonely.opinions == 0 && lonely.alpha == nil && lonely.observed == nil)
    #expect(Agreement(coded(["ab", "ab", "ab"], "ab")).kappa == nil)
    #expect(Agreement(CodedOpinions(categories: 2, codes: [])).alpha == nil)
  }

  @Test func theSameSeedGivesTheSameInterval() {
    let some = coded(["aabbdcccedda", "babbbcccedda"], "abcde")
    #expect(Agreement(some, seed: 4) == Agreement(some, seed: 4))
    #expect(Agreement(some, resamples: 100, seed: 4) != Agreement(some, resamples: 100, seed: 5))
  }

  /// A column of free text for the categories: as many of them as opinions.
  @Test func manyCategoriesCostNoMoreThanFew() {
    let count = 4000
    let coded = CodedOpinions(categories: 2 * count, codes: (0..<count).map { [$0, $0 % 3 == 0 ? $0 : count + $0] })
    var agreement: Agreement?
    #expect(ThreadTime.seconds { agreement = Agreement(coded, resamples: 100) } < 3)
    #expect(agreement?.byCategory.count == 2 * count && agreement?.byCategory[0].specific == 1)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func eachCategoryIsComparedAsASlowCountOfPairsDoes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let codes = (0..<40).map { _ in
      (0..<4).map { _ in Int.random(in: 0..<8, using: &generator) }.map { $0 < 5 ? Optional($0) : nil }
    }
    let agreement = Agreement(CodedOpinions(categories: 5, codes: codes), resamples: 0)
    for category in 0..<5 {
      var (same, given) = (0.0, 0)
      for row in codes.map({ $0.compactMap(\.self) }) where row.count > 1 {
        let own = row.count { $0 == category }
        given += own
        same += Double(own * (own - 1)) / Double(row.count - 1)
      }
      let found = agreement.byCategory[category]
      #expect(found.codes == given && abs((found.specific ?? 0) - same / Double(max(1, given))) < 1e-9)
      let binary = codes.map { $0.map { $0.map { $0 == category ? 1 : 0 } } }
      let alone = Agreement(CodedOpinions(categories: 2, codes: binary), resamples: 0).alpha?.value
      #expect(abs((found.alpha ?? 2) - (alone ?? 2)) < 1e-9)
    }
  }
}
