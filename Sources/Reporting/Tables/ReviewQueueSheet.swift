public import TextModel

/// The sheet on which people label a review queue: like that of an audit, but each row says what it is for, so that it is
/// never taken for a random sample.
public struct ReviewQueueSheet: Sendable {
  /// The column that tells it from an audit sheet, and what stands there.
  package static let column = "purpose"
  package static let mark = "review-queue"

  /// There is nothing to set.
  public init() {}

  /// - Parameter byteOrderMark: puts U+FEFF before it, for Excel.
  public func header(byteOrderMark: Bool = false) -> [UInt8] {
    (byteOrderMark ? [0xEF, 0xBB, 0xBF] : [])
      + JudgedOpinionTable.record(
        ["id", "unit", "channel", "date", "text", "category", Self.column] + SourceCells.names)
  }

  /// One opinion as a CSV record with an empty category.
  public func row(_ opinion: Opinion) -> [UInt8] {
    JudgedOpinionTable.record(
      [
        opinion.id, opinion.unit ?? "", opinion.channel ?? "", opinion.shownDate ?? "",
        opinion.text.text(opinion.text.range), "", Self.mark,
      ] + SourceCells.cells(opinion.source))
  }
}
