extension SloganLists {
  /// The items in the sentence before the one that names the slogan.
  func itemsInSentenceBefore(_ sentenceStart: Int, naming words: [UInt32]) -> SloganItems.Expansion? {
    guard parts.count == 1, total > 1, let sentence = previousSentence(sentenceStart),
      text.first(of: [words], in: sentence) == nil
    else { return nil }
    let evidence = SloganEvidence(parts[0], in: text)
    if let whole = wholeList(in: sentence, evidence) ?? countedList(in: sentence) { return whole }
    let head = text.plain[parts[0].head.lowerBound]
    for clause in SloganPieces(sentence, in: text).cut(at: 2) {
      let list = SloganPieces(clause.range, in: text).flat.map(\.range)
      if list.count == total, list.allSatisfy({ text.plain[$0].contains(head) }) {
        return .init(items: list, isCertain: false)
      }
    }
    return nil
  }

  /// 在甲、乙和丙三个方面走在前面: the sentence before counts the same and says the same of it.
  private func countedList(in sentence: Range<Int>) -> SloganItems.Expansion? {
    let head = Array(text.plain[parts[0].head])
    let place = sentence.first { index in
      guard HanNumeral.digit(text.plain[index]) == total, text.at(index + 1) == .个,
        let kind = text.phrase(of: CheckWords.announcedKinds, at: index + 2)
      else { return false }
      return text.has(head, at: index + 2 + kind.count)
    }
    guard let place else { return nil }
    let start = sentence.lowerBound..<place
    let clause = (start.last { ScalarClass.endsClause(text.plain[$0]) }.map { $0 + 1 } ?? start.lowerBound)..<place
    let pieces = SloganPieces(clause, in: text)
    for list in [pieces.flat, pieces.splitAtAnds(pieces.flat)] where list.count == total {
      return .init(items: list.map(\.range), isCertain: false)
    }
    return nil
  }

  /// 一条主线是…，一个主题是…: a sentence, or what stands in it behind a colon, all of whose parts begin with the word.
  private func wholeList(in sentence: Range<Int>, _ evidence: SloganEvidence) -> SloganItems.Expansion? {
    let colon = sentence.last { text.plain[$0] == .colon }
    for region in [sentence] + (colon.map { [$0 + 1..<sentence.upperBound] } ?? []) {
      for strength in [3, 2] {
        let list = SloganPieces(region, in: text).cut(at: strength).map(\.range)
        if list.count == total, list.allSatisfy(evidence.begins) { return .init(items: list, isCertain: false) }
      }
    }
    return nil
  }
}
