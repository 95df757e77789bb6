import TextModel
import Wording

/// 第三 among 一是 and 二是 without a mark behind it, so that no label is read there: 一是评给自己看，…；二是评给职工看，…；第三评给旅客看. What
/// follows all three begins with one character, which 第三天 and 第三批 do not.
struct StrayOrdinal {
  private static let second = 2

  let text: SourceText
  let numbering: Numbering

  /// In text order.
  func findings() -> [Finding] {
    numbering.markers.indices.dropFirst().compactMap { place in
      let (first, last) = (numbering.markers[place - 1], numbering.markers[place])
      guard isCounted(first), isCounted(last), last.number >= Self.second, last.number == first.number + 1,
        let label = label(behind: last), text.at(label.upperBound) == text.at(last.range.upperBound),
        text.at(label.upperBound) == text.at(first.range.upperBound)
      else { return nil }
      return finding(label, beside: last)
    }
  }

  private func isCounted(_ marker: NumberingMarker) -> Bool {
    if case .counted(let word) = marker.style { word == .是 } else { false }
  }

  /// 第三 behind the next semicolon.
  private func label(behind last: NumberingMarker) -> Range<Int>? {
    let end = text.endOfSentence(from: last.range.upperBound)
    guard let sign = (last.range.upperBound..<end).first(where: { text.plain[$0] == .semicolon }),
      text.at(sign + 1) == .第, let number = HanNumeral.read(text.plain, at: sign + 2), number.value == last.number + 1
    else { return nil }
    return sign + 1..<sign + 2 + number.length
  }

  private func finding(_ label: Range<Int>, beside last: NumberingMarker) -> Finding {
    let expected = HanNumeral.spelled(last.number + 1) + "是"
    return Finding(
      check: .enumeration, rule: "mixed-marks", severity: .warning, range: text.range(label),
      message: Message("enumeration.mixedMarks", ["this": text.text(label), "expected": expected]),
      suggestion: expected, related: [.init(file: text.document.name, range: text.range(last.range))])
  }
}
