import TextModel
import Wording

/// A row of items of which one is counted in other words than the others: 第一， 第二， 三是.
///
/// Speakers go from one way to the other within a sentence, so that only items which each begin a line are judged, or one
/// between several of the other kind.
struct MixedLabels {
  private static let fewest = 3
  /// , : 、 是
  private static let marks: Set<UInt32> = [.comma, .colon, .pause, .是]

  private enum Kind { case ordinal, counted }

  let text: SourceText
  let numbering: Numbering

  func findings(in series: Numbering.Series) -> [Finding] {
    let items = series.items.map { numbering.markers[$0] }
    guard items.count >= Self.fewest, series.faults.allSatisfy({ $0.last == 0 && $0.marker == series.items.first }), case let kinds = items.compactMap(Self.kind),
      kinds.count == items.count, let first = kinds.first,
      case let others = kinds.indices.filter({ kinds[$0] != first }), others.count == 1, let odd = others.first,
      stands(odd, in: items)
    else { return [] }
    return [finding(items[odd], beside: items[odd - 1], as: first)]
  }

  private static func kind(_ marker: NumberingMarker) -> Kind? {
    switch marker.style {
    case .ordinal: marker.mark == .第 ? .ordinal : nil
    case .counted(let word): word == .是 ? .counted : nil
    default: nil
    }
  }

  private func stands(_ odd: Int, in items: [NumberingMarker]) -> Bool {
    if items.allSatisfy({ $0.position == .line }) { return true }
    return items.count > Self.fewest && odd + 1 < items.count && items.dropFirst().allSatisfy { $0.position != .line }
  }

  private func finding(_ marker: NumberingMarker, beside last: NumberingMarker, as kind: Kind) -> Finding {
    let isMarked = kind == .counted && Self.marks.contains(text.at(marker.range.upperBound))
    let range = marker.range.lowerBound..<marker.range.upperBound + (isMarked ? 1 : 0)
    let number = HanNumeral.spelled(marker.number)
    let expected = kind == .counted ? number + "是" : "第" + number + "，"
    return Finding(
      check: .enumeration, rule: "mixed-marks", severity: .warning, range: text.range(range),
      message: Message("enumeration.mixedMarks", ["this": text.text(range), "expected": expected]), suggestion: expected,
      related: [.init(file: text.document.name, range: text.range(last.range))])
  }
}
