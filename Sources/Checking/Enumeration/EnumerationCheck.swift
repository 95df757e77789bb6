import TextModel
import Wording

/// Numbers that are left out, repeated, out of order or broken off, judged only after the nesting is known.
struct EnumerationCheck: Sendable {
  let text: SourceText
  let numbering: Numbering

  /// How many items back a number is looked for.
  private static let memory = 200

  func findings() -> [Finding] {
    let broken = numbering.falseHeadings.filter { !EmptyItems.isBehindLoneNumber($0.range.lowerBound, in: text) }
    var findings = broken.map(falseHeading) + numbering.doubled.map(doubled) + EmptyItems(text: text).findings()
    findings += BrokenHeadings(text: text, numbering: numbering).findings()
    findings +=
      ArticleNumbers(text: text).findings() + AnnouncedNames(text: text).findings()
      + AnnouncedRounds(text: text).findings() + RespectiveValues(text: text).findings()
    findings += loneRestarts() + RepeatedFirsts(text: text, numbering: numbering).findings()
    findings += DottedNumbers(text: text).findings()
    // Only a fault asks for them, and most texts have none.
    let labels = numbering.series.allSatisfy(\.faults.isEmpty) ? nil : WrittenLabels(text)
    for series in numbering.series {
      let swaps = swaps(in: series)
      let faults = series.faults.filter { !swaps.late.contains($0.marker) && !isExplained($0, in: series, by: labels) }
      findings += faults.map { fault in
        swaps.early[fault.marker].map { swapped(fault, $0) } ?? finding(fault, in: series)
      }
      findings += repeats(of: series)
      findings += mixedMarks(in: series) + MixedLabels(text: text, numbering: numbering).findings(in: series)
      findings += mixedLevels(of: series)
      findings += wrongCount(of: series)
    }
    findings += StrayAdverb(text: text, numbering: numbering).findings()
    findings += StrayOrdinal(text: text, numbering: numbering).findings()
    // 三个问题：第一，认识问题；第二，作风问题 is a list with numbers and one without.
    let counted = Set(findings.lazy.filter { $0.rule == "announced-count" }.map(\.range))
    findings +=
      (AnnouncedLists(text: text).findings() + CountedNames(text: text).findings()
      + CountedLetters(text: text).findings()).filter { !counted.contains($0.range) }
    let told = Set(findings.map(\.range))
    findings += AnnexNumbers(text: text).findings().filter { !told.contains($0.range) }
    return findings + AdverbOrder(text: text).findings().filter { !told.contains($0.range) }
  }

  /// Numbers run on over chapters, and in long lines they stand where no item can start: what seems to be lost is there.
  private func isExplained(_ fault: Numbering.Fault, in series: Numbering.Series, by labels: WrittenLabels?) -> Bool {
    guard let labels else { return false }
    let marker = numbering.markers[fault.marker]
    // 头一件，讲…。再一件，讲…。第三，讲…: speakers count in many words, of which one alone shows nothing.
    if fault.last == 0, marker.style.isSpoken { return true }
    if fault.last == 0, marker.style.level == nil, series.items.count == 1 || SpokenBefore(text: text).leads(to: marker)
    {
      return true
    }
    if Continuation(text: text, numbering: numbering).explains(fault, in: series, taken: taken) { return true }
    if let first = series.items.first,
      PickedItems(text: text).arePicked(from: numbering.markers[first])
    {
      return true
    }
    if fault.last == 0 || fault.reading == .restyled { return labels.leadTo(marker) }
    return isFilled(fault, in: series)
  }

  private func falseHeading(_ marker: NumberingMarker) -> Finding {
    Finding(
      check: .enumeration, rule: "broken-line", severity: .warning, range: text.range(marker.range),
      message: Message("enumeration.brokenLine", ["marker": text.text(marker.range)]))
  }

  private func doubled(_ marker: NumberingMarker) -> Finding {
    Finding(
      check: .enumeration, rule: "doubled-number", severity: .warning, range: text.range(marker.range),
      message: Message("enumeration.doubledNumber", ["this": text.text(marker.range)]))
  }

  /// Where the items of all series of several begin; a lone 第一 may be what a later 第二 goes on with.
  var taken: Set<Int> {
    Set(numbering.series.filter { $0.items.count > 1 }.flatMap(\.items).map { numbering.markers[$0].range.lowerBound })
  }

  /// Whether what is left out stands in the text all the same, only not where an item begins.
  private func isFilled(_ fault: Numbering.Fault, in series: Numbering.Series) -> Bool {
    let marker = numbering.markers[fault.marker]
    guard fault.reading == .skip, marker.number > fault.last + 1 else { return false }
    let place = series.items.partitioningIndex { $0 >= fault.marker }
    let previous = place > 0 ? numbering.markers[series.items[place - 1]].range.upperBound : nil
    return LabelSearch(text: text, taken: taken).stand(behind: fault.last, before: marker, from: previous)
  }

