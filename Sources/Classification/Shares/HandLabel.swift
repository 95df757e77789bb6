/// What a person found an opinion of a random sample to be.
public struct HandLabel: Sendable, Hashable {
  /// The category, and the subcategory when the label goes that far.
  public let place: SchemePlace
  /// How many opinions of the collection it stands for (`AuditSample.weights`).
  public let weight: Double

  /// - Precondition: the weight is above 0 and finite.
  public init(_ place: SchemePlace, weight: Double = 1) {
    precondition(weight > 0 && weight.isFinite, "an audited opinion stands for some opinions")
    (self.place, self.weight) = (place, weight)
  }
}
