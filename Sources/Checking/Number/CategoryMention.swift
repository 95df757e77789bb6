import TextModel

/// Reads clauses that name one of some categories and nothing else: 其中，福利待遇类意见.
struct CategoryMention {
  /// How far back a name without 类 looks for a word of opinions.
  private static let reach = 270
  private static let mostLeadsAndTails = 5

  let text: SourceText
  /// Folded, a longer one before a shorter one that begins it.
  let names: [[UInt32]]

  init(text: SourceText, names: [String]) {
    self.text = text
    self.names = names.map { FoldedText.scalars(of: $0, table: .plain) }.sorted { $0.count > $1.count }
  }

  /// A category's name in the text.
  struct Name {
    let range: Range<Int>
    /// Whether 类 behind it says that it is a category.
    let isCalledClass: Bool
  }

  /// The name that a clause consists of, but for leads, tails and quotation marks.
  func name(in clause: Range<Int>) -> Name? {
    var (start, end, isCalledClass) = (clause.lowerBound, clause.upperBound, false)
    for _ in 0..<Self.mostLeadsAndTails where start < end {
      if isBlankOrQuote(start) { start += 1 }
      if isBlankOrQuote(end - 1) { end -= 1 }
      guard start < end, !isName(start..<end) else { break }
      if let lead = text.phrase(of: Words.categoryLeads, at: start) { start += lead.count }
      guard let tail = text.phrase(of: Words.categoryTails, endingAt: end) else { continue }
      isCalledClass = isCalledClass || tail.contains(.类)
      end -= tail.count
    }
    guard start < end, isName(start..<end) else { return nil }
    return Name(range: start..<end, isCalledClass: isCalledClass)
  }

  /// The name at an index, where leads may stand before it and nothing follows but tails: 福利待遇问题.
  func name(at start: Int) -> Name? {
    var start = start
    for _ in 0..<Self.mostLeadsAndTails {
      if let name = names.first(where: { text.has($0, at: start) }) { return tailed(start..<start + name.count) }
      if isBlankOrQuote(start) {
        start += 1
      } else if let lead = text.phrase(of: Words.categoryLeads, at: start) {
        start += lead.count
      } else {
        return nil
      }
    }
    return nil
  }

  /// 发展 in 发展资金 is no name.
  private func tailed(_ name: Range<Int>) -> Name? {
    let end = name.upperBound + (text.at(name.upperBound) == .quote ? 1 : 0)
    let tail = Words.categoryTails.filter { text.has($0, at: end) }.max { $0.count < $1.count }
    guard let tail else { return ScalarClass.endsClause(text.at(end)) ? Name(range: name, isCalledClass: false) : nil }
    return Name(range: name, isCalledClass: tail.contains(.类))
  }

  /// 发展、工作作风和福利待遇意见: the parts between joints; one inside of a name parts nothing.
  func parts(of clause: Range<Int>) -> [Range<Int>] {
    var (parts, start, place) = ([Range<Int>](), clause.lowerBound, clause.lowerBound)
    while place < clause.upperBound {
      if let name = names.first(where: { text.has($0, at: place) }) {
        place += name.count
      } else if let joint = text.phrase(of: ShareWords.shareJoints, at: place) {
        parts.append(start..<place)
        place += joint.count
        start = place
      } else {
        place += 1
      }
    }
    return parts + [min(start, clause.upperBound)..<clause.upperBound]
  }

  private func isBlankOrQuote(_ index: Int) -> Bool { [.blank, .quote].contains(text.at(index)) }

  private func isName(_ range: Range<Int>) -> Bool {
    names.contains { $0.count == range.count && text.has($0, at: range.lowerBound) }
  }

  /// Whether the share behind a name is one of opinions: what was last spoken of decides; where nothing was, the rest of
  /// the sentence.
  func isOfOpinions(_ name: Name) -> Bool {
    let least = name.isCalledClass ? 0 : max(0, name.range.lowerBound - Self.reach)
    // 类意见 behind the name counts too.
    var place = name.range.upperBound + 4
    while place > least {
      if text.has(anyOf: ShareWords.otherWholes, endingAt: place) { return false }
      if text.has(anyOf: Words.voiceWords, endingAt: place) { return true }
      place -= 1
    }
    let end = text.endOfSentence(from: name.range.upperBound)
    let rest = name.range.upperBound..<end
    return text.first(of: Words.voiceWords, in: rest) != nil && text.first(of: ShareWords.otherWholes, in: rest) == nil
  }
}

private enum Words {
  /// 其中, 反映: before the name of a category whose share is quoted.
  static let categoryLeads = WordTables.words.longestFirst("category-lead")
  /// 类, 方面: behind it.
  static let categoryTails = WordTables.words.longestFirst("category-tail")
  /// 意见, 来信: a share quoted behind one of these is one of opinions.
  static let voiceWords = WordTables.words.phrases("voice-word")
}
