import TextModel

/// Where numbered slogans stand in a document.
struct SloganFinder {
  private static let shortestAgain = 3
  /// Scalars between a quotation mark and its partner.
  private static let longestQuotation = 80
  /// The words of one step of 一找二查三明确, with its number.
  private static let longestStep = 4
  /// 两, which counts and never numbers: 两手抓、两手硬.
  private static let cardinal: UInt32 = .两

  let text: SourceText
  private let reader: SloganReader
  private let chains: RisingChains
  private let listed: ListedSlogans
  private let ones: OnesInRow
  private let quotedWords: QuotedWords
  private let proved: ProvedSlogans
  private let likely: LikelySlogans

  init(_ text: SourceText) {
    self.text = text
    reader = SloganReader(text: text)
    chains = RisingChains(text: text)
    listed = ListedSlogans(text: text)
    ones = OnesInRow(text: text)
    quotedWords = QuotedWords(text: text)
    proved = ProvedSlogans(text: text)
    likely = LikelySlogans(text: text)
  }

  /// All slogans, in text order, none inside another.
  func slogans(_ quotes: [QuotedSpan]) -> [NumberedSlogan] {
    let read = quotes.map { reader.slogan(in: text.trimmed($0.inner)) }
    let quoted = read.compactMap { $0 }
    // “一岗双责” counts by itself, and is not taken again for one thing beside the next slogan.
    let others = zip(quotes, read).filter { $1 == nil }.map(\.0)
    let beside = others.compactMap { single($0, beside: quoted) }
    let ones = beside + again(beside, in: others)
    let inQuotes = (quoted + ones).sorted { $0.range.lowerBound < $1.range.lowerBound }
    let known = known(quoted)
    var all = inQuotes
    var next = 0
    var index = 0
    while index < text.count {
      while next < inQuotes.count, inQuotes[next].range.upperBound <= index { next += 1 }
      if next < inQuotes.count, inQuotes[next].range.lowerBound <= index {
        index = inQuotes[next].range.upperBound
      } else if let slogan = bare(at: index) ?? named(known, at: index),
        next == inQuotes.count || slogan.range.upperBound <= inQuotes[next].start
      {
        all.append(slogan)
        index = slogan.range.upperBound
      } else {
        index += 1
      }
    }
    all += proved.again(all)
    all += likely.slogans(beside: all)
    return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What stands in quotation marks somewhere is a slogan without them too, unless it may be a plain count (三个学校).
  private func known(_ quoted: [NumberedSlogan]) -> PhraseList {
    let names = quoted.filter { slogan in
      !slogan.needsItems && slogan.range.count >= Self.shortestAgain && !slogan.parts.contains(where: \.isCounted)
    }.map { Array(text.plain[$0.range]) }
    return PhraseList(names)
  }

  private func named(_ names: PhraseList, at index: Int) -> NumberedSlogan? {
    guard let name = text.phrase(of: names, at: index), !isInsideNumber(index) else { return nil }
    return reader.slogan(filling: index..<index + name.count, isQuoted: false)
      ?? reader.slogan(filling: index..<index + name.count, isQuoted: true).map { slogan in
        NumberedSlogan(range: slogan.range, parts: slogan.parts, isQuoted: false)
      }
  }

  /// “一讨论” and “一个意识” are slogans only beside others that count.
  private func single(_ quote: QuotedSpan, beside quoted: [NumberedSlogan]) -> NumberedSlogan? {
    let range = text.trimmed(quote.inner)
    guard range.count >= 2, range.count <= 10, text.plain[range.lowerBound] == .一,
      text.plain[range.lowerBound + 1] != .是 || range.count > 2,
      range.dropFirst().allSatisfy({ ScalarClass.isHan(text.plain[$0]) && text.plain[$0] != .一 }),
      !text.has(anyOf: SloganWords.lookAlikes, at: range.lowerBound),
      !text.has(anyOf: SloganWords.units, at: range.lowerBound + 1)
    else { return nil }
    let next = quoted.partitioningIndex { $0.start > quote.close }
    let isBeside = quoted[max(0, next - 2)..<min(quoted.count, next + 1)].contains {
      $0.end <= quote.open && quote.open - $0.end <= 4 || $0.start > quote.close && $0.start - quote.close <= 8
    }
    let isCounted = CheckWords.countingWords.contains(text.plain[range.lowerBound + 1]) && range.count > 2
    guard isBeside || isCounted && opensItems(quote.close + 1) else { return nil }
    let head = range.lowerBound + (isCounted ? 2 : 1)..<range.upperBound
    return NumberedSlogan(range: range, parts: [.init(count: 1, head: head, range: range)], isQuoted: true)
  }

  /// “一讨论”, once known to be a slogan, is one wherever it stands.
  private func again(_ ones: [NumberedSlogan], in quotes: [QuotedSpan]) -> [NumberedSlogan] {
    let known = Dictionary(ones.map { (Array(text.plain[$0.range]), $0) }) { first, _ in first }
    let places = Set(ones.map(\.range.lowerBound))
    return quotes.compactMap { quote in
      let range = text.trimmed(quote.inner)
      guard !places.contains(range.lowerBound), let one = known[Array(text.plain[range])] else { return nil }
      let head = range.lowerBound + one.parts[0].head.lowerBound - one.range.lowerBound..<range.upperBound
      return NumberedSlogan(range: range, parts: [.init(count: 1, head: head, range: range)], isQuoted: true)
    }
  }

  private func opensItems(_ index: Int) -> Bool {
    let after = text.at(index) == .comma ? index + 1 : index
    return text.has(anyOf: SloganWords.leads, at: after)
  }

  /// A slogan without quotation marks, unless a word goes on behind it: 三个代表团, 五个一等奖.
  private func bare(at index: Int) -> NumberedSlogan? {
    guard let slogan = form(at: index), case let end = slogan.range.upperBound,
      !text.cutsWord(end), !text.has(anyOf: SloganWords.followers, at: end)
    else { return nil }
    return slogan
  }

  /// Only forms that nothing else has.
  private func form(at index: Int) -> NumberedSlogan? {
    let first = text.plain[index]
    if text.scalars[index] == .openQuote { return nil }
    if index > 0, text.scalars[index - 1] == .openQuote, let slogan = unclosed(from: index), mayEnd(slogan) {
      return slogan
    }
    let isDigit = ScalarClass.isDigit(first)
    guard isDigit || first == NumberedSlogan.double || HanNumeral.digit(first) ?? 0 > 0, !isInsideNumber(index) else {
      return nil
    }
    if isDigit { return quotedWords.slogan(at: index) ?? counted(at: index) ?? reader.bareSum(at: index) }
    if let chain = chains.slogan(at: index) { return chain }
    if let known = text.phrase(of: SloganWords.named, at: index) {
      return reader.slogan(filling: index..<index + known.count, isQuoted: false)
    }
    if let formula = ascending(at: index) ?? quotedWords.saying(at: index) ?? pair(at: index) { return formula }
    if let told = quotedWords.slogan(at: index) ?? counted(at: index) ?? listed.slogan(at: index) { return told }
    return ones.slogan(at: index) ?? said(at: index) ?? quotedWords.countedList(at: index) ?? proved.slogan(at: index)
  }

  /// 两手抓, 三步走, 和平共处五项原则: names where nothing longer stands.
  private func said(at index: Int) -> NumberedSlogan? {
    for words in SloganWords.said {
      guard let offset = words.firstIndex(where: { HanNumeral.digit($0) ?? 0 > 0 }), words[offset] == text.plain[index],
        text.has(words, at: index - offset)
      else { continue }
      var end = index + words.count - offset
      if let suffix = SloganWords.suffixes.first(where: { $0.count < end - index - 2 && text.has($0, endingAt: end) }) {
        end -= suffix.count
      }
      // 分两步走： announces steps.
      return text.at(end) == .colon ? nil : reader.slogan(filling: index..<end, isQuoted: false)
    }
    return nil
  }

  /// Within a closed pair of marks a slogan is only what · or + parts from the rest: “四在农家·和美乡村”; “三个80%” is none.
  private func mayEnd(_ slogan: NumberedSlogan) -> Bool {
    [0xB7, .plus].contains(text.at(slogan.range.upperBound)) || !isClosed(slogan.range.lowerBound - 1)
  }

  private func isClosed(_ open: Int) -> Bool {
    let line = (open + 1..<min(text.count, open + Self.longestQuotation)).prefix {
      text.plain[$0] != .lineBreak && text.scalars[$0] != .openQuote
    }
    return line.contains { text.scalars[$0] == .closeQuote }
  }

  /// “三个不放松的要求: the closing mark is lost, so that the slogan ends where a word follows that belongs to no slogan.
  private func unclosed(from start: Int) -> NumberedSlogan? {
    var end = start
    while end - start < 20, ScalarClass.isHan(text.at(end)) || text.at(end) == .pause,
      end < start + 2
        || !SloganWords.suffixes.contains(where: { text.has($0, at: end) && $0.count > 1 || text.at(end) == .的 })
    {
      end += 1
    }
    guard end > start + 1, let slogan = reader.slogan(filling: start..<end, isQuoted: true), !slogan.needsItems,
      slogan.parts.count > 1 || slogan.parts[0].isCounted || end - start <= 5
    else { return nil }
    return NumberedSlogan(range: slogan.range, parts: slogan.parts, isQuoted: false)
  }

  private func isInsideNumber(_ index: Int) -> Bool {
    let before = text.at(index - 1)
    return before == .第 || ScalarClass.isDigit(before) || HanNumeral.isNumeral(before)
  }

  // 一找二查三明确
  private func ascending(at index: Int) -> NumberedSlogan? {
    guard text.plain[index] == .一 else { return nil }
    var place = index
    var steps: Set<[UInt32]> = []
    while HanNumeral.digit(text.at(place)) == steps.count + 1, place - index < 30, let end = endOfStep(place),
      steps.insert(Array(text.plain[place + 1..<end])).inserted
    {
      place = end
    }
    let isCutOff = HanNumeral.digit(text.at(place)) == steps.count + 1
    return steps.count > 2 && !isCutOff ? reader.slogan(filling: index..<place, isQuoted: false) : nil
  }

  /// 三明确, also before words that follow slogans: 三查的办法.
  private func endOfStep(_ place: Int) -> Int? {
    let most = place + Self.longestStep
    let end = (place + 1...most).first { !ScalarClass.isHan(text.at($0)) || HanNumeral.isNumeral(text.at($0)) }
    if let end { return end > place + 1 ? end : nil }
    return (place + 2...most).first(where: isSuffix)
  }

  // 两不误、两促进 and 三亮三比
  private func pair(at index: Int) -> NumberedSlogan? {
    // 一听汇报，二看资料，三问职工，四评效果 numbers its items.
    guard !isNumbering(index) else { return nil }
    var heads: Set<UInt32> = []
    var ends: [Int] = []
    var place = index
    while let end = numberedVerb(at: place),
      heads.insert(text.plain[place + 1]).inserted || text.plain[place] == Self.cardinal
    {
      ends.append(end)
      let isParted = [.pause, .comma].contains(text.at(end))
      // Without a sign between them only what is as short as the first can be told apart from what follows.
      guard isParted || end - place <= 3 else { break }
      place = isParted ? end + 1 : end
    }
    guard ends.count > 1, let end = ends.last, !ScalarClass.isHan(text.at(end)) || isSuffix(end) else { return nil }
    return reader.slogan(filling: index..<end, isQuoted: false)
  }

  /// The end of 两不误: a number, a verb that slogans are made of, and up to four signs more.
  private func numberedVerb(at index: Int) -> Int? {
    let count = text.at(index) == NumberedSlogan.double ? 2 : HanNumeral.digit(text.at(index))
    guard let count, count > 1, text.plain[index] != .二, SloganWords.verbs.contains(text.at(index + 1))
    else { return nil }
    var end = index + 2
    while end - index <= 5, ScalarClass.isHan(text.at(end)), !HanNumeral.isNumeral(text.plain[end]), !isSuffix(end) {
      end += 1
    }
    return end - index <= 5 ? end : nil
  }

  /// Whether the clause before begins with the number before this one.
  private func isNumbering(_ index: Int) -> Bool {
    guard let count = HanNumeral.digit(text.at(index)), text.plain[index] != .两,
      [.comma, .semicolon, .pause].contains(text.at(index - 1))
    else { return false }
    var start = index - 1
    while start > 0, index - start < 20, !ScalarClass.endsClause(text.plain[start - 1]), text.plain[start - 1] != .pause
    {
      start -= 1
    }
    return HanNumeral.digit(text.at(start)) == count - 1
  }

  private func isSuffix(_ index: Int) -> Bool { text.has(anyOf: SloganWords.suffixes, at: index) }

  // 五个坚持
  private func counted(at index: Int) -> NumberedSlogan? {
    guard let number = reader.number(at: index), (2...20).contains(number.value), text.at(index) != .二,
      text.at(index + number.length) == .个
    else { return nil }
    let head = index + number.length + 1
    guard let word = SloganWords.heads.filter({ text.has($0, at: head) }).max(by: { $0.count < $1.count }) else {
      return nil
    }
    let end = head + word.count
    guard !ScalarClass.isHan(text.at(end)) || text.has(anyOf: SloganWords.suffixes, at: end) else {
      return nil
    }
    return reader.slogan(filling: index..<end, isQuoted: false)
  }
}
