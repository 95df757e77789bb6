/// Frequent words with one wrong character that sounds or looks like the right one, where they stand as words: 营商环竟.
struct WordSlips: AnomalyRule {
  /// What a text writes so often, and never otherwise, is the name of something.
  private static let timesOfName = 3

  private let table: WordSlipTable

  init(table: WordSlipTable = .shared) { self.table = table }

  func findings(in text: SourceText) -> [Finding] {
    guard text.hasWords else { return [] }
    var slips: [WordSlipTable.Slip] = []
    for index in 0..<text.count {
      guard index >= slips.last?.range.upperBound ?? 0, let slip = table.slip(at: index, in: text),
        !text.cutsWord(slip.range.lowerBound), !text.cutsWord(slip.range.upperBound),
        !isReduplicated(slip.range, in: text),
        !text.isPiece(slip.range, of: CheckWords.slipExceptions), !isName(slip.range, in: text),
        !isNumbered(slip.range, in: text),
        slip.isCertain || isOfText(slip, in: text)
      else { continue }
      slips.append(slip)
    }
    let places = Dictionary(grouping: slips) { Array(text.plain[$0.range]) }
    let names = places.filter { $1.count >= Self.timesOfName && !text.holds($1[0].right.scalarValues) }
    return slips.filter { names[Array(text.plain[$0.range])] == nil }.map {
      anomaly("confusable", $0.range, in: text, key: "confusable.word", suggestion: $0.right)
    }
  }

  /// The text writes the word itself beside the same character, and the slip once: what only sounds like a word is as often a name or
  /// a word that the corpora lack (数智, 滇商).
  private func isOfText(_ slip: WordSlipTable.Slip, in text: SourceText) -> Bool {
    let right = slip.right.scalarValues
    let (before, behind) = (text.at(slip.range.lowerBound - 1), text.at(slip.range.upperBound))
    let joints =
      [before].filter(ScalarClass.isHan).map { [$0] + right } + [behind].filter(ScalarClass.isHan).map { right + [$0] }
    return joints.contains(where: text.holds) && text.times(Array(text.plain[slip.range])) < 2
  }

  /// 澜汀大学, 周志民: the name of a place, and of a person up to its last character.
  private func isName(_ range: Range<Int>, in text: SourceText) -> Bool {
    guard range.count == 2 else { return false }
    let isPerson =
      text.isSingle(range.upperBound) && ScalarClass.isHan(text.at(range.upperBound))
      && CheckWords.surnames.contains(text.plain[range.lowerBound])
      && !CheckWords.neverGiven.contains(text.at(range.upperBound))
    // 柳河镇桑园: the end of one name and the beginning of another.
    let isJoint =
      Words.placeEnds.contains(text.plain[range.lowerBound])
      && CheckWords.surnames.contains(text.plain[range.lowerBound + 1])
    return isPerson || isJoint || text.has(anyOf: Words.places, at: range.upperBound)
      || text.has(anyOf: Words.titles, endingAt: range.lowerBound) && text.isSingle(range.upperBound)
  }

  /// 四是践承诺: the 是 belongs to the number.
  private func isNumbered(_ range: Range<Int>, in text: SourceText) -> Bool {
    [.是, .要].contains(text.plain[range.lowerBound]) && HanNumeral.isNumeral(text.at(range.lowerBound - 1))
  }

  /// 砝码实实在在: one of its characters belongs to 实实在在.
  private func isReduplicated(_ range: Range<Int>, in text: SourceText) -> Bool {
    text.at(range.upperBound) == text.plain[range.upperBound - 1]
      || text.at(range.lowerBound - 1) == text.plain[range.lowerBound]
  }
}

private enum Words {
  /// 大学, 县: behind the name of a place.
  static let places = WordTables.words.phrases("slip-place")
  /// 镇, 村: at the end of the name of a place.
  static let placeEnds = WordTables.words.scalars("slip-place-end")
  /// 教授, 师傅: before the name of a person.
  static let titles = WordTables.words.phrases("slip-title")
}
