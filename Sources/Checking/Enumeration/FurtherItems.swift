import TextModel

/// Items behind the last number of a series that bear no number of their own: 最后一步，发放; 第三、第四，房旧、路窄; 另外，还要省.
struct FurtherItems {
  /// Scalars behind the last label in which one more item may begin: steps fill paragraphs.
  private static let reach = 120
  private static let reachOfSteps = 1500
  private static let joints: Set<UInt32> = [.pause, .和, .及, .与]

  let text: SourceText
  let numbering: Numbering

  /// Whether the items that a series lacks stand behind its last number in other words.
  func goOn(_ series: Numbering.Series, to announced: Int) -> Bool {
    guard let last = series.items.last, series.style.level == nil, case let marker = numbering.markers[last] else {
      return false
    }
    if series.items.count + joined(behind: series) == announced { return true }
    guard case .step = series.style else {
      return announced == series.items.count + 1 && opensFurther(behind: marker.range.upperBound, within: Self.reach)
    }
    return LabelSearch(text: text, taken: []).stands(
      marker.number + 1, of: series.style, in: marker.range.upperBound..<end(behind: last, of: series))
      || opensFurther(behind: marker.range.upperBound, within: Self.reachOfSteps)
  }

  /// How many numbers one label holds behind the last of a series: two in 第三、第四，房旧、路窄.
  func joined(behind series: Numbering.Series) -> Int {
    guard let last = series.items.last, series.style.level == nil, case let marker = numbering.markers[last] else {
      return 0
    }
    let reach =
      marker.range.upperBound..<min(end(behind: last, of: series), marker.range.upperBound + Self.reachOfSteps)
    let places = reach.lazy.filter { ScalarClass.endsClause(text.at($0 - 1)) }
    return places.map { joined(from: $0, marker.number + 1, like: series.style) }.first { $0 > 1 } ?? 0
  }

  /// Where another row of the kind begins this one has ended.
  private func end(behind last: Int, of series: Numbering.Series) -> Int {
    let next = numbering.markers[(last + 1)...].first { $0.style == series.style && $0.number == 1 }
    return next?.range.lowerBound ?? text.count
  }

  private func joined(from start: Int, _ first: Int, like style: NumberingStyle) -> Int {
    var (place, count) = (start, 0)
    while let end = number(first + count, at: place, isFirst: count == 0, like: style) {
      count += 1
      let isJoined = Self.joints.contains(text.at(end))
      place = isJoined ? end + 1 : end
      if !isJoined, text.at(end) != .第 { break }
    }
    let isItem =
      ScalarClass.endsClause(text.at(place)) || [place - 1, place].contains { [.是, .要].contains(text.at($0)) }
    return isItem ? count : 0
  }

  /// The end of 第三, 第三步, 三是 where it bears a number; 第 may stand only once (第三、四，).
  private func number(_ number: Int, at index: Int, isFirst: Bool, like style: NumberingStyle) -> Int? {
    let isOrdinal = text.at(index) == .第
    guard isOrdinal || style.isCounted || !isFirst,
      let read = HanNumeral.read(text.plain, at: isOrdinal ? index + 1 : index), read.value == number
    else { return nil }
    let end = index + (isOrdinal ? 1 : 0) + read.length
    if case .counted(let word) = style { return text.at(end) == word ? end + 1 : end }
    return end + (text.phrase(of: CheckWords.steps, at: end)?.count ?? 0)
  }

  private func opensFurther(behind start: Int, within reach: Int) -> Bool {
    (start..<min(text.count, start + reach)).contains { index in
      ScalarClass.endsClause(text.at(index - 1)) && text.has(anyOf: Words.furtherLeads, at: index)
    }
  }
}

private enum Words {
  /// 最后, 还有, 另外: with one of these a clause may begin one more item without a number.
  static let furtherLeads = WordTables.words.phrases("further-lead")
}
