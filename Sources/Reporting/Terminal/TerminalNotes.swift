import Checking
import TextModel
import UnicodeText

/// What the checks merely note, slogans and statements about quantities for the most part: a line for each wording,
/// with the lines of the text where it stands.
struct TerminalNotes {
  /// More lines than this are not listed.
  private static let mostLines = 12

  private struct Row {
    let check: Check
    let text: String
    let note: String
    let isRequirement: Bool
    var lines: [Int]
  }

  private let rows: [Row]
  private let style: TerminalStyle
  private let words: Words
  private let placesKey: String

  init(_ speech: Report.SpeechSection, finder: PlaceFinder, style: TerminalStyle, words: Words) {
    self.style = style
    self.words = words
    placesKey = finder.document.placed("report.notes.lines")
    let notes = speech.review.findings.filter { $0.severity == .info }
    var rows: [Row] = []
    // Only looked up in; the rows keep the order of the text.
    var indexOfKey: [[String]: Int] = [:]
    for finding in notes {
      let text = TerminalText.printable(finder.text(finding.range))
      let note = Self.note(finding, words)
      let line = finder.countedLine(finder.place(finding.range))
      let key = [finding.check.rawValue, text, note]
      if let index = indexOfKey[key] {
        rows[index].lines.append(line)
      } else {
        indexOfKey[key] = rows.count
        rows.append(
          Row(check: finding.check, text: text, note: note, isRequirement: finding.isRequirement, lines: [line]))
      }
    }
    self.rows = Check.allCases.flatMap { check in rows.filter { $0.check == check } }
  }

  /// What a reader wants to know beside the words: how many items a slogan announces and gives, how a number was read.
  private static func note(_ finding: Finding, _ words: Words) -> String {
    switch finding.details {
    case .slogan(let announced?, let items):
      words(
        items.isEmpty ? "report.notes.announced" : "report.notes.items",
        ["announced": String(announced), "found": String(items.count)])
    case .slogan: ""
    case .number, .none: TerminalText.printable(words(finding.message))
    }
  }

  /// Demands in figures stand apart: they are no remarks.
  var lines: [String] {
    block("report.severity.info", rows.filter { !$0.isRequirement })
      + block("report.speech.requirements", rows.filter(\.isRequirement))
  }

  private func block(_ title: String, _ rows: [Row]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let count = rows.map(\.lines.count).reduce(0, +)
    return ["  " + style.paint(words(title), .heading) + " \(count)"] + rows.flatMap(lines)
  }

  /// The check, the words, then how often, in which lines and what is to be said of them, wrapped under each other.
  private func lines(_ row: Row) -> [String] {
    let check = "    " + TerminalText.padded(words(row.check), to: checkWidth) + "  "
    let head = check + TerminalText.padded(TerminalText.shortened(row.text, to: textWidth), to: textWidth) + "  "
    let numbers = unique(row.lines)
    let list = words.joined(numbers.prefix(Self.mostLines).map(String.init), by: .pause)
    let places = words(
      placesKey,
      ["count": String(row.lines.count), "lines": numbers.count > Self.mostLines ? list + "…" : list])
    let text = row.note.isEmpty ? places : words.joined([places, row.note], by: .semicolon)
    let indent = columnWidth(head)
    return TerminalText.wrapped(text, to: style.width - indent - 2).enumerated().map { index, line in
      (index == 0 ? head : String(repeating: " ", count: indent)) + line
    }
  }

  private func unique(_ lines: [Int]) -> [Int] {
    lines.enumerated().filter { $0.offset == 0 || lines[$0.offset - 1] != $0.element }.map(\.element)
  }

  private var checkWidth: Int { rows.map { columnWidth(words($0.check)) }.max() ?? 0 }

  private var textWidth: Int {
    min(rows.map { columnWidth($0.text) }.max() ?? 0, max(8, (style.width - checkWidth) / 2 - 6))
  }
}
