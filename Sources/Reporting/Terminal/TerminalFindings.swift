import Checking
import TextModel
import UnicodeText

/// What is to be mended in a speech, sentence by sentence: each sentence once, with marks under all that is wrong in
/// it, and below it what is said of each place.
struct TerminalFindings {
  private static let quoteWidth = 24

  private let speech: Report.SpeechSection
  private let finder: PlaceFinder
  private let style: TerminalStyle
  private let words: Words

  init(_ speech: Report.SpeechSection, finder: PlaceFinder, style: TerminalStyle, words: Words) {
    self.speech = speech
    self.finder = finder
    self.style = style
    self.words = words
  }

  var lines: [String] {
    let findings = speech.review.findings.filter { $0.severity != .info }
    guard !findings.isEmpty else {
      return TerminalText.wrapped(nothing, to: style.width - 2).map { "  " + $0 }
    }
    let heading = "  " + style.paint(words("report.speech.findings"), .heading) + " \(findings.count)"
    return [heading] + bySentence(findings).flatMap(lines)
  }

  /// That nothing is to be mended; where only some of the checks were made, which.
  private var nothing: String {
    let isWhole = speech.review.coverage.allSatisfy { $0.status == .covered }
    let told = words(isWhole ? "report.speech.noFindings" : "report.speech.noOtherFindings")
    // Without opinions nothing is held against them, asked for or not.
    let made = Check.allCases.filter { speech.review.checks.contains($0) && ($0 != .plan || speech.compared != nil) }
    guard speech.review.checks.union([.plan]) != Set(Check.allCases), !made.isEmpty else { return told }
    let some = words("report.speech.onlyMade", ["checks": words.joined(made.map { words($0) }, by: .pause)])
    return made == [.coverage] ? some : words("report.join.sentences", ["first": told, "second": some])
  }

  /// Findings whose places begin in the same sentence.
  private func bySentence(_ findings: [Finding]) -> [[Finding]] {
    var groups: [(sentence: Int, findings: [Finding])] = []
    for finding in findings {
      let sentence = speech.document.sentenceIndex(at: finder.place(finding.range).range.start)
      if groups.last?.sentence == sentence {
        groups[groups.count - 1].findings.append(finding)
      } else {
        groups.append((sentence, [finding]))
      }
    }
    return groups.map(\.findings)
  }

  private func lines(_ group: [Finding]) -> [String] {
    let places = group.map { finder.place($0.range) }
    let marked = MarkedLines(
      speech.document.document, context: context(of: places), marks: places.map(\.range), width: style.width - 6)
    var lines: [String] = []
    if group.count > 1 { lines += marked.rendered(style).map { "      " + $0 } }
    for (finding, place) in zip(group, places) {
      lines += heading(finding, place, isAlone: group.count == 1)
      if group.count == 1 { lines += marked.rendered(style).map { "      " + $0 } }
      lines += wrapped(words(finding.message))
      if let suggestion = finding.suggestion {
        lines += wrapped(words.labelled(words("report.column.suggestion"), suggestion))
      }
    }
    return lines
  }

  /// Place, severity, check and rule; among several of a sentence also the words that are meant.
  private func heading(_ finding: Finding, _ place: Place, isAlone: Bool) -> [String] {
    let head = [
      "  " + told(place), style.paint(words(finding.severity), finding.severity.role),
      words(finding.check), style.paint(TerminalText.printable(finding.rule), .faint),
    ].joined(separator: "  ")
    guard !isAlone else { return [head] }
    let text = TerminalText.printable(finder.text(finding.range))
    let quote = words.quoted(TerminalText.shortened(text, to: Self.quoteWidth))
    let columns = [
      "  " + told(place), words(finding.severity), words(finding.check),
      TerminalText.printable(finding.rule), quote,
    ].joined(separator: "  ")
    return columnWidth(columns) <= style.width ? [head + "  " + quote] : [head, "    " + quote]
  }

  /// 3:5; of a Word document, which has no numbered lines, 第 3 段第 5 字.
  private func told(_ place: Place) -> String {
    finder.isWord ? words.place(place, in: finder) : "\(place.line):\(place.column)"
  }

  /// The sentence in which the places begin, longer when one of them is.
  private func context(of places: [Place]) -> TextRange {
    let start = places.map(\.range.start).min() ?? 0
    let end = places.map(\.range.end).max() ?? 0
    guard !speech.document.sentences.isEmpty else { return finder.document.range }
    let sentence = speech.document.trimmedSentence(speech.document.sentenceIndex(at: start))
    return TextRange(min(sentence.start, start), max(sentence.end, end))
  }

  private func wrapped(_ text: String) -> [String] {
    TerminalText.wrapped(TerminalText.printable(text), to: style.width - 4).map { "    " + $0 }
  }
}
