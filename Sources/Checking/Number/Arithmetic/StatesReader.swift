/// A whole whose things are done or not, with nothing between: 问题25个（已完成23个，正在整改3个）.
struct StatesReader {
  private let figures: SentenceFigures
  private let words: ArithmeticWords
  private var text: SourceText { figures.text }
  private var all: [Figure] { figures.all }

  init(_ figures: SentenceFigures, _ words: ArithmeticWords) {
    self.figures = figures
    self.words = words
  }

  func faults() -> [FigureFault] {
    all.compactMap { whole in
      let open = whole.range.upperBound
      guard !whole.isVague, !whole.isShare, !whole.unit.isEmpty, let inside = parts(from: open) else { return nil }
      let parts = SentenceFigures(text, inside).all
      guard parts.count == 2, parts.allSatisfy({ $0.isSameUnit(as: whole) && !$0.isVague }), areStates(inside.lowerBound, parts)
      else { return nil }
      let sum = parts.reduce(0) { $0 + $1.value }
      guard sum != whole.value else { return nil }
      return FigureFault(.sum, whole, key: "sum.total", ["right": WorkedOut.text(sum, like: whole)])
    }
  }

  /// What brackets add, or the two clauses behind a comma up to the end of the sentence.
  private func parts(from open: Int) -> Range<Int>? {
    if text.at(open) == 0x28, let close = (open..<figures.range.upperBound).first(where: { text.plain[$0] == 0x29 }) {
      return open + 1..<close
    }
    guard text.at(open) == 0x2C || text.at(open) == 0x3B else { return nil }
    let ends = (open + 1..<figures.range.upperBound).filter { ScalarClass.endsClause(text.plain[$0]) }
    guard ends.count < 2 else { return nil }
    return open + 1..<figures.range.upperBound
  }

  /// 已完成 and 正在整改, each right before its figure, which is the last of its clause.
  private func areStates(_ start: Int, _ parts: [Figure]) -> Bool {
    guard let done = text.phrase(of: words.doneStates, at: start), start + done.count == parts[0].range.lowerBound,
      [0x2C, 0x3001, 0x3B].contains(text.at(parts[0].range.upperBound)), case let next = parts[0].range.upperBound + 1,
      let open = text.phrase(of: words.openStates, at: next), next + open.count == parts[1].range.lowerBound
    else { return false }
    return !ScalarClass.isHan(text.at(parts[1].range.upperBound))
  }
}
