public import Classification
public import TextModel

/// Judged opinions as CSV (RFC 4180) for spreadsheets.
///
/// Columns: `id,unit,channel,date,text,label,category,categoryLabel,probability,secondary,evidence,review,subcategory,
/// subcategoryLabel,file,sheet,row`. `label` is what a person gave, the last three say where the opinion stands; lists
/// inside a cell are separated by `; `. Records end with CR LF. Where issues are looked for a last column, `issue`, has
/// the name of the opinion's issue.
public struct JudgedOpinionTable: Sendable {
  private let scheme: CodingScheme

  /// - Parameter scheme: the scheme that the judgements refer to.
  public init(scheme: CodingScheme) { self.scheme = scheme }

  /// The first record.
  /// - Parameters:
  ///   - byteOrderMark: puts U+FEFF before it, without which Excel takes the file for the system's old charset.
  ///   - withIssue: whether the rows have a column for the issue.
  public func header(byteOrderMark: Bool = false, withIssue: Bool = false) -> [UInt8] {
    let names =
      [
        "id", "unit", "channel", "date", "text", "label", "category", "categoryLabel", "probability", "secondary",
        "evidence", "review", "subcategory", "subcategoryLabel",
      ] + SourceCells.names + (withIssue ? ["issue"] : [])
    return (byteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + Self.record(names)
  }

  /// The record of one opinion.
  public func row(_ opinion: Opinion, _ judgement: Judgement) -> [UInt8] {
    let category = scheme.categories[judgement.category]
    let inner = judgement.subcategory
    let finder = PlaceFinder(opinion.text)
    let evidence = judgement.carrying(in: opinion.text).map { finder.text($0.range) }
    let cells: [String] = [
      opinion.id, opinion.unit ?? "", opinion.channel ?? "", opinion.shownDate ?? "",
      opinion.text.text(opinion.text.range), opinion.label ?? "",
      category.id, category.label, Figures.fixed(judgement.probability, decimals: 4),
      judgement.secondary.map { scheme.categories[$0].id }.joined(separator: "; "),
      evidence.joined(separator: "; "), judgement.review ? "true" : "false",
      inner.map { category.subcategories[$0].id } ?? "", inner.map(category.label) ?? "",
    ]
    return Self.record(cells + SourceCells.cells(opinion.source))
  }

  /// A record that `row` gave, with the name of the opinion's issue, empty where it has none, as the last cell: which
  /// issue it is shows when all opinions have come.
  public func row(_ row: [UInt8], of issue: String?) -> [UInt8] {
    Array(row.dropLast(2)) + [UInt8(ascii: ",")] + Self.record([issue ?? ""])
  }

  static func record(_ cells: [String]) -> [UInt8] {
    Array((cells.map(cell).joined(separator: ",") + "\r\n").utf8)
  }

  /// Spreadsheets run a cell that begins with one of these as a formula, also when it is quoted and also in its
  /// full-width form, and an opinion may come from anyone. A tab in front makes it text; unlike an apostrophe it does
  /// not show, and readers that trim cells lose nothing.
  private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"]

  private static func cell(_ text: String) -> String {
    let isFormula = (text.unicodeScalars.first.map(formulaStarts.contains) ?? false) && !isHarmless(text)
    let needsQuotes = isFormula || text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else { return text }
    let doubled = text.unicodeScalars.reduce(into: "") { doubled, scalar in
      doubled.unicodeScalars.append(scalar)
      if scalar == "\"" { doubled.unicodeScalars.append(scalar) }
    }
    return (isFormula ? "\"\t" : "\"") + doubled + "\""
  }

  /// A lone minus, the name of standard input, computes nothing, nor does a plain number, which with the tab would be a
  /// text.
  private static func isHarmless(_ text: String) -> Bool { text == "-" || isNegativeNumber(text) }

  private static func isNegativeNumber(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "-") && text.utf8.dropFirst().first.map { (0x30...0x39).contains($0) } ?? false
      && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  }
}
