import Checking
import TextModel
public import Wording

/// The findings of `check` as workflow commands of GitHub Actions, one a line, which show them beside the text.
///
/// Errors, warnings and suggestions only: what merely says where a slogan or a number stands is nothing to mend, and
/// GitHub shows ten annotations of a kind. Columns count code points.
public struct AnnotationRenderer: Sendable {
  /// There is nothing to set.
  public init() {}

  /// One command a line, findings before the points of each speech; empty where there is nothing to mend.
  public func check(_ speeches: [Report.SpeechSection], language: Language) -> [UInt8] {
    let words = Words(language: language)
    let lines = speeches.flatMap { speech in
      let finder = PlaceFinder(speech.document.document)
      return speech.review.findings.filter { $0.severity != .info }.map { line($0, finder, words) }
        + speech.review.coverage.compactMap { line($0, finder, words, isSure: !speech.isTried) }
    }
    return lines.flatMap { Array(($0 + "\n").utf8) }
  }

  private func line(_ finding: Finding, _ finder: PlaceFinder, _ words: Words) -> String {
    let start = finder.place(finding.range)
    let place = finder.isWord ? [] : place(start, to: finder.place(.init(start.range.end, start.range.end)))
    let title = ("title", words(finding.check) + " " + finding.rule)
    let suggestion = finding.suggestion.map { "\n" + words.labelled(words("report.column.suggestion"), $0) } ?? ""
    // A Word file has no lines to which GitHub could attach it: the message says where.
    let quote =
      finder.isWord
      ? words.labelled(words.place(start, in: finder), words.quoted(finder.text(finding.range))) + "\n" : ""
    return Self.command(
      finding.severity.command, [("file", finder.document.name)] + place + [title],
      quote + words(finding.message) + suggestion)
  }

  /// Columns are shown only where a place does not go beyond its line.
  private func place(_ start: Place, to end: Place) -> [(String, String)] {
    let lines = [("line", String(start.line)), ("endLine", String(end.line))]
    return end.line == start.line ? lines + [("col", String(start.column)), ("endColumn", String(end.column))] : lines
  }

  /// A missing point is a warning for the whole file; what is said of one stands where it is said. One that is covered
  /// needs no word.
  private func line(_ coverage: PointCoverage, _ finder: PlaceFinder, _ words: Words, isSure: Bool) -> String? {
    guard coverage.status != .covered else { return nil }
    let evidence = coverage.surest(Self.mostEvidence)
    let place = finder.isWord ? [] : evidence.first.map { [("line", String(finder.place($0).line))] } ?? []
    let properties = [("file", finder.document.name)] + place + [("title", words(.coverage) + " " + coverage.point)]
    let quotes = evidence.map { "\n" + words.quoted($0, finder, to: Self.width) }.joined()
    let text = words.labelled(words.bracketed(coverage.title, words.state(coverage)), words(coverage.reason)) + quotes
    return Self.command(
      coverage.status == .missing && !coverage.isLost && isSure ? "warning" : "notice", properties, text)
  }

  /// Sentences for a point, each so many columns wide.
  private static let mostEvidence = 3
  private static let width = 100

  private static func command(_ name: String, _ properties: [(String, String)], _ text: String) -> String {
    let list = properties.map { "\($0.0)=" + escaped($0.1, ":,") }.joined(separator: ",")
    return "::\(name) \(list)::" + escaped(text)
  }

  /// Percent signs and line breaks would end the command, colons and commas a property.
  private static func escaped(_ text: String, _ more: String = "") -> String {
    let special = ("%\r\n" + more).unicodeScalars
    var escaped = ""
    for scalar in text.unicodeScalars {
      guard special.contains(scalar) else {
        escaped.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      escaped += "%" + String(repeating: "0", count: 2 - digits.count) + digits
    }
    return escaped
  }
}

extension Severity {
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .suggestion, .info: "notice"
    }
  }
}
