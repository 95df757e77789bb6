/// What a part of a plan says itself, without its heading and without the complaint that it repeats.
struct PlanStatements {
  /// Scalars of a heading that runs on into its paragraph.
  private static let longestHeading = 26
  /// Scalars from the beginning of a sentence to 反映, and to the end of 关于…问题.
  private static let reachOfTelling = 10
  private static let reachOfProblem = 44

  private let text: SourceText

  init(_ text: SourceText) { self.text = text }

  /// The sentences, each without what only names the problem.
  func statements(in range: Range<Int>) -> [Range<Int>] {
    let sentences = self.sentences(in: range)
    return sentences.enumerated().compactMap { place, sentence in
      if text.plain[sentence.upperBound - 1] == .question { return nil }  // 电梯什么时候修？
      if place == 0, sentences.count > 1, isHeading(sentence) { return nil }
      let start = behindProblem(sentence) ?? sentence.lowerBound
      if start == sentence.lowerBound, isComplaint(sentence) { return nil }
      return start < sentence.upperBound ? start..<sentence.upperBound : nil
    }
  }

  private func sentences(in range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where ScalarClass.endsSentence(text.plain[index]) || text.plain[index] == .lineBreak {
      sentences.append(text.trimmed(start..<index + 1))
      start = index + 1
    }
    return (sentences + [text.trimmed(start..<range.upperBound)]).filter { !$0.isEmpty }
  }

  /// The heading of an item, when it names something to do rather than what is wrong: 2.修订考勤制度。
  func task(in range: Range<Int>) -> Range<Int>? {
    let sentences = self.sentences(in: range)
    guard let first = sentences.first, sentences.count > 1, isHeading(first),
      text.first(of: Words.complaints, in: first) == nil
    else { return nil }
    return first
  }

  /// A first line without a full stop, or （三）治理粉尘。 with more behind it.
  private func isHeading(_ sentence: Range<Int>) -> Bool {
    if text.at(sentence.upperBound) == .lineBreak {
      return !ScalarClass.endsSentence(text.plain[sentence.upperBound - 1]) && PlanItems.isHeading(sentence, in: text)
    }
    return isShort(sentence) && isNumbered(sentence.lowerBound)
  }

  private func isShort(_ sentence: Range<Int>) -> Bool {
    sentence.count <= Self.longestHeading && !sentence.contains { text.plain[$0] == .comma || text.plain[$0] == .colon }
  }

  /// （三）, 3., 三、, 三是, 第三; not 6月底前.
  private func isNumbered(_ start: Int) -> Bool {
    if text.plain[start] == .openBracket || text.plain[start] == .第 { return true }
    var end = start
    while ScalarClass.isDigit(text.at(end)) { end += 1 }
    if end == start, let number = HanNumeral.read(text.plain, at: start) { end += number.length }
    return end > start && [.point, .pause, .closeBracket, .是].contains(text.at(end))
  }

  /// Where what follows 针对…问题， or （一）…问题 begins; nil where no problem is named first.
  private func behindProblem(_ sentence: Range<Int>) -> Int? {
    let reach = sentence.prefix(Self.reachOfProblem).prefix { !ScalarClass.endsSentence(text.plain[$0]) }
    guard let word = text.first(of: Words.problems, in: reach), !isLabel(word, of: sentence) else { return nil }
    // 已解决的问题 and 建立问题台账 name no problem first.
    let before = sentence.lowerBound..<word.lowerBound
    let isNamed =
      text.first(of: Words.problemLeads, in: before.prefix(8)) != nil || isNumbered(sentence.lowerBound)
      || !before.contains { ScalarClass.endsClause(text.plain[$0]) }
    guard isNamed, text.first(of: PlanWords.responsibility, in: before) == nil else { return nil }
    return word.upperBound
  }

  /// 问题：…, 1.存在问题：… repeats the complaint; 食堂菜价问题：… says what comes.
  private func isLabel(_ word: Range<Int>, of sentence: Range<Int>) -> Bool {
    guard text.at(word.upperBound) == .colon else { return false }
    let before = sentence.lowerBound..<word.lowerBound
    return !before.contains { ScalarClass.isHan(text.plain[$0]) }
      || text.first(of: Words.tellings, in: before.lowerBound..<word.upperBound) != nil
  }

  /// 职工反映，…; 存在问题：…
  private func isComplaint(_ sentence: Range<Int>) -> Bool {
    if let word = text.first(of: Words.problems, in: sentence.prefix(Self.reachOfTelling)), isLabel(word, of: sentence)
    {
      return true
    }
    return text.first(of: Words.tellings, in: sentence.prefix(Self.reachOfTelling)) != nil
  }
}

private enum Words {
  /// 问题, 意见: up to here the heading or the lead names what is wrong.
  static let problems = WordTables.words.longestFirst("problem")
  /// 针对, 关于: what comes behind is named, not promised.
  static let problemLeads = WordTables.words.longestFirst("problem-lead")
  /// 不, 难: a heading with one of these names what is wrong.
  static let complaints = WordTables.words.longestFirst("complaint-sign")
  /// 反映, 存在问题: the sentence repeats the complaint.
  static let tellings = WordTables.words.longestFirst("telling")
}
