package import TextModel

/// Finds the percentages that stand beside the name of a category and yet were held against nothing: whoever reads that no
/// fault was found must not think that they agree with the opinions.
package struct UncomparedShares {
  /// Scalars between a name and its percentage.
  private static let reach = 16
  /// A name this short may be a common word (发展), which only a border before it makes a name.
  private static let shortName = 2

  private let text: SourceText
  private let names: [[UInt32]]

  /// - Parameter categories: the names.
  package init(_ document: TokenizedDocument, categories: [String]) {
    text = SourceText(document)
    names = categories.map { FoldedText.scalars(of: $0, table: .plain) }
  }

  /// In text order.
  ///
  /// - Parameter compared: places of shares that were compared.
  package func ranges(besides compared: [TextRange]) -> [TextRange] {
    let statements = NumberStatementReader(text).statements().filter { $0.unit == "%" && $0.consequence == nil }
    let shares =
      statements.map(\.range) + plainShares().filter { share in !statements.contains { $0.range.overlaps(share) } }
    return shares.filter(isBesideName).map(text.range).filter { share in !compared.contains { $0.overlaps(share) } }
      .sorted()
  }

  /// 25.6%: numbers with a percent sign that state nothing, as in a list behind colons.
  private func plainShares() -> [Range<Int>] {
    text.plain.indices.filter { text.plain[$0] == .percent }.compactMap { sign in
      var start = sign
      while ScalarClass.isDigit(text.at(start - 1)) || text.at(start - 1) == .point { start -= 1 }
      return start < sign ? start..<sign + 1 : nil
    }
  }

  /// 福利待遇的比重达到40%: a name stands before it in its sentence, and a word of shares or a mark between them.
  private func isBesideName(_ share: Range<Int>) -> Bool {
    let start = text.startOfSentence(before: share.lowerBound, within: Self.reach)
    return (start..<share.lowerBound).contains { place in
      guard let name = names.first(where: { text.has($0, at: place) }), place + name.count <= share.lowerBound,
        name.count > Self.shortName || !ScalarClass.isHan(text.at(place - 1))
          || text.has(anyOf: Words.before, endingAt: place)
      else { return false }
      let between = place + name.count..<share.upperBound
      return text.at(between.lowerBound) == .openBracket || text.at(between.lowerBound) == .colon
        || text.first(of: Words.between, in: between) != nil
    }
  }
}

private enum Words {
  /// 占, 比重: between them.
  static let between = WordTables.words.phrases("uncompared-link")
  /// 对, 和: before a short name.
  static let before = WordTables.words.phrases("uncompared-before")
}
