import Checking
import Classification

// Typical words, and passages that speeches share.
extension WordReportWriter {
  /// Words that are named for each category or unit; the spreadsheet has all.
  private static let mostWords = 8
  private static let quoted = 60

  mutating func writeKeyWords(_ scheme: CodingScheme) {
    guard !report.keyWords.isEmpty else { return }
    let names = KeyWordNames(scheme: scheme, words: words)
    heading(words("report.keyWords"), 2)
    let lines = report.keyWords.compactMap { names.sentence($0, most: Self.mostWords) }
    guard !lines.isEmpty else { return package.body.add(words("report.keyWords.none")) }
    package.body.add(words("report.keyWords.tableLegend"))
    for line in lines { package.body.add(line + words("report.word.stop")) }
    if let rest = names.withoutWords(report.keyWords) { package.body.add(rest) }
  }

  mutating func writeShared() {
    guard let shared = SharedPassages(report, words: words) else { return }
    heading(words("report.shared"), 2)
    if shared.passages.isEmpty {
      package.body.add(words("report.shared.none"))
    } else {
      for pair in shared.pairs { package.body.add(shared.sentence(pair) + words("report.word.stop")) }
      writeTable(of: shared.passages, shared)
    }
    if let rest = shared.rest { package.body.add(rest, style: "TableNote") }
    for line in shared.commonLines { package.body.add(line) }
  }

  private mutating func writeTable(of passages: [SharedPassage], _ shared: SharedPassages) {
    let columns: [WordBody.Column] = [
      .init(title: words("report.column.number"), width: 10, kind: .sign),
      .init(title: words("report.shared.first"), width: 26), .init(title: words("report.shared.second"), width: 26),
      .init(title: words("report.shared.length"), width: 10, kind: .number),
      .init(title: words("report.shared.alike"), width: 13, kind: .number),
      .init(title: words("report.column.text"), width: 36),
    ]
    table(
      words("report.shared.passages"), columns,
      passages.enumerated().map { index, passage in
        let (first, second) = (shared.place(passage.first), shared.place(passage.second))
        return [
          String(index + 1), first.file + "\n" + shared.words(of: first),
          second.file + "\n" + shared.words(of: second), String(passage.first.length),
          Figures.percent(passage.similarity, decimals: 0),
          TerminalText.shortened(first.text, to: Self.quoted),
        ]
      })
  }
}
