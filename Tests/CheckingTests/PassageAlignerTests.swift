import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct PassageAlignerTests {
  private func han(_ count: Int, _ generator: inout RepeatableGenerator) -> [UInt32] {
    (0..<count).map { _ in UInt32.random(in: 0x4E00...0x8000, using: &generator) }
  }

  /// A copy in which up to four words are replaced, put in or left out, with something unchanged between them.
  private func edited(_ text: [UInt32], _ generator: inout RepeatableGenerator) -> [UInt32] {
    var copy: [UInt32] = []
    var next = 0
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let kept = Int.random(in: 10...25, using: &generator)
      copy += text[next..<next + kept]
      next += kept
      if Bool.random(using: &generator) { next += Int.random(in: 1...4, using: &generator) }
      if Bool.random(using: &generator) { copy += han(Int.random(in: 1...6, using: &generator), &generator) }
    }
    return copy + text[next...]
  }

  private func prepared(_ scalars: [UInt32]) -> PreparedText {
    let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    let document = Document(name: "", text: text)
    return PreparedText(document, folded: FoldedText(document, table: .plain))
  }

  @Test(arguments: 0..<40, [1, -1])
  func itScoresWhatTheFullTableScores(seed: Int, step: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let left = han(150, &generator)
    let right = edited(left, &generator) + han(30, &generator)
    let (a, b) = step > 0 ? (left, right) : (Array(left.reversed()), Array(right.reversed()))
    let aligner = PassageAligner(
      left: prepared(a), right: prepared(b), runs: ExactRuns(runs: runs(a, b), neighbourhood: 48))
    let start = step > 0 ? (left: 0, right: 0) : (left: a.count, right: b.count)
    let reach = aligner.reach(from: start, step: step, limits: (a.count, b.count), credit: 200)
    #expect(reach.score == fullTable(left, right))
    #expect(reach.matched * PassageWeights.full == reach.weight)
  }

  /// The slow twin: the best score of any pair of beginnings, all of it in one table.
  private func fullTable(_ a: [UInt32], _ b: [UInt32]) -> Int32 {
    let costs = PassageAligner.Costs.lenient
    let never = Int32.min / 2
    var best = Array(repeating: Array(repeating: never, count: b.count + 1), count: a.count + 1)
    var (down, across) = (best, best)
    best[0][0] = 0
    var highest: Int32 = 0
    for i in 0...a.count {
      for j in 0...b.count {
        if i > 0 { down[i][j] = max(best[i - 1][j] - costs.openGap, down[i - 1][j]) - costs.extendGap }
        if j > 0 { across[i][j] = max(best[i][j - 1] - costs.openGap, across[i][j - 1]) - costs.extendGap }
        if i > 0, j > 0 {
          let step = a[i - 1] == b[j - 1] ? PassageWeights.full : -costs.mismatch
          best[i][j] = best[i - 1][j - 1] + step
        }
        best[i][j] = max(best[i][j], down[i][j], across[i][j])
        highest = max(highest, best[i][j])
      }
    }
    return highest
  }

  private func runs(_ a: [UInt32], _ b: [UInt32]) -> [ExactRun] {
    var runs: [ExactRun] = []
    for right in b.indices {
      for left in a.indices where a[left] == b[right] {
        if left > 0, right > 0, a[left - 1] == b[right - 1] { continue }
        var length = 0
        while left + length < a.count, right + length < b.count, a[left + length] == b[right + length] { length += 1 }
        runs.append(ExactRun(left: left, right: right, length: length, weight: Int32(8 * length)))
      }
    }
    return runs.filter { $0.length >= 5 }
  }
}
