import TextModel
import Wording

/// 其次 right behind numbered items of its paragraph: 第一，…。第二，…。其次，…. It goes on from the second and should be 第三; a list
/// of its own would begin with 首先.
struct StrayAdverb {
  private static let second = 2

  let text: SourceText
  let numbering: Numbering

  /// In text order.
  func findings() -> [Finding] { numbering.markers.indices.filter(isStray).map(finding) }

  /// Whether one stands behind the marker at an index.
  func follows(_ last: Int) -> Bool { last + 1 < numbering.markers.count && isStray(last + 1) }

  private func isStray(_ place: Int) -> Bool {
    let markers = numbering.markers
    guard place > 1, isAdverb(markers[place]), case (let first, let last) = (markers[place - 2], markers[place - 1]),
      isOrdinal(first), isOrdinal(last), last.number >= Self.second, last.number == first.number + 1,
      text.line(of: first.range.lowerBound) == text.line(of: markers[place].range.lowerBound),
      !goesOn(behind: place, last.number)
    else { return false }
    return !(last.range.upperBound..<markers[place].range.lowerBound).contains {
      text.has(anyOf: CheckWords.spokenFirst, at: $0)
    }
  }

  private func finding(at place: Int) -> Finding {
    let (last, markers) = (numbering.markers[place - 1], numbering.markers)
    let expected = "第" + HanNumeral.spelled(last.number + 1)
    return Finding(
      check: .enumeration, rule: "mixed-marks", severity: .warning, range: text.range(markers[place].range),
      message: Message("enumeration.mixedMarks", ["this": text.text(markers[place].range), "expected": expected]),
      suggestion: expected,
      related: [.init(file: text.document.name, range: text.range(last.range))])
  }

  private func isAdverb(_ marker: NumberingMarker) -> Bool {
    marker.style == .adverb && marker.number == Self.second && marker.position != .clause
      && text.at(marker.range.upperBound) == .comma
  }

  private func isOrdinal(_ marker: NumberingMarker) -> Bool { marker.style == .ordinal && marker.mark == .第 }

  /// 第三 follows: then 其次 belongs to the second.
  private func goesOn(behind place: Int, _ last: Int) -> Bool {
    numbering.markers[(place + 1)...].contains { $0.style == .ordinal && $0.number == last + 1 }
  }
}
