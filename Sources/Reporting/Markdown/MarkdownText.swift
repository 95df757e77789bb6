/// Input made safe for GitHub's Markdown.
enum MarkdownText {
  /// Text on one line in which nothing is markup, also fit for a table's cell. HTML is escaped as entities, signs of
  /// Markdown with a backslash, control characters and line breaks become blanks.
  ///
  /// Signs that mean something at the start of a text only (`1.`, `-`, `+`, `#`) or in some company (`://`, `#12`) stay as
  /// they are elsewhere, so that figures and dates can be read in the plain file too.
  static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let start = scalars.firstIndex { $0 != " " } ?? scalars.count
    var result = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      append(scalar, isMark: isMark(scalar, at: place, in: scalars, start: start), to: &result)
    }
    return String(result)
  }

  /// Marks wherever they stand.
  private static let marks = Set("\\`*_[]|~@$^".unicodeScalars)
  /// Marks at the start of a line: of lists, headings, and rows below a heading.
  private static let starting = Set("-+#=>".unicodeScalars)

  private static func isMark(_ scalar: Unicode.Scalar, at place: Int, in text: [Unicode.Scalar], start: Int) -> Bool {
    if marks.contains(scalar) || starting.contains(scalar) && place == start { return true }
    let next = place + 1 < text.count ? text[place + 1] : " "
    switch scalar {
    // The number of a list's entry.
    case "." where next == " ", ")" where next == " ": return place > start && text[start..<place].allSatisfy(isDigit)
    // A number of an issue, an address, a picture's name.
    case "#": return isDigit(next)
    case ":": return next == "/" || isLetter(next) || isDigit(next) && !(place > 0 && isDigit(text[place - 1]))
    case ".": return place > 2 && text[place - 3..<place].allSatisfy { $0 == "w" || $0 == "W" }
    case ">": return true
    default: return false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { "a"..."z" ~= scalar || "A"..."Z" ~= scalar }

  private static func append(_ scalar: Unicode.Scalar, isMark: Bool, to result: inout String.UnicodeScalarView) {
    switch scalar {
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case _ where scalar.value < 0x20 || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}":
      result.append(" ")
    case "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": result.append("\u{FFFD}")
    case "\u{FEFF}": break
    case _ where isMark: result.append(contentsOf: ["\\", scalar])
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
