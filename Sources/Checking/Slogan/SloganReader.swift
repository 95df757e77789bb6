/// Reads numbered slogans and tells them from what only begins with a number.
struct SloganReader {
  private static let longestHead = 9
  private static let longestSlogan = 40
  private static let longestPrefix = 4
  private static let longestBehindPrefix = 5
  /// 中心, 服务区: what “一点一站一中心” counts.
  private static let longestThing = 3
  /// 级管护网络
  private static let longestLevel = 5
  private static let cardinals: Set<UInt32> = [.两, .双]

  private static let hundreds: Set<UInt32> = [.百, .千, .万]

  let text: SourceText

  /// The slogan that fills a range, nil when what stands there is none.
  func slogan(filling range: Range<Int>, isQuoted: Bool) -> NumberedSlogan? {
    guard range.count >= 2, range.count <= Self.longestSlogan, !isMarker(range), let parts = parts(of: range, isQuoted),
      !isLookAlike(range, parts)
    else { return nil }
    let isTimid = isTimid(parts, isQuoted) && !SloganWords.known.contains(Array(text.plain[range]))
    guard isTimid || isSlogan(parts, isQuoted) else { return nil }
    let countsCharacters =
      parts.count == 1 && parts[0].head.count <= 2
      && (text.has([.字], endingAt: range.upperBound) || text.plain[parts[0].range.dropFirst()].first == .字)
    let countsLevels = parts.count == 1 && isLevel(parts[0].range.dropFirst()) && parts[0].range.count > 2
    return NumberedSlogan(
      range: range, parts: parts, isQuoted: isQuoted, needsItems: isTimid || countsCharacters,
      isName: isName(range, parts), needsExactly: countsCharacters || countsLevels)
  }

  /// “三是”: the number of an item.
  private func isMarker(_ range: Range<Int>) -> Bool { range.count == 2 && text.plain[range.lowerBound + 1] == .是 }

  /// “门前三包”: words of the place or the people stand before the formula.
  func slogan(in quote: Range<Int>) -> NumberedSlogan? {
    if let whole = slogan(filling: quote, isQuoted: true) ?? explained(quote) { return whole }
    guard
      let start = quote.dropFirst().prefix(Self.longestPrefix).first(where: {
        HanNumeral.read(text.plain, at: $0)?.value ?? 0 > 1
      }),
      quote.upperBound - start <= Self.longestBehindPrefix,
      (quote.lowerBound..<start).allSatisfy({
        ScalarClass.isHan(text.plain[$0]) && !HanNumeral.isNumeral(text.plain[$0])
      }),
      text.plain[start - 1] != .第,
      let inner = slogan(filling: start..<quote.upperBound, isQuoted: true), inner.parts.count == 1
    else { return nil }
    let isCertain = isNamed(quote.lowerBound..<start, inner)
    return NumberedSlogan(
      range: quote, parts: inner.parts, isQuoted: true, needsItems: !isCertain, hasPrefix: !isCertain, isName: isCertain
    )
  }

  /// “一岗三责（管工作、管思想、管廉政）”: the items stand in brackets within the quotation marks.
  private func explained(_ quote: Range<Int>) -> NumberedSlogan? {
    guard text.plain[quote.upperBound - 1] == .closeBracket,
      let open = quote.first(where: { text.plain[$0] == .openBracket }), open > quote.lowerBound,
      let inner = slogan(filling: quote.lowerBound..<open, isQuoted: true)
    else { return nil }
    return NumberedSlogan(range: inner.range, parts: inner.parts, isQuoted: false, needsItems: inner.needsItems)
  }

  /// Idioms; only a formula of one number may go on behind one (“三资企业”).
  private func isLookAlike(_ range: Range<Int>, _ parts: [NumberedSlogan.Part]) -> Bool {
    if parts.count == 1, text.has(anyOf: Words.lookAlikeEndings, endingAt: range.upperBound) { return true }
    if text.has(anyOf: Words.lookAlikeExceptions, at: range.lowerBound) { return false }
    return SloganWords.lookAlikes.contains {
      text.has($0, at: range.lowerBound) && ($0.count == range.count || $0.count < range.count && parts.count == 1)
    }
  }