  private func finding(_ fault: Numbering.Fault, in series: Numbering.Series) -> Finding {
    let marker = numbering.markers[fault.marker]
    let shown = shownText(marker)
    let labels = ItemLabels(text: text, markers: series.items.map { numbering.markers[$0] })
    let expected = labels.label(fault.last + 1, for: marker)
    if fault.reading == .restyled { return restyled(marker, after: fault, in: series) }
    if fault.last == 0 {
      return make("lost-start", marker, "enumeration.lostStart", ["this": shown, "first": expected], in: series)
    }
    var values = ["this": shown, "expected": expected, "previous": labels.written(fault.last, before: marker)]
    if marker.number > fault.last + 1 {
      values["missing"] = missing(after: fault.last, before: marker, labels)
      let isComplete = series.announced.map { $0.value == series.items.count } ?? (fault.reading == .misnumbered)
      if isComplete { values["count"] = String(series.items.count) }
      let key = isComplete ? "enumeration.misnumbered" : "enumeration.skipped"
      return make("skipped", marker, key, values, suggestion: isComplete ? expected : nil, in: series)
    }
    let place = series.items.partitioningIndex { $0 >= fault.marker }
    let used = series.items[..<place].suffix(Self.memory).first { numbering.markers[$0].number == marker.number }
    guard let used else { return make("out-of-order", marker, "enumeration.outOfOrder", values, in: series) }
    let isMixed = (numbering.markers[used].automatic == nil) != (marker.automatic == nil)
    // （二）（二）（三）: with （三） for the second the next would be used twice.
    if !isMixed,
      series.items[place...].dropFirst().first.map({ numbering.markers[$0].number == fault.last + 1 }) ?? false
    {
      return make("repeated", marker, "enumeration.repeatedBefore", values, in: series)
    }
    return make(
      "repeated", marker, isMixed ? "enumeration.repeatedTyped" : "enumeration.repeated", values, suggestion: expected,
      isCertain: isMended(fault, in: series), in: series)
  }

  /// （一）（二）（二）（四）: with the number it should have, the only fault of its series is gone.
  private func isMended(_ fault: Numbering.Fault, in series: Numbering.Series) -> Bool {
    let next = series.items.partitioningIndex { $0 > fault.marker }
    return fault.reading == .misnumbered && series.faults.count == 1 && next < series.items.count
      && series.items[next...].first.map { numbering.markers[$0].number == fault.last + 2 } ?? false
      && series.items.allSatisfy {
        numbering.markers[$0].automatic == nil && numbering.markers[$0].style == series.style
      }
  }

  /// 一是 三是 二是: what is left out before 三是 comes later, so that one item is misplaced and none lost.
  private func swaps(in series: Numbering.Series) -> (early: [Int: Int], late: Set<Int>) {
    var (early, late): ([Int: Int], Set<Int>) = ([:], [])
    for (place, fault) in series.faults.enumerated() where fault.reading == .skip && fault.last > 0 {
      let gap = (fault.last + 1)..<numbering.markers[fault.marker].number
      let behind = series.faults[(place + 1)...].prefix {
        $0.reading == .back && gap.contains(numbering.markers[$0.marker].number)
      }
      guard let first = behind.first,
        Set(behind.map { numbering.markers[$0.marker].number }).count == gap.count
      else { continue }
      early[fault.marker] = first.marker
      late.formUnion(behind.map(\.marker))
    }
    return (early, late)
  }

  private func swapped(_ fault: Numbering.Fault, _ late: Int) -> Finding {
    let (marker, other) = (numbering.markers[fault.marker], numbering.markers[late])
    let values = ["this": shownText(marker), "other": shownText(other)]
    return Finding(
      check: .enumeration, rule: "out-of-order", severity: .warning, range: text.range(marker.range),
      message: Message("enumeration.swapped", values),
      related: [.init(file: text.document.name, range: text.range(other.range))])
  }

  /// （1）（2）3、（4）
  private func restyled(_ marker: NumberingMarker, after fault: Numbering.Fault, in series: Numbering.Series) -> Finding
  {
    let expected = series.style.text(fault.last + 1, mark: numbering.markers[series.items[0]].mark)
    return make(
      "mixed-marks", marker, "enumeration.mixedMarks", ["this": shownText(marker), "expected": expected],
      suggestion: expected, in: series)
  }

  /// 一是 二是 四是 四是: the first 四是 is the wrong label, but it is at the second that a reader stumbles.
  private func repeats(of series: Numbering.Series) -> [Finding] {
    series.faults.compactMap { fault in
      let marker = numbering.markers[fault.marker]
      guard fault.reading == .misnumbered, marker.number > fault.last + 1,
        let second = series.items[series.items.partitioningIndex { $0 > fault.marker }...].prefix(Self.memory)
          .first(where: { numbering.markers[$0].number == marker.number }),
        // 第三 and 再次 are no label used twice.
        numbering.markers[second].style == marker.style
      else { return nil }
      return make(
        "repeated", numbering.markers[second], "enumeration.repeatedLabel", ["this": shownText(marker)], in: series)
    }
  }

