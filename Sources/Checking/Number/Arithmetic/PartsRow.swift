/// Figures of one kind in a row, with what they are parts of: 水闸43座，其中大型1座、中型6座、小型36座; 甲村12万元，乙村15万元，
/// 共27万元.
struct PartsRow: Sendable {
  struct Part: Sendable {
    let figure: Figure
    /// What is counted, in scalars: before the figure, or behind it (9个镇).
    let name: Range<Int>
    /// 占30%, behind it.
    var share: Figure?
  }

  enum Opening: Sendable {
    /// ，其中
    case among
    /// ： right behind the whole.
    case colon
    /// Nothing: the parts follow in the next clause.
    case plain
    /// 从类别看，: the whole stands in a sentence before.
    case view
    /// （ right behind the whole.
    case brackets
  }

  let whole: Figure
  /// The clause of the whole up to it.
  let lead: Range<Int>
  /// What stands between the whole and the first part.
  let gap: Range<Int>
  let opening: Opening
  var parts: [Part]
  /// The whole and the figures that stand in a row before it, of which the parts may be: 甲村30户、乙村40户，其中…
  let row: [Figure]
  /// Whether more may belong to it: 等, 主要, or a figure behind it that is no exact one.
  let isOpen: Bool
  /// Whether nothing is said behind it in its sentence.
  let endsSentence: Bool
  /// Whether the row is over behind its last part: what follows in the sentence counts something else (，形势严峻, ；死亡3人).
  let isOver: Bool

  var figures: [Figure] { parts.map(\.figure) }

  /// The same with its first parts alone.
  func opening(of count: Int) -> PartsRow {
    PartsRow(
      whole: whole, lead: lead, gap: gap, opening: opening, parts: Array(parts.prefix(count)), row: row, isOpen: isOpen,
      endsSentence: false, isOver: true)
  }
}

/// What figures come to, and how much rounding may put them off.
enum Sums {
  static func sum(_ figures: some Sequence<Figure>) -> Double { figures.reduce(0) { $0 + $1.value } }

  /// Each figure may be half a place off, but hardly all in the same way: three standard deviations where that is less.
  static func slack(_ figures: [Figure]) -> Double {
    let halves = figures.map { $0.interval.upperBound - $0.value }
    let likely = 3 * (halves.reduce(0) { $0 + $1 * $1 } / 3).squareRoot()
    return min(halves.reduce(0, +), likely) + 1e-6 * max(1, halves.max() ?? 1)
  }

  /// Whether a share may be that of a part, as both are rounded.
  static func isShare(_ share: Figure, _ part: Figure, of whole: Figure) -> Bool {
    isNear(part.value / whole.value, share, part, whole)
  }

  /// Whether a share may stand for a ratio that was worked out of two figures.
  static func isNear(_ ratio: Double, _ share: Figure, _ part: Figure, _ whole: Figure) -> Bool {
    let slack =
      (part.interval.upperBound - part.value) / whole.value + ratio * (whole.interval.upperBound / whole.value - 1)
    return ((ratio - slack) * 100...(ratio + slack) * 100).overlaps(share.roundings)
  }
}
