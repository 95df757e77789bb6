import TextModel

/// Signs that took the place of others: — for 一 (第—批), O for 〇 (二OO五年), 。 for a decimal point (98。5%), characters
/// of the traditional script among simplified ones.
struct ForeignSigns: AnomalyRule {
  /// Above this share of the Han signs the text is meant to be traditional, or quotes much of it.
  private static let rareShare = 100
  private static let fewestHan = 200
  /// Of fewer signs nobody can tell.
  private static let shortest = 12
  /// In a short text so few of so many.
  private static let fewInShort = 4
  private static let shareInShort = 4
  /// Above this share of a line its traditional characters are meant.
  private static let shareOfQuotation = 4

  func findings(in text: SourceText) -> [Finding] {
    text.plain.indices.filter { !ScalarClass.isHan(text.scalars[$0]) }.compactMap { index in
      switch text.scalars[index] {
      case .dash, 0x2013, .hyphen, 0xFF0D: dash(index, in: text)
      case 0x4F, 0x6F, 0x30, 0xFF2F, 0xFF10: zero(index, in: text)
      case .fullStop: point(index, in: text)
      case .wideComma: thousands(index, in: text)
      default: nil
      }
    } + traditional(in: text)
  }

  private func dash(_ index: Int, in text: SourceText) -> Finding? {
    let (before, after) = (text.at(index - 1), text.at(index + 1))
    let dashes: Set<UInt32> = [.dash, 0x2013, .hyphen]
    guard ScalarClass.isHan(after), !dashes.contains(before), !dashes.contains(after) else { return nil }
    let isInside = Words.dashOneBefore.contains(before) && (before != .进 || after == .步)  // 进—步
    let startsClause = ScalarClass.endsClause(before) || text.before(index) == nil
    let isStart = startsClause && [.是, .要].contains(after)
    let isWord =
      startsClause
      && text.first(of: Words.dashOneAfter, in: index + 1..<min(text.count, index + 4))?.lowerBound == index + 1
      && text.before(index) != nil
    guard isInside || isStart || isWord else { return nil }
    return anomaly("sign-for-sign", index..<index + 1, in: text, suggestion: "一")
  }

  /// 二OO五年 and 二00五年, 一百O七名
  private func zero(_ index: Int, in text: SourceText) -> Finding? {
    if ScalarClass.isLatin(text.plain[index]), [.百, .千, .万, .亿].contains(text.at(index - 1)),
      HanNumeral.digit(text.at(index + 1)) ?? 0 > 0
    {
      return anomaly("sign-for-sign", index..<index + 1, in: text, suggestion: "零")
    }
    guard HanNumeral.digit(text.at(index - 1)) != nil else { return nil }
    var end = index
    while end < text.count, end - index < 3, [0x4F, 0x6F, 0x30, 0xFF2F, 0xFF10].contains(text.scalars[end]) { end += 1 }
    var year = end
    while HanNumeral.digit(text.at(year)) != nil, year - end < 3 { year += 1 }
    guard text.at(year) == .年, year - index <= 4 else { return nil }
    return anomaly(
      "sign-for-sign", index..<end, in: text, suggestion: String(repeating: "〇", count: end - index))
  }

  /// 98。5%; but 2.5。30个 and 2:1。30个 end a sentence.
  private func point(_ index: Int, in text: SourceText) -> Finding? {
    guard text.scalars[index] == .fullStop, ScalarClass.isDigit(text.at(index - 1)),
      ScalarClass.isDigit(text.at(index + 1))
    else {
      return nil
    }
    var (start, end) = (index, index + 1)
    while ScalarClass.isDigit(text.at(start - 1)) { start -= 1 }
    while ScalarClass.isDigit(text.at(end)) { end += 1 }
    guard end - index <= 3, text.at(start - 1) != .point, text.at(start - 1) != .colon,
      text.at(end) == .percent || text.at(end) == .万 || text.at(end) == .亿
        || text.has(anyOf: NumberWords.units, at: end)
    else { return nil }
    return anomaly("sign-for-sign", index..<index + 1, in: text, suggestion: ".")
  }

  /// 3，500元
  private func thousands(_ index: Int, in text: SourceText) -> Finding? {
    var (start, end) = (index, index + 1)
    while ScalarClass.isDigit(text.at(start - 1)) { start -= 1 }
    while ScalarClass.isDigit(text.at(end)) { end += 1 }
    // １，５００ is written in one width.
    guard !text.isWideDigit(index - 1), end - index == 4, (1...3).contains(index - start), text.at(start) != 0x30,
      !isOwned(start, in: text),
      text.has(anyOf: Words.moneyUnits, at: end) || isCount(start, end, in: text)
    else { return nil }
    return anomaly("sign-for-sign", index..<index + 1, in: text, suggestion: ",")
  }

  /// 共有1，200人: behind such a word a number without a unit of its own would count nothing.
  private func isCount(_ start: Int, _ end: Int, in text: SourceText) -> Bool {
    return text.has(anyOf: Words.countedUnits, at: end) && text.has(anyOf: Words.countLeads, endingAt: start)
  }

  /// 第3，500号; 编号A3，500: the digits before the comma are a number of their own.
  private func isOwned(_ start: Int, in text: SourceText) -> Bool {
    let before = text.at(start - 1)
    return before == .第 || ScalarClass.isLatin(before) || CheckWords.numberedNouns.contains(before)
      || [.point, .comma, .pause, .slash, .hyphen, .percent].contains(before)
  }

  private func traditional(in text: SourceText) -> [Finding] {
    let signs = Words.traditional
    let places = text.scalars.indices.filter { signs.contains(text.scalars[$0]) }
    guard !places.isEmpty else { return [] }
    let han = text.plain.count(where: ScalarClass.isHan)
    let isRare =
      han >= Self.fewestHan
      ? places.count * Self.rareShare <= han || places.count <= Self.fewInShort / 2
      : han >= Self.shortest && places.count <= Self.fewInShort && places.count * Self.shareInShort <= han
    guard isRare else { return [] }
    return places.filter { !isTraditional(text.lines[text.line(of: $0)], signs, in: text) }
      .map { anomaly("traditional", $0..<$0 + 1, in: text) }
  }

  /// A line that is meant to be traditional, as a quotation may be.
  private func isTraditional(_ line: Range<Int>, _ signs: ScalarSet, in text: SourceText) -> Bool {
    let places = line.count { signs.contains(text.scalars[$0]) }
    return places * Self.shareOfQuotation > line.count { ScalarClass.isHan(text.plain[$0]) }
  }
}

private enum Words {
  /// 元, 亿元: behind 3，500 they show one number.
  static let moneyUnits = WordTables.words.phrases("money-unit")
  /// 人, 户: the same behind 共有1，200.
  static let countedUnits = WordTables.words.phrases("counted-unit")
  /// 共, 有: what counts behind them has a unit.
  static let countLeads = WordTables.words.phrases("count-lead")
  /// 第, 进: before a dash that stands for 一.
  static let dashOneBefore = WordTables.words.scalars("dash-one-before")
  /// 是, 定: behind a dash at the start of a clause that stands for 一.
  static let dashOneAfter = WordTables.words.phrases("dash-one-after")
  /// 黨, 幹: characters of the traditional script only.
  static let traditional = WordTables.words.scalars("traditional")
}
