/// What a token is made of.
public enum TokenKind: UInt8, Sendable, CaseIterable {
  case han, kana, hangul, letter, number, punctuation, symbol, space, other
}

extension TokenKind: CustomStringConvertible {
  /// The case's name, as machine-readable output writes it.
  public var description: String {
    switch self {
    case .han: "han"
    case .kana: "kana"
    case .hangul: "hangul"
    case .letter: "letter"
    case .number: "number"
    case .punctuation: "punctuation"
    case .symbol: "symbol"
    case .space: "space"
    case .other: "other"
    }
  }
}

/// A word, number, sign or run of white space. The tokens of a document tile it: each ends where the next starts.
///
/// 12 bytes each, so that the tokens of a large text stay smaller than the text.
public struct Token: Sendable, Hashable {
  /// What it is made of.
  @usableFromInline let startOffset: UInt32
  @usableFromInline let endOffset: UInt32
  public let kind: TokenKind
  /// 0, or 1 + the index of the user dictionary's word that decided this token.
  public let userWord: UInt16

  /// - Precondition: the range lies in the first 4 GiB of the document.
  public init(range: TextRange, kind: TokenKind, userWord: UInt16 = 0) {
    self.init(start: range.start, end: range.end, kind: kind, userWord: userWord)
  }

  @inlinable @inline(__always)
  package init(start: Int, end: Int, kind: TokenKind, userWord: UInt16 = 0) {
    startOffset = UInt32(truncatingIfNeeded: start)
    endOffset = UInt32(truncatingIfNeeded: end)
    self.kind = kind
    self.userWord = userWord
  }

  /// The bytes of the document that it covers.
  public var range: TextRange { TextRange(start, end) }
  /// Offset of its first byte in the document.
  public var start: Int { Int(startOffset) }
  /// Offset just behind its last byte.
  public var end: Int { Int(endOffset) }
}
