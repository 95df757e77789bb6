/// The best alignment across one edit: a table in a band around the diagonal, one row at a time (affine gaps, Gotoh 1982).
///
/// A row ends where the scores have fallen too far behind the best; the table ends where a row has nothing left, or
/// where the texts have agreed for a while.
struct EditCrossing {
  private struct Cell {
    static let dead = Cell(score: .min / 2, weight: 0, matched: 0, run: 0)

    var score: Int32
    var weight: Int32
    var matched: Int32
    /// Scalars that agreed one after the other up to here.
    var run: Int32

    @inline(__always)
    func gap(_ cost: Int32) -> Cell { Cell(score: score - cost, weight: weight, matched: matched, run: 0) }

    @inline(__always)
    func best(or other: Cell) -> Cell { other.score > score ? other : self }
  }

  /// Scalars by which the two sides may differ across one edit.
  private static let widestBand = 48
  /// After so many scalars that agree an edit is behind us.
  private static let footing: Int32 = 12

  private(set) var best = PassageAligner.Reach()
  /// The alignment ends in agreement and goes on.
  private(set) var hasFooting = false

  private let aligner: PassageAligner
  private let start: (left: Int, right: Int)
  private let step: Int
  private let limits: (left: Int, right: Int)
  private let drop: Int32
  private let band: Int
  private let firstGap: Int32
  /// The cells of the last row; one place on both sides stays dead, so that neighbours can be read without asking.
  private var row: [Cell] = []
  /// The best that ends in a gap on the right side, for each cell of the last row.
  private var above: [Cell] = []

  /// - Parameters:
  ///   - start: where the edit begins, between two scalars on each side.
  ///   - step: 1 towards the end of the texts, -1 towards their beginning.
  ///   - limits: how many scalars there are to take on each side.
  ///   - drop: how far a score may fall behind the best, in eighths of a scalar.
  init(
    _ aligner: PassageAligner, from start: (left: Int, right: Int), step: Int, limits: (left: Int, right: Int),
    drop: Int32
  ) {
    (self.aligner, self.start, self.step, self.limits, self.drop) = (aligner, start, step, limits, drop)
    let costs = aligner.costs
    band = min(Self.widestBand, Int((drop - costs.openGap) / costs.extendGap))
    firstGap = costs.openGap + costs.extendGap
  }

  /// Quadratic in the edit, linear in the agreement behind it up to where it has footing.
  mutating func cross() {
    guard band > 0, limits.left > 0, limits.right > 0 else { return }
    open()
    var number = 1
    while number <= limits.left, fillRow(number), !hasFooting { number += 1 }
  }

  private mutating func open() {
    row = [Cell](repeating: .dead, count: 2 * band + 3)
    above = row
    let middle = band + 1
    row[middle] = Cell(score: 0, weight: 0, matched: 0, run: 0)
    for offset in 1...band where offset <= limits.right {
      row[middle + offset] = row[middle].gap(aligner.costs.openGap + aligner.costs.extendGap * Int32(offset))
    }
  }

  /// False where nothing is left to go on from.
  private mutating func fillRow(_ number: Int) -> Bool {
    var isAlive = false
    var beside = Cell.dead
    for slot in 1...2 * band + 1 {
      let column = number + slot - band - 1
      guard column >= 0, column <= limits.right else {
        row[slot] = .dead
        above[slot] = .dead
        continue
      }
      let cell = fillCell(slot, number, column, &beside)
      guard cell.score >= best.score - drop else {
        row[slot] = .dead
        continue
      }
      isAlive = true
      row[slot] = cell
      guard cell.score > best.score else { continue }
      best = PassageAligner.Reach(
        left: number, right: column, score: cell.score, weight: cell.weight, matched: cell.matched)
      hasFooting = cell.run >= Self.footing
      if hasFooting { return true }
    }
    return isAlive
  }

  @inline(__always)
  private mutating func fillCell(_ slot: Int, _ number: Int, _ column: Int, _ beside: inout Cell) -> Cell {
    let extendGap = aligner.costs.extendGap
    let diagonal = column > 0 ? extended(row[slot], number, column) : .dead
    above[slot] = row[slot + 1].gap(firstGap).best(or: above[slot + 1].gap(extendGap))
    beside = row[slot - 1].gap(firstGap).best(or: beside.gap(extendGap))
    return diagonal.best(or: above[slot]).best(or: beside)
  }

  /// One scalar more on both sides.
  @inline(__always)
  private func extended(_ cell: Cell, _ number: Int, _ column: Int) -> Cell {
    var cell = cell
    let a = start.left.scalar(after: number - 1, step: step)
    let b = start.right.scalar(after: column - 1, step: step)
    guard aligner.left.text.scalars[a] == aligner.right.text.scalars[b] else {
      cell.score -= aligner.costs.mismatch
      cell.run = 0
      return cell
    }
    let weight = aligner.left.weights.together(a, with: aligner.right.weights, b)
    cell.score += weight
    cell.weight += weight
    cell.matched += 1
    cell.run += 1
    return cell
  }
}
