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
    for number in phrases.byHead[pair] ?? [] where isSlip(phrases.all[number], at: index, in: text) {
      return (index..<index + phrases.all[number].count, String(scalars: phrases.all[number]))
    }
    for number in phrases.byTail[pair] ?? [] {
      let start = index + 2 - phrases.all[number].count
      guard isSlip(phrases.all[number], at: start, in: text) else { continue }
      return (start..<index + 2, String(scalars: phrases.all[number]))
    }
    return nil
  }

  private func isSlip(_ phrase: [UInt32], at start: Int, in text: SourceText) -> Bool {
    guard start >= 0, start + phrase.count <= text.count else { return false }
    var wrong: Int?
    for (step, scalar) in phrase.enumerated() where text.plain[start + step] != scalar {
      if wrong != nil { return false }
      wrong = step
    }
    guard let wrong, !isOfAnotherWord(wrong, start..<start + phrase.count, in: text) else { return false }
    return phrases.isAlike(text.plain[start + wrong], phrase[wrong])
      && !phrases.leftAlone.contains(Array(text.plain[start..<start + phrase.count]))
  }

  /// 社会各阶|层, 社会主|义法治国家: the odd character belongs to a word that reaches beyond the phrase.
  private func isOfAnotherWord(_ wrong: Int, _ range: Range<Int>, in text: SourceText) -> Bool {
    wrong == 0 && text.cutsWord(range.lowerBound)
      || wrong == range.count - 1 && text.cutsWord(range.upperBound)
  }
}