  private func parts(of range: Range<Int>, _ isQuoted: Bool) -> [NumberedSlogan.Part]? {
    if isQuoted, let named = doubled(range).map({ [$0] }) ?? hundreds(range).map({ [$0] }) ?? sum(range) {
      return named
    }
    if let twice = twice(range) { return twice }
    var parts: [NumberedSlogan.Part] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let number = number(at: index), number.value <= 30 else { return nil }
      let bodyStart = index + number.length
      let bodyEnd = endOfBody(from: bodyStart, in: range)
      guard bodyEnd > bodyStart, bodyEnd - bodyStart <= Self.longestHead,
        !HanNumeral.isNumeral(text.plain[bodyStart]),
        !isQuantity(at: bodyStart) || isQuoted && mayCount(bodyStart..<bodyEnd, in: range)
      else { return nil }
      if isQuoted, isStacked(bodyStart..<bodyEnd) {
        parts.append(.init(count: number.value, head: bodyStart..<bodyStart + 1, range: index..<bodyEnd))
        index = bodyEnd
        continue
      }
      let counts = CheckWords.countingWords.contains(text.plain[bodyStart]) || isLoose(bodyStart..<bodyEnd)
      let skipped = counts && bodyEnd > bodyStart + 1 ? 1 : 0
      parts.append(
        .init(
          count: number.value, head: bodyStart + skipped..<bodyEnd, range: index..<bodyEnd, isCounted: skipped > 0,
          isCardinal: Self.cardinals.contains(text.plain[index])))
      index = bodyEnd
      while index < range.upperBound, [.pause, .comma, .blank, 0xB7].contains(text.plain[index]) { index += 1 }
    }
    return parts.isEmpty ? nil : parts
  }

  /// 八八战略: one number twice, each of what the whole is called.
  private func twice(_ range: Range<Int>) -> [NumberedSlogan.Part]? {
    let (first, second) = (range.lowerBound, range.lowerBound + 1)
    guard range.count > 3, let count = HanNumeral.digit(text.plain[first]), count > 1,
      text.plain[second] == text.plain[first],
      Words.twiceEndings.contains(Array(text.plain[second + 1..<range.upperBound]))
    else { return nil }
    let head = second + 1..<range.upperBound
    return [first..<second, second..<range.upperBound].map { NumberedSlogan.Part(count: count, head: head, range: $0) }
  }

  /// “三百行动”: 百名…、百个…、百件…; the number counts the hundreds.
  private func hundreds(_ range: Range<Int>) -> NumberedSlogan.Part? {
    let sign = range.lowerBound + 1
    guard range.count > 3, range.count <= Self.longestHead, let count = HanNumeral.digit(text.plain[range.lowerBound]),
      (2...9).contains(count), Self.hundreds.contains(text.plain[sign]), !HanNumeral.isNumeral(text.plain[sign + 1]),
      text.has(anyOf: Words.hundredEndings, endingAt: range.upperBound)
    else { return nil }
    return NumberedSlogan.Part(count: count, head: sign..<sign + 1, range: range)
  }

  /// 张表, 场战役: a unit that counts what may be listed.
  private func isLoose(_ body: Range<Int>) -> Bool {
    Words.looseUnits.contains { text.has($0, at: body.lowerBound) && body.count > $0.count }
  }

  private func mayCount(_ body: Range<Int>, in range: Range<Int>) -> Bool {
    isLoose(body) || isLooseAlone(body, in: range) || isStacked(body) || Words.levels.contains(Array(text.plain[body]))
      || isLevel(body) && body.count + 1 == range.count
  }

  /// “三期叠加”: so many of what has a measure come together.
  private func isStacked(_ body: Range<Int>) -> Bool { Words.stacked.contains(Array(text.plain[body.dropFirst()])) }

  /// “四级”为省、市、县、乡; “三级管护”: levels are counted, or what has them.
  private func isLevel(_ body: Range<Int>) -> Bool {
    body.count <= Self.longestLevel && text.has(anyOf: Words.levels, at: body.lowerBound)
  }

  /// “四岗一队”, “五字三问”: beside another number a unit may be all that is counted.
  private func isLooseAlone(_ body: Range<Int>, in range: Range<Int>) -> Bool {
    let unit = Array(text.plain[body])
    return body.count + 1 < range.count && (Words.looseUnits.contains(unit) || Words.beside.contains(unit))
  }

  /// Formulas that are often no count: of one thing each (“一学一研一测”), or of things that have a measure.
  private func isTimid(_ parts: [NumberedSlogan.Part], _ isQuoted: Bool) -> Bool {
    guard isQuoted else { return false }
    if parts.count == 1 {
      if text.plain[parts[0].range.lowerBound] == NumberedSlogan.double { return false }
      if Self.hundreds.contains(text.plain[parts[0].head.lowerBound]) { return true }
      let body = parts[0].range.dropFirst()
      return isLevel(body) && parts[0].count > 1 || isLoose(body) && isQuantity(at: body.lowerBound) && body.count < 3
    }
    let heads = Set(parts.map { text.plain[$0.head.lowerBound] })
    return parts.count > 2 && parts.allSatisfy { $0.count == 1 } && heads.count == parts.count && !isOfThings(parts)
  }

  /// 一点一站一中心 names things, 一学一研一测 is as often a way of speaking, and 一切为了… counts nothing.
  private func isOfThings(_ parts: [NumberedSlogan.Part]) -> Bool {
    parts.count > 2 && parts.contains { $0.head.count > 1 } && parts.allSatisfy { $0.head.count <= Self.longestThing }
  }

  /// The number at an index; in digits only before a word that counts, and before a verb of slogans (“4讲4有”).
  func number(at index: Int) -> HanNumeral.Reading? {
    if text.at(index) == NumberedSlogan.double { return HanNumeral.Reading(value: 2, length: 1) }
    if let han = HanNumeral.read(text.plain, at: index) { return han.value > 0 ? han : nil }
    var (value, length) = (0, 0)
    while length < 2, ScalarClass.isDigit(text.at(index + length)) {
      value = value * 10 + Int(text.at(index + length) - 0x30)
      length += 1
    }
    let next = text.at(index + length)
    // “30条” is what a set of measures is called.
    let isCounted = CheckWords.countingWords.contains(next) && next != .条
    return length > 0 && (isCounted || length == 1 && SloganWords.verbs.contains(next))
      ? HanNumeral.Reading(value: value, length: length) : nil
  }

  /// A body ends at 、 or ， or where the next number begins; 个一 and 分百 go on.
  private func endOfBody(from start: Int, in range: Range<Int>) -> Int {
    var index = start
    while index < range.upperBound, ScalarClass.isHan(text.plain[index]) {
      let isNumber =
        HanNumeral.digit(text.plain[index]) ?? 0 > 0 || [.十, NumberedSlogan.double].contains(text.plain[index])
      // In 一点一站 the word counts nothing, but is a thing.
      let isCounting =
        CheckWords.countingWords.contains(text.at(index - 1))
        && !(index == start + 1 && text.has([.一, .点], at: start - 1))
      if isNumber, index > start, !isCounting, !isRepeatedVerb(index), index + 1 < range.upperBound,
        ScalarClass.isHan(text.plain[index + 1]), !isInWord(index)
      {
        return index
      }
      index += 1
    }
    let isEnd =
      index == range.upperBound || [.pause, .comma, .blank, 0xB7].contains(text.plain[index])
      || ScalarClass.isDigit(text.plain[index])
    return isEnd ? index : start
  }

  /// 想一想
  private func isRepeatedVerb(_ index: Int) -> Bool {
    text.plain[index] == .一 && text.at(index - 1) == text.at(index + 1)
  }

  private func isInWord(_ index: Int) -> Bool {
    Words.wordsOfOne.contains { word in
      word.indices.contains { word[$0] == text.plain[index] && text.has(word, at: index - $0) }
    }
  }

  func isQuantity(at index: Int) -> Bool {
    text.has(anyOf: SloganWords.units, at: index)
  }

  private func isSlogan(_ parts: [NumberedSlogan.Part], _ isQuoted: Bool) -> Bool {
    if parts.count > 1, parts.enumerated().allSatisfy({ $1.count == $0 + 1 }) { return true }
    if parts.allSatisfy({ $0.count == 1 }) {
      return parts.count > 1 && Words.ones.contains(parts.flatMap { text.plain[$0.range] })
        || isQuoted && isOfThings(parts)
    }
    if parts.count == 1, text.plain[parts[0].range.lowerBound] == NumberedSlogan.double {
      return isQuoted && doubled(parts[0].range) != nil
    }
    return parts.count > 1 || parts[0].count >= 2 && text.at(parts[0].range.lowerBound) != .二  // 二 counts nothing
  }
}

