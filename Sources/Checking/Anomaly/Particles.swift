import TextModel

/// 的 where 地 belongs, before a verb (认真的查找问题), and where 得 does, behind one (干的很扎实); 地 for 的 before a noun
/// (带来了极大地考验).
///
/// Both are told only where a verb with its object, or the end of the clause, leaves no other reading: 认真的学习 may be a
/// noun, and 说的很对 the subject of the sentence.
struct Particles: AnomalyRule {
  /// 党性分析
  private static let longestNoun = 8
  private static let complement: UInt32 = 0x5F97  // 得

  func findings(in text: SourceText) -> [Finding] {
    return text.plain.indices.compactMap { index in
      switch text.plain[index] {
      case .的: manner(index, in: text) ?? degree(index, in: text) ?? idiom(index, in: text) ?? both(index, in: text)
      case Self.complement: complement(index, in: text)
      case .地: effect(index, in: text) ?? review(index, in: text) ?? both(index, in: text)
      default: nil
      }
    }
  }

  /// 带来了极大地考验，
  private func effect(_ index: Int, in text: SourceText) -> Finding? {
    guard let noun = text.phrase(of: Words.effects, at: index + 1),
      let degree = text.phrase(of: Words.effectDegrees, endingAt: index)
    else { return nil }
    let (start, end) = (index - degree.count, index + 1 + noun.count)
    let verb = text.at(start - 1) == .了 ? start - 1 : start
    guard text.has(anyOf: Words.effectVerbs, endingAt: verb), ScalarClass.endsClause(text.at(end)) else { return nil }
    return finding(start..<end, index, "的", in: text)
  }

  /// 作深入地党性分析，: what is done stands at the end of the clause, a noun.
  private func review(_ index: Int, in text: SourceText) -> Finding? {
    guard
      let manner = text.phrase(of: Words.manners, endingAt: index)
        ?? text.phrase(of: Words.effectDegrees, endingAt: index),
      let start = startOfReview(before: index - manner.count, in: text)
    else { return nil }
    let noun = (index + 1..<index + 2 + Self.longestNoun).prefix { ScalarClass.isHan(text.at($0)) }
    guard noun.count <= Self.longestNoun, text.has(anyOf: Words.reviewNouns, endingAt: noun.upperBound),
      !noun.contains(where: { text.at($0) == .的 }),
      ScalarClass.endsClause(text.at(noun.upperBound)) || text.at(noun.upperBound) == .pause
    else { return nil }
    return finding(start..<noun.upperBound, index, "的", in: text)
  }

  /// The start of 进行 or 作 before 认真, with 更加 between or not.
  private func startOfReview(before manner: Int, in text: SourceText) -> Int? {
    let end = manner - (text.phrase(of: Words.reviewDegrees, endingAt: manner)?.count ?? 0)
    if let lead = text.phrase(of: Words.reviewLeads, endingAt: end), !text.cutsWord(end - lead.count) {
      return end - lead.count
    }
    return text.isSingle(end - 1) && text.has(anyOf: Words.reviewSingleLeads, endingAt: end) ? end - 1 : nil
  }

  /// 认真的查找问题
  private func manner(_ index: Int, in text: SourceText) -> Finding? {
    guard let manner = text.phrase(of: Words.manners, endingAt: index), case let start = index - manner.count,
      text.at(start - 1) != .的,  // 全面的正确的贯彻 is a noun
      let end = endOfVerb(index + 1, in: text) ?? MannerInClause(text: text).endOfVerb(index + 1, manner: start)
    else { return nil }
    return finding(start..<end, index, "地", in: text)
  }

  /// 认真得学习, 实事求是得反映: 地 belongs before a verb; 得 is right before how much it is so, and in 及时得到.
  private func complement(_ index: Int, in text: SourceText) -> Finding? {
    guard let manner = text.phrase(of: Words.manners, endingAt: index), !text.has(anyOf: Words.moods, endingAt: index),
      case (let start, let next) = (index - manner.count, index + 1), !Words.notVerbs.contains(text.at(next)),
      !text.cutsWord(next),
      let verb = text.phrase(of: Words.objectVerbs, at: next) ?? text.phrase(of: Words.endVerbs, at: next)
        ?? text.phrase(of: Words.verbs, at: next),
      verb.count > 1, !text.cutsWord(next + verb.count)
    else { return nil }
    return finding(start..<next + verb.count, index, "地", in: text)
  }

  /// 学习搞的生动活泼，
  private func idiom(_ index: Int, in text: SourceText) -> Finding? {
    guard let verb = text.phrase(of: Words.degreeVerbs, endingAt: index),
      let idiom = text.phrase(of: Words.idioms, at: index + 1),
      case let end = index + 1 + idiom.count, ScalarClass.endsClause(text.at(end)) || text.at(end) == .pause
    else { return nil }
    return finding(index - verb.count..<end, index, "得", in: text)
  }

