/// How far coders agree beyond chance.
///
/// Krippendorff's α for nominal codes (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability) for any number of
/// coders with gaps, Cohen's κ (1960, Educational and Psychological Measurement 20:37) for two. 1 is full agreement, 0
/// what chance gives; at least 0.80 is usually asked for, 0.67 for tentative conclusions (Krippendorff 2004).
public struct Agreement: Sendable, Hashable {
  /// A coefficient with its 95 % bootstrap interval, opinions drawn anew.
  public struct Coefficient: Sendable, Hashable {
    /// What all opinions give, at most 1; below 0 when coders agree less than by chance.
    public let value: Double
    /// Lower end of the interval, never above `value`.
    public let low: Double
    /// Upper end of the interval, never below `value`.
    public let high: Double
  }

  /// One category against all others.
  public struct CategoryAgreement: Sendable, Hashable {
    /// Index of the category in the scheme.
    public let category: Int
    /// Krippendorff's α of this category against the rest; nil when all codes or none are of the category.
    public let alpha: Double?
    /// Given one code of the category, the probability that another coder gave it too (specific agreement: Dice 1945,
    /// Fleiss 1975); nil when the category was never given to an opinion that two coded.
    public let specific: Double?
    /// Codes of the category, opinions that one coder alone coded left out.
    public let codes: Int
  }

  /// Two coders, compared on the opinions that both of them coded.
  public struct PairAgreement: Sendable, Hashable {
    /// Index of the one coder.
    public let first: Int
    /// Index of the other, above `first`.
    public let second: Int
    /// Opinions that both coded.
    public let opinions: Int
    /// Cohen's κ; nil without common opinions or when chance agreement is complete.
    public let kappa: Coefficient?
  }

  /// Opinions that at least two coders coded; all others are left out.
  public let opinions: Int
  /// Opinions that every coder coded.
  public let codedByAll: Int
  /// Share of the pairs of codes of an opinion that agree, opinions weighted by their codes; nil without pairs.
  public let observed: Double?
  /// nil when all codes are of one category, since there is then no chance to compare with.
  public let alpha: Coefficient?
  /// For exactly two coders; nil otherwise or when chance agreement is complete.
  public let kappa: Coefficient?
  /// Every pair of coders, in their order.
  public let pairs: [PairAgreement]
  /// In the order of the categories.
  public let byCategory: [CategoryAgreement]

  /// - Parameters:
  ///   - resamples: number of bootstrap resamples.
  ///   - seed: the same seed gives the same intervals.
  /// - Complexity: O(resamples · (opinions · coders + categories)).
  public init(_ coded: CodedOpinions, resamples: Int = 1000, seed: UInt64 = 1) {
    // In an order of their own, so that the order of the rows does not decide which of them a resample holds.
    let votes = coded.codes.map(OpinionVotes.init).filter { $0.total > 1 }.sorted { $0.precedes($1) }
    opinions = votes.count
    observed = Self.observed(votes, nil)
    codedByAll = coded.codes.count { !$0.isEmpty && !$0.contains(nil) }
    var generator = SeededGenerator(seed: seed)
    let alphas = (0..<(votes.isEmpty ? 0 : max(0, resamples))).compactMap { _ in
      Self.alpha(votes, coded.categories, generator.resample(votes.count))
    }
    alpha = Self.alpha(votes, coded.categories, nil).map { Self.coefficient($0, alphas) }
    let couples = (0..<coded.coders).flatMap { first in (first + 1..<max(coded.coders, first + 1)).map { (first, $0) } }
    pairs = couples.map { Self.pair($0, $1, coded, resamples: resamples, seed: seed) }
    kappa = pairs.count == 1 ? pairs[0].kappa : nil
    byCategory = Self.byCategory(votes, coded.categories)
  }

