import TextModel
import Wording

/// A row of items of which one is counted in other words than the others: 第一， 第二， 三是; 首先， 其次， 第三.
struct MixedLabels {
  private static let fewest = 3
  /// 其次, 再次
  private static let secondAdverb = 2
  private static let lastAdverb = 3
  /// , : 、 是
  private static let marks: Set<UInt32> = [.comma, .colon, .pause, .是]

  private enum Kind: Equatable {
    case ordinal, adverb
    /// 是 or 要
    case counted(UInt32)

    var isCounted: Bool { if case .counted = self { true } else { false } }
  }

  let text: SourceText
  let numbering: Numbering

  func findings(in series: Numbering.Series) -> [Finding] {
    let items = series.items.map { numbering.markers[$0] }
    guard items.count >= Self.fewest, series.faults.allSatisfy({ $0.last == 0 && $0.marker == series.items.first }),
      case let kinds = items.compactMap(Self.kind), kinds.count == items.count, let first = kinds.first,
      case let others = kinds.indices.filter({ kinds[$0] != first }), others.count == 1, let odd = others.first,
      isOdd(kinds[odd], items[odd].number, among: first), stands(odd, in: items)
    else { return [] }
    return [finding(items[odd], beside: items[odd - 1], as: first)]
  }

  private static func kind(_ marker: NumberingMarker) -> Kind? {
    switch marker.style {
    case .ordinal: marker.mark == .第 ? .ordinal : nil
    case .counted(let word): word == .是 || word == .要 ? .counted(word) : nil
    case .adverb: .adverb
    default: nil
    }
  }

  /// 一是 二是 三要 is the way in which people speak, and 最后 may follow anything.
  private func isOdd(_ kind: Kind, _ number: Int, among others: Kind) -> Bool {
    switch (kind, others) {
    case (.ordinal, .counted), (.counted, .ordinal): true
    case (.ordinal, .adverb): number <= Self.lastAdverb
    // 第一， 其次， 第三，
    case (.adverb, .ordinal): number == Self.secondAdverb
    default: false
    }
  }

  /// Within a sentence speakers go from one way to the other, so that only one between several of the other kind is judged there.
  private func stands(_ odd: Int, in items: [NumberingMarker]) -> Bool {
    items.dropFirst().allSatisfy {
      $0.position != .clause || text.before($0.range.lowerBound).map { text.plain[$0] } == .semicolon
    }
      || items.count > Self.fewest && odd + 1 < items.count
  }

  private func finding(_ marker: NumberingMarker, beside last: NumberingMarker, as kind: Kind) -> Finding {
    let isMarked = kind.isCounted && Self.marks.contains(text.at(marker.range.upperBound))
    let range = marker.range.lowerBound..<marker.range.upperBound + (isMarked ? 1 : 0)
    // 其次 has a comma behind it as 第二 has.
    let isAdverb = marker.style == .adverb
    let expected = isAdverb ? "第" + HanNumeral.spelled(marker.number) : label(marker.number, as: kind)
    return Finding(
      check: .enumeration, rule: "mixed-marks", severity: kind == .adverb || isAdverb ? .suggestion : .warning,
      range: text.range(range),
      message: Message("enumeration.mixedMarks", ["this": text.text(range), "expected": expected]),
      suggestion: expected,
      related: [.init(file: text.document.name, range: text.range(last.range))])
  }

  private func label(_ number: Int, as kind: Kind) -> String {
    let spelled = HanNumeral.spelled(number)
    return switch kind {
    case .counted(let word): spelled + String(scalars: [word])
    case .ordinal: "第" + spelled + "，"
    case .adverb: NumberingStyle.adverb.text(number, mark: 0)
    }
  }
}
