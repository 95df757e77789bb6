// How sentences stand in documents that are handed on.
extension Message {
  /// The sentence for somebody who reads a document and runs no program: where the catalogue has it under `KEY.plain`, without
  /// options and commands; the same otherwise.
  package var plain: Message {
    let isPlain = Catalogue.shared.pattern(for: key + ".plain", in: .chinese) != nil
    return isPlain ? renamed(key + ".plain") : renamed(key)
  }

  /// A pattern of the catalogue without the blanks between Chinese and other characters, which grow wide where lines are
  /// justified. Blanks inside of what fills the gaps are not touched.
  static func closed(_ pattern: String) -> String {
    let scalars = Array(pattern.unicodeScalars)
    var kept = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isBetween = scalar == " " && index > 0 && index + 1 < scalars.count
      if isBetween, isNeedless(between: scalars[index - 1], and: scalars[index + 1]) { continue }
      kept.append(scalar)
    }
    return String(kept)
  }

  private static func isNeedless(between left: Unicode.Scalar, and right: Unicode.Scalar) -> Bool {
    guard [left, right].allSatisfy({ isWide($0) || $0.isASCII && $0 != " " }) else { return false }
    return isWide(left) || isWide(right) || left == "}" && right == "{"
  }

  /// From the CJK radicals on everything of the basic plane is as wide as a Chinese character.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2E80 }
}
