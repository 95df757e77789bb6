import TextModel
import Wording

/// One undertaking with two lengths: 开展为期六个月的安全生产专项整治 … 这次专项整治为期八个月.
///
/// The words beside 为期 name it, before the figure or behind it; two are one where a noun of four characters and more is common to both and ends
/// what stands before the figure.
struct EventLengths {
  private static let shortestName = 4
  private static let longestName = 16

  private struct Event {
    let sentence: Int
    let quantity: Quantity
    /// The words that name it.
    let name: Range<Int>
    let isBefore: Bool
  }

  let text: SourceText

  /// In text order. Linear in the text.
  func findings() -> [Finding] {
    let events = events()
    return events.indices.compactMap { number in
      let later = events[number]
      guard
        let (earlier, name) = events[..<number].lazy.compactMap({ event in
          self.common(event, later).map { (event, $0) }
        }).first, earlier.quantity.unit == later.quantity.unit, earlier.quantity.value != later.quantity.value,
        earlier.sentence != later.sentence
      else { return nil }
      return finding(later, earlier, name)
    }
  }

  private func events() -> [Event] {
    let reader = QuantityReader(text: text)
    return text.plain.indices.compactMap { index in
      guard let word = text.phrase(of: Words.leads, at: index), let quantity = reader.quantity(at: index + word.count),
        quantity.upper == nil, quantity.implied == nil, NumberWords.timeUnits.contains(quantity.unit),
        case let sentence = text.startOfSentence(before: index),
        text.first(of: Words.parts, in: sentence..<quantity.range.upperBound) == nil,
        let (name, isBefore) = name(index, quantity.range.upperBound)
      else { return nil }
      return Event(sentence: sentence, quantity: quantity, name: name, isBefore: isBefore)
    }
  }

  /// The ideographs behind 为期六个月的, else those before 为期.
  private func name(_ start: Int, _ end: Int) -> (Range<Int>, isBefore: Bool)? {
    if text.at(end) == .的 {
      var stop = end + 1
      while stop - end <= Self.longestName, ScalarClass.isHan(text.at(stop)) { stop += 1 }
      return stop - end > Self.shortestName ? (end + 1..<stop, false) : nil
    }
    var first = start
    while start - first < Self.longestName, ScalarClass.isHan(text.at(first - 1)) { first -= 1 }
    if let tail = text.phrase(of: Words.tails, endingAt: start), start - tail.count - first >= Self.shortestName {
      return (first..<start - tail.count, true)
    }
    return start - first >= Self.shortestName ? (first..<start, true) : nil
  }

  /// The noun that both are called by.
  private func common(_ left: Event, _ right: Event) -> [UInt32]? {
    guard let ending = [left, right].first(where: \.isBefore) else {
      return text.plain[left.name].elementsEqual(text.plain[right.name]) ? Array(text.plain[left.name]) : nil
    }
    let other = ending.name == left.name ? right : left
    let longest = min(ending.name.count, other.name.count)
    guard longest >= Self.shortestName else { return nil }
    return (Self.shortestName...longest).reversed().lazy.map { Array(text.plain[ending.name.suffix($0)]) }.first {
      word in
      other.isBefore
        ? text.has(word, endingAt: other.name.upperBound) : text.first(of: [word], in: other.name) != nil
    }
  }

  private func finding(_ later: Event, _ earlier: Event, _ name: [UInt32]) -> Finding {
    Finding(
      check: .number, rule: "two-values", severity: .warning, range: text.range(later.quantity.range),
      message: Message(
        text.document.placed("number.two-values"),
        [
          "name": String(scalars: name), "line": String(text.countedLine(of: earlier.quantity.range.lowerBound)),
          "other": text.text(earlier.quantity.range), "text": text.text(later.quantity.range),
        ]),
      related: [.init(file: text.document.name, range: text.range(earlier.quantity.range))],
      details: .number(comparator: "=", value: later.quantity.value, unit: later.quantity.unit, consequence: nil))
  }
}

private enum Words {
  /// 为期, 历时: before how long something takes.
  static let leads = WordTables.arithmetic.longestFirst("own-length-lead")
  /// 行动, 活动: behind the name of an undertaking.
  static let tails = WordTables.arithmetic.longestFirst("event-tail")
  /// 第一阶段, 延长: what is told is the length of a part, or another one on purpose.
  static let parts = WordTables.arithmetic.phrases("event-part")
}
