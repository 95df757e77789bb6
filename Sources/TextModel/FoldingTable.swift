/// Which scalar to compare instead of a scalar: half-width for full-width, lower case for upper, simplified for
/// traditional. A value, so that rooms which know nothing of ICU can fold with the table that ICU filled.
public struct FoldingTable: Sendable {
  /// The folded scalar of every scalar below its count; scalars beyond stand for themselves.
  private let folded: [UInt32]

  /// - Parameter folded: `folded[scalar]` is compared instead of `scalar`.
  public init(_ folded: [UInt32]) { self.folded = folded }

  /// Folds ASCII case and full-width forms only; enough for tests that must not need ICU.
  public static let plain = FoldingTable(
    (UInt32(0)..<0xFF60).map { scalar in
      let narrow: UInt32 = (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar == 0x3000 ? 0x20 : scalar
      return (0x41...0x5A).contains(narrow) ? narrow + 0x20 : narrow
    })

  @inline(__always)
  package func fold(_ scalar: UInt32) -> UInt32 {
    Int(scalar) < folded.count ? folded[Int(scalar)] : scalar
  }

  @inline(__always)
  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x09 || scalar == 0xA0 || scalar == 0x3000
  }

  /// Soft hyphen, zero-width characters, byte order mark, variation selectors.
  @inline(__always)
  static func isInvisible(_ scalar: UInt32) -> Bool {
    guard scalar == 0xAD || scalar > 0x200A else { return false }
    switch scalar {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0xFE00...0xFE0F, 0xE0100...0xE01EF: return true
    default: return false
    }
  }

  /// Ideographs, kana and full-width signs: beside one of these, a blank separates nothing.
  @inline(__always)
  static func isWide(_ scalar: UInt32) -> Bool {
    (0x2E80...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar) || (0xFE30...0xFE4F).contains(scalar)
      || (0xFF00...0xFFEF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
      || (0x2014...0x2026).contains(scalar)
  }
}
