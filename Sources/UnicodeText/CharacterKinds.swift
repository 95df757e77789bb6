internal import CICU
package import TextModel

/// What a word is made of, told by its first character and by ICU's rule status.
package struct CharacterKinds: Sendable {
  /// Filled from the installed ICU on first use, in about a millisecond.
  package static let icu = CharacterKinds()

  private static let scalarCount = 0x11_0000

  /// The raw `TokenKind` of every scalar by script and general category.
  package let table: FrozenTable<UInt8>

  private init() {
    table = FrozenTable(count: Self.scalarCount) { cicu_fill_kinds($0, UInt32(Self.scalarCount)) }
  }

  /// The kind of a single scalar by script and general category.
  package func kind(of scalar: UInt32) -> TokenKind {
    precondition(Int(scalar) < Self.scalarCount, "A scalar is at most U+10FFFF.")
    return TokenKind(rawValue: table.start[Int(scalar)]) ?? .other
  }

  /// The kind of the word that starts with `scalar` and that ICU's rules gave `status`.
  ///
  /// What the rules call a number or a word of letters is one even where it starts with a sign (`_a`).
  package func kind(startingWith scalar: UInt32, status: Int32) -> TokenKind {
    Self.isNumber(status) ? .number : Self.isLetters(status) ? kind(of: scalar).ofLetters : kind(of: scalar)
  }

  /// Whether ICU's rules call a piece of this status a number.
  package static func isNumber(_ status: Int32) -> Bool { (100..<200).contains(status) }

  /// Whether ICU's rules call a piece of this status a word of letters.
  package static func isLetters(_ status: Int32) -> Bool { (200..<300).contains(status) }
}

extension TokenKind {
  /// The kind of a word of letters whose first character has this kind.
  package var ofLetters: TokenKind { rawValue <= TokenKind.hangul.rawValue ? self : .letter }
}
