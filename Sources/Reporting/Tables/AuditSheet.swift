public import TextModel

/// The sheet on which people label an audit sample: the category is left empty and no judgement is shown, so that the
/// coder is not led.
public struct AuditSheet: Sendable {
  /// There is nothing to set.
  public init() {}

  /// - Parameter byteOrderMark: puts U+FEFF before it, for Excel.
  public func header(byteOrderMark: Bool = false) -> [UInt8] {
    (byteOrderMark ? [0xEF, 0xBB, 0xBF] : [])
      + JudgedOpinionTable.record(["id", "unit", "channel", "date", "text", "category", "weight"] + SourceCells.names)
  }

  /// - Parameter weight: how many opinions of the collection this one stands for.
  public func row(_ opinion: Opinion, weight: Double) -> [UInt8] {
    JudgedOpinionTable.record(
      [
        opinion.id, opinion.unit ?? "", opinion.channel ?? "", opinion.shownDate ?? "",
        opinion.text.text(opinion.text.range), "", Figures.fixed(weight, decimals: 4),
      ] + SourceCells.cells(opinion.source))
  }
}
