/// The names of columns as a message lists them: whatever a file has for a header must not flood a screen or change it.
struct ShownHeader {
  private static let mostColumns = 10
  private static let longestName = 30
  private static let cut = "…"

  /// The first names with 、 between, each cut; `…` stands for the rest.
  let text: String

  init(_ header: [String]) {
    let names = header.lazy.map(Self.shown).filter { !$0.isEmpty }.prefix(Self.mostColumns + 1)
    let listed = names.prefix(Self.mostColumns).joined(separator: "、")
    text = names.count > Self.mostColumns ? listed + "、" + Self.cut : listed
  }

  private static func shown(_ name: String) -> String {
    let visible = name.unicodeScalars.lazy.filter { isVisible($0) }.prefix(longestName + 1)
    let text = String(String.UnicodeScalarView(visible.prefix(longestName)))
    return visible.count > longestName ? text + cut : text
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
