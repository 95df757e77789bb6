/// A sentence of the catalogue with the values that fill its gaps.
///
/// Libraries make messages; only the edges (terminal, report, log) turn them into text, in the reader's language.
public struct Message: Sendable, Hashable {
  /// The sentence's key in the catalogue.
  public let key: String
  /// What stands in for `{name}` in the sentence.
  public let values: [String: String]
  /// What the sentence goes on with.
  private let rest: [Message]

  /// A key that the catalogue lacks is shown itself; a gap without a value stays as it is.
  ///
  /// - Parameter rest: clauses that follow the sentence, each with the mark before it.
  public init(_ key: String, _ values: [String: String] = [:], followedBy rest: [Message] = []) {
    self.key = key
    self.values = values
    self.rest = rest
  }

  /// A text that is shown as it is, in every language (words written by the user, for example).
  public static func verbatim(_ text: String) -> Message { Message("verbatim", ["text": text]) }

  /// The same sentence with other values; `change` is told the gap and what fills it.
  package func mapValues(_ change: (_ gap: String, _ value: String) -> String) -> Message {
    let changed = Dictionary(uniqueKeysWithValues: values.map { ($0, change($0, $1)) })
    return Message(key, changed, followedBy: rest.map { $0.mapValues(change) })
  }

  /// Another sentence with the same values and some more, and the same clauses behind it.
  package func renamed(_ key: String, adding further: [String: String]) -> Message {
    Message(key, values.merging(further) { $1 }, followedBy: rest)
  }

  /// The sentence with one more clause behind it.
  package func followed(by clause: Message) -> Message { Message(key, values, followedBy: rest + [clause]) }

  /// The sentence in a language, gaps filled.
  public func text(in language: Language) -> String { text(in: language, isClosed: false) }

  /// The same.
  ///
  /// - Parameter isClosed: whether the blanks are left out that the catalogue sets beside Chinese characters, for justified
  ///   lines.
  package func text(in language: Language, isClosed: Bool) -> String {
    guard let pattern = Catalogue.shared.pattern(for: key, in: language) else { return key }
    return rest.reduce(fill(isClosed ? Self.closed(pattern) : pattern)) {
      $0 + $1.text(in: language, isClosed: isClosed)
    }
  }

  /// The sentence under another key, and what follows it in plain words.
  func renamed(_ key: String) -> Message { Message(key, values, followedBy: rest.map(\.plain)) }

  private func fill(_ pattern: String) -> String {
    var filled = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let gap = String(rest[rest.index(after: open)..<close])
      filled += values[gap] ?? form(gap) ?? "{\(gap)}"
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  /// `{count|opinion|opinions}`: the first form where the value is 1, the second where it is any other.
  private func form(_ gap: String) -> String? {
    let parts = gap.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 3, let value = values[String(parts[0])] else { return nil }
    return String(value == "1" ? parts[1] : parts[2])
  }
}
