public import TextModel

/// A grouping as a file that `KnownIssues` reads: a line for each opinion, with the beginning of what it says as a
/// remark, so that a person can see what to change.
public struct KnownIssuesText: Sendable {
  /// One opinion of an issue.
  public struct Member: Sendable {
    let id: String
    let text: KeptText?

    /// - Parameter text: what it says; nil when it is not at hand.
    public init(id: String, text: Document?) { self.init(id: id, kept: text.map(KeptText.init(of:))) }

    /// Nil where nothing is kept of it.
    var kept: KeptText? { text }

    init(id: String, kept: KeptText?) { (self.id, text) = (id, kept) }
  }

  /// The issues with their names, the hottest first.
  public let issues: [(name: String, members: [Member])]
  /// Opinions that are to stay alone.
  public let alone: [Member]
  /// Opinions that were named and not read this time, with their places.
  public let unread: [(member: Member, place: KnownIssues.Place)]
  /// Identifiers that opinions bear which begin alike and are of different issues; only the first stands in the text.
  public let repeated: [String]

  /// - Parameters:
  ///   - head: lines that say what the file is for.
  ///   - none: what stands instead of a name, one of the marks that `KnownIssues` knows.
  ///   - unreadHead: the line above the opinions that were not read.
  public func text(head: [String], none: String, unreadHead: String) -> String {
    var lines = head.map { "# " + $0 }
    for issue in issues where !issue.members.isEmpty {
      lines += [""] + issue.members.map { line($0, Self.quoted(issue.name)) }
    }
    if !alone.isEmpty { lines += [""] + alone.map { line($0, none) } }
    if !unread.isEmpty {
      lines += ["", "# " + unreadHead]
      lines += unread.map { member, place in
        switch place {
        case .issue(let name): line(member, Self.quoted(name))
        case .alone: line(member, none)
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ member: Member, _ name: String) -> String {
    let remark = member.text.map { "  # " + $0.text }
    return Self.quoted(member.id) + ": " + name + (remark ?? "")
  }

  /// A text as it stands in YAML, in quotation marks where it would be read otherwise without.
  static func quoted(_ text: String) -> String {
    let isPlain =
      (text.unicodeScalars.first.map(canBegin) ?? false) && !KnownIssues.isMark(text)
      && text.last?.isWhitespace == false && !text.unicodeScalars.contains(where: isSpecial)
    guard !isPlain else { return text }
    return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func canBegin(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && !"!&*-?|>@`%'\"[]{},~=".unicodeScalars.contains(scalar)
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    ":：#\"\\".unicodeScalars.contains(scalar) || mustBeEscaped(scalar)
  }

  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || Character(scalar).isNewline
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\"" || scalar == "\\" { return "\\" + String(scalar) }
    guard mustBeEscaped(scalar) else { return String(scalar) }
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