  private static func pair(
    _ first: Int, _ second: Int, _ coded: CodedOpinions, resamples: Int, seed: UInt64
  ) -> PairAgreement {
    let codes = coded.codes.compactMap { row -> [Int]? in
      guard let one = row[first], let other = row[second] else { return nil }
      return [one, other]
    }.sorted { $0.lexicographicallyPrecedes($1) }
    var generator = SeededGenerator(seed: seed)
    let kappas = (0..<(codes.isEmpty ? 0 : max(0, resamples))).compactMap { _ in
      Self.kappa(codes, coded.categories, generator.resample(codes.count))
    }
    return PairAgreement(
      first: first, second: second, opinions: codes.count,
      kappa: Self.kappa(codes, coded.categories, nil).map { Self.coefficient($0, kappas) })
  }

  /// A resample in which all codes fall into one category has no coefficient and is left out.
  private static func coefficient(_ value: Double, _ resampled: [Double]) -> Coefficient {
    guard !resampled.isEmpty else { return Coefficient(value: value, low: -1, high: 1) }
    let (low, high) = Percentiles.middle95(of: resampled)
    return Coefficient(value: value, low: min(low, value), high: max(high, value))
  }

  /// Each opinion enters with m codes and m (m − 1) ordered pairs, each pair weighing 1 / (m − 1).
  private static func observed(_ votes: [OpinionVotes], _ weights: [Int]?) -> Double? {
    var agreeing = 0.0
    var codes = 0.0
    for (index, votes) in votes.enumerated() {
      let (weight, count) = (Double(weights?[index] ?? 1), votes.total)
      agreeing += weight * Double(votes.agreeing) / Double(count - 1)
      codes += weight * Double(count)
    }
    return codes > 0 ? agreeing / codes : nil
  }

  private static func alpha(_ votes: [OpinionVotes], _ categories: Int, _ weights: [Int]?) -> Double? {
    guard let observed = observed(votes, weights) else { return nil }
    var sums = [Int](repeating: 0, count: categories)
    for (index, votes) in votes.enumerated() {
      for vote in votes.votes { sums[vote.category] += (weights?[index] ?? 1) * vote.count }
    }
    return alpha(observed, sums)
  }

  /// - Parameter sums: how often each category was given.
  private static func alpha(_ observed: Double, _ sums: [Int]) -> Double? {
    let codes = Double(sums.reduce(0, +))
    let byChance = sums.reduce(0.0) { $0 + Double($1) * Double($1 - 1) } / (codes * (codes - 1))
    return sums.contains { Double($0) == codes } ? nil : (observed - byChance) / (1 - byChance)
  }

  private static func kappa(_ pairs: [[Int]], _ categories: Int, _ weights: [Int]?) -> Double? {
    guard !pairs.isEmpty else { return nil }
    var first = [Double](repeating: 0, count: categories)
    var second = first
    var agreeing = 0.0
    var total = 0.0
    for (index, pair) in pairs.enumerated() {
      let weight = Double(weights?[index] ?? 1)
      first[pair[0]] += weight
      second[pair[1]] += weight
      agreeing += pair[0] == pair[1] ? weight : 0
      total += weight
    }
    let byChance = zip(first, second).map { $0 / total * ($1 / total) }.reduce(0, +)
    return byChance < 1 ? (agreeing / total - byChance) / (1 - byChance) : nil
  }

  /// Each category against all others, in their order.
  private static func byCategory(_ votes: [OpinionVotes], _ categories: Int) -> [CategoryAgreement] {
    let all = votes.reduce(0) { $0 + $1.total }
    /// For each category how often it was given, pairs that agree on it, and pairs that agree on it or on another.
    var given = [(codes: Int, same: Double, either: Double)](repeating: (0, 0, Double(all)), count: categories)
    for votes in votes {
      let total = votes.total
      for vote in votes.votes {
        let (own, rest) = (vote.count, total - vote.count)
        let pairs = (same: Double(own * (own - 1)), other: Double(rest * (rest - 1)))
        given[vote.category].codes += own
        given[vote.category].same += pairs.same / Double(total - 1)
        given[vote.category].either += (pairs.same + pairs.other) / Double(total - 1) - Double(total)
      }
    }
    return given.enumerated().map { category, given in
      CategoryAgreement(
        category: category, alpha: all > 0 ? alpha(given.either / Double(all), [given.codes, all - given.codes]) : nil,
        specific: given.codes > 0 ? given.same / Double(given.codes) : nil, codes: given.codes)
    }
  }
}
