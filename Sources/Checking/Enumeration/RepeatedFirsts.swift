import TextModel
import Wording

/// 1. 1. in lines right below each other, where neither is followed by a 2.: the number was typed twice.
struct RepeatedFirsts {
  let text: SourceText
  let numbering: Numbering

  /// In text order.
  func findings() -> [Finding] {
    zip(numbering.series, numbering.series.dropFirst()).compactMap { before, series in
      guard series.style == .arabic, before.style == .arabic, before.items.count == 1, series.items.count == 1,
        before.parent != nil, series.parent == before.parent, let first = before.items.first,
        let second = series.items.first,
        second == first + 1, case (let last, let marker) = (numbering.markers[first], numbering.markers[second]),
        last.number == 1, marker.number == 1,
        [last, marker].allSatisfy({ $0.position == .line && $0.automatic == nil }),
        text.line(behind: text.lines[text.line(of: last.range.lowerBound)])?.lowerBound == marker.range.lowerBound
      else { return nil }
      let expected = series.style.text(2, mark: marker.mark)
      return Finding(
        check: .enumeration, rule: "repeated", severity: .warning, range: text.range(marker.range),
        message: Message("enumeration.repeated", ["this": text.text(marker.range), "expected": expected]),
        suggestion: expected, related: [.init(file: text.document.name, range: text.range(last.range))])
    }
  }
}
