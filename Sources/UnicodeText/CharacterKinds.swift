internal import CICU
package import TextModel

/// What a word is made of, told by its first character and by ICU's rule status.
package struct CharacterKinds: Sendable {
  /// Filled from the installed ICU on first use, in about a millisecond.
  package static let icu = CharacterKinds()

  private static let scalarCount = 0x11_0000
  private let kinds: [UInt8]

  private init() {
    kinds = [UInt8](unsafeUninitializedCapacity: Self.scalarCount) { buffer, filled in
      cicu_fill_kinds(buffer.baseAddress, UInt32(Self.scalarCount))
      filled = Self.scalarCount
    }
  }

  /// The kind of a single scalar by script and general category.
  @inline(__always)
  package func kind(of scalar: UInt32) -> TokenKind {
    TokenKind(rawValue: kinds[Int(scalar)]) ?? .other
  }

  /// The kind of the word that starts with `scalar` and that ICU's rules gave `status`.
  ///
  /// What the rules call a number or a word of letters is one even where it starts with a sign (`_a`).
  @inline(__always)
  package func kind(startingWith scalar: UInt32, status: Int32) -> TokenKind {
    let own = kind(of: scalar)
    switch status {
    case 100..<200: return .number
    case 200..<300: return own.rawValue <= TokenKind.hangul.rawValue ? own : .letter
    default: return own
    }
  }
}