  /// Behind a verb of the table that ends its clause, or that has an object.
  private func endOfVerb(_ start: Int, in text: SourceText) -> Int? {
    guard let verb = text.phrase(of: Words.verbs, at: start), !text.has(anyOf: Words.verbExceptions, at: start) else {
      return nil
    }
    let whole = text.phrase(of: Words.wholeVerbs, at: start).map { start + $0.count }
    if let whole, ScalarClass.endsClause(text.at(whole)) { return whole }
    // 按照要求: no noun stands there.
    let isObject =
      isObject(start + verb.count, in: text)
      || text.has(anyOf: Words.prepositions, at: start) && ScalarClass.isHan(text.at(start + verb.count))
        && text.at(start + verb.count) != .的
    return isObject ? start + verb.count : nil
  }

  /// Whether what stands behind a verb is its object, not a word that makes a noun of it: 推进力, 开展情况.
  private func isObject(_ index: Int, in text: SourceText) -> Bool {
    let next = text.at(index)
    guard ScalarClass.isHan(next) || ScalarClass.isLatin(next) || next == .quote || next == .openTitle else {
      return false
    }
    return !text.has(anyOf: Words.nouns, at: index)
  }

  /// 认真地的对待, 认真的地对待: one of the two was to go. In 最认真的地方 the second begins a word.
  private func both(_ index: Int, in text: SourceText) -> Finding? {
    let other = text.at(index + 1)
    guard other == .的 || other == .地, other != text.plain[index], ScalarClass.isHan(text.at(index + 2)),
      !text.cutsWord(index + 2),
      let manner = text.phrase(of: Words.manners, endingAt: index), !text.has(anyOf: Words.places, at: index + 1)
    else { return nil }
    let range = index - manner.count..<index + 2
    return anomaly(
      "particle", range, in: text, severity: .suggestion, suggestion: text.text(range.lowerBound..<index) + "地")
  }

  /// 干的很扎实，
  private func degree(_ index: Int, in text: SourceText) -> Finding? {
    guard let verb = text.phrase(of: Words.degreeVerbs, endingAt: index),
      let degree = text.phrase(of: Words.degrees, at: index + 1),
      let quality = text.phrase(of: Words.qualities, at: index + 1 + degree.count)
    else { return nil }
    let end = index + 1 + degree.count + quality.count
    guard ScalarClass.endsClause(text.at(end)) || text.at(end) == .pause else { return nil }
    return finding(index - verb.count..<end, index, "得", in: text)
  }

  private func finding(_ range: Range<Int>, _ index: Int, _ right: String, in text: SourceText) -> Finding {
    let suggestion = text.text(range.lowerBound..<index) + right + text.text(index + 1..<range.upperBound)
    return anomaly("particle", range, in: text, severity: .suggestion, suggestion: suggestion)
  }
}

private enum Words {
  /// 地方, 地点: words that begin like the particle.
  static let places = WordTables.words.phrases("place-word")
  /// 认真, 坚定不移: how something is done; 地 belongs between them and a verb.
  static let manners = WordTables.words.longestFirst("manner")
  /// 把握, 将士: longer words that begin like them.
  static let verbExceptions = WordTables.words.phrases("manner-verb-except")
  /// 作用, 情况: what makes a noun of the verb before it.
  static let nouns = WordTables.words.phrases("manner-noun")
  /// 干, 落实: verbs behind which 得 belongs before 很好.
  static let degreeVerbs = WordTables.words.longestFirst("degree-verb")
  /// 生动活泼: tells how well without 很.
  static let idioms = WordTables.words.longestFirst("degree-idiom")
  /// 按照: never a noun.
  static let prepositions = WordTables.words.phrases("manner-object-only")
  /// 紧张: 紧张得忘记了吃饭 is right.
  static let moods = WordTables.words.phrases("manner-not-with-degree")
  /// 到, 以: 得到, 得以.
  static let notVerbs = WordTables.words.scalars("manner-with-degree-except")
  static let objectVerbs = WordTables.words.longestFirst("manner-object-verb")
  static let endVerbs = WordTables.words.longestFirst("manner-end-verb")
  static let degrees = WordTables.words.longestFirst("degree")
  static let qualities = WordTables.words.longestFirst("degree-quality")
  /// 联系在一起, 看到: verbs that may end the clause.
  static let wholeVerbs = WordTables.words.longestFirst("manner-whole")
  /// 带来, 极大 and 考验 of 带来了极大地考验.
  static let effectVerbs = WordTables.words.phrases("effect-verb")
  static let effectDegrees = WordTables.words.phrases("effect-degree")
  static let effects = WordTables.words.longestFirst("effect-noun")
  /// 进行, 予以: behind them a noun follows, with 一次 or 更加 before how it is done.
  static let reviewLeads = WordTables.words.longestFirst("review-lead")
  static let reviewSingleLeads = WordTables.words.phrases("review-single-lead")
  static let reviewDegrees = WordTables.words.longestFirst("review-degree")
  static let reviewNouns = WordTables.words.phrases("review-noun")
  /// 查找, 把: verbs and prepositions that an object follows.
  static let verbs = WordTables.words.longestFirst("manner-verb")
}
