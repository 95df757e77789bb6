/// Parts in a sentence of their own that name what the sentences before it count: 共安排项目80个，投资3亿元。…其中：产业项目42个、
/// 民生项目39个.
struct SentencePartsReader {
  private static let longestNoun = 10
  private static let kind = 2

  private let figures: SentenceFigures
  private let words: ArithmeticWords
  private var text: SourceText { figures.text }
  private var all: [Figure] { figures.all }

  init(_ figures: SentenceFigures, _ words: ArithmeticWords) {
    self.figures = figures
    self.words = words
  }

  func faults(before: [SentenceFigures]) -> [FigureFault] {
    guard let among = text.phrase(of: words.partWords, at: figures.range.lowerBound), all.count > 1, let first = all.first,
      case let start = figures.range.lowerBound + among.count,
      let kind = kind(of: start), isRow(from: start), let whole = whole(kind, like: first, in: before)
    else { return [] }
    let sum = all.reduce(0) { $0 + $1.value }
    guard sum > whole.value + all.reduce(1e-6, { $0 + $1.interval.upperBound - $1.value }) else { return [] }
    return [
      FigureFault(
        .sum, whole, key: "sum.total",
        range: figures.range.lowerBound..<(all.last?.range.upperBound ?? figures.range.upperBound),
        ["right": WorkedOut.text(sum, like: whole), "text": text.text(whole.range)])
    ]
  }

  /// 项目: what all names of the parts end with.
  private func kind(of start: Int) -> [UInt32]? {
    let kinds = all.map { Array(text.plain[max(0, $0.range.lowerBound - Self.kind)..<$0.range.lowerBound]) }
    guard let kind = kinds.first, kinds.allSatisfy({ $0 == kind }), kind.allSatisfy(ScalarClass.isHan) else { return nil }
    return kind
  }

  private func isRow(from start: Int) -> Bool {
    guard let first = all.first, first.range.lowerBound - start <= Self.longestNoun + 1, !first.isOfPersons else { return false }
    var names: Set<[UInt32]> = []
    for number in all.indices {
      let gap = number == 0 ? start..<all[0].range.lowerBound : figures.gap(before: number)
      guard !all[number].isVague, !all[number].isShare, !all[number].unit.isEmpty, all[number].isSameUnit(as: all[0]),
        gap.count <= Self.longestNoun, number == 0 || text.at(gap.lowerBound) == 0x3001,
        names.insert(Array(text.plain[gap])).inserted
      else { return false }
    }
    return true
  }

  /// 重点项目80个: the one figure of that kind.
  private func whole(_ kind: [UInt32], like part: Figure, in before: [SentenceFigures]) -> Figure? {
    let wholes = before.flatMap(\.all).filter { $0.isSameUnit(as: part) && !$0.isVague && text.has(kind, endingAt: $0.range.lowerBound) }
    return wholes.count == 1 ? wholes.first : nil
  }
}
