/// Text from outside with everything replaced that a terminal would obey instead of show: escape sequences could recolour,
/// rename or clear the reader's window, and direction marks could reorder a line.
package enum HarmlessText {
  /// On one line.
  package static func shown(_ text: String) -> String { replaced(text) { _ in " " } }

  /// With its line breaks and tabs.
  package static func lines(_ text: String) -> String { replaced(text) { $0 } }

  /// The name of a file, in which a line break is shown as ␊.
  package static func name(_ text: String) -> String {
    replaced(text) { $0.value < 0x20 ? Unicode.Scalar(0x2400 + $0.value) ?? "\u{FFFD}" : "\u{FFFD}" }
  }

  private static func replaced(_ text: String, breaks: (Unicode.Scalar) -> Unicode.Scalar) -> String {
    guard text.unicodeScalars.contains(where: isObeyed) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: result.append(breaks(scalar))
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      default: result.append(isObeyed(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