private enum Words {
  /// 叠加, 并存: behind a unit they say that what it counts comes together.
  static let stacked = WordTables.words.phrases("slogan-stacked")
  /// 一体, 统一: words whose 一 counts nothing.
  static let wordsOfOne = WordTables.words.phrases("word-of-one")
  /// 十大行动: slogans that begin like a look-alike.
  static let lookAlikeExceptions = WordTables.words.phrases("slogan-look-alike-except")
  /// 连冠, 连增: numbers that end so count years.
  static let lookAlikeEndings = WordTables.words.phrases("slogan-look-alike-ending")
  /// 行动: “三百行动” is no number of things.
  static let hundredEndings = WordTables.words.phrases("slogan-hundred-ending")
  /// 张, 场: units that a quoted slogan counts only where its items are given.
  static let looseUnits = WordTables.words.phrases("slogan-unit-loose")
  /// 级: alone behind a number in quotation marks it is counted where the items are given.
  static let levels = WordTables.words.phrases("slogan-level")
  /// 战略: behind one number twice (八八战略).
  static let twiceEndings = WordTables.words.phrases("slogan-twice-ending")
  /// 一老一小: of one thing each, yet a slogan.
  static let ones = WordTables.words.phrases("slogan-ones")
  /// 字: beside another number all that is counted.
  static let beside = WordTables.words.phrases("slogan-beside")
}
