/// Sentences that say who does what stands before them, and by when: 以上三项由后勤处负责，9月底前完成.
struct PlanClosings {
  /// What a sentence speaks of.
  enum Reach: Equatable {
    /// That many before it, or all of the chapter.
    case before(Int?)
    /// What stands below it.
    case below
  }

  /// Scalars from 以上 to 三项, and numerals of a count.
  private static let (reachOfCount, longestCount) = (4, 3)

  private let text: SourceText

  init(_ text: SourceText) { self.text = text }

  /// Of which parts of the plan a sentence tells unit or date; nil of one that does not.
  func reach(of sentence: Range<Int>) -> Reach? {
    if let lead = text.phrase(of: Words.below, at: sentence.lowerBound) {
      return counted(behind: sentence.lowerBound + lead.count, in: sentence) == nil ? nil : .below
    }
    guard let lead = text.phrase(of: Words.leads, at: sentence.lowerBound) else { return nil }
    return counted(behind: sentence.lowerBound + lead.count, in: sentence).map(Reach.before)
  }

  /// The count of 三项, an unknown one of 各项 and 工作; nil where nothing is counted (以上单位).
  private func counted(behind start: Int, in sentence: Range<Int>) -> Int?? {
    for place in start..<min(sentence.upperBound, start + Self.reachOfCount) {
      if let number = number(at: place), text.has(anyOf: Words.counters, at: place + number.length) {
        return .some(number.value)
      }
      if text.has(anyOf: Words.things, at: place) { return .some(nil) }
    }
    return nil
  }

  private func number(at place: Int) -> (value: Int?, length: Int)? {
    if text.at(place) == .两 { return (2, 1) }
    if let number = HanNumeral.read(text.plain, at: place) { return (Int(number.value), number.length) }
    let digits = (place..<place + Self.longestCount).prefix { ScalarClass.isDigit(text.at($0)) }
    guard !digits.isEmpty else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int(text.plain[$1] - 0x30) }, digits.count)
  }
}

private enum Words {
  /// 以上, 上述
  static let leads = WordTables.words.longestFirst("plan-closing")
  /// 以下, 下列
  static let below = WordTables.words.longestFirst("plan-closing-below")
  /// 项, 个问题: behind a number.
  static let counters = WordTables.words.longestFirst("plan-closing-counter")
  /// 各项, 工作: without one.
  static let things = WordTables.words.longestFirst("plan-closing-thing")
}
