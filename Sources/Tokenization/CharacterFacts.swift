import TextModel
import UnicodeText

/// What scoring asks about a character, in one number: its code, its class, its kind and what may be changed beside it.
struct CharacterFacts: BitwiseCopyable, Sendable {
  static let unknownCode = 0
  static let outsideCode = 1
  static let outside = CharacterFacts(bits: UInt32(outsideCode))

  private static let mayPartBit: UInt32 = 1 << 20
  private static let startsTokenBit: UInt32 = 1 << 22
  private static let kindShift: UInt32 = 24

  let bits: UInt32

  init(bits: UInt32) { self.bits = bits }

  /// - Parameter codes: of folded scalars; those beyond are unknown.
  init(_ scalar: UInt32, _ codes: [UInt16], _ folding: FoldingTable) {
    let folded = StretchAlphabet.fold(scalar, with: folding)
    let rules = PlaceRules(scalar)
    let code = Int(folded) < codes.count ? UInt32(codes[Int(folded)]) : UInt32(Self.unknownCode)
    bits =
      code | UInt32(CharacterClass(of: folded).rawValue) << 16
      | (rules.mayPart ? Self.mayPartBit : 0) | (rules.mayJoin ? Self.mayPartBit << 1 : 0)
      | UInt32(CharacterKinds.icu.kind(of: scalar).rawValue) << Self.kindShift
  }

  @inline(__always)
  var code: Int { Int(truncatingIfNeeded: bits & 0xFFFF) }

  @inline(__always)
  var characterClass: Int { Int(truncatingIfNeeded: bits >> 16 & 7) }

  var rawKind: Int { Int(bits >> Self.kindShift) }

  @inline(__always)
  var kind: TokenKind { unsafeBitCast(UInt8(truncatingIfNeeded: bits >> Self.kindShift), to: TokenKind.self) }

  /// Whether one of ICU's tokens starts here.
  @inline(__always)
  var startsToken: Bool { bits & Self.startsTokenBit != 0 }

  @inline(__always)
  var startBit: Int { Int(truncatingIfNeeded: bits >> 22 & 1) }

  /// The facts of a character that starts a token of ICU's, which has a kind of its own, where all bits of `isStart`
  /// are set; these facts where none is.
  @inline(__always)
  func starting(_ kind: TokenKind, if isStart: UInt64) -> CharacterFacts {
    let started = bits & 0xFF_FFFF | Self.startsTokenBit | UInt32(kind.rawValue) << Self.kindShift
    return CharacterFacts(bits: bits ^ (bits ^ started) & UInt32(truncatingIfNeeded: isStart))
  }

  /// Whether the model decides between this character and the one before it: ICU's boundary where both may be
  /// joined, no boundary of ICU where both may be parted.
  @inline(__always)
  func isOpen(after before: CharacterFacts) -> Bool {
    before.bits & bits & (Self.mayPartBit << UInt32(truncatingIfNeeded: startBit)) != 0
  }
}
