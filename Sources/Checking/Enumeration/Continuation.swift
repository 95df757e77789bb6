/// Numbers that seem wrong and go on from what no series took up: from the number before a heading, from a label in running words, or from
/// a note at the end of a quotation.
struct Continuation {
  private static let reach = 400

  let text: SourceText
  let numbering: Numbering

  /// Whether a fault is none. `taken` says where the items of all series begin.
  func explains(_ fault: Numbering.Fault, in series: Numbering.Series, taken: Set<Int>) -> Bool {
    let marker = numbering.markers[fault.marker]
    if fault.last == 0 { return isNote(marker) || runsOn(fault.marker) || isLed(marker, taken) }
    return marker.number == 2 && fault.last >= 2 && isSecondOfNew(fault, in: series)
  }

  /// ”。②: a note, where no ① stands before it.
  private func isNote(_ marker: NumberingMarker) -> Bool {
    guard marker.style == .circled, marker.range.lowerBound > 1 else { return false }
    let before = marker.range.lowerBound - 1
    let quotes: [UInt32] = [.closeQuote, 0x300D]
    return quotes.contains(text.scalars[before])
      || ScalarClass.endsSentence(text.plain[before]) && quotes.contains(text.scalars[before - 1])
  }

  /// （三） 4. 5. （四） 6.: the numbers of a level run on over the headings above it.
  private func runsOn(_ place: Int) -> Bool {
    let marker = numbering.markers[place]
    guard marker.position == .line, let level = marker.style.level, level > 2,
      let before = numbering.markers[..<place].lastIndex(where: { $0.style == marker.style && $0.position == .line })
    else { return false }
    return numbering.markers[before].number == marker.number - 1
      && numbering.markers[before + 1..<place].contains { $0.position == .line && ($0.style.level ?? 9) < level }
  }

  /// 我认为第一是基础保障；第二，…: the numbers before it stand in running words.
  private func isLed(_ marker: NumberingMarker, _ taken: Set<Int>) -> Bool {
    marker.style == .ordinal
      && LabelSearch(text: text, taken: taken).stand(
        behind: 0, before: marker, from: max(0, marker.range.lowerBound - Self.reach))
  }

  /// …第三，…。他说：“第一，…；第二，…”: the first of a new list stands between, where no item was seen to begin.
  private func isSecondOfNew(_ fault: Numbering.Fault, in series: Numbering.Series) -> Bool {
    let marker = numbering.markers[fault.marker]
    guard marker.style == .ordinal, let place = series.items.firstIndex(of: fault.marker), place > 0 else {
      return false
    }
    let end = numbering.markers[series.items[place - 1]].range.upperBound
    let between = max(end, marker.range.lowerBound - Self.reach)..<marker.range.lowerBound
    return LabelSearch(text: text, taken: []).stands(1, of: marker.style, in: between)
  }
}
