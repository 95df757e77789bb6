internal import TextModel
internal import Wording

/// Reads a .docx: its text with headings, numbers, tables and notes, as Word shows it with all changes accepted.
/// Headers, footers and comments are left out.
struct WordDocument {
  private let package: OfficePackage
  private var parts: [String] = []
  private var reading: WordReading

  /// - Throws: a `Problem` when this is no .docx or a damaged one.
  static func read(_ input: Input, limits: ReadingLimits = .usual) throws -> WordText {
    let package = try OfficePackage(input, limits: limits)
    let main = try package.mainPart()
    let relationships = try package.relationships(of: main)
    func part(_ type: String) -> String? { relationships.first { $0.type == type && package.has($0.target) }?.target }
    let styles = try part("styles").map { try WordStyles(package, part: $0) } ?? WordStyles()
    let lists = try part("numbering").map { try WordLists(package, part: $0) } ?? WordLists()
    var document = WordDocument(
      package: package, reading: WordReading(styles: styles, lists: ListCounter(lists, styles: styles)))
    var flow = try document.flows(of: main)[0] ?? WordFlow()
    let footnotes = document.reading.footnotes
    let endnotes = document.reading.endnotes
    var count = try document.append(footnotes, of: part("footnotes"), to: &flow, behind: 0)
    count = try document.append(endnotes, of: part("endnotes"), to: &flow, behind: count)
    return document.text(flow, named: input.name, notes: count)
  }

  private init(package: OfficePackage, reading: WordReading) { (self.package, self.reading) = (package, reading) }

  private mutating func flows(of part: String) throws -> [Int: WordFlow] {
    parts.append(part)
    var reader = WordPartReader(
      try package.reader(of: part, as: WordTag.self), part: parts.count - 1, file: package.file)
    try reader.read(&reading)
    return reader.flows
  }

  /// Puts notes behind the text, numbered in the order in which it refers to them.
  private mutating func append(
    _ notes: [Int], of part: String?, to flow: inout WordFlow, behind count: Int
  ) throws -> Int {
    guard let part, !notes.isEmpty else { return count }
    let texts = try flows(of: part)
    var number = count
    var seen: Set<Int> = []
    for note in notes where seen.insert(note).inserted {
      guard let text = texts[note], !text.isEmpty else { continue }
      number += 1
      flow.append(text.numbered("[\(number)] "))
    }
    return number
  }

  private func text(_ flow: WordFlow, named name: String, notes count: Int) -> WordText {
    let remarks = reading.remarks
    var notes: [Problem] = []
    func note(_ key: String, _ counts: [String: Int]) {
      guard counts.values.contains(where: { $0 > 0 }) else { return }
      notes.append(Problem(Message(key, counts.mapValues(String.init)), in: name))
    }
    note("word.changes", ["insertions": remarks.insertions, "deletions": remarks.deletions])
    note("word.notes", ["count": count])
    note("word.hidden", ["count": remarks.hiddenRuns])
    note("word.contents", ["count": remarks.tablesOfContents])
    note("word.embedded", ["count": remarks.embedded])
    return WordText(
      document: Document(name: name, utf8: flow.finished, marks: flow.paragraphs.compactMap(\.mark)), parts: parts,
      runs: flow.runs, paragraphs: flow.paragraphs, notes: notes)
  }
}
