/// Items that are picked out of a larger number: 十步当中，第二步、第四步最要紧。第二步，…; 其中第三，…. What is left out between
/// and before them is not lost.
struct PickedItems {
  private static let reach = 60

  let text: SourceText

  /// Whether the sentence in which an item stands, or the one before it, says so.
  func arePicked(from marker: NumberingMarker) -> Bool {
    switch marker.style {
    case .step, .ordinal: break
    default: return false
    }
    let end = marker.range.lowerBound
    var start = end
    var sentences = 0
    while start > 0, end - start < Self.reach, text.plain[start - 1] != .lineBreak {
      if ScalarClass.endsSentence(text.plain[start - 1]) {
        sentences += 1
        if sentences > 1 { break }
      }
      start -= 1
    }
    return (start..<end).contains { index in
      text.phrase(of: Words.picking, at: index).map {
        picksOrdinal(behind: index + $0.count, before: marker.range.upperBound)
      } ?? false
    }
  }

  /// 其中第三条; but 其中一个问题是…。第二，… picks nothing.
  private func picksOrdinal(behind start: Int, before end: Int) -> Bool {
    let next = text.at(start) == .comma ? start + 1 : start
    return text.at(next) == .第 && HanNumeral.isNumeral(text.at(next + 1)) && next < end
  }
}

private enum Words {
  /// 其中, 当中: what follows are some items out of more.
  static let picking = WordTables.words.phrases("picking")
}
