/// How a text for the terminal may look.
public struct TerminalStyle: Sendable, Hashable {
  /// Whether ANSI colours may be used.
  public let color: Bool
  /// Columns of the terminal; at least 40 are assumed.
  public let width: Int

  /// A width below 40 counts as 40.
  public init(color: Bool, width: Int) {
    self.color = color
    self.width = max(40, width)
  }

  /// What a stretch of text is, so that one place decides on its colour.
  enum Role {
    case heading, faint, good, middling, bad, mark

    var code: String {
      switch self {
      case .heading: "1"
      case .faint: "2"
      case .good: "32"
      case .middling: "33"
      case .bad: "31"
      case .mark: "1;31"
      }
    }
  }

  func paint(_ text: String, _ role: Role) -> String {
    color && !text.isEmpty ? "\u{1B}[\(role.code)m\(text)\u{1B}[0m" : text
  }
}
