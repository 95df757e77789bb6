public import TextModel

/// What may be rewritten in a document without asking anybody: the certain findings with their suggestions.
public struct Corrections: Sendable {
  /// The findings that are followed, in text order; their ranges do not overlap.
  public let findings: [Finding]
  private let document: Document

  /// - Parameters:
  ///   - findings: of two that overlap and want different words neither is followed, nor is one that replaces nothing.
  ///   - document: the text they point into.
  /// - Precondition: the findings are those of the document: their ranges lie in it and cut no character.
  public init(_ findings: [Finding], in document: Document) {
    self.document = document
    var kept: [Finding] = []
    var group: [Finding] = []
    var reach = 0
    let places = findings.flatMap(\.atEachPlace).sorted(by: Finding.inTextOrder)
    for finding in places {
      require(document.contains(finding.range), "Findings must be those of the document.")
    }
    for finding in places where Self.isCertain(finding, in: document) {
      if finding.range.start >= reach {
        kept += Self.agreed(group)
        group = []
      }
      group.append(finding)
      reach = max(reach, finding.range.end)
    }
    self.findings = Self.keepingPairs(kept + Self.agreed(group), in: document)
  }

  /// Of findings that overlap the one that all of them are; none where they differ.
  private static func agreed(_ group: [Finding]) -> [Finding] {
    guard let first = group.first else { return [] }
    return group.allSatisfy { $0.range == first.range && $0.suggestion == first.suggestion } ? [first] : []
  }

  /// Without those that change marks in a line that would have more of them unpaired, or paired twice, than before.
  private static func keepingPairs(_ findings: [Finding], in document: Document) -> [Finding] {
    func changesMarks(_ finding: Finding) -> Bool {
      MarkBalance.marks(of: finding.suggestion ?? "") != MarkBalance.marks(of: document.text(finding.range))
    }
    guard findings.contains(where: changesMarks) else { return findings }
    var kept: [Finding] = []
    var rest = findings[...]
    while let first = rest.first {
      let line = line(around: first.range, in: document)
      let own = rest.prefix { $0.range.start < line.end }
      rest = rest.dropFirst(own.count)
      let isWorse =
        own.contains(where: changesMarks)
        && MarkBalance.faults(in: rewritten(line, with: own, in: document))
          > MarkBalance.faults(in: document.text(line))
      kept += isWorse ? own.filter { !changesMarks($0) } : Array(own)
    }
    return kept
  }

  private static func breaks(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func line(around range: TextRange, in document: Document) -> TextRange {
    var (start, end) = (range.start, range.end)
    while start > 0, !Self.breaks(document.utf8[start - 1]) { start -= 1 }
    while end < document.utf8.count, !Self.breaks(document.utf8[end]) { end += 1 }
    return TextRange(start, end)
  }

  private static func rewritten(_ line: TextRange, with findings: ArraySlice<Finding>, in document: Document) -> String
  {
    var (text, offset) = ("", line.start)
    for finding in findings {
      text += document.text(TextRange(offset, finding.range.start)) + (finding.suggestion ?? "")
      offset = finding.range.end
    }
    return text + document.text(TextRange(offset, line.end))
  }

  /// A correction stays within its line, so that the lines before and after can be compared.
  private static func isCertain(_ finding: Finding, in document: Document) -> Bool {
    guard finding.isCertain, let suggestion = finding.suggestion, !finding.range.isEmpty else { return false }
    return suggestion != document.text(finding.range) && !suggestion.utf8.contains(where: Self.breaks)
      && !document.utf8[finding.range.bounds].contains(where: Self.breaks)
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
