/// An audited estimate drawn towards a model's own estimate as far as the audit lets it.
///
/// The audited shares are right on average whatever the model does, but rest on few labels; the model's shares rest on
/// all opinions, but are off where words have changed. Both are averaged by their precision, and what the two differ by
/// beyond their own uncertainty counts as a bias of the model (an empirical Bayes weight as in James and Stein 1961):
/// weight of the model = V(audit) / max(V(audit) + V(model), squared difference), all summed over the categories, so
/// that the shares still add up to 1.
package enum CombinedShares {
  /// - Parameters:
  ///   - audited: shares of all categories with intervals that hold.
  ///   - modelled: the same by a method that needs no audit.
  package static func combine(_ audited: [Prevalence], _ modelled: [Prevalence]) -> [Prevalence] {
    let (auditVariance, modelVariance) = (variances(audited), variances(modelled))
    let difference = zip(audited, modelled).reduce(0) { $0 + ($1.0.share - $1.1.share) * ($1.0.share - $1.1.share) }
    let (audit, model) = (auditVariance.reduce(0, +), modelVariance.reduce(0, +))
    let weight = audit > 0 ? audit / max(audit + model, difference) : 0
    return audited.indices.map { category in
      let share = audited[category].share + weight * (modelled[category].share - audited[category].share)
      // The weight is estimated too: what it may hide of the model's bias is added.
      let bias = weight * weight * (auditVariance[category] + modelVariance[category]) / 2
      let variance =
        (1 - weight) * (1 - weight) * auditVariance[category] + weight * weight * modelVariance[category] + bias
      let margin = min(1.98 * variance.squareRoot(), (audited[category].high - audited[category].low) / 2)
      return Prevalence(
        category: category, count: audited[category].count, share: share, low: max(0, share - margin),
        high: min(1, share + margin), method: .predictionPowered)
    }
  }

  private static func variances(_ shares: [Prevalence]) -> [Double] {
    shares.map { ($0.high - $0.low) * ($0.high - $0.low) / (4 * 1.98 * 1.98) }
  }
}
