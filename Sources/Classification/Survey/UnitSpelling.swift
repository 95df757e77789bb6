import TextModel

/// Names of units that differ in the way a number is written: 一车间, 第一车间, 1车间.
package enum UnitSpelling {
  private static let digits: [Character: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  /// The same for all spellings of a name: numbers in ASCII digits, 第 before and 号 behind them left out, blanks too.
  package static func key(_ name: String) -> String {
    let characters = Array(GroupName.narrowed(name).lowercased().filter { !$0.isWhitespace })
    var (key, place) = ("", 0)
    while place < characters.count {
      let isOrdinal = characters[place] == "第" && number(characters, at: place + 1) != nil
      if let (value, end) = number(characters, at: isOrdinal ? place + 1 : place) {
        key += String(value)
        place = end < characters.count && characters[end] == "号" ? end + 1 : end
      } else {
        key.append(characters[place])
        place += 1
      }
    }
    return key
  }

  /// Names that are spellings of one, in the order given; only those of which there are several.
  static func similar(_ names: [GroupName]) -> [[String]] {
    var (order, groups): ([String], [String: [String]]) = ([], [:])
    for name in names {
      let key = key(name.shown)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(name.shown)
    }
    return order.compactMap { groups[$0] }.filter { $0.count > 1 }
  }

  /// The number that begins somewhere, up to 99 in Chinese and of up to nine digits, and where it ends.
  private static func number(_ characters: [Character], at start: Int) -> (value: Int, end: Int)? {
    var end = start
    while end < characters.count, characters[end].isASCII, characters[end].isNumber { end += 1 }
    if end > start { return end - start > 9 ? nil : Int(String(characters[start..<end])).map { ($0, end) } }
    let tens = start < characters.count ? digits[characters[start]] : nil
    let ten = tens == nil ? start : start + 1
    guard ten < characters.count, characters[ten] == "十" else { return tens.map { ($0, start + 1) } }
    let ones = ten + 1 < characters.count ? digits[characters[ten + 1]] : nil
    return ((tens ?? 1) * 10 + (ones ?? 0), ones == nil ? ten + 1 : ten + 2)
  }
}
