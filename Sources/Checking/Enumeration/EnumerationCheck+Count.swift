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

  /// 第三句最刺耳, 最后一步，发放, 另外，还要省: the next item stands behind the last, if not with a label.
  private func goesOn(_ series: Numbering.Series, _ announced: Int) -> Bool {
    guard let last = series.items.last, series.style.level == nil, case let marker = numbering.markers[last] else { return false }
    guard case .step = series.style else {
      return announced == series.items.count + 1 && opensFurther(behind: marker.range.upperBound, within: Self.reachOfLast)
    }
    // Where another row of the kind begins this one has ended.
    let next = numbering.markers[(last + 1)...].first { $0.style == series.style && $0.number == 1 }?.range.lowerBound
    return LabelSearch(text: text, taken: []).stands(
      marker.number + 1, of: series.style, in: marker.range.upperBound..<(next ?? text.count))
      || opensFurther(behind: marker.range.upperBound, within: Self.reachOfLastStep)
  }

  private func opensFurther(behind start: Int, within reach: Int) -> Bool {
    (start..<min(text.count, start + reach)).contains { index in
      ScalarClass.endsClause(text.at(index - 1)) && text.has(anyOf: Words.furtherLeads, at: index)
    }
  }

  /// Scalars behind the last label in which one more item may begin: steps fill paragraphs.
  private static let reachOfLast = 120
  private static let reachOfLastStep = 1500

  /// 讲五点意见 and then four: only where every number fits, since a gap already says so.
  func wrongCount(of series: Numbering.Series) -> [Finding] {
    guard let announced = series.announced, announced.isCertain, !announced.isQuoted, series.faults.isEmpty,
      series.items.count > 1,
      announced.value != series.items.count, announced.value < series.items.count || !mayGoOn(series)
    else { return [] }
    let closing = announced.value > series.items.count ? numbering.closingItem(of: series, in: text) : nil
    let items = series.items.map { numbering.markers[$0].range } + [closing].compactMap { $0 }
    guard announced.value != items.count, !isStrayLast(series, announced.value), !goesOn(series, announced.value) else { return [] }
    return [
      Finding(
        check: .enumeration, rule: "announced-count", severity: .warning, range: text.range(announced.range),
        message: Message(
          "enumeration.announced",
          [
            "announced": String(announced.value), "found": String(items.count),
            "phrase": text.text(announced.range),
          ]),
        related: items.map { .init(file: text.document.name, range: text.range($0)) })
    ]
  }
}

private enum Words {
  /// 最后, 还有, 另外: with one of these a clause may begin one more item without a number.
  static let furtherLeads = WordTables.words.phrases("further-lead")
}
