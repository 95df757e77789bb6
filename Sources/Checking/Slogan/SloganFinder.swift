/// Where numbered slogans stand in a document.
struct SloganFinder {
  let text: SourceText
  let tables: CheckTables
  private let reader: SloganReader

  init(_ text: SourceText, tables: CheckTables = .shared) {
    self.text = text
    self.tables = tables
    reader = SloganReader(text: text, tables: tables)
  }

  /// All slogans, in text order, none inside another.
  func slogans(_ quotes: [QuotedSpan]) -> [NumberedSlogan] {
    let quoted = quotes.compactMap { reader.slogan(filling: text.trimmed($0.inner), isQuoted: true) }
    let ones = quotes.compactMap { single($0, beside: quoted) }
    let inQuotes = (quoted + ones).sorted { $0.range.lowerBound < $1.range.lowerBound }
    var all = inQuotes
    var next = 0
    var index = 0
    while index < text.count {
      while next < inQuotes.count, inQuotes[next].range.upperBound <= index { next += 1 }
      if next < inQuotes.count, inQuotes[next].range.lowerBound <= index {
        index = inQuotes[next].range.upperBound
      } else if let slogan = bare(at: index) {
        all.append(slogan)
        index = slogan.range.upperBound
      } else {
        index += 1
      }
    }
    return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// “一讨论” and “一个意识” are slogans only beside others that count.
  private func single(_ quote: QuotedSpan, beside quoted: [NumberedSlogan]) -> NumberedSlogan? {
    let range = text.trimmed(quote.inner)
    guard range.count >= 2, range.count <= 10, text.plain[range.lowerBound] == 0x4E00,
      range.dropFirst().allSatisfy({ ScalarClass.isHan(text.plain[$0]) && text.plain[$0] != 0x4E00 }),
      !tables.sloganLookAlikes.contains(where: { text.has($0, at: range.lowerBound) }),
      !tables.sloganUnits.contains(where: { text.has($0, at: range.lowerBound + 1) })
    else { return nil }
    let isBeside = quoted.contains {
      $0.end <= quote.open && quote.open - $0.end <= 4 || $0.start > quote.close && $0.start - quote.close <= 8
    }
    let isCounted = tables.countingWords.contains(text.plain[range.lowerBound + 1]) && range.count > 2
    guard isBeside || isCounted && opensItems(quote.close + 1) else { return nil }
    let head = range.lowerBound + (isCounted ? 2 : 1)..<range.upperBound
    return NumberedSlogan(range: range, parts: [.init(count: 1, head: head, range: range)], isQuoted: true)
  }

  private func opensItems(_ index: Int) -> Bool {
    let after = text.at(index) == 0x2C ? index + 1 : index
    return tables.sloganLeads.contains { text.has($0, at: after) }
  }

  /// A slogan without quotation marks: only forms that nothing else has.
  private func bare(at index: Int) -> NumberedSlogan? {
    let first = text.plain[index]
    guard let digit = HanNumeral.digit(first), digit > 0, !isInsideNumber(index) else { return nil }
    if let known = tables.knownSlogans.first(where: { text.has($0, at: index) }) {
      return reader.slogan(filling: index..<index + known.count, isQuoted: false)
    }
    return ascending(at: index) ?? pair(at: index) ?? counted(at: index)
  }

  private func isInsideNumber(_ index: Int) -> Bool {
    let before = text.at(index - 1)
    return before == 0x7B2C || ScalarClass.isDigit(before) || HanNumeral.isNumeral(before)
  }

  // 一找二查三明确
  private func ascending(at index: Int) -> NumberedSlogan? {
    guard text.plain[index] == 0x4E00 else { return nil }
    var place = index
    var expected = 1
    while let number = HanNumeral.digit(text.at(place)), number == expected, place - index < 30 {
      var end = place + 1
      while end - place <= 4, ScalarClass.isHan(text.at(end)), !HanNumeral.isNumeral(text.at(end)) { end += 1 }
      guard end > place + 1, end - place <= 4 else { return nil }
      (place, expected) = (end, expected + 1)
    }
    return expected > 3 ? reader.slogan(filling: index..<place, isQuoted: false) : nil
  }

  // 两不误、两促进
  private func pair(at index: Int) -> NumberedSlogan? {
    guard let first = HanNumeral.digit(text.plain[index]), first > 1, text.plain[index] != 0x4E8C,
      let middle = (index + 2...index + 4).first(where: { text.at($0) == 0x3001 || text.at($0) == 0x2C }),
      HanNumeral.digit(text.at(middle + 1)) == first,
      tables.sloganVerbs.contains(text.at(index + 1)), tables.sloganVerbs.contains(text.at(middle + 2))
    else { return nil }
    var end = middle + 2
    while end - middle <= 7, ScalarClass.isHan(text.at(end)) { end += 1 }
    while end > middle + 3, [0x7684, 0x8981].contains(text.at(end - 1)) { end -= 1 }
    guard end - middle <= 7, end > middle + 2 else { return nil }
    return reader.slogan(filling: index..<end, isQuoted: false)
  }

  // 五个坚持
  private func counted(at index: Int) -> NumberedSlogan? {
    guard let number = HanNumeral.read(text.plain, at: index), (2...20).contains(number.value),
      text.at(index) != 0x4E8C, text.at(index + number.length) == 0x4E2A
    else { return nil }
    let head = index + number.length + 1
    guard let word = tables.sloganHeads.filter({ text.has($0, at: head) }).max(by: { $0.count < $1.count }) else {
      return nil
    }
    let end = head + word.count
    guard !ScalarClass.isHan(text.at(end)) || tables.sloganSuffixes.contains(where: { text.has($0, at: end) }) else {
      return nil
    }
    return reader.slogan(filling: index..<end, isQuoted: false)
  }
}
