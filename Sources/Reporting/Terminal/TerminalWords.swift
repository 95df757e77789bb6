public import Lexicons
import UnicodeText
public import Wording

extension TerminalRenderer {
  /// What `words` prints: the most frequent words in columns.
  /// - Parameter cutting: how the words were cut; nil where that is not known.
  public func words(
    _ list: WordList, cutting: Provenance.Segmentation? = nil, language: Language
  ) -> [UInt8] {
    let words = Words(language: language)
    let total = words(
      "words.total",
      ["tokens": String(list.tokens), "distinct": String(list.distinct), "texts": String(list.texts)])
    let rows = list.words.map {
      [$0.word, String($0.count), Figures.percent(list.share(of: $0), decimals: 3), String($0.texts)]
    }
    let header = ["word", "count", "share", "texts"].map { words("words.column.\($0)") }
    return Self.bytes([style.paint(total, .heading)] + told(cutting, words) + columns([header] + rows))
  }

  /// What `words --keyness` prints: what is more frequent in the part, what is less.
  /// - Parameter cutting: how the words were cut; nil where that is not known.
  public func keyness(
    _ table: KeynessTable, names: ComparedNames, cutting: Provenance.Segmentation? = nil, language: Language
  ) -> [UInt8] {
    let words = Words(language: language)
    let part = TerminalText.printable(names.part)
    let rest = TerminalText.printable(names.rest ?? words("words.rest"))
    let compared = words(
      "words.compared",
      [
        "part": part, "tokens": String(table.tokens), "texts": String(table.texts), "rest": rest,
        "restTokens": String(table.restTokens), "restTexts": String(table.restTexts),
      ])
    var lines = TerminalText.wrapped(compared, to: style.width) + told(cutting, words)
    let header = ["word", "part", "rest", "ratio", "logLikelihood"].map { words("words.column.\($0)") } + [""]
    for (key, list) in [("words.more", table.more), ("words.less", table.less)] {
      lines += ["", style.paint(words(key, ["part": part]), .heading)]
      // What is left to chance is not to be read like what stands out.
      let isChance = !list.isEmpty && !list.contains(where: \.isSignificant)
      if isChance { lines += TerminalText.wrapped(words("words.none"), to: style.width - 2).map { "  " + $0 } }
      let shown = isChance ? Array(list.prefix(Self.fewWords)) : list
      lines += list.isEmpty ? ["  " + words("report.none")] : columns([header] + shown.map { row($0, of: table) })
    }
    return Self.bytes(lines + [""] + TerminalText.wrapped(words("words.explained"), to: style.width))
  }

  private func told(_ cutting: Provenance.Segmentation?, _ words: Words) -> [String] {
    guard let cutting else { return [] }
    return TerminalText.wrapped(
      words("words.cutting", ["mode": cutting.mode, "granularity": cutting.granularity]), to: style.width)
  }

  /// Words that are shown where none of them stands out.
  private static let fewWords = 5

  private func row(_ word: KeyWord, of table: KeynessTable) -> [String] {
    [
      word.word, String(word.count), String(word.restCount), table.ratio(word) ?? "—",
      Figures.fixed(word.logLikelihood, decimals: 1), word.isSignificant ? "*" : "",
    ]
  }

  /// What `words --concordance` prints: the phrase in one column, what surrounds it on both sides.
  public func concordance(_ concordance: Concordance, phrase: String, language: Language) -> [UInt8] {
    let words = Words(language: language)
    let lines = concordance.lines
    let head = words(
      "words.concordance",
      [
        "phrase": TerminalText.printable(phrase), "total": String(concordance.total), "shown": String(lines.count),
      ])
    let places = lines.map { TerminalText.printable("\(Figures.fileName($0.place.file)):\($0.place.line)") }
    let placeWidth = min(places.map { columnWidth($0) }.max() ?? 0, style.width / 3)
    let keyWidth = lines.map { columnWidth(TerminalText.printable($0.keyword)) }.max() ?? 0
    let side = max(6, (style.width - placeWidth - keyWidth - 6) / 2)
    return Self.bytes(
      [style.paint(head, .heading)]
        + zip(lines, places).map { line, place in
          let left = ContextText.end(of: TerminalText.printable(line.left), to: side)
          let right = ContextText.start(of: TerminalText.printable(line.right), to: side)
          let keyword = TerminalText.padded(TerminalText.printable(line.keyword), to: keyWidth)
          let head = TerminalText.padded(TerminalText.shortened(place, to: placeWidth), to: placeWidth)
          let text =
            TerminalText.padded(left, to: side, leading: true) + "  " + style.paint(keyword, .mark) + "  " + right
          return head + "  " + text
        })
  }

  /// Rows as columns two blanks apart; the first column holds text, the others numbers.
  private func columns(_ rows: [[String]]) -> [String] {
    let shown = rows.map { [TerminalText.printable($0[0])] + $0.dropFirst() }
    let widths = (0..<(rows.first?.count ?? 0)).map { column in shown.map { columnWidth($0[column]) }.max() ?? 0 }
    let first = min(widths.first ?? 0, style.width / 2)
    return shown.map { row in
      let cells = zip(row, widths).dropFirst().map { TerminalText.padded($0, to: $1, leading: true) }
      let line = ([TerminalText.padded(TerminalText.shortened(row[0], to: first), to: first)] + cells)
        .joined(separator: "  ")
      return "  " + line.trimmedEnd
    }
  }
}

/// What stands beside a phrase, cut to columns.
enum ContextText {
  /// As much of the start as fits.
  static func start(of text: String, to width: Int) -> String { fitting(text.unicodeScalars, to: width) }

  /// As much of the end as fits.
  static func end(of text: String, to width: Int) -> String {
    String(String.UnicodeScalarView(fitting(text.unicodeScalars.reversed(), to: width).unicodeScalars.reversed()))
  }

  private static func fitting(_ scalars: some Sequence<Unicode.Scalar>, to width: Int) -> String {
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in scalars {
      used += columnWidth(String(scalar))
      if used > width { break }
      kept.append(scalar)
    }
    return String(kept)
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    String(prefix(upTo: (lastIndex { $0 != " " }).map(index(after:)) ?? startIndex))
  }
}
