public import TextModel

/// A text cut twice: into units as large as a reader takes them in, and these into their parts.
///
/// Both tile the document. Every boundary of `wholes` is one of `parts`.
public struct NestedTokens: Sendable, Hashable {
  /// The coarse granularity, in text order.
  public let wholes: [Token]
  /// The fine granularity, in text order.
  public let parts: [Token]
  /// For each whole its first part; one more at the end.
  private let firstParts: [UInt32]

  /// Every token stands for itself.
  init(_ parts: [Token]) {
    (wholes, self.parts) = (parts, parts)
    firstParts = (0...parts.count).map { UInt32($0) }
  }

  /// - Parameter firstParts: for each whole its first part; one more at the end.
  init(wholes: [Token], parts: [Token], firstParts: [UInt32]) {
    (self.wholes, self.parts, self.firstParts) = (wholes, parts, firstParts)
  }

  /// The parts that tile a whole; one, of the same range, where it was not joined. Constant time.
  /// - Parameter whole: an index of `wholes`.
  public func parts(of whole: Int) -> ArraySlice<Token> { parts[partIndices(of: whole)] }

  /// The indices in `parts` of the parts that tile a whole.
  /// - Parameter whole: an index of `wholes`.
  public func partIndices(of whole: Int) -> Range<Int> { Int(firstParts[whole])..<Int(firstParts[whole + 1]) }
}
