/// Reads a label that items begin with, in each of its forms: （一） 1. 第一， 其二， 首先， 三是. What it looks like is told here, whether an item
/// can begin there by `MarkerScanner`.
struct MarkerReader {
  let text: SourceText

  /// The label that starts at an index, nil where none does.
  func marker(at index: Int, _ position: NumberingMarker.Position) -> NumberingMarker? {
    let first = text.plain[index]
    if (0x2460...0x2473).contains(text.scalars[index]) {
      return NumberingMarker(
        style: .circled, number: Int(text.scalars[index] - 0x245F), mark: 0, range: index..<index + 1,
        position: position,
        isWeak: ScalarClass.isHan(text.at(index - 1)))
    }
    if (0x2488...0x249B).contains(first), position == .line || position == .sentence {  // ⒈
      return NumberingMarker(
        style: .arabic, number: Int(first - 0x2487), mark: .point, range: index..<index + 1, position: position)
    }
    switch first {
    case .openBracket: return bracketed(index, position)
    case 0x30...0x39: return arabic(index, position)
    case .第: return ordinal(index, position)
    case .其: return otherwise(index, position)
    case .首, .再: return adverb(index, position)
    default: return han(index, position)
    }
  }

  // （一） and （1）
  private func bracketed(_ index: Int, _ position: NumberingMarker.Position) -> NumberingMarker? {
    if position == .clause,
      text.before(index).map({ text.plain[$0] == .quote || text.plain[$0] == .closeTitle }) ?? false
    {
      return nil
    }
    let inner = skipBlanks(index + 1)
    if let number = HanNumeral.read(text.plain, at: inner), (1...99).contains(number.value) {
      let close = skipBlanks(inner + number.length)
      guard text.at(close) == .closeBracket, isPlainHan(inner, number.length),
        !MarkerLookAlikes.isReference(index..<close + 1, in: text)
      else { return nil }
      return NumberingMarker(
        style: .hanInBrackets, number: number.value, mark: text.scalars[index], range: index..<close + 1,
        position: position)
    }
    guard let (value, length) = digits(inner, atMost: 2) else { return nil }
    let close = skipBlanks(inner + length)
    guard text.at(close) == .closeBracket, !MarkerLookAlikes.isReference(index..<close + 1, in: text) else {
      return nil
    }
    return NumberingMarker(
      style: .arabicInBrackets, number: value, mark: text.scalars[index], range: index..<close + 1, position: position)
  }

  // 1. 1、 1）
  private func arabic(_ index: Int, _ position: NumberingMarker.Position) -> NumberingMarker? {
    guard let (value, length) = digits(index, atMost: 2), value > 0 else { return nil }
    let sign = text.at(index + length)
    let next = text.at(skipBlanks(index + length + 1))
    let isLine = position == .line
    switch sign {
    case .point, .pause, .comma:
      let isFigure = isLine && sign == .point && MarkerLookAlikes.opensFigure(at: index + length + 1, in: text)
      if ScalarClass.isDigit(next) && !isFigure || next == .lineBreak
        || HanNumeral.isNumeral(next) && sign == .pause && !isLine
      {
        return nil
      }
      guard
        isLine || position == .sentence || sign != .comma && LostBreaks.endsListClause(before: index, in: text),
        sign != .comma || isLine
      else { return nil }
      return NumberingMarker(
        style: .arabic, number: value, mark: text.scalars[index + length], range: index..<index + length + 1,
        position: position)
    case .closeBracket:
      // （8:30—11:30，14:00—17:30） ends with minutes.
      let isClock = text.at(index - 1) == .colon && ScalarClass.isDigit(text.at(index - 2))
      guard !isClock, !MarkerLookAlikes.isInsideBrackets(index, in: text) else { return nil }
      return NumberingMarker(
        style: .arabicBeforeBracket, number: value, mark: sign, range: index..<index + length + 1, position: position)
    default: return nil
    }
  }

