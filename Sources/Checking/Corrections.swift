public import TextModel

/// What may be rewritten in a document without asking anybody: the certain findings with their suggestions.
public struct Corrections: Sendable {
  /// The findings that are followed, in text order; their ranges do not overlap.
  public let findings: [Finding]
  private let document: Document

  /// - Parameters:
  ///   - findings: in text order. Of two that overlap and want different words neither is followed.
  ///   - document: the text they point into.
  public init(_ findings: [Finding], in document: Document) {
    self.document = document
    var kept: [Finding] = []
    var group: [Finding] = []
    var reach = 0
    let places = findings.contains { !$0.repeats.isEmpty }
      ? findings.flatMap(\.atEachPlace).sorted(by: Finding.inTextOrder) : findings
    for finding in places where Self.isCertain(finding, in: document) {
      if finding.range.start >= reach {
        kept += Self.agreed(group)
        group = []
      }
      group.append(finding)
      reach = max(reach, finding.range.end)
    }
    self.findings = kept + Self.agreed(group)
  }

  /// Of findings that overlap the one that all of them are; none where they differ.
  private static func agreed(_ group: [Finding]) -> [Finding] {
    guard let first = group.first else { return [] }
    return group.allSatisfy { $0.range == first.range && $0.suggestion == first.suggestion } ? [first] : []
  }

  /// A correction stays within its line, so that the lines before and after can be compared.
  private static func isCertain(_ finding: Finding, in document: Document) -> Bool {
    guard finding.isCertain, let suggestion = finding.suggestion, !finding.range.isEmpty else { return false }
    return suggestion != document.text(finding.range) && !suggestion.utf8.contains { $0 == 0x0A || $0 == 0x0D }
      && !document.utf8[finding.range.bounds].contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// Those of the document's findings that stay as they are.
  public func remaining(of all: [Finding]) -> [Finding] {
    let corrected = Set(findings.map(Key.init))
    return all.filter { !corrected.contains(Key($0)) }
  }

  private struct Key: Hashable {
    let range: TextRange
    let suggestion: String?

    init(_ finding: Finding) {
      range = finding.range
      suggestion = finding.suggestion
    }
  }

  /// Whether there is nothing to correct.
  public var isEmpty: Bool { findings.isEmpty }

  /// The text with all corrections made, as UTF-8. Linear.
  public var text: [UInt8] { text(of: document.range) }

  /// A part of the text with the corrections inside it made.
  package func text(of range: TextRange) -> [UInt8] {
    var text: [UInt8] = []
    var offset = range.start
    for finding in findings(in: range) {
      text += document.utf8[offset..<finding.range.start]
      text += Array((finding.suggestion ?? "").utf8)
      offset = finding.range.end
    }
    return text + document.utf8[offset..<range.end]
  }

  /// The findings inside a range. Logarithmic, and linear in the findings.
  package func findings(in range: TextRange) -> ArraySlice<Finding> {
    let start = findings.partitioningIndex { $0.range.start >= range.start }
    return findings[start...].prefix { $0.range.end <= range.end }
  }
}
