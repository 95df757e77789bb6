public import TextModel

/// What points from a text to a person.
public enum PersonalKind: String, Sendable, CaseIterable {
  case mobile, landline, identity, card, email, plate, name
}

/// Something in a text that points to a person, and where it stands.
public struct PersonalValue: Sendable, Hashable {
  public let kind: PersonalKind
  public let range: TextRange

  public init(kind: PersonalKind, range: TextRange) {
    self.kind = kind
    self.range = range
  }
}

/// A value in folded scalars, before it is brought back to the text.
struct FoundValue {
  let kind: PersonalKind
  let range: Range<Int>
}