  // 第一， 第一是 and, at the start of a line, 第一章 第一部分
  private func ordinal(_ index: Int, _ position: NumberingMarker.Position) -> NumberingMarker? {
    guard let number = HanNumeral.read(text.plain, at: index + 1), (1...99).contains(number.value),
      isPlainHan(index + 1, number.length)
    else { return nil }
    let end = index + 1 + number.length
    let sign = text.at(end)
    if position == .line, CheckWords.titledUnits.contains(sign) {
      let length = sign == .部 ? 2 : 1  // 部分
      if length == 2, text.at(end + 1) != .分 { return nil }
      guard !ScalarClass.isHan(text.at(end + length)) || sign == .章 else { return nil }
      return NumberingMarker(
        style: .titled(sign), number: number.value, mark: sign, range: index..<end + length, position: position)
    }
    if let step = step(index, number, end, position) { return step }
    // 第三嘛，
    let isSpoken = Words.particles.contains(sign) && text.at(end + 1) == .comma
    guard [.comma, .colon, .pause, .是].contains(sign) || isSpoken,
      !MarkerLookAlikes.goesOnWithOrdinal(behind: end, in: text),
      text.before(index).map({ text.plain[$0] != .pause && text.plain[$0] != .quote }) ?? true
    else { return nil }
    return NumberingMarker(
      style: .ordinal, number: number.value, mark: .第, range: index..<end, position: position)
  }

  // 第一步， 第二阶段（3月至4月）
  private func step(
    _ index: Int, _ number: HanNumeral.Reading, _ end: Int, _ position: NumberingMarker.Position
  ) -> NumberingMarker? {
    guard let word = text.phrase(of: CheckWords.steps, at: end), number.value < 20,
      [.comma, .colon, .openBracket, .pause, .是].contains(text.at(end + word.count)),
      text.at(index - 1) != .quote, !MarkerLookAlikes.isSpokenOf(index..<end + word.count, in: text)
    else { return nil }
    return NumberingMarker(
      style: .step(word[0]), number: number.value, mark: word[0], range: index..<end + word.count, position: position)
  }

  // 其一， and 其次，
  private func otherwise(_ index: Int, _ position: NumberingMarker.Position) -> NumberingMarker? {
    if text.at(index + 1) == .次 { return adverb(index, position) }
    guard let number = HanNumeral.read(text.plain, at: index + 1), number.length == 1, number.value < 10,
      isPlainHan(index + 1, 1), [.comma, .colon, .pause].contains(text.at(index + 2))
    else { return nil }
    return NumberingMarker(
      style: .ordinal, number: number.value, mark: .其, range: index..<index + 2, position: position)
  }

  // 首先， 其次， 再次，
  private func adverb(_ index: Int, _ position: NumberingMarker.Position) -> NumberingMarker? {
    let further = text.phrase(of: CheckWords.furtherAdverbs, at: index)
    let end = index + (further?.count ?? 2)
    guard
      let number = further == nil
        ? CheckWords.adverbs.firstIndex(where: { text.has($0, at: index) }) : CheckWords.adverbs.count - 1,
      [.comma, .是, .要].contains(text.at(end)), position != .clause || text.at(end) != .要
    else { return nil }
    if number == 2, further == nil, text.at(end) != .comma { return nil }
    return NumberingMarker(style: .adverb, number: number + 1, mark: 0, range: index..<end, position: position)
  }

