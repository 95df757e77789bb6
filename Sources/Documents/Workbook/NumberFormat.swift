/// A format code of a workbook: how a number is shown to people.
///
/// Dates whose code shortens or leaves out the year are shown as year-month-day, since a date that has lost its year
/// cannot be counted by month. Fractions, exponents, names of months and weekdays are not followed.
struct NumberFormat: Sendable {
  /// Characters of a code, as spreadsheets allow.
  private static let longestCode = 255

  private let sections: [FormatSection]

  init(code: String) { sections = FormatSection.sections(of: String(code.prefix(Self.longestCode))) }

  /// The text that people see for a number.
  func text(of value: Double, _ system: SerialDate.System) -> String {
    guard value.isFinite else { return "" }
    let index = value < 0 && sections.count > 1 ? 1 : value == 0 && sections.count > 2 ? 2 : 0
    let section = sections.isEmpty ? .general : sections[index]
    switch section.kind {
    case .general, .text: return DecimalDigits(value).general
    case .number: return section.number(value, showsSign: index != 1)
    case .date: return section.date(value, system) ?? DecimalDigits(value).general
    }
  }
}
