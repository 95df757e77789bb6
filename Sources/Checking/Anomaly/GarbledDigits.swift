import TextModel

/// Numbers in which a sign was lost or a letter stands for a digit: 25080?2亿元, l0月, 2Ol5年, １5.
struct GarbledDigits: AnomalyRule {
  func findings(in text: SourceText) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index < text.count {
      guard Self.belongs(text.plain[index], text.scalars[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < text.count, Self.belongs(text.plain[end], text.scalars[end]) { end += 1 }
      if let finding = finding(index..<end, in: text) { findings.append(finding) }
      index = end
    }
    return findings
  }

  /// Digits, letters that look like digits, and the question mark that stands for a lost point.
  private static func belongs(_ plain: UInt32, _ scalar: UInt32) -> Bool {
    ScalarClass.isDigit(plain) || isLetter(scalar) || plain == .question || plain == .point
  }

  /// l, I, O, o as written, since folding takes the case away.
  private static func isLetter(_ scalar: UInt32) -> Bool { [0x6C, 0x49, 0x4F, 0x6F].contains(scalar) }

  private static let widePoint: UInt32 = 0xFF0E

  private static func isZero(_ scalar: UInt32) -> Bool { scalar == 0x4F || scalar == 0x6F }

  private func finding(_ run: Range<Int>, in text: SourceText) -> Finding? {
    if ScalarClass.isLatin(text.at(run.lowerBound - 1)) && !isMaskedYear(before: run, in: text) { return nil }
    if ScalarClass.isLatin(text.at(run.upperBound)) { return nil }
    let digits = run.filter { ScalarClass.isDigit(text.plain[$0]) }
    let letters = run.filter { Self.isLetter(text.scalars[$0]) }
    if letters.isEmpty, !digits.isEmpty, text.at(run.upperBound) == .曰 {  // 3月9曰
      return anomaly("letter-for-digit", run.upperBound..<run.upperBound + 1, in: text, suggestion: "日")
    }
    if !letters.isEmpty { return letterFinding(run, digits, letters, in: text) }
    if let point = pointFinding(run, digits, in: text) { return point }
    if let first = digits.first { return questionFinding(first..<run.upperBound, in: text) }
    return nil
  }

  private func isMaskedYear(before run: Range<Int>, in text: SourceText) -> Bool { text.at(run.lowerBound - 1) == 0x78 }

  /// A letter among digits, or l alone before 月 or 日.
  private func letterFinding(_ run: Range<Int>, _ digits: [Int], _ letters: [Int], in text: SourceText) -> Finding? {
    guard !run.contains(where: { text.plain[$0] == .question }), !isBeforeDegree(run, in: text) else { return nil }
    let isBeforeDate = Words.unitsBehindDigits.contains(text.at(run.upperBound))
    // 3O多, l0以上, 8:3O: what else stands behind numbers; O2 alone may be a name.
    let isBeforeWord =
      Words.wordsBehindDigits.contains(text.at(run.upperBound)) && !Self.isZero(text.scalars[run.lowerBound])
    let isBeforeUnit =
      isBeforeDate || isBeforeWord && !digits.isEmpty
      || text.has(anyOf: NumberWords.units, at: run.upperBound)
    let isAfterOrdinal = text.at(run.lowerBound - 1) == .第 && isBeforeUnit  // 第l批
    let isLoneL =
      run.allSatisfy { Self.isLetter(text.scalars[$0]) } && text.scalars[run.lowerBound] == 0x6C
      && (isBeforeDate || isAfterOrdinal) && run.count < 4
    guard isLoneL || !digits.isEmpty && (isBeforeUnit || letters.count * 2 <= digits.count) else { return nil }
    // I247 is a mark on a shelf.
    if text.scalars[run.lowerBound] == 0x49, !ScalarClass.isHan(text.at(run.upperBound)) { return nil }
    let right = run.map {
      [0x6C, 0x49].contains(text.scalars[$0]) ? 0x31 : Self.isLetter(text.scalars[$0]) ? 0x30 : text.plain[$0]
    }
    // O2 may be the name of something, 2O and l2 before a unit are numbers.
    let isNumber = isBeforeUnit && (isLoneL || !Self.isZero(text.scalars[run.lowerBound]))
    let start = startOfGroups(before: run, in: text)
    return anomaly(
      "letter-for-digit", start..<run.upperBound, in: text,
      suggestion: text.text(start..<run.lowerBound) + String(scalars: right),
      isCertain: isNumber && !text.plain[run].contains(.point))
  }

  /// 3,60O: where the groups of thousands begin that the run is the last of.
  private func startOfGroups(before run: Range<Int>, in text: SourceText) -> Int {
    var start = run.lowerBound
    while run.count == 3, text.at(start - 1) == .comma {
      let digits = (max(0, start - 4)..<start - 1).reversed().prefix { ScalarClass.isDigit(text.plain[$0]) }
      guard let first = digits.last else { break }
      start = first
      if digits.count < 3 { break }
    }
    return start
  }

  /// 38o C: the letter stands for °, which another rule tells.
  private func isBeforeDegree(_ run: Range<Int>, in text: SourceText) -> Bool {
    text.plain[run.upperBound - 1] == 0x6F && text.at(run.upperBound) == .blank && text.at(run.upperBound + 1) == 0x63
      && !ScalarClass.isLatin(text.at(run.upperBound + 2))
  }

  /// 12..5万元, 12.5.%, 3,5亿元: a point too many, or a comma for it.
  private func pointFinding(_ run: Range<Int>, _ digits: [Int], in text: SourceText) -> Finding? {
    guard let first = digits.first, let last = digits.last, !text.plain[run].contains(.question) else { return nil }
    let points = (first..<run.upperBound).filter { text.plain[$0] == .point }
    let isPercent = text.at(run.upperBound) == .percent
    if points.last == run.upperBound - 1, isPercent, points.count < 3, last == run.upperBound - 2 {
      return garbled(first..<run.upperBound, String(scalars: Array(text.plain[first...last])), in: text)
    }
    if points.count == 2, points[1] == points[0] + 1, points[1] < last, isAmount(at: run.upperBound, in: text) {
      let right = Array(text.plain[first..<points[1]]) + Array(text.plain[points[1] + 1...last])
      return garbled(first..<last + 1, String(scalars: right), in: text)
    }
    // 46.8.5万元: no number has two points, and which of them is wrong only the author knows.
    if points.count == 2, points[0] > first, points[1] > points[0] + 1, points[1] < last,
      text.has(anyOf: Words.moneyUnits, at: run.upperBound) || isPercent
    {
      return garbled(first..<last + 1, nil, in: text)
    }
    guard points.isEmpty, digits.count == run.count, run.count < 4 else { return nil }
    return commaFinding(run, in: text) ?? groupFinding(run, in: text)
  }

  /// 1,2345人: a group of four digits behind a comma.
  private func groupFinding(_ run: Range<Int>, in text: SourceText) -> Finding? {
    let comma = run.upperBound
    guard text.at(comma) == .comma, text.scalars[comma] == .comma, text.plain[run.lowerBound] != 0x30,
      ![.comma, .point, .第, .slash, .hyphen].contains(text.at(run.lowerBound - 1))
    else { return nil }
    let rest = (comma + 1..<min(text.count, comma + 6)).prefix { ScalarClass.isDigit(text.plain[$0]) }
    guard rest.count == 4, text.has(anyOf: Words.groupedUnits, at: rest.upperBound) else { return nil }
    return garbled(run.lowerBound..<rest.upperBound, nil, in: text)
  }

  private func commaFinding(_ run: Range<Int>, in text: SourceText) -> Finding? {
    let comma = run.upperBound
    guard comma < text.count, text.scalars[comma] == .comma, text.at(run.lowerBound - 1) != .comma else { return nil }
    let rest = (comma + 1..<min(text.count, comma + 4)).prefix { ScalarClass.isDigit(text.plain[$0]) }
    guard (1...2).contains(rest.count), [.万, .亿].contains(text.at(rest.upperBound)) else { return nil }
    return garbled(run.lowerBound..<rest.upperBound, nil, in: text)
  }

  private func isAmount(at index: Int, in text: SourceText) -> Bool {
    [.percent, .万, .亿].contains(text.at(index)) || text.has(anyOf: NumberWords.units, at: index)
  }

  private func garbled(_ range: Range<Int>, _ right: String?, in text: SourceText) -> Finding {
    anomaly("garbled-number", range, in: text, key: right == nil ? "garbled-number.unknown" : nil, suggestion: right)
  }

  /// ? between digits, or between a digit and a unit after another ?.
  private func questionFinding(_ run: Range<Int>, in text: SourceText) -> Finding? {
    var end = run.upperBound
    while end > run.lowerBound, text.plain[end - 1] == .point { end -= 1 }
    let marks = (run.lowerBound..<end).filter { text.plain[$0] == .question }
    // 38?条: between a digit and what it counts a sign of half width asks nothing.
    let isCounting =
      marks.count == 1 && text.scalars[marks[0]] == .question && text.has(anyOf: NumberWords.units, at: end)
    guard let first = marks.first, first + 1 < end || isCounting || Words.unitsBehindDigits.contains(text.at(end)),
      first > run.lowerBound, first + 1 < run.upperBound || ScalarClass.isDigit(text.plain[first - 1])
    else { return mixedWidth(run, in: text) }
    let isLastBeforeText = marks == [end - 1]
    if isLastBeforeText, !isCounting, text.at(end) != .万, text.at(end) != .亿, text.at(end) != .percent { return nil }
    let range = run.lowerBound..<end
    let isCertain = marks.count == 1 && !isLastBeforeText
    let right = range.map { text.plain[$0] == .question ? .point : text.plain[$0] }
    return anomaly(
      "garbled-number", range, in: text, key: isCertain ? nil : "garbled-number.unknown",
      suggestion: isCertain ? String(scalars: right) : nil)
  }

  /// 3．2020年底前: the number of an item and a year.
  private func isItemBeforeYear(_ number: Range<Int>, _ points: [Int], in text: SourceText) -> Bool {
    points.count == 1 && points[0] - number.lowerBound <= 2 && number.upperBound - points[0] == 5
      && text.at(number.upperBound) == .年
  }

  /// Full-width and half-width digits in one number.
  private func mixedWidth(_ run: Range<Int>, in text: SourceText) -> Finding? {
    let digits = run.filter { ScalarClass.isDigit(text.plain[$0]) }
    let points = run.filter {
      text.scalars[$0] == Self.widePoint && ScalarClass.isDigit(text.at($0 - 1)) && ScalarClass.isDigit(text.at($0 + 1))
    }
    let wide = digits.filter { text.scalars[$0] > 0xFF00 }
    // 3．6: a wide point between narrow digits.
    if wide.isEmpty, !points.isEmpty, let first = digits.first, let last = digits.last,
      !isItemBeforeYear(first..<last + 1, points, in: text)
    {
      return anomaly(
        "mixed-width", first..<last + 1, in: text, suggestion: String(scalars: Array(text.plain[first...last])),
        isCertain: true)
    }
    guard !wide.isEmpty, wide.count < digits.count, let last = digits.last else { return nil }
    let range = run.lowerBound..<last + 1
    return anomaly(
      "mixed-width", range, in: text, suggestion: String(scalars: range.map { text.plain[$0] }), isCertain: true)
  }
}

extension String {
  init(scalars: [UInt32]) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.map { Unicode.Scalar($0) ?? "\u{FFFD}" })
    self.init(view)
  }
}

private enum Words {
  /// 万元, 亿元, 元, 万, 亿: behind what has two points.
  static let moneyUnits = WordTables.words.longestFirst("garbled-unit")
  /// 人, 元: behind a group of four digits.
  static let groupedUnits = WordTables.words.longestFirst("grouped-unit")
  static let unitsBehindDigits = WordTables.words.scalars("digit-units")
  /// 多, 余, 以 and marks: what else stands behind a number.
  static let wordsBehindDigits = WordTables.words.scalars("digit-words")
}
