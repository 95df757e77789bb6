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
/// Both variances are those of the error as to the collection itself, and of shares that nothing was cut from: that the
/// opinions of the collection were drawn is in neither estimate's error, nor in what they differ by. For a sample of a
/// larger public it is added at the end, once.
///
/// Every variance gets weight² · 0.4 · F² · (V(audit) + V(model)) for the bias that may be left: where both agree little,
/// where they do not much. No variance is larger than that of the audit alone. The two constants were chosen by
/// simulation on opinions and citizen messages with natural and shifted shares and in other domains
/// (`tingyin evaluate --shares`). They are a compromise: no interval can be narrow where the model is right and as sure
/// to hold where it is a little off (Low 1997, Annals of Statistics 25:2547).
///
/// The audited shares stay as they are where combining is not justified: with fewer than four categories, where such
/// an average is not sure to err less (it needs three free shares); with fewer than 30 checked opinions or with all of
/// them in one category, where the variance of the audit is not known; where every opinion was checked; and where fewer
/// than ten were found to be misjudged: what both differ by is then little or 0 as often as not, whatever the model's bias,
/// and F says nothing. (Of 500 opinions 6 misjudged one way, 100 checked: intervals that trusted such an F covered 30 %; of
/// 584 with 5 % misjudged, most of them one way, 67 % where five to nine were found.)
package enum CombinedShares {
  private static let fewestCategories = 4
  private static let fewestMisjudged = 10
  private static let doubtOfBias = 1.5
  /// Of the squared excess.
  private static let biasLeft = 0.4

  /// - Parameters:
  ///   - audited: shares of all categories by prediction-powered inference; their counts are what was found by hand.
  ///   - audit: the same before they were cut to what is possible, with their variances.
  ///   - model: shares by a method that needs no audit.
  ///   - opinions: of the collection.
  ///   - disagreements: how many of the checked opinions the model judged otherwise.
  package static func combine(
    _ audited: [Prevalence], _ audit: [UncertainShare], _ model: [UncertainShare], opinions: Int,
    disagreements: Int, of collection: PredictionPoweredEstimator.Collection = .census
  ) -> [Prevalence] {
    let average = Average(audit, model)
    guard audited.count >= fewestCategories, disagreements >= fewestMisjudged,
      audited.contains(where: { $0.method == .predictionPowered }), average.both > 0
    else { return audited }
    let checked = audited.reduce(0) { $0 + $1.count }
    let quantile = Distributions.student975(checked - 2)
    let bounds = audited.map {
      PossibleShares.bounds(found: $0.count, of: checked, opinions: opinions, collection)
    }
    let shares = PossibleShares.nearest(to: audited.indices.map(average.share), in: bounds)
    return audited.indices.map { category in
      let (found, share, bounds) = (audited[category].count, shares[category], bounds[category])
      let drawing = collection == .census ? 0 : drawing(found, of: checked, opinions)
      let (uncut, margin) = (average.share(category), quantile * (average.variance(category) + drawing).squareRoot())
      return Prevalence(
        category: category, count: found, share: share, low: min(share, max(bounds.lowerBound, uncut - margin)),
        high: max(share, min(bounds.upperBound, uncut + margin)), method: .combined, audited: found)
    }
  }

  /// What the share of a public differs by from that of a sample of it, with two more labels on either side for a variance
  /// that is not 0 (Agresti and Coull 1998).
  private static func drawing(_ found: Int, of checked: Int, _ opinions: Int) -> Double {
    let share = Double(found + 2) / Double(checked + 4)
    return share * (1 - share) / Double(max(1, opinions))
  }

  /// The largest difference of a category's share between the two, share of 1.
  static func disagreement(_ audited: [Prevalence], _ modelled: [Prevalence]) -> Double {
    zip(audited, modelled).map { abs($0.share - $1.share) }.max() ?? 0
  }

  /// Audit and model averaged, category by category.
  private struct Average {
    let audit: [UncertainShare]
    let model: [UncertainShare]
    /// Sum of all variances.
    let both: Double
    private let excess: Double
    private let weight: Double

    init(_ audit: [UncertainShare], _ model: [UncertainShare]) {
      let ofAudit = audit.reduce(0) { $0 + $1.variance }
      let difference = zip(audit, model).reduce(0) { $0 + ($1.0.share - $1.1.share) * ($1.0.share - $1.1.share) }
      (self.audit, self.model) = (audit, model)
      both = ofAudit + model.reduce(0) { $0 + $1.variance }
      excess = both > 0 ? difference / both : 0
      weight = both > 0 ? ofAudit / (both * (1 + CombinedShares.doubtOfBias * max(0, excess - 1))) : 0
    }

    func share(_ category: Int) -> Double {
      audit[category].share + weight * (model[category].share - audit[category].share)
    }

    func variance(_ category: Int) -> Double {
      let (audited, modelled) = (audit[category].variance, model[category].variance)
      let bias = CombinedShares.biasLeft * excess * excess * (audited + modelled)
      return min(audited, (1 - weight) * (1 - weight) * audited + weight * weight * (modelled + bias))
    }
  }
}
