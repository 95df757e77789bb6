import TextModel
import Wording

/// Hong Kong, Macao and Taiwan in a list that ends with 等国家: they are regions, and the list has to end with 等国家和地区.
struct RegionsAsCountries {
  /// The longest name of a country in such a list.
  private static let longestItem = 5
  /// Scalars from the first item to 等.
  private static let reach = 60
  private static let countries: [UInt32] = [.等, 0x56FD, 0x5BB6]  // 等国家
  private static let separators: Set<UInt32> = [.pause, .和, .与, .及]

  let text: SourceText

  init(text: SourceText) { self.text = text }

  func findings() -> [Finding] {
    text.plain.indices.compactMap { index in
      guard text.has(Self.countries, at: index), case let end = index + Self.countries.count, endsList(end),
        let list = list(endingAt: index)
      else { return nil }
      let right = text.text(list.range) + (list.isAll ? "等地区" : "等国家和地区")
      return Finding(
        check: .term, rule: "region-as-country", severity: .error, range: text.range(list.range.lowerBound..<end),
        message: Message("term.regionAsCountry", ["text": text.text(list.range.lowerBound..<end), "right": right]),
        suggestion: right)
    }
  }

  /// 等国家级, 等国家战略 and 等国家和地区 are others.
  private func endsList(_ index: Int) -> Bool {
    let next = text.at(index)
    if Self.separators.contains(next), text.has(anyOf: Words.regionNouns, at: index + 1) { return false }
    return !ScalarClass.isHan(next) && next != .openBracket || text.has(anyOf: Words.behind, at: index)
  }

  /// From the first region of the list to 等, and whether there are regions only.
  private func list(endingAt end: Int) -> (range: Range<Int>, isAll: Bool)? {
    var (start, itemEnd, first, isAll) = (end, end, Int?.none, true)
    while end - start < Self.reach {
      var begin = itemEnd
      while begin > 0, itemEnd - begin <= Self.longestItem, ScalarClass.isHan(text.at(begin - 1)),
        !Self.separators.contains(text.at(begin - 1))
      {
        begin -= 1
      }
      let region = text.phrase(of: Words.regions, endingAt: itemEnd)
      if let region { first = itemEnd - region.count }
      isAll = isAll && region != nil
      start = begin
      // Before the first item other words stand.
      guard itemEnd - begin <= Self.longestItem, begin > 0, Self.separators.contains(text.at(begin - 1)) else { break }
      itemEnd = begin - 1
    }
    return first.map { ($0..<end, isAll) }
  }
}

private enum Words {
  /// 香港, 港澳台
  static let regions = WordTables.words.longestFirst("region")
  /// 地区
  static let regionNouns = WordTables.words.phrases("region-noun")
  /// 参加, 的: what may follow a list of countries.
  static let behind = WordTables.words.phrases("country-list-behind")
}
