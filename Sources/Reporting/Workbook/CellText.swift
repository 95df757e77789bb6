/// Text as a cell of a workbook holds it.
enum CellText {
  /// In UTF-16.
  private static let limit = 32_767

  /// What XML forbids becomes U+FFFD, what a cell cannot hold is cut off with a sign; lines end as cells end them.
  static func fitting(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var length = 0
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      length += UTF16.width(scalar)
      guard length < limit else {
        kept.append("…")
        break
      }
      kept.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(kept)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && ![0x09, 0x0A, 0x0D].contains(scalar.value)) || scalar.value & 0xFFFE == 0xFFFE
  }
}