  // 一、 一是 一要 一查
  private func han(_ index: Int, _ position: NumberingMarker.Position) -> NumberingMarker? {
    guard let number = HanNumeral.read(text.plain, at: index), (1...99).contains(number.value),
      isPlainHan(index, number.length)
    else { return nil }
    let end = index + number.length
    let next = text.at(end)
    if next == .pause || next == .point || (next == .comma && position == .line) {
      return punctuated(index, number, end, position)
    }
    if next == .closeBracket, position == .line || position == .sentence {
      return NumberingMarker(
        style: .hanBeforeBracket, number: number.value, mark: next, range: index..<end + 1, position: position)
    }
    guard ScalarClass.isHan(next), number.value < 30, !HanNumeral.isNumeral(next),
      !CheckWords.measureWords.contains(next), !isUnitName(end),
      position != .line || next == .是 || text.at(end + 1) != .pause, !isSaying(index, end),
      !(HanNumeral.isNumeral(text.at(end + 1)) && text.at(end + 2) == .不),  // 三要三不要
      !isWholeQuote(from: index, end)
    else { return nil }
    return NumberingMarker(
      style: .counted(next), number: number.value, mark: next, range: index..<end + 1, position: position,
      isWeak: position == .clause && ScalarClass.isHan(text.at(index - 1)))
  }

  // 一、 一． and at the start of a line 一，
  private func punctuated(
    _ index: Int, _ number: HanNumeral.Reading, _ end: Int, _ position: NumberingMarker.Position
  ) -> NumberingMarker? {
    guard position != .clause || text.at(end) == .pause && LostBreaks.endsListClause(before: index, in: text),
      !HanNumeral.isNumeral(text.at(skipBlanks(end + 1))) || position == .line
        || MarkerLookAlikes.opensList(behind: end, after: number.value, in: text)
    else { return nil }
    let pair = MarkerLookAlikes.pair(behind: end, after: number.value, position, in: text)
    guard pair != .certain || position == .line else { return nil }
    return NumberingMarker(
      style: .han, number: number.value, mark: text.scalars[end], range: index..<end + 1, position: position,
      isPair: pair == .likely)
  }

  /// 二化厂, 三中队, 一车间 are called so, and nobody counts items by their names.
  private func isUnitName(_ end: Int) -> Bool {
    let start = Words.trades.contains(text.at(end)) ? end..<end + 2 : end..<end + 1
    return start.contains { place in
      guard let unit = text.phrase(of: place > end ? Words.tradeUnits : CheckWords.numberedUnits, at: place) else {
        return false
      }
      return !text.cutsWord(place + unit.count)
    }
  }

  /// 说一是一，说二是二; but 一是一律不收 begins an item.
  private func isSaying(_ index: Int, _ end: Int) -> Bool {
    text.at(end) == .是 && text.at(end + 1) == text.at(index) && !ScalarClass.isHan(text.at(end + 2))
  }

  /// 这“四盼”: a slogan in quotation marks of its own.
  private func isWholeQuote(from index: Int, _ end: Int) -> Bool {
    index > 0 && text.scalars[index - 1] == .openQuote
      && text.scalars[end..<min(text.count, end + 3)].contains(.closeQuote)
  }

  /// No 两, 〇 or 廿: nobody numbers with these.
  private func isPlainHan(_ index: Int, _ length: Int) -> Bool {
    (index..<index + length).allSatisfy {
      text.plain[$0] == .十 || text.plain[$0] != .两 && (HanNumeral.digit(text.plain[$0]) ?? 0) > 0
    }
  }

  private func digits(_ index: Int, atMost: Int) -> (value: Int, length: Int)? {
    var (value, length) = (0, 0)
    while ScalarClass.isDigit(text.at(index + length)) {
      guard length < atMost else { return nil }
      value = value * 10 + Int(text.at(index + length) - 0x30)
      length += 1
    }
    return length == 0 ? nil : (value, length)
  }

  func skipBlanks(_ index: Int) -> Int {
    var place = index
    while place < text.count, text.plain[place] == .blank { place += 1 }
    return place
  }
}

private enum Words {
  /// 厂, 公司: behind the sign of a trade.
  static let tradeUnits = WordTables.words.longestFirst("trade-unit")
  /// 化, 棉: between the number and the unit.
  static let trades = WordTables.words.scalars("unit-trade")
  /// 嘛, 呢: between a spoken number and its comma.
  static let particles = WordTables.words.scalars("label-particle")
}
