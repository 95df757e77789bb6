/// A quantity with the words that compare it.
struct ComparedQuantity {
  let quantity: Quantity
  let before, after: ComparatorReader.Found?
  /// The one of them that counts.
  let found: ComparatorReader.Found?
  /// The words that count, and the quantity.
  let range: Range<Int>

  var isCompared: Bool { before != nil || after != nil }
  /// 达到94.6%
  var isFigure: Bool { quantity.isShare && before?.condition == .threshold }

  init(_ quantity: Quantity, before: ComparatorReader.Found?, after: ComparatorReader.Found?) {
    (self.quantity, self.before, self.after) = (quantity, before, after)
    let yields = before.map { $0.condition == .weak || $0.condition == .threshold } ?? true
    let isFigure = quantity.isShare && before?.condition == .threshold
    found = yields && (after != nil || quantity.implied != nil || isFigure) ? after : before
    let start = yields ? quantity.range.lowerBound : before?.place ?? quantity.range.lowerBound
    range = start..<(after?.place ?? quantity.range.upperBound)
  }
}
