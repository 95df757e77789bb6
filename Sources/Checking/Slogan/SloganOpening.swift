import TextModel

/// What follows a slogan: whether it leads to items and where these begin.
struct SloganOpening {
  /// 即, 就是 or a colon: what follows are the items.
  private(set) var isExplicit = false
  private(set) var mayHoldList = false
  /// Words that do not belong to the slogan stand between: “三个亲自”一个也不能少，….
  private(set) var isFar = false
  /// Words between that are no suffix of a slogan.
  private(set) var hasOtherWords = false
  /// The line ends behind the slogan.
  private(set) var endsLine = false
  private(set) var mayHoldSeries = false
  /// The next sentence begins with 就是 or 即: “四个一”的总要求。就是要…
  private(set) var hasLaterLead = false
  /// Where the items begin.
  private(set) var end: Int

  private static let longestLeadIn = 8
  private static let longestFirstItem = 10
  private static let takers: Set<UInt32> = [.以, .把, .将, .称, .视]

  init(after start: Int, in text: SourceText) {
    end = start
    var suffix = 0
    while suffix < 14, ScalarClass.isHan(text.at(end)), Self.lead(text, end) == nil {
      end += 1
      suffix += 1
    }
    isFar = suffix > 0 && !Self.isSuffix(start..<end, text)
    hasOtherWords = isFar
    if isFar, text.at(end) == .pause {  // “三亲自”要求大家亲自看、亲自问
      (end, mayHoldList) = (start, true)
      return
    }
    if isFar, ![.colon, .fullStop, .comma, .question].contains(text.at(end)) { return }
    let signs = readSigns(in: text)
    endsLine = signs.first == .lineBreak
    isFar = isFar || signs.first == .fullStop || signs.first == .lineBreak
    isExplicit = signs.contains(0) || signs.contains(.colon) || signs.contains(.dash)
    if signs.contains(0), let colon = Self.colon(behind: end, in: text) { end = colon + 1 }
    mayHoldSeries = !signs.isEmpty
    mayHoldList = isExplicit || signs.first == .comma || signs == [.fullStop]
  }

  /// The marks that follow and zero for a lead, with `end` moved behind them.
  private mutating func readSigns(in text: SourceText) -> [UInt32] {
    var signs: [UInt32] = []
    scanning: while signs.count < 6 {
      let next = text.at(end)
      switch next {
      case .colon, .comma, .fullStop, .dash, .semicolon: signs.append(next)
      case .question: signs.append(.fullStop)  // “四个如何”怎么回答？
      case .blank: break
      case .lineBreak:  // a heading ends so
        if end >= text.count || signs.contains(.lineBreak) { break scanning }
        if signs.isEmpty { signs.append(.lineBreak) }
      default:
        guard let lead = Self.lead(text, end) else { break scanning }
        if signs.last == .fullStop {
          hasLaterLead = signs.count == 1 && !isFar
          end += hasLaterLead ? lead : 0
          break scanning
        }
        signs.append(0)
        end += lead - 1
      }
      end += 1
    }
    return signs
  }

  /// The end of the lines that begin with a dash, when the items begin behind the first of these.
  static func endOfDashedLines(from start: Int, in text: SourceText) -> Int? {
    guard start > 0, dashes.contains(text.plain[start - 1]) else { return nil }
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    let first = lines.partitioningIndex { $0.upperBound > start }
    let dashed = lines[first...].prefix { dashes.contains(text.plain[$0.lowerBound]) }
    guard dashed.count > 1, let last = dashed.last, last.upperBound - start <= farthest else { return nil }
    return last.upperBound
  }

  private static let dashes: Set<UInt32> = [.dash, 0x2013, 0x2500]
  private static let farthest = 600

  /// 就是这样的标准：看得出、站得出: the words between the lead and a colon are no item.
  private static func colon(behind start: Int, in text: SourceText) -> Int? {
    let end = (start...start + longestLeadIn).first { !ScalarClass.isHan(text.at($0)) }
    return end.flatMap { text.at($0) == .colon ? $0 : nil }
  }

  private static func lead(_ text: SourceText, _ index: Int) -> Int? {
    if text.at(index) == .指, !isMeaning(index, in: text) { return nil }
    if text.at(index) == .为 { return isMeaning(index, in: text) && !isMadeInto(index, in: text) ? 1 : nil }
    return text.phrase(of: SloganWords.leads, at: index)?.count
  }

  /// “三类”指甲、乙和丙: right behind the slogan and before a list, and no 指导 or 指一九七七年….
  private static func isMeaning(_ index: Int, in text: SourceText) -> Bool {
    guard text.at(index - 1) == .quote else { return false }
    let end = (index + 1...index + longestFirstItem).first { !ScalarClass.isHan(text.at($0)) }
    return end.map { text.at($0) == .pause } ?? false
  }

  /// 以“三查”为抓手、突破口: what the slogan is taken for is no list of it.
  private static func isMadeInto(_ index: Int, in text: SourceText) -> Bool {
    let start = text.startOfClause(before: index)
    return text.plain[start..<index].contains(where: takers.contains)
  }

  /// Whether the words are of the kind that follow a slogan: 的要求, 活动, 的总体目标.
  private static func isSuffix(_ range: Range<Int>, _ text: SourceText) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let word = SloganWords.suffixes.filter({ text.has($0, at: index) }).max(by: { $0.count < $1.count }) else {
        return false
      }
      index += word.count
    }
    return true
  }
}
