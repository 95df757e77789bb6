import TextModel

/// Items that stand before a slogan.
extension SloganItems {
  /// The list before a slogan; but 树立“一个理念”、坚持“两个原则”、建好 leads to it as to the others.
  func itemsBefore(_ slogan: NumberedSlogan, _ lists: SloganLists, surely: Bool) -> Expansion? {
    let start = behindLabel(sentenceStart(of: slogan.start), before: slogan.start)
    guard let list = lists.itemsBefore(slogan, start, surely: surely), !list.items.contains(where: { holds(slogan, $0) })
    else { return nil }
    func names(_ item: Range<Int>) -> Bool { slogans.contains { $0.end == item.upperBound && $0.start > item.lowerBound } }
    let isLed = list.items.count > 1 && list.items.dropLast().allSatisfy(names) && !list.items.suffix(1).allSatisfy(names)
    return isLed ? nil : list
  }

  /// 为推进“两个率先”尽力: where the slogan is said stands no item of it.
  private func holds(_ slogan: NumberedSlogan, _ item: Range<Int>) -> Bool {
    text.first(of: [Array(text.plain[slogan.range])], in: item) != nil
  }

  /// 1、推进“两个率先”: the number of an item is no part of a list.
  private func behindLabel(_ start: Int, before end: Int) -> Int {
    let place = numbering.markers.partitioningIndex { $0.range.lowerBound >= start }
    guard place < numbering.markers.count, case let label = numbering.markers[place].range,
      label.lowerBound == text.trimmed(start..<end).lowerBound, label.upperBound < end
    else { return start }
    return label.upperBound
  }
}