  private func missing(after last: Int, before marker: NumberingMarker, _ labels: ItemLabels) -> String {
    let gap = (last + 1)..<marker.number
    let names = gap.prefix(3).map { labels.label($0, for: marker) }.joined(separator: " ")
    return gap.count > 3 ? names + " …" : names
  }

  private func make(
    _ rule: String, _ marker: NumberingMarker, _ key: String, _ values: [String: String], suggestion: String? = nil,
    isCertain: Bool = false, in series: Numbering.Series
  ) -> Finding {
    let place = series.items.partitioningIndex { numbering.markers[$0].range.lowerBound >= marker.range.lowerBound }
    let previous = place > 0 ? series.items[place - 1] : nil
    return Finding(
      check: .enumeration, rule: rule, severity: .warning, range: text.range(marker.range),
      message: Message(key, values), suggestion: suggestion, isCertain: isCertain,
      related: previous.map { [.init(file: text.document.name, range: text.range(numbering.markers[$0].range))] } ?? [])
  }

  private func shownText(_ marker: NumberingMarker) -> String { text.text(marker.range) }

  /// 1、 or 1． among 2. 3. 4.: the rarer mark is the odd one; where both are as frequent, the dot is right (GB/T 15834).
  private func mixedMarks(in series: Numbering.Series) -> [Finding] {
    guard series.style == .arabic || series.style == .han || series.style.isBracketed else { return [] }
    let items = series.items.filter { numbering.markers[$0].style == series.style }
    let proper: UInt32 = series.style == .han ? .pause : series.style.isBracketed ? Self.wideBracket : .point
    let counts = Dictionary(items.map { (numbering.markers[$0].mark, 1) }, uniquingKeysWith: +)
    guard counts.count > 1, let most = counts.values.max() else { return [] }
    let usual = counts.filter { $0.value == most }.keys.sorted()
    let right = usual.count == 1 && !series.style.isBracketed ? usual[0] : proper
    return items.filter { numbering.markers[$0].mark != right }.map { item in
      let marker = numbering.markers[item]
      let suggestion = marker.style.text(marker.number, mark: right)
      return Finding(
        check: .enumeration, rule: "mixed-marks", severity: .warning, range: text.range(marker.range),
        message: Message("enumeration.mixedMarks", ["this": shownText(marker), "expected": suggestion]),
        suggestion: suggestion)
    }
  }

  private static let wideBracket: UInt32 = .wideOpenBracket

  /// 一、 二、 一、: a heading numbered one behind others of its level, with no second of its own, is misnumbered.
  private func loneRestarts() -> [Finding] {
    var last: [Int?: Numbering.Series] = [:]
    return numbering.series.compactMap { series in
      guard series.style == .han, let first = series.items.first, case let marker = numbering.markers[first],
        marker.position == .line
      else { return nil }
      defer { last[series.parent] = series }
      guard series.items.count == 1, marker.number == 1, let before = last[series.parent], before.items.count > 1,
        let previous = before.items.last, !opensText(between: numbering.markers[previous].range, and: marker.range)
      else { return nil }
      let expected = series.style.text(numbering.markers[previous].number + 1, mark: marker.mark)
      return Finding(
        check: .enumeration, rule: "repeated", severity: .warning, range: text.range(marker.range),
        message: Message("enumeration.repeated", ["this": shownText(marker), "expected": expected]),
        suggestion: expected,
        related: [.init(file: text.document.name, range: text.range(numbering.markers[previous].range))])
    }
  }

  /// 附件, a title or a date: what stands behind has numbers of its own.
  private func opensText(between last: Range<Int>, and next: Range<Int>) -> Bool {
    let numbered = Set(numbering.markers.filter { $0.position == .line }.map(\.range.lowerBound))
    let lines = text.lines[..<text.line(of: next.lowerBound)].dropFirst(text.line(of: last.lowerBound) + 1)
    return lines.contains {
      let line = text.trimmed($0)
      guard let end = line.last, !numbered.contains(line.lowerBound) else { return false }
      return text.has(anyOf: CheckWords.attachments, at: line.lowerBound) || !ScalarClass.endsClause(text.plain[end])
    }
  }

  /// （一） under 1. turns the levels of GB/T 9704 upside down.
  private func mixedLevels(of series: Numbering.Series) -> [Finding] {
    guard let level = series.style.level, let parent = series.parent, let first = series.items.first,
      let above = numbering.markers[parent].style.level, above > level, !isRestyled(parent)
    else { return [] }
    let marker = numbering.markers[first]
    // （四） behind 1. 2. 3. goes back to the level above.
    guard marker.number == 1 else { return [] }
    return [
      Finding(
        check: .enumeration, rule: "mixed-levels", severity: .suggestion, range: text.range(marker.range),
        message: Message(
          "enumeration.mixedLevels", ["this": shownText(marker), "above": shownText(numbering.markers[parent])]))
    ]
  }

  /// 2、 among 一、 and 三、: of the level of its series, whatever it looks like.
  private func isRestyled(_ item: Int) -> Bool {
    numbering.series.contains { $0.faults.contains { $0.marker == item && $0.reading == .restyled } }
  }
}
