import TextModel

/// Where a formula of measured things whose items were given is said again: 五本账（时间账、…）逐项核对。…五本账由路局汇总.
struct MeasuredMentions {
  private static let shortest = 3

  let text: SourceText

  /// The places at which one of some formulas stands again, in text order.
  ///
  /// - Parameters:
  ///   - known: formulas with as many items as they say.
  ///   - taken: the places of all findings.
  func mentions(of known: [NumberedSlogan], besides taken: [Range<Int>]) -> [NumberedSlogan] {
    let measured = known.filter {
      !$0.isQuoted && $0.parts.count == 1 && $0.range.count >= Self.shortest
        && Words.measures.contains(text.at($0.range.lowerBound + 1))
    }
    let names = Dictionary(measured.map { (Array(text.plain[$0.range]), $0) }) { first, _ in first }
    guard !names.isEmpty else { return [] }
    let list = PhraseList(names.keys.sorted { $0.lexicographicallyPrecedes($1) })
    return text.plain.indices.compactMap { index in
      guard let name = text.phrase(of: list, at: index), let slogan = names[name],
        ![.第, .每].contains(text.at(index - 1)), !HanNumeral.isNumeral(text.at(index - 1)),
        case let place = index..<index + name.count, !text.cutsWord(place.upperBound),
        !taken.contains(where: { $0.overlaps(place) })
      else { return nil }
      return slogan.moved(to: index)
    }
  }
}

private enum Words {
  /// 本, 道: what figures of speech are counted by.
  static let measures = WordTables.words.scalars("slogan-measure")
}
