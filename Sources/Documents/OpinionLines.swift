internal import TextModel
internal import Wording

/// Opinions from text with one opinion a line, plain or as a JSON object.
struct OpinionLines: OpinionParser {
  enum Kind { case plain, json }

  private enum Outcome {
    case empty, heading, withoutText, total
    case opinion(Opinion)
  }

  private let file: String
  private let kind: Kind
  private var splitter = LineSplitter()
  private var objects: JSONOpinions

  init(file: String, kind: Kind, choice: ColumnChoice) {
    self.file = file
    self.kind = kind
    objects = JSONOpinions(choice: choice)
  }

  mutating func take(
    _ piece: DecodedInput.Piece, _ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void
  ) throws {
    switch piece {
    case .illegal(let bytes): splitter.feed(bytes)
    case .text(let bytes):
      var lines = splitter
      try lines.feed(bytes) { try handle($0, &reading, deliver) }
      splitter = lines
    }
  }

  mutating func finish(_ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void) throws {
    var lines = splitter
    try lines.finish { try handle($0, &reading, deliver) }
  }

  private mutating func handle(
    _ line: LineSplitter.Line, _ reading: inout OpinionReading, _ deliver: (Opinion) throws -> Void
  ) throws {
    let outcome: Outcome
    do throws(Problem) {
      outcome = try read(line)
    } catch {
      return reading.refuse(Problem(error.message, in: file, at: .line(line.number)))
    }
    switch outcome {
    case .heading: break
    case .empty: reading.countEmptyRow()
    case .withoutText: reading.countRowWithoutText(line.number)
    case .total: reading.countTotal(line.number)
    case .opinion(let opinion):
      reading.count(opinion)
      try deliver(opinion)
    }
  }

  private mutating func read(_ line: LineSplitter.Line) throws(Problem) -> Outcome {
    if line.isTooLong { throw Problem(Message("line.tooLong", ["limit": String(LineSplitter.limit >> 20)])) }
    if let illegal = line.illegal { throw Problem(illegal.message) }
    if line.bytes.contains(0) { throw Problem(Message("csv.nul")) }
    let content = Blank.trimmed(line.bytes[...])
    if content.isEmpty { return .empty }
    let source = Opinion.Source(file: file, row: line.number, line: line.number)
    guard kind == .plain else {
      guard let opinion = try objects.opinion(from: content, source) else { return .withoutText }
      let others = [opinion.id, opinion.unit, opinion.channel].compactMap { $0 }
      let isTotal = TotalRow.shared.isTotal(text: opinion.text.text(opinion.text.range), others: others)
      return isTotal ? .total : .opinion(opinion)
    }
    let text = String(decoding: content, as: UTF8.self)
    // A list may have the name of its only column above it.
    if line.number == 1, ColumnNames.shared.names(of: .text).contains(ColumnNames.folded(text)) { return .heading }
    if TotalRow.shared.isTotal(text: text, others: []) { return .total }
    return .opinion(Opinion(id: String(line.number), text: text, source: source))
  }
}
