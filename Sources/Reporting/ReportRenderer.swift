public import Wording

/// A way to show a report.
///
/// Every renderer takes the same value, so that a figure which stands in two formats is the same figure, and gives the
/// same bytes for the same report.
public protocol ReportRenderer: Sendable {
  /// The whole report as UTF-8. Linear in the texts that the report quotes.
  func render(_ report: Report, language: Language) -> [UInt8]
}
