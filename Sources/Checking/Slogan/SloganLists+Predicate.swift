/// What a list goes on to say of all its items.
extension SloganLists {
  /// 用户数、售水量、收入分别增长: what is said of all items is no part of the last.
  func withoutPredicate(_ items: [Range<Int>]) -> [Range<Int>] {
    guard let last = items.last, let end = predicate(in: last) else { return items }
    return items.dropLast() + [last.lowerBound..<end]
  }

  /// 资金、项目、人才分别向农村、基层、一线倾斜: nor are the words that follow items.
  func untilPredicate(_ reading: Reading) -> Reading {
    guard total > 0, reading.items.count > total, predicate(in: reading.items[total - 1]) != nil else { return reading }
    var reading = reading
    reading.items = Array(reading.items.prefix(total))
    return reading
  }

  private func predicate(in item: Range<Int>) -> Int? { item.dropFirst().first { text.has(anyOf: Words.itemEnds, at: $0) } }
}

private enum Words {
  /// 分别: behind the last item of a list it begins what is said of all.
  static let itemEnds = WordTables.words.phrases("slogan-item-end")
}
