/// Where the words of a text show that something before or behind them is lost.
///
/// A last line without a mark is no proof: many forget the last stop, and signatures, dates and lists have none. Only
/// running text counts whose last sentence ends with a comma, with a word that no sentence ends with, or, behind other
/// sentences of its paragraph, with neither a mark nor the formulas by which speeches end.
struct LostPart {
  /// In scalars.
  private static let head = 300
  private static let shortestLine = 20
  private static let shortestRest = 4
  private static let letUs: [UInt32] = [.让, .我, .们]

  private let text: SourceText
  /// Those that hold something, without the blanks around it.
  private let lines: [Range<Int>]

  init(_ text: SourceText) {
    self.text = text
    lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
  }

  /// The first words, where no text begins so: ，并抓好落实。
  var beginning: Range<Int>? {
    guard let line = lines.first, CheckWords.cutBeginnings.contains(text.plain[line.lowerBound]), holdsSentence(line),
      text.first(of: CheckWords.openings, in: 0..<min(text.count, Self.head)) == nil
    else { return nil }
    let end = line.first { ScalarClass.endsSentence(text.plain[$0]) } ?? line.upperBound
    return line.lowerBound..<end
  }

  /// The last words, where the text goes on behind them.
  func end(_ numbering: Numbering) -> Range<Int>? { cutSentence ?? unfinishedSeries(numbering) }

  private var cutSentence: Range<Int>? {
    guard let line = lines.last, line.count >= Self.shortestLine, !line.contains(where: isTable) else { return nil }
    let stop = line.last { ScalarClass.endsSentence(text.plain[$0]) }
    let rest = (stop.map { $0 + 1 } ?? line.lowerBound)..<line.upperBound
    guard rest.count >= Self.shortestRest, !ScalarClass.isOpening(text.scalars[rest.lowerBound]) else { return nil }
    let last = text.plain[line.upperBound - 1]
    // 让我们…办好教育， has a wrong mark and lost nothing.
    if last == .comma || last == .pause { return text.has(Self.letUs, at: text.trimmed(rest).lowerBound) ? nil : rest }
    guard ScalarClass.isHan(last), line.contains(where: { text.plain[$0] == .comma }) else { return nil }
    let isOpen = [CheckWords.endsOfBrokenLines, CheckWords.cutEnds].contains {
      text.has(anyOf: $0, endingAt: line.upperBound)
    }
    if isOpen { return rest }
    let isAlone = stop == nil || lines.dropLast().last.map { ScalarClass.isHan(text.plain[$0.upperBound - 1]) } ?? false
    return isAlone || text.first(of: Words.closingFormulas, in: rest) != nil ? nil : rest
  }

  /// The marker of the last item of some that are announced, where others must follow and nothing closes the text.
  private func unfinishedSeries(_ numbering: Numbering) -> Range<Int>? {
    guard let line = lines.last, text.first(of: Words.closingFormulas, in: line) == nil, holdsSentence(line) else {
      return nil
    }
    let last = numbering.series.last { series in
      guard let announced = series.announced, announced.isCertain, !announced.isQuoted, series.parent == nil
      else { return false }
      // 四道关口，一道也不能漏: a word that only may number does so from two on.
      return series.faults.isEmpty && series.items.count < announced.value
        && (series.style.isCertain || series.items.count > 1)
        && !FurtherItems(text: text, numbering: numbering).goOn(series, to: announced.value)
    }
    guard let item = last?.items.last, numbering.markers[item].style != .adverb else { return nil }
    let isLast = numbering.series.allSatisfy { $0.parent != nil || ($0.items.last ?? 0) <= item }
    return isLast ? numbering.markers[item].range : nil
  }

  private func holdsSentence(_ line: Range<Int>) -> Bool {
    line.contains { ScalarClass.endsSentence(text.plain[$0]) }
  }

  private func isTable(_ index: Int) -> Bool { text.scalars[index] == 0x09 || text.plain[index] == 0x7C }
}

private enum Words {
  /// 让我们, 谢谢: formulas by which speeches end.
  static let closingFormulas = WordTables.words.phrases("closing-formula")
}
