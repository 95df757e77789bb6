/// Frequent words with one wrong character that sounds or looks like the right one, where they stand as words: 营商环竟.
struct WordSlips: AnomalyRule {
  /// What a text writes so often, and never otherwise, is the name of something.
  private static let timesOfName = 3

  private let table: WordSlipTable

  init(table: WordSlipTable = .shared) { self.table = table }

  func findings(in text: SourceText) -> [Finding] {
    guard text.hasWords else { return [] }
    var slips: [(range: Range<Int>, right: String)] = []
    for index in 0..<text.count {
      guard index >= slips.last?.range.upperBound ?? 0, let slip = table.slip(at: index, in: text),
        !text.cutsWord(slip.range.lowerBound), !text.cutsWord(slip.range.upperBound), !isReduplicated(slip.range, in: text),
        !text.isPiece(slip.range, of: Words.exceptions)
      else { continue }
      slips.append(slip)
    }
    let places = Dictionary(grouping: slips) { Array(text.plain[$0.range]) }
    let names = places.filter { $1.count >= Self.timesOfName && !text.holds($1[0].right.scalarValues) }
    return slips.filter { names[Array(text.plain[$0.range])] == nil }.map { range, right in
      anomaly("confusable", range, in: text, key: "confusable.word", suggestion: right)
    }
  }

  /// 砝码实实在在: one of its characters belongs to 实实在在.
  private func isReduplicated(_ range: Range<Int>, in text: SourceText) -> Bool {
    text.at(range.upperBound) == text.plain[range.upperBound - 1] || text.at(range.lowerBound - 1) == text.plain[range.lowerBound]
  }
}

private enum Words {
  /// 以见利忘义为耻, 奖惩关: a slip that is part of one of these is none.
  static let exceptions = WordTables.words.phrases("slip-except")
}
