/// A few ideographs with those that stand beside them in most of the texts that have them, so that a name cuts no word.
struct SharedRow {
  private static let longest = 6
  private static let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF

  private(set) var scalars: [UInt32]

  /// Linear in the texts, for each ideograph that is added.
  ///
  /// - Parameter texts: folded, with blanks for what is to be no part of it.
  init(around core: [UInt32], in texts: [[UInt32]]) {
    scalars = core
    while scalars.count < Self.longest, let wider = Self.wider(scalars, in: texts) { scalars = wider }
    while scalars.count > core.count, let last = scalars.last, !CommonWords.shared.mayEndName(last) {
      scalars.removeLast()
    }
    while scalars.count > core.count, let first = scalars.first, !CommonWords.shared.mayEndName(first) {
      scalars.removeFirst()
    }
  }

  /// What is read.
  var text: String { String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init))) }

  /// The row with the ideograph that most of its places have before it or behind it; nil where none does.
  private static func wider(_ row: [UInt32], in texts: [[UInt32]]) -> [UInt32]? {
    var (before, behind, all): ([UInt32: Int], [UInt32: Int], Int) = ([:], [:], 0)
    for text in texts where text.count >= row.count {
      guard let start = (0...text.count - row.count).first(where: { text[$0...].starts(with: row) }) else { continue }
      all += 1
      let (one, other) = (start - 1, start + row.count)
      if one >= 0, ideographs.contains(text[one]) { before[text[one], default: 0] += 1 }
      if other < text.count, ideographs.contains(text[other]) { behind[text[other], default: 0] += 1 }
    }
    func commonest(_ counts: [UInt32: Int]) -> (scalar: UInt32, count: Int)? {
      counts.min { (-$0.value, $0.key) < (-$1.value, $1.key) }.flatMap {
        $0.value * 3 > all * 2 ? ($0.key, $0.value) : nil
      }
    }
    guard all > 1 else { return nil }
    let (first, last) = (commonest(before), commonest(behind))
    if let last, last.count >= first?.count ?? 0 { return row + [last.scalar] }
    return first.map { [$0.scalar] + row }
  }
}
