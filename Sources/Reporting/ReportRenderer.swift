public import Wording

/// A way to show a report.
///
/// Every renderer takes the same value, so that a figure which stands in two formats is the same figure, and gives the
/// same bytes for the same report.
public protocol ReportRenderer: Sendable {
  /// The whole report as the bytes of a file, UTF-8 where it is text. Linear in the texts that the report quotes.
  ///
  /// - Throws: a `Problem` when the format needs the disk and that fails.
  func render(_ report: Report, language: Language) throws -> [UInt8]
}
