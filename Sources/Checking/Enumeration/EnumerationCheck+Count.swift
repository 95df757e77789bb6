import TextModel
import Wording

/// Numbers of items that are announced right before a series: 讲五点意见.
extension EnumerationCheck {
  /// Whether the text breaks off inside the last item, so that more may have stood behind it.
  private func mayGoOn(_ series: Numbering.Series) -> Bool {
    guard let last = series.items.last, let end = text.lines.lazy.map(text.trimmed).last(where: { !$0.isEmpty }),
      case let start = max(end.lowerBound, numbering.markers[last].range.upperBound),
      text.line(of: numbering.markers[last].range.lowerBound) == text.line(of: end.lowerBound), end.upperBound > start
    else { return false }
    let isSentence = (start..<end.upperBound).contains { ScalarClass.endsClause(text.plain[$0]) }
    let sign = text.plain[end.upperBound - 1]
    return isSentence && (ScalarClass.isHan(sign) || sign == .comma || sign == .pause)
  }

  /// 第一，第二，其次: the last item is there, with a fault of its own.
  private func isStrayLast(_ series: Numbering.Series, _ announced: Int) -> Bool {
    guard let last = series.items.last, announced == series.items.count + 1 else { return false }
    return StrayAdverb(text: text, numbering: numbering).follows(last)
  }

  /// 讲五点意见 and then four: only where every number fits, since a gap already says so.
  func wrongCount(of series: Numbering.Series) -> [Finding] {
    guard let announced = series.announced, announced.isCertain, !announced.isQuoted, series.faults.isEmpty,
      series.items.count > 1,
      announced.value != series.items.count, announced.value < series.items.count || !mayGoOn(series)
    else { return [] }
    let closing = announced.value > series.items.count ? numbering.closingItem(of: series, in: text) : nil
    let items = series.items.map { numbering.markers[$0].range } + [closing].compactMap { $0 }
    let further = FurtherItems(text: text, numbering: numbering)
    guard announced.value != items.count, !isStrayLast(series, announced.value),
      !further.goOn(series, to: announced.value)
    else { return [] }
    let found = items.count + (closing == nil ? further.joined(behind: series) : 0)
    return [
      Finding(
        check: .enumeration, rule: "announced-count", severity: .warning, range: text.range(announced.range),
        message: Message(
          "enumeration.announced",
          [
            "announced": String(announced.value), "found": String(found),
            "phrase": text.text(announced.range),
          ]),
        related: items.map { .init(file: text.document.name, range: text.range($0)) })
    ]
  }
}
