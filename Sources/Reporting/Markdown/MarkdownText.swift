/// Input made safe for GitHub's Markdown.
enum MarkdownText {
  /// Text on one line in which nothing is markup, also fit for a table's cell. HTML is escaped as entities, signs of
  /// Markdown with a backslash, control characters and line breaks become blanks.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return String(result)
  }

  private static let marks = Set("\\`*_{}[]()#+-.!|~>:@$=^".unicodeScalars)

  private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    switch scalar {
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case _ where scalar.value < 0x20 || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}":
      result.append(" ")
    case "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": result.append("\u{FFFD}")
    case "\u{FEFF}": break
    case _ where marks.contains(scalar): result.append(contentsOf: ["\\", scalar])
    default: result.append(scalar)
    }
  }

  /// A table of escaped cells; columns whose `isNumber` is true stand to the right. Nothing without rows.
  static func table(_ columns: [(name: String, isNumber: Bool)], _ rows: [[String]]) -> [String] {
    guard !rows.isEmpty else { return [] }
    return [
      row(columns.map { escaped($0.name) }),
      row(columns.map { $0.isNumber ? "---:" : "---" }),
    ] + rows.map(row) + [""]
  }

  private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
