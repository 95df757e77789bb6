/// Finds the numbers that start items, and leaves out what only looks like one (二、三批, 3.15, 唯一是).
struct MarkerScanner {
  private let text: SourceText
  private(set) var markers: [NumberingMarker] = []
  /// Line starts that look numbered because a sentence was broken there.
  private(set) var falseHeadings: [NumberingMarker] = []
  /// Typed numbers right behind one that the program wrote: 一、 一、总体要求.
  private(set) var doubled: [NumberingMarker] = []

  init(_ text: SourceText) {
    self.text = text
    for line in text.lines { scan(line) }
    markers = markers.borneOut()
  }

  private mutating func scan(_ line: Range<Int>) {
    var index = line.lowerBound
    if let automatic = AutomaticMarker.marker(startingLine: line, in: text) {
      markers.append(automatic)
      index = automatic.range.upperBound
      if let typed = typed(behind: automatic, line) {
        doubled.append(typed)
        index = typed.range.upperBound
      }
    } else if let named = NamedMarker.marker(startingLine: line, in: text) {
      markers.append(named)
      index = named.range.upperBound
    } else if let broken = BrokenMarker.marker(acrossStartOf: line, in: text) {
      markers.append(broken)
      falseHeadings.append(broken)
      index = broken.range.upperBound
    }
    while index < line.upperBound {
      guard Self.mayStart(text.plain[index], text.scalars[index]), let position = position(of: index, in: line),
        let marker = marker(at: index, position, line)
      else {
        index += 1
        continue
      }
      if marker.position == .line, isBrokenSentence(before: line, marker) {
        falseHeadings.append(marker)
      } else if !isOrdinalPair(marker) {
        markers.append(marker)
      }
      // 一、二班 is no heading, and 二班 no item either.
      index = marker.range.upperBound + (marker.isPair ? 1 : 0)
    }
  }

  private func typed(behind automatic: NumberingMarker, _ line: Range<Int>) -> NumberingMarker? {
    let start = skipBlanks(automatic.range.upperBound)
    guard start < line.upperBound, Self.mayStart(text.plain[start], text.scalars[start]) else { return nil }
    return marker(at: start, .line, line).flatMap { $0.style == automatic.style ? $0 : nil }
  }

  private static func mayStart(_ plain: UInt32, _ scalar: UInt32) -> Bool {
    switch plain {
    case .openBracket, 0x30...0x39, .第, .其, .首, .再: true  // ( 0-9 第 其 首 再
    default:
      (0x2460...0x2473).contains(scalar) || (0x2488...0x249B).contains(scalar) || HanNumeral.digit(plain) != nil
        || plain == .十
    }
  }

  /// What the sign before `index` makes of it; nil when no item can start here.
  private func position(of index: Int, in line: Range<Int>) -> NumberingMarker.Position? {
    guard let before = text.before(index) else { return .line }
    if index - before > 2 { return .sentence }
    switch text.plain[before] {
    case .fullStop, .exclamation, .question: return .sentence
    case .quote, 0x27, .closeBracket, .closeTitle: return LostBreaks.closesSentence(before, in: text) ? .sentence : .clause
    case .comma, .semicolon, .colon, .pause, .dash, .ellipsis: return .clause
    case _ where index - before == 2 && LostBreaks.isHanInBrackets(index, in: text): return .sentence
    default: return isWeakStart(index) || (0x2460...0x2473).contains(text.scalars[index]) ? .clause : nil
    }
  }

  /// 一是 or 一要 right behind a word.
  private func isWeakStart(_ index: Int) -> Bool {
    text.at(index) == .一 && [.是, .要].contains(text.at(index + 1))
      && ScalarClass.isHan(text.at(index - 1)) && !CheckWords.wordsBeforeOne.contains(text.at(index - 1))
  }

