public import TextModel
public import Wording

/// Findings that somebody has looked at and let stand, each named by its rule and the words it stands at.
public struct Silences: Sendable {
  /// One finding that is to be said no more.
  public struct Entry: Sendable {
    /// A rule (`campaign-office`), or a check and a rule (`term/campaign-office`).
    public let rule: String
    /// Words of the document, as written, that hold the place.
    public let text: String
    /// Why the finding is let stand, as somebody wrote it down.
    public let reason: String
    /// The end of the document's path; nil for every document.
    public let file: String?
    /// Where the entry stands in its file.
    public let place: Problem.Place?

    /// An entry for every document when `file` is left out; `place` is where it was read, if it was.
    public init(rule: String, text: String, reason: String, file: String? = nil, place: Problem.Place? = nil) {
      self.rule = rule
      self.text = text
      self.reason = reason
      self.file = file
      self.place = place
    }
  }

  /// Of two that fit a finding the first counts.
  public let entries: [Entry]

  /// Silences by these entries, the first that fits.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// For each finding the index of the first entry that silences it; nil where none does.
  public func match(_ findings: [Finding], in document: Document) -> [Int?] {
    let places = entries.map { $0.isAbout(document) ? document.ranges(of: Array($0.text.utf8)) : [] }
    return findings.map { finding in
      entries.indices.first { index in
        entries[index].names(finding) && Self.hold(places[index], finding.range)
      }
    }
  }
}

extension Silences {
  /// Whether one of some places, all of one length and in text order, holds a range. Logarithmic.
  private static func hold(_ places: [TextRange], _ range: TextRange) -> Bool {
    let next = places.partitioningIndex { $0.start > range.start }
    return next > 0 && places[next - 1].contains(range)
  }
}

/// A finding that is let stand, and why.
public struct SilencedFinding: Sendable {
  /// The finding that is let stand.
  public let finding: Finding
  /// The reason that the entry gives.
  public let reason: String

  /// A finding with the reason given by the entry that silences it.
  public init(finding: Finding, reason: String) {
    self.finding = finding
    self.reason = reason
  }
}

extension Silences.Entry {
  /// The check that the rule names before a slash.
  package var check: Check? {
    rule.contains("/") ? Check(rawValue: String(rule.prefix { $0 != "/" })) : nil
  }

  func names(_ finding: Finding) -> Bool {
    rule == finding.rule || rule == "\(finding.check.rawValue)/\(finding.rule)"
  }

  package func isAbout(_ document: Document) -> Bool {
    file.map { document.name == $0 || document.name.hasSuffix("/" + $0) } ?? true
  }
}

extension Document {
  /// All places of some words, in text order, overlapping ones included.
  package func ranges(of words: [UInt8]) -> [TextRange] {
    guard let first = words.first, words.count <= utf8.count else { return [] }
    return (0...utf8.count - words.count).lazy
      .filter { utf8[$0] == first && utf8[$0..<$0 + words.count].elementsEqual(words) }
      .map { TextRange($0, $0 + words.count) }
  }
}
