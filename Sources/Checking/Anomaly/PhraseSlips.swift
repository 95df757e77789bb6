import TextModel

/// Fixed phrases with one wrong character that sounds or looks like the right one: 防围杜渐, 高度重示, 战斗保垒.
struct PhraseSlips: AnomalyRule {
  private let phrases: FixedPhrases

  init(phrases: FixedPhrases = .shared) { self.phrases = phrases }

  func findings(in text: SourceText) -> [Finding] {
    var findings: [Finding] = []
    var end = 0
    for index in 0..<max(0, text.count - 1) {
      guard let slip = slip(at: index, in: text), slip.range.lowerBound >= end else { continue }
      findings.append(anomaly("confusable", slip.range, in: text, suggestion: slip.right))
      end = slip.range.upperBound
    }
    return findings
  }

  /// A phrase that begins or ends with the two characters at an index and has one slip elsewhere.
  private func slip(at index: Int, in text: SourceText) -> (range: Range<Int>, right: String)? {
    let pair = FixedPhrases.Pair(text.plain[index], text.plain[index + 1])
    guard phrases.mayTouch(pair) else { return nil }
    for number in phrases.byHead[pair] ?? [] where isSlip(number, at: index, in: text) {
      return (index..<index + phrases.length(of: number), String(scalars: phrases.all[number]))
    }
    for number in phrases.byTail[pair] ?? [] {
      let start = index + 2 - phrases.length(of: number)
      guard isSlip(number, at: start, in: text) else { continue }
      return (start..<index + 2, String(scalars: phrases.all[number]))
    }
    return nil
  }

  private func isSlip(_ number: Int, at start: Int, in text: SourceText) -> Bool {
    let range = start..<start + phrases.length(of: number)
    guard start >= 0, range.upperBound <= text.count,
      let wrong = phrases.onlyDifference(of: number, at: start, in: text), !isOfAnotherWord(wrong, range, in: text)
    else { return false }
    return phrases.isAlike(text.plain[start + wrong], phrases.all[number][wrong])
      && !text.isPiece(range, of: CheckWords.slipExceptions)
      && !phrases.leftAlone.contains(Array(text.plain[range]))
  }

  /// 社会各阶|层, 社会主|义法治国家, 群众评一|评: the odd character belongs to a word that reaches beyond the phrase.
  private func isOfAnotherWord(_ wrong: Int, _ range: Range<Int>, in text: SourceText) -> Bool {
    let last = range.upperBound - 1
    if wrong == range.count - 1, text.at(last) == .一, text.at(last - 1) == text.at(last + 1) { return true }
    return wrong == 0 && text.cutsWord(range.lowerBound)
      || wrong == range.count - 1 && text.cutsWord(range.upperBound)
  }
}
