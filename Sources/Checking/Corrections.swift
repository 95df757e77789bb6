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
    var disputed: [TextRange] = []
    for finding in findings where Self.isCertain(finding, in: document) {
      guard let last = kept.last, last.range.overlaps(finding.range) else {
        kept.append(finding)
        continue
      }
      let isSame = last.range == finding.range && last.suggestion == finding.suggestion
      if !isSame { disputed += [last.range, finding.range] }
    }
    self.findings = kept.filter { finding in !disputed.contains { $0.overlaps(finding.range) } }
  }

  /// A correction stays within its line, so that the lines before and after can be compared.
  private static func isCertain(_ finding: Finding, in document: Document) -> Bool {
    guard finding.isCertain, let suggestion = finding.suggestion, !finding.range.isEmpty else { return false }
    return suggestion != document.text(finding.range) && !suggestion.utf8.contains { $0 == 0x0A || $0 == 0x0D }
      && !document.utf8[finding.range.bounds].contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// Those of the document's findings that stay as they are.
  public func remaining(of all: [Finding]) -> [Finding] {
    all.filter { finding in
      !findings.contains { $0.range == finding.range && $0.check == finding.check && $0.rule == finding.rule }
    }
  }

  public var isEmpty: Bool { findings.isEmpty }

  /// The text with all corrections made, as UTF-8. Linear.
  public var text: [UInt8] { text(of: document.range) }

  /// A part of the text with the corrections inside it made.
  package func text(of range: TextRange) -> [UInt8] {
    var text: [UInt8] = []
    var offset = range.start
    for finding in findings where range.contains(finding.range) {
      text += document.utf8[offset..<finding.range.start]
      text += Array((finding.suggestion ?? "").utf8)
      offset = finding.range.end
    }
    return text + document.utf8[offset..<range.end]
  }
}
