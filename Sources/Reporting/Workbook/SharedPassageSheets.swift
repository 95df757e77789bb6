import Checking
import Wording

/// The sheets of what speeches share: passage by passage, and pair by pair.
struct SharedPassageSheets {
  private let writer: WorkbookWriter
  private let words: Words

  init(_ writer: WorkbookWriter, _ words: Words) { (self.writer, self.words) = (writer, words) }

  /// Nothing when no two texts were compared.
  func write(_ report: Report) {
    guard let shared = SharedPassages(report, words: words) else { return }
    writePassages(shared)
    if !shared.similarity.overlaps.isEmpty { writePairs(shared) }
  }

  private func writePassages(_ shared: SharedPassages) {
    let place = [("file", 28.0), ("line", 7.0), ("column", 7.0)].map { (words("report.column.\($0.0)"), $0.1) }
    let places = ["first", "second"].flatMap { side in
      place.map { (words.labelled(words("report.shared.\(side)"), $0.0), $0.1) }
    }
    let columns =
      [(words("report.column.number"), 7.0)] + places + [
        (words("report.shared.length"), 8), (words("report.shared.alike"), 10), (words("report.column.text"), 80),
      ]
    guard
      let sheet = writer.addSheet(
        words("sheet.shared"), columns.map { .init(title: $0.0, width: $0.1, isWrapped: $0.1 > 20) })
    else { return }
    let passages = shared.similarity.passages
    for (index, passage) in passages.enumerated() {
      let cells: [WorkbookWriter.Cell] =
        [.count(index + 1)] + [passage.first, passage.second].flatMap { self.cells(shared.place($0), shared) } + [
          .count(passage.first.length), .share(passage.similarity), .text(shared.place(passage.first).text),
        ]
      writer.write(cells, to: sheet, row: index + 1, wrapping: [1, 4, 9])
    }
    writer.addFilter(to: sheet, lastRow: passages.count, columns: columns.count)
    let lines = (passages.isEmpty ? [words("report.shared.none")] : []) + shared.commonLines
    for (index, line) in lines.enumerated() { writer.writeLine(line, to: sheet, row: passages.count + 2 + index) }
  }

  private func cells(_ place: SharedPassages.Place, _ shared: SharedPassages) -> [WorkbookWriter.Cell] {
    [.text(place.file), .count(shared.line(of: place)), .count(place.place.column)]
  }

  private func writePairs(_ shared: SharedPassages) {
    let names: [(String, Double)] = [
      ("first", 32), ("share", 12), ("second", 32), ("share", 12), ("passageCount", 10), ("longest", 16),
    ]
    guard
      let sheet = writer.addSheet(
        words("sheet.pairs"), names.map { .init(title: words("report.shared.\($0.0)"), width: $0.1) })
    else { return }
    for (index, pair) in shared.similarity.overlaps.enumerated() {
      writer.write(
        [
          .text(shared.name(pair.first.document)), .share(pair.first.share), .text(shared.name(pair.second.document)),
          .share(pair.second.share), .count(pair.passages), .count(pair.longest),
        ], to: sheet, row: index + 1)
    }
    writer.addFilter(to: sheet, lastRow: shared.similarity.overlaps.count, columns: names.count)
  }
}
