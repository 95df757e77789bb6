import Classification
import Lexicons
import Wording

/// The sheet of words by which categories and units differ from the rest.
struct KeyWordSheet {
  private let writer: WorkbookWriter
  private let words: Words

  init(_ writer: WorkbookWriter, _ words: Words) { (self.writer, self.words) = (writer, words) }

  /// Nothing when there is nothing to compare.
  func write(_ sections: [Report.KeyWordSection], _ scheme: CodingScheme) {
    let names = KeyWordNames(scheme: scheme, words: words)
    let found = sections.flatMap { section in names.shown(section).map { (section, $0) } }
    guard !sections.isEmpty, let sheet = writer.addSheet(words("sheet.keyWords"), columns) else { return }
    for (index, (section, word)) in found.enumerated() {
      writer.write(cells(word, section, names), to: sheet, row: index + 1)
    }
    writer.addFilter(to: sheet, lastRow: found.count, columns: columns.count)
    writer.writeLine(
      words(found.isEmpty ? "report.keyWords.none" : "report.keyWords.tableLegend"), to: sheet, row: found.count + 2)
  }

  private var columns: [WorkbookWriter.Column] {
    [
      .init(title: words("report.keyWords.part"), width: 24), .init(title: words("words.column.word"), width: 20),
      .init(title: words("words.column.count"), width: 10), .init(title: words("report.keyWords.rest"), width: 10),
      .init(title: words("report.keyWords.ratio"), width: 10),
      .init(title: words("words.column.logLikelihood"), width: 14),
    ]
  }

  private func cells(
    _ word: KeyWord, _ section: Report.KeyWordSection, _ names: KeyWordNames
  ) -> [WorkbookWriter.Cell] {
    [
      .text(names.name(section.part)), .text(word.word), .count(word.count), .count(word.restCount),
      names.timesAsOften(word, in: section.table).map { .tenths($0) } ?? .text("—"), .tenths(word.logLikelihood),
    ]
  }
}
