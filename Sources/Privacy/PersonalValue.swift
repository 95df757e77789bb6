public import TextModel

/// What points from a text to a person.
public enum PersonalKind: String, Sendable, CaseIterable {
  case mobile, landline, identity, card, email, account, address, plate, name
}

/// Something in a text that points to a person, and where it stands.
public struct PersonalValue: Sendable, Hashable {
  /// What sort of value it is.
  public let kind: PersonalKind
  /// Where it stands, bytes of the text.
  public let range: TextRange

  /// A value of one kind at a place of the text.
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