  private func marker(
    at index: Int, _ position: NumberingMarker.Position, _ line: Range<Int>
  ) -> NumberingMarker? {
    let first = text.plain[index]
    if (0x2460...0x2473).contains(text.scalars[index]) {
      return NumberingMarker(
        style: .circled, number: Int(text.scalars[index] - 0x245F), mark: 0, range: index..<index + 1, position: position,
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
    if position == .clause, text.before(index).map({ text.plain[$0] == .quote || text.plain[$0] == .closeTitle }) ?? false {
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
    guard text.at(close) == .closeBracket, !MarkerLookAlikes.isReference(index..<close + 1, in: text) else { return nil }
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
      if ScalarClass.isDigit(next) && !isFigure || next == .lineBreak || HanNumeral.isNumeral(next) && sign == .pause && !isLine {
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
    guard [.comma, .colon, .pause, .是].contains(sign), !MarkerLookAlikes.goesOnWithOrdinal(behind: end, in: text),
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
      [.comma, .是, .要].contains(text.at(end)), position != .clause
        || text.at(end) != .要
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
      let after = text.at(skipBlanks(end + 1))
      guard position != .clause || LostBreaks.endsListClause(before: index, in: text), position != .clause || next == .pause,
        !HanNumeral.isNumeral(after) || position == .line
      else { return nil }
      let pair = MarkerLookAlikes.pair(behind: end, after: number.value, position, in: text)
      guard pair != .certain || position == .line else { return nil }
      return NumberingMarker(
        style: .han, number: number.value, mark: text.scalars[end], range: index..<end + 1, position: position,
        isPair: pair == .likely)
    }
    if next == .closeBracket, position == .line || position == .sentence {
      return NumberingMarker(
        style: .hanBeforeBracket, number: number.value, mark: next, range: index..<end + 1, position: position)
    }
    guard ScalarClass.isHan(next), number.value < 30, !HanNumeral.isNumeral(next),
      !CheckWords.measureWords.contains(next), position != .line || next == .是
        || text.at(end + 1) != .pause, !isSaying(index, end)
    else { return nil }
    let weak = position == .clause && ScalarClass.isHan(text.at(index - 1))
    return isWholeQuote(from: index, end) ? nil : NumberingMarker(
      style: .counted(next), number: number.value, mark: next, range: index..<end + 1, position: position, isWeak: weak)
  }

  /// 说一是一，说二是二; but 一是一律不收 begins an item.
  private func isSaying(_ index: Int, _ end: Int) -> Bool {
    text.at(end) == .是 && text.at(end + 1) == text.at(index) && !ScalarClass.isHan(text.at(end + 2))
  }

  /// 这“四盼”: a slogan in quotation marks of its own.
  private func isWholeQuote(from index: Int, _ end: Int) -> Bool {
    index > 0 && text.scalars[index - 1] == .openQuote && text.scalars[end..<min(text.count, end + 3)].contains(.closeQuote)
  }

  /// 二、三季度 at the start of a line.
  private func isOrdinalPair(_ marker: NumberingMarker) -> Bool {
    marker.style == .han && marker.position == .line
      && MarkerLookAlikes.pair(behind: marker.range.upperBound - 1, after: marker.number, .line, in: text) == .certain
  }

  /// A broken sentence: the line before cannot end where it ends, or this one goes on with another ordinal.
  private func isBrokenSentence(before line: Range<Int>, _ marker: NumberingMarker) -> Bool {
    guard marker.style == .han || marker.style == .arabic, let last = lastScalar(before: line) else { return false }
    if last == .第 { return true }
    if isOrdinalPair(marker) { return CheckWords.ordinalTwins.contains(last) }
    let follows = text.at(skipBlanks(marker.range.upperBound))
    // 二、第三批 goes on with the next ordinal; “2. 第二项” is an item.
    let ordinal = follows == .第 ? HanNumeral.read(text.plain, at: skipBlanks(marker.range.upperBound) + 1) : nil
    let goesOn = ordinal?.value == marker.number + 1 && marker.mark != .point && marker.mark != 0xFF0E
    if last == .comma, goesOnFromHeading(marker) { return false }
    return CheckWords.wordsThatCannotEnd.contains(last) || goesOn && !ScalarClass.endsSentence(last)
  }

  /// 二、 or 2. behind a paragraph that ends in a comma: the heading is the next of its kind, and the comma the fault.
  private func goesOnFromHeading(_ marker: NumberingMarker) -> Bool {
    let isLabel = marker.mark == .pause || ScalarClass.isHan(text.at(skipBlanks(marker.range.upperBound)))  // no 3.5
    guard isLabel, marker.number > 1 else { return false }
    let last = markers.last { $0.style == marker.style && $0.position == .line }
    return last?.number == marker.number - 1
      && !MarkerLookAlikes.isOrdinalTail(behind: marker.range.upperBound, in: text)
  }

  private func lastScalar(before line: Range<Int>) -> UInt32? {
    (0..<line.lowerBound).last { !text.isBlank($0) }.map { text.plain[$0] }
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

  private func skipBlanks(_ index: Int) -> Int {
    var place = index
    while place < text.count, text.plain[place] == .blank { place += 1 }
    return place
  }
}
