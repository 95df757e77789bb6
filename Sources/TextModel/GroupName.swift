/// The name of a unit or channel as that of a group: １车间 and 1车间 are one, and the spelling met first is shown.
///
/// A dictionary keeps the key that was put in first, so that a later spelling changes nothing.
package struct GroupName: Hashable, Sendable {
  /// As it was written.
  package let shown: String
  /// The same for all spellings that differ in width only.
  package let key: String

  /// - Parameter shown: a name as `Opinion.plainName` gives it.
  package init(_ shown: String) {
    self.shown = shown
    key = Self.narrowed(shown)
  }

  package static func == (left: GroupName, right: GroupName) -> Bool { left.key == right.key }

  package func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// Full-width letters, digits and signs as ASCII has them.
  package static func narrowed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 != narrow($0) }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map(narrow)))
  }

  static func isFullWidthLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar != narrow(scalar) && narrow(scalar).properties.isAlphabetic
  }

  static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
