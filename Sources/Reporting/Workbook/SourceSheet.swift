import TextModel
import Wording

/// The sheet that says what was read and what made the figures.
struct SourceSheet {
  private let writer: WorkbookWriter
  private let words: Words

  init(_ writer: WorkbookWriter, _ words: Words) { (self.writer, self.words) = (writer, words) }

  func write(_ report: Report) {
    let columns: [(String, Double)] = [("file", 40), ("role", 12), ("charset", 12), ("size", 10), ("notes", 60)]
    guard
      let sheet = writer.addSheet(
        words("sheet.sources"),
        columns.map {
          .init(title: words("report.column.\($0.0)"), width: $0.1, isWrapped: ["file", "notes"].contains($0.0))
        })
    else { return }
    var row = 1
    for input in report.inputs {
      writer.write(
        [
          .text(input.file), .text(words(input.role)), .text(input.charset?.name ?? ""),
          .text(words.size(of: input)),
          .text(input.noteTexts(in: words.language, isPlain: true).joined(separator: "\n")),
        ], to: sheet, row: row, wrapping: [0, 4])
      row += 1
    }
    writer.writeLine(words("report.provenance"), to: sheet, row: row + 1)
    for line in TechnicalNotes(report, words: words).lines {
      row += 1
      writer.write([.text(line)], to: sheet, row: row + 1)
    }
    writer.write(
      [.text(words("report.provenance.tool", ["version": report.provenance.toolVersion]))], to: sheet, row: row + 2)
    writer.write(
      [.text(words("report.provenance.icu", ["version": report.provenance.icuVersion]))], to: sheet, row: row + 3)
    writer.writeHead([words("report.column.name"), words("report.column.digest")], to: sheet, row: row + 4)
    for (index, source) in report.provenance.dictionaries.enumerated() {
      writer.write([.text(source.name), .text(source.sha256)], to: sheet, row: row + 5 + index)
    }
  }
}
