import TextModel

/// Whether a text denies what stands at a place (不再…, 没有…), only wishes for it or puts it off (另行通知, 这里不重复),
/// quotes it as the words of others, or only tells others to speak of it (大力宣传…).
struct Denial: Sendable {
  /// How what stands at a place is meant.
  private struct Sense: OptionSet {
    let rawValue: UInt8

    /// Begins behind a denial; lies before one that reaches back; is the words of others; is said of nothing yet.
    static let denied = Sense(rawValue: 1)
    static let deniedTopic = Sense(rawValue: 2)
    static let quoted = Sense(rawValue: 4)
    static let open = Sense(rawValue: 8)
    /// Stands in a clause that says no more than that something is not so, or that others say so.
    static let deniedClause = Sense(rawValue: 16)
  }

  private let text: SourceText
  /// For each scalar how it is meant.
  private let senses: [Sense]
  private let clauses: [Range<Int>]
  /// The title, headings over nothing, and from the beginning of a sentence to the end of the words that put its matter
  /// off, in scalars.
  private let putOff: [Range<Int>]

  /// - Parameter bare: headings with next to nothing below them.
  init(_ text: SourceText, lines: WrappedLines, bare: [TextRange] = []) {
    self.text = text
    // What a broken first line holds is said again in full behind it.
    let echo = TruncatedLine.range(in: text).map { [$0] } ?? []
    putOff = (Self.title(of: text) + echo + bare.map(text.indices) + Self.putOff(text))
      .sorted { $0.upperBound < $1.upperBound }
    clauses = text.clauses(lines)
    senses = Self.senses(of: text, clauses)
  }

  private static func senses(of text: SourceText, _ clauses: [Range<Int>]) -> [Sense] {
    var senses = [Sense](repeating: [], count: text.count + 1)
    let denials = ClauseDenials(text, clauses: clauses)
    let hearsay = Hearsay(text, clauses: clauses)
    let reports = clauses.filter { clause in hearsay.reports.contains { $0.overlaps(clause) } }
    let stretches: [(Sense, [Range<Int>])] = [
      (.denied, denials.ahead), (.deniedTopic, denials.topics), (.deniedClause, denials.whole + reports),
      (.quoted, hearsay.ranges), (.open, LeftOpen(text, clauses: clauses).ranges),
    ]
    for (sense, ranges) in stretches { for range in ranges { for index in range { senses[index].insert(sense) } } }
    return senses
  }

  /// A title says what is to be spoken of, and speaks of nothing yet: the first line, when it is no sentence and no
  /// numbered heading, and the lines behind it that begin with a dash.
  private static func title(of text: SourceText) -> [Range<Int>] {
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    guard let first = lines.first, lines.count > 1, !isNumbered(first, in: text),
      !first.contains(where: { ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == .comma })
    else { return [] }
    let last = lines.dropFirst().prefix { [.dash, .hyphen].contains(text.plain[$0.lowerBound]) }.last
    return [first.lowerBound..<(last ?? first).upperBound]
  }

  private static func isNumbered(_ line: Range<Int>, in text: SourceText) -> Bool {
    let first = text.plain[line.lowerBound]
    if first == .openBracket || ScalarClass.isDigit(first) || first == .第 { return true }
    guard let number = HanNumeral.read(text.plain, at: line.lowerBound) else { return false }
    return [.pause, .point, .是].contains(text.at(line.lowerBound + number.length))
  }

  private static func putOff(_ text: SourceText) -> [Range<Int>] {
    return (0..<text.count).compactMap { index in
      guard let word = text.phrase(of: Words.puttingOff, at: index) else { return nil }
      return text.startOfStatement(before: index)..<index + word.count
    }
  }

  /// Whether the text does not say itself that what a phrase says is so.
  ///
  /// - Parameters:
  ///   - parts: where the parts of the phrase stand.
  ///   - negation: of what the phrase shows; where negation counts, it also counts what others say.
  func denies(_ parts: [TextRange], _ negation: ReviewProfile.Negation = .denies) -> Bool {
    parts.contains { part in
      let place = text.indices(part)
      return isOpen(place) || negation == .denies && (isDenied(place) || lies(place, in: .quoted))
    }
  }

  /// Whether a sentence speaks of nothing: the title, and what is put off or only wished for.
  func isOpen(_ sentence: TextRange) -> Bool {
    let place = text.indices(sentence)
    return isPutOff(place) || everyClause(of: place) { senses[$0].contains(.open) }
  }

  /// Whether each clause of a sentence only says that something is not so, or that others say so.
  func isDenial(_ sentence: TextRange) -> Bool {
    everyClause(of: text.indices(sentence)) { !senses[$0].isDisjoint(with: [.deniedClause, .open]) }
  }

  private func isOpen(_ place: Range<Int>) -> Bool { isPutOff(place) || lies(place, in: .open) }

