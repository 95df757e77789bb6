import Classification

/// Which of the style sheet's accent colours a category has: seven that people with any colour vision tell apart, in the
/// order of the scheme, and grey for whatever fits no category.
struct CategoryColor {
  private static let count = 7
  let scheme: CodingScheme

  func className(_ category: Int) -> String {
    guard category != scheme.other else { return "c-other" }
    let position = category < scheme.other ? category : category - 1
    return "c\(position % Self.count)"
  }

  /// The accent colour on white paper as six hexadecimal digits, from the style sheet, so that a category has one colour
  /// in every format.
  func hexadecimal(_ category: Int) -> String {
    Self.colors[className(category)] ?? "808080"
  }

  /// An accent colour for something that is no category, as 0xRRGGBB: the first `count` in a circle.
  static func accent(_ number: Int, of count: Int) -> UInt32 {
    UInt32(accentDigits(number, of: count), radix: 16) ?? 0x808080
  }

  /// The same as six hexadecimal digits.
  static func accentDigits(_ number: Int, of count: Int) -> String {
    colors["c\(number % min(count, Self.count))"] ?? "808080"
  }

  /// The style sheet names a colour for white paper before those for other grounds.
  private static let colors: [String: String] = {
    let text = String(decoding: PackageResources.style_css, as: UTF8.self)
    var colors: [String: String] = [:]
    for declaration in text.split(whereSeparator: { $0 == ";" || $0 == "{" || $0.isNewline }) {
      let parts = declaration.split(separator: ":").map { $0.drop { $0 == " " } }
      guard parts.count == 2, parts[0].hasPrefix("--c"), parts[1].hasPrefix("#"), parts[1].count == 7 else { continue }
      let name = String(parts[0].dropFirst(2))
      if colors[name] == nil { colors[name] = parts[1].dropFirst().uppercased() }
    }
    return colors
  }()
}
