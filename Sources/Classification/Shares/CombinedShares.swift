/// An audited estimate drawn towards a model's own estimate as far as the audit lets it.
///
/// The audited shares are right on average whatever the model does, but rest on few labels; the model's shares rest on
/// all opinions, but are off where words have changed. Both are averaged by their precision; what they differ by beyond
/// their own uncertainty counts, doubtful as it is, half as much again as a bias of the model (an empirical Bayes weight
/// after James and Stein 1961), summed over the categories, so that the shares still add up to 1:
///
/// ```
/// F      = Σ (audited − model)² ÷ (V(audit) + V(model))            1 on average where the model is not biased
/// weight = V(audit) ÷ ((V(audit) + V(model)) · (1 + 1.5 · max(0, F − 1)))
/// ```
/// Every variance gets weight² · F² ÷ 2 · (V(audit) + V(model)) for the bias that may be left: where both agree little, where
/// they do not much. No interval is wider than that of the audit alone. The constants were chosen by simulation on
/// opinions and citizen messages with natural and shifted shares and in other domains, so that intervals cover 93 to
/// 97 % in all of them (`tingyin evaluate --shares`).
///
/// The audited shares stay as they are where combining is not justified: with fewer than four categories, where such
/// an average is not sure to err less (it needs three free shares); with fewer than 30 checked opinions or with all of
/// them in one category, where the variance of the audit is not known; and where every opinion was checked.
package enum CombinedShares {
  private static let fewestCategories = 4
  private static let doubtOfBias = 1.5
  /// Of the model's variance, that opinions were drawn anew is no uncertainty in a census; at most this part of it.
  private static let mostOfDrawing = 0.5
  private static let normal = 1.96

  /// - Parameters:
  ///   - audited: shares of all categories by prediction-powered inference; their counts are what was found by hand.
  ///   - modelled: the same by a method that needs no audit.
  ///   - opinions: of the collection.
  package static func combine(
    _ audited: [Prevalence], _ modelled: [Prevalence], opinions: Int,
    of collection: PredictionPoweredEstimator.Collection = .census
  ) -> [Prevalence] {
    guard audited.count >= fewestCategories, audited.contains(where: { $0.method == .predictionPowered }) else {
      return audited
    }
    let checked = audited.reduce(0) { $0 + $1.count }
    let quantile = Distributions.student975(checked - 2)
    let audit = variances(audited, quantile)
    let model = zip(modelled, variances(modelled, normal)).map { share, variance in
      let drawing = collection == .census ? share.share * (1 - share.share) / Double(max(1, opinions)) : 0
      return max(variance - drawing, variance * mostOfDrawing)
    }
    let both = audit.reduce(0, +) + model.reduce(0, +)
    let difference = zip(audited, modelled).reduce(0) { $0 + ($1.0.share - $1.1.share) * ($1.0.share - $1.1.share) }
    guard both > 0 else { return audited }
    let excess = difference / both
    let weight = audit.reduce(0, +) / (both * (1 + doubtOfBias * max(0, excess - 1)))
    return audited.indices.map { category in
      let bias = excess * excess / 2 * (audit[category] + model[category])
      let variance =
        (1 - weight) * (1 - weight) * audit[category] + weight * weight * (model[category] + bias)
      let share = audited[category].share + weight * (modelled[category].share - audited[category].share)
      let bounds = possible(audited[category].count, of: checked, opinions, collection)
      let margin = min(
        quantile * variance.squareRoot(), (audited[category].high - audited[category].low) / 2)
      return Prevalence(
        category: category, count: audited[category].count,
        share: min(max(share, bounds.lowerBound), bounds.upperBound), low: max(bounds.lowerBound, share - margin),
        high: min(bounds.upperBound, share + margin), method: .combined)
    }
  }

  /// A census cannot hold fewer opinions of a category than were found by hand, nor more than are left.
  private static func possible(
    _ found: Int, of checked: Int, _ opinions: Int, _ collection: PredictionPoweredEstimator.Collection
  ) -> ClosedRange<Double> {
    guard collection == .census, opinions >= checked, opinions > 0 else { return 0...1 }
    return Double(found) / Double(opinions)...1 - Double(checked - found) / Double(opinions)
  }

  private static func variances(_ shares: [Prevalence], _ quantile: Double) -> [Double] {
    shares.map { ($0.high - $0.low) * ($0.high - $0.low) / (4 * quantile * quantile) }
  }

  /// The largest difference of a category's share between the two, share of 1.
  static func disagreement(_ audited: [Prevalence], _ modelled: [Prevalence]) -> Double {
    zip(audited, modelled).map { abs($0.share - $1.share) }.max() ?? 0
  }
}
