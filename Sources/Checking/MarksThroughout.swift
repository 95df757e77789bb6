import TextModel
import Wording

/// A half-width mark that a document has throughout, as web pages and many typists do, is said once and not at every place.
struct MarksThroughout {
  /// So many places are still named one by one.
  private static let mostSingle = 8
  /// The same where the full-width twin stands nowhere.
  private static let mostWithoutTwin = 3
  private static let rules: Set<String> = ["width", "straight-quotes"]

  let text: SourceText

  /// The findings, in which all of one mark are one where it stands more often than its full-width twin.
  func merged(_ findings: [Finding]) -> [Finding] {
    var groups: [UInt32: [Finding]] = [:]
    for finding in findings {
      if let mark = mark(of: finding) { groups[mark, default: []].append(finding) }
    }
    let outnumbering = groups.filter { $0.value.count > 1 && $0.value.count > countOfTwin($0.key) }
    // Whoever types one mark so throughout types the rarer ones so too.
    let isHabit = outnumbering.contains { mark, places in
      places.count > (countOfTwin(mark) == 0 ? Self.mostWithoutTwin : Self.mostSingle)
    }
    let usual = isHabit ? outnumbering : [:]
    let rest = findings.filter { finding in mark(of: finding).map { usual[$0] == nil } ?? true }
    return rest + usual.keys.sorted().compactMap { mark in usual[mark].flatMap { one(mark, $0) } }
  }

  private func mark(of finding: Finding) -> UInt32? {
    guard Self.rules.contains(finding.rule) else { return nil }
    let mark = text.scalars[text.indices(finding.range).lowerBound]
    return Self.twin(of: mark) == nil ? nil : mark
  }

  private func countOfTwin(_ mark: UInt32) -> Int {
    guard let twin = Self.twin(of: mark) else { return 0 }
    return text.scalars.count { $0 == twin }
  }

  private func one(_ mark: UInt32, _ findings: [Finding]) -> Finding? {
    guard let first = findings.min(by: Finding.inTextOrder), let twin = Self.twin(of: mark) else { return nil }
    let others = findings.filter { $0.range != first.range }
    let values = [
      "count": String(findings.count), "text": String(scalars: [mark]), "right": String(scalars: [twin]),
    ]
    return Finding(
      check: first.check, rule: first.rule, severity: first.severity, range: first.range,
      message: Message("punctuation.width.document", values), suggestion: first.suggestion,
      isCertain: first.rule == "width",
      related: others.map { .init(file: text.document.name, range: $0.range) },
      repeats: others.map { .init(range: $0.range, suggestion: $0.suggestion) })
  }

  /// The full-width mark that belongs there.
  private static func twin(of mark: UInt32) -> UInt32? {
    switch mark {
    case .comma, .semicolon, .colon, .exclamation, .question, .openBracket: mark + 0xFEE0
    case .point: .fullStop
    case .quote: .openQuote
    default: nil
    }
  }
}
