import Checking
public import Classification
import TextModel
import UnicodeText
public import Wording

/// Text for people at a terminal: the summary of a report, the shares of `classify`, the reviews of `check`.
///
/// Whatever came from input is shown without its control characters.
public struct TerminalRenderer: ReportRenderer {
  /// Issues that the summary of a report names; the other formats have all.
  private static let issuesInSummary = 5

  let style: TerminalStyle

  /// Text whose colours and width are those of the style.
  public init(style: TerminalStyle) { self.style = style }

  /// The summary: shares overall, coverage of each speech, what is to be said of the files.
  public func render(_ report: Report, language: Language) -> [UInt8] {
    let words = Words(language: language)
    var lines = [style.paint(TerminalText.printable(report.title), .heading)]
    lines += ReportSummary(report, words: words).sentences
      .flatMap { TerminalText.wrapped(TerminalText.printable($0), to: style.width) }
    if let opinions = report.opinions {
      lines += [""]
      lines += TerminalShares(scheme: opinions.scheme, style: style, words: words)
        .lines(opinions.table, warnings: opinions.warnings, hasGroups: false)
      let patterns = TerminalPatterns(scheme: opinions.scheme, style: style, words: words)
      if !opinions.issues.isEmpty {
        lines += patterns.lines(Array(opinions.issues.prefix(Self.issuesInSummary)), of: opinions.grouping)
      }
      lines += patterns.lines(opinions.duplicates)
    }
    let sections = TerminalSections(report: report, style: style, words: words)
    return Self.bytes(
      lines + sections.keyWords + sections.surveys + sections.plans + coverage(report.speeches, words) + sections.shared
        + notes(report.inputs, words))
  }

  /// What `classify` prints: a table of the categories, overall and by group, and what the method means; then the
  /// issues, when they were looked for, and the copies.
  public func shares(
    _ table: ShareTable, scheme: CodingScheme, warnings: [Message], issues: [Report.Issue]? = nil,
    duplicates: Report.Duplicates = .none, grouping: Report.IssueGrouping? = nil, language: Language
  ) -> [UInt8] {
    let words = Words(language: language)
    let shares = TerminalShares(scheme: scheme, style: style, words: words)
    let patterns = TerminalPatterns(scheme: scheme, style: style, words: words)
    return Self.bytes(
      shares.lines(table, warnings: warnings, hasGroups: true) + (issues.map { patterns.lines($0, of: grouping) } ?? [])
        + patterns.lines(duplicates))
  }

  /// What `check` prints: for each speech its points and its findings with the sentence they stand in.
  public func reviews(_ speeches: [Report.SpeechSection], language: Language) -> [UInt8] {
    let words = Words(language: language)
    let reviews = speeches.map { TerminalReview($0, style: style, words: words).lines }
    return Self.bytes(Array(reviews.joined(separator: [""])))
  }

  /// Each speech on a line, with one sign for each of its points.
  private func coverage(_ all: [Report.SpeechSection], _ words: Words) -> [String] {
    let speeches = all.filter(\.isAskedForPoints)
    guard !speeches.isEmpty else { return [] }
    let names = speeches.map { TerminalText.printable(Figures.fileName($0.document.document.name)) }
    let width = min(names.map { columnWidth($0) }.max() ?? 0, style.width / 2)
    return ["", style.paint(words("report.coverage"), .heading)]
      + zip(speeches, names).map { speech, name in
        let signs = speech.points.map { style.paint($0.plainSign, $0.isLost ? .faint : $0.status.role) }.joined()
        let covered = TerminalText.padded(speech.coveredFraction(words), to: 6)
        return "  " + TerminalText.padded(TerminalText.shortened(name, to: width), to: width) + "  " + covered + signs
      }
  }

  /// Files that were not read, and what was let pass in those that were.
  private func notes(_ inputs: [Report.Input], _ words: Words) -> [String] {
    let noted = inputs.filter { !$0.isRead || !$0.notes.isEmpty }
    guard !noted.isEmpty else { return [] }
    return ["", style.paint(words("report.inputs"), .heading)]
      + noted.flatMap { input in
        let notes = words.joined(input.noteTexts(in: words.language), by: .semicolon)
        let text = words.labelled(words.bracketed(input.file, words(input.role)), notes)
        return TerminalText.wrapped(TerminalText.printable(text), to: style.width - 2).map { "  " + $0 }
      }
  }

  static func bytes(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }
}