  private func isPutOff(_ place: Range<Int>) -> Bool {
    let next = putOff.partitioningIndex { $0.upperBound > place.lowerBound }
    return next < putOff.count && putOff[next].lowerBound <= place.lowerBound
  }

  private func isDenied(_ place: Range<Int>) -> Bool {
    senses[place.lowerBound].contains(.denied) || lies(place, in: .deniedTopic)
  }

  private func lies(_ place: Range<Int>, in sense: Sense) -> Bool {
    senses[place.lowerBound].contains(sense) && senses[max(place.lowerBound, place.upperBound - 1)].contains(sense)
  }

  /// Very short clauses (同志们, 目前) say nothing by themselves.
  private func everyClause(of sentence: Range<Int>, is: (Int) -> Bool) -> Bool {
    let first = clauses.partitioningIndex { $0.lowerBound >= sentence.lowerBound }
    let own = clauses[first...].prefix { $0.lowerBound < sentence.upperBound }
    return own.contains { `is`($0.lowerBound) } && own.allSatisfy { $0.count < Self.shortest || `is`($0.lowerBound) }
  }

  /// In scalars.
  private static let shortest = 5

  /// Whether what stands at a place is only referred to: 按照上级的要求.
  func isReferred(_ range: TextRange) -> Bool {
    isReferred(text.indices(range))
  }

  private func isReferred(_ place: Range<Int>) -> Bool { text.has(anyOf: Words.referring, endingAt: place.lowerBound) }

  /// Whether others are told to speak of what stands at a place, or it is only referred to.
  func isSpokenOf(_ range: TextRange) -> Bool {
    let place = text.indices(range)
    if isReferred(place) { return true }
    let start = text.startOfClause(before: place.lowerBound)
    // The word may be a part of the phrase: 领会…意义.
    return text.first(of: Words.speakingOf, in: start..<place.upperBound) != nil
  }

  /// Whether a sentence tells what has been done and asks for nothing: 先后学习11次，上党课9场。
  ///
  /// - Parameter isReview: that it stands under a heading that says so.
  func isDone(_ sentence: TextRange, isReview: Bool = false) -> Bool {
    let place = text.indices(sentence)
    return !asks(place) && (isReview || text.first(of: Words.toldAsDone, in: place) != nil || isEarlier(place))
  }

  /// The same of a place in a sentence: what stands behind a semicolon tells something else.
  func isDone(around range: TextRange, isReview: Bool) -> Bool {
    isDone(text.range(text.statement(around: text.indices(range))), isReview: isReview)
  }

  /// Whether a heading stands over what has been done: 一、第一批活动回顾. There sentences that ask for nothing tell it.
  ///
  /// - Parameter isSure: that it is no sentence that text runs on behind.
  func isReview(_ heading: TextRange, isSure: Bool) -> Bool {
    let place = text.indices(heading)
    return !asks(place)
      && (text.first(of: Words.review, in: place) != nil
        || isSure && text.first(of: Words.toldAsDone, in: place) != nil)
  }

  private func asks(_ place: Range<Int>) -> Bool {
    place.contains { index in
      guard let word = text.phrase(of: CheckWords.askedFor, at: index), index + word.count <= place.upperBound else {
        return false
      }
      return !text.isPiece(index + word.count - 1..<index + word.count, of: Words.notAsking)
    }
  }

  /// Whether a sentence tells of an earlier year or stage and not of this one.
  private func isEarlier(_ place: Range<Int>) -> Bool {
    guard text.first(of: Words.now, in: place) == nil else { return false }
    if text.first(of: Words.earlier, in: place) != nil { return true }
    return text.first(of: Words.earlierStage, in: place) != nil
      && place.contains { index in
        text.plain[index] == .了 && !text.isPiece(index..<index + 1, of: Words.noPerfective)
      }
  }

}

private enum Words {
  /// 不再重复, 另行通知: the sentence leaves its matter to another occasion.
  static let puttingOff = WordTables.words.phrases("putting-off")
  /// 大力宣传, 讲清楚: others are told to speak of what follows.
  static let speakingOf = WordTables.words.phrases("speaking-of")
  /// 按照, 根据: right before what is only referred to.
  static let referring = WordTables.words.phrases("referring")
  /// 先后, 累计: a sentence with one of these tells what has been done
  static let toldAsDone = WordTables.words.phrases("told-as-done")
  static let earlier = WordTables.denials.longestFirst("earlier")
  static let now = WordTables.denials.longestFirst("now")
  static let review = WordTables.denials.longestFirst("review")
  static let notAsking = WordTables.denials.longestFirst("asked-for-except")
  static let earlierStage = WordTables.denials.longestFirst("earlier-stage")
  static let noPerfective = WordTables.denials.longestFirst("no-perfective")
}
