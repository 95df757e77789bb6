/// The 95 % interval of a share that nobody checked a sample of.
///
/// What the bootstrap draws anew, opinions and calibration set, is the smaller part of the error: people of a new place
/// speak otherwise than those whose opinions the model learned from, which moves all their probabilities one way and
/// looks like another mix. How far was measured on ninety places by a model that had learned from none of them, with
/// their own mix and with shifted ones: the error's variance beyond sampling was π (1 − π) ⁄ 77, for small shares as for
/// large ones. So no estimate counts for more than a random sample of `worth` opinions checked by hand would, however
/// many opinions there are: an effective size of 1 ⁄ (V ⁄ π (1 − π) + 1 ⁄ worth), V the bootstrap's variance, for the score
/// interval (Wilson 1927; effective sizes: Kish 1965, Survey Sampling, section 8.2).
enum UnauditedInterval {
  /// Opinions checked by hand that an estimate without any check is worth at most: fewer than 77, since places differ in
  /// how far off they are; with 60, 95 % of the intervals of shifted mixes held.
  static let worth = 60.0

  /// The same of counts by phrases: they misjudge and overlook in one direction. With 8, 95 % of the intervals hold in the
  /// collections of `Scripts/measure-phrases`; those of sampling alone, 29 %.
  private static let worthOfPhrases = 8.0

  /// Of a share that was counted by phrases; the whole of 0...1 without opinions.
  static func counted(_ count: Int, of opinions: Int) -> (low: Double, high: Double) {
    guard opinions > 0 else { return (0, 1) }
    let (share, one) = (Double(count) / Double(opinions), 1 / Double(opinions))
    // A share of 0 or 1 is as sure as half an opinion.
    let spread = min(max(share, one / 2), 1 - one / 2)
    let interval = WilsonInterval(share: spread, size: 1 / (one + 1 / worthOfPhrases))
    return (min(interval.low, share), max(interval.high, share))
  }

  /// - Parameters:
  ///   - share: the estimate, of 1.
  ///   - resampled: the estimate in each bootstrap resample; without any nothing is known.
  ///   - opinions: of the collection. No interval is narrower than if the category of each were known.
  static func ends(_ share: Double, _ resampled: [Double], _ opinions: Int) -> (low: Double, high: Double) {
    guard !resampled.isEmpty else { return (0, 1) }
    let drawn = Percentiles.middle95(of: resampled)
    let scored = WilsonInterval(share: share, size: size(share, resampled, opinions))
    return (min(drawn.low, scored.low, share), max(drawn.high, scored.high, share))
  }

  private static func size(_ share: Double, _ resampled: [Double], _ opinions: Int) -> Double {
    let count = Double(resampled.count)
    let mean = resampled.reduce(0, +) / count
    let variance = resampled.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, count - 1)
    // A share of 0 or 1 in every resample is as sure as one opinion at most.
    let one = 1 / Double(max(1, opinions))
    let spread = max(share * (1 - share), one * (1 - one))
    return 1 / (max(spread > 0 ? variance / spread : 1, one) + 1 / worth)
  }
}
