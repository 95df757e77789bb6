import TextModel

/// Whether a text denies what stands at a place (不再…, 没有…), only puts it off (另行通知, 这里不重复) or only tells
/// others to speak of it (大力宣传…).
struct Denial: Sendable {
  /// Scalars between a denying word and what it denies.
  private static let reach = 3

  private let text: SourceText
  private let words: PhraseList
  private let exceptions: PhraseList
  private let speaking: PhraseList
  private let referring: PhraseList
  private let done: PhraseList
  private let asking: PhraseList
  /// The title, and from the beginning of a sentence to the end of the words that put its matter off, in scalars.
  private let putOff: [Range<Int>]

  init(_ text: SourceText, tables: CheckTables = .shared) {
    self.text = text
    words = tables.denials
    exceptions = tables.denialExceptions
    (speaking, referring) = (tables.speakingOf, tables.referring)
    (done, asking) = (tables.toldAsDone, tables.askedFor)
    // What a broken first line holds is said again in full behind it.
    let echo = TruncatedLine.range(in: text).map { [$0] } ?? []
    putOff = (Self.title(of: text) + echo + Self.putOff(text, tables)).sorted { $0.upperBound < $1.upperBound }
  }

  /// A title says what is to be spoken of, and speaks of nothing yet: the first line, when it is no sentence and no
  /// numbered heading, and the lines behind it that begin with a dash.
  private static func title(of text: SourceText) -> [Range<Int>] {
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    guard let first = lines.first, lines.count > 1, !isNumbered(first, in: text),
      !first.contains(where: { ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == 0x2C })
    else { return [] }
    let last = lines.dropFirst().prefix { [0x2014, 0x2D].contains(text.plain[$0.lowerBound]) }.last
    return [first.lowerBound..<(last ?? first).upperBound]
  }

  private static func isNumbered(_ line: Range<Int>, in text: SourceText) -> Bool {
    let first = text.plain[line.lowerBound]
    if first == 0x28 || ScalarClass.isDigit(first) || first == 0x7B2C { return true }  // ( 第
    guard let number = HanNumeral.read(text.plain, at: line.lowerBound) else { return false }
    return [0x3001, 0x2E, NumberingStyle.isScalar].contains(text.at(line.lowerBound + number.length))
  }

  private static func putOff(_ text: SourceText, _ tables: CheckTables) -> [Range<Int>] {
    return (0..<text.count).compactMap { index in
      guard let word = text.phrase(of: tables.puttingOff, at: index) else { return nil }
      var start = index
      while start > 0, !ScalarClass.endsSentence(text.plain[start - 1]), text.plain[start - 1] != 0x0A { start -= 1 }
      return start..<index + word.count
    }
  }

  func denies(_ range: TextRange) -> Bool {
    let place = text.indices(range)
    let next = putOff.partitioningIndex { $0.upperBound > place.lowerBound }
    if next < putOff.count, putOff[next].lowerBound <= place.lowerBound { return true }
    return (max(0, place.lowerBound - Self.reach)...place.lowerBound).contains { end in
      words.mayEnd(with: text.at(end - 1)) && words.contains { word in
        text.has(word, endingAt: end) && !(end..<place.lowerBound).contains { ScalarClass.endsClause(text.plain[$0]) }
          && !exceptions.contains { isPart(end - word.count..<end, of: $0) }
      }
    }
  }

  /// Whether what stands at a place is only referred to: 按照上级的要求.
  func isReferred(_ range: TextRange) -> Bool {
    isReferred(text.indices(range))
  }

  private func isReferred(_ place: Range<Int>) -> Bool { text.has(anyOf: referring, endingAt: place.lowerBound) }

  /// Whether others are told to speak of what stands at a place, or it is only referred to.
  func isSpokenOf(_ range: TextRange) -> Bool {
    let place = text.indices(range)
    if isReferred(place) { return true }
    var start = place.lowerBound
    while start > 0, !ScalarClass.endsClause(text.plain[start - 1]) { start -= 1 }
    // The word may be a part of the phrase: 领会…意义.
    return text.first(of: speaking, in: start..<place.upperBound) != nil
  }

  /// Whether a sentence tells what has been done and asks for nothing: 先后学习11次，上党课9场。
  func isDone(_ sentence: TextRange) -> Bool {
    let place = text.indices(sentence)
    return text.first(of: done, in: place) != nil && text.first(of: asking, in: place) == nil
  }

  /// Whether the word is only a piece of a longer one: 不再 in 再不再.
  private func isPart(_ word: Range<Int>, of phrase: [UInt32]) -> Bool {
    (max(0, word.upperBound - phrase.count)...word.lowerBound).contains {
      text.has(phrase, at: $0) && $0 + phrase.count >= word.upperBound
    }
  }
}
