import TextModel

/// What a person found an opinion of a random sample to be.
public struct HandLabel: Sendable, Hashable {
  /// The category, and the subcategory when the label goes that far.
  public let place: SchemePlace
  /// How many opinions of the collection it stands for (`AuditSample.weights`).
  public let weight: Double

  /// - Parameter place: a place of the scheme that the opinions are judged by; `CodingScheme.place(named:)` gives it, or
  ///   nil for a label that the scheme does not have.
  /// - Precondition: the weight is above 0 and finite.
  public init(_ place: SchemePlace, weight: Double = 1) {
    require(weight > 0 && weight.isFinite, "an audited opinion stands for some opinions")
    (self.place, self.weight) = (place, weight)
  }
}
