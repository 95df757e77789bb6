/// Aligns two texts outward from a run that they share (local alignment with affine gaps in a band, Gotoh 1982; given
/// up when it falls too far behind its best, Altschul et al. 1990).
///
/// Where the texts agree it walks; only across an edit does it fill a table, and goes back to walking as soon as the
/// texts have agreed for a while. So the cost is linear in the passage and quadratic only in the edits.
struct PassageAligner {
  /// What an alignment holds on one side of its start; the lengths in scalars, the rest in eighths of a scalar.
  struct Reach {
    var left = 0
    var right = 0
    var score: Int32 = 0
    var weight: Int32 = 0
    /// Scalars that agree.
    var matched: Int32 = 0
  }

  private struct Cell {
    static let dead = Cell(score: .min / 2, weight: 0, matched: 0, run: 0)

    var score: Int32
    var weight: Int32
    var matched: Int32
    /// Scalars that agreed one after the other up to here.
    var run: Int32

    func gap(_ cost: Int32) -> Cell { Cell(score: score - cost, weight: weight, matched: matched, run: 0) }
  }

  /// What edits cost, in eighths of a scalar.
  struct Costs: Sendable {
    let mismatch: Int32
    let openGap: Int32
    let extendGap: Int32

    /// A clause that was put in costs little more than a word: what counts is that somebody changed something once.
    static let lenient = Costs(mismatch: 12, openGap: 16, extendGap: 1)
    /// Only small edits.
    static let strict = Costs(mismatch: 14, openGap: 24, extendGap: 3)
  }

  /// How far an alignment may fall behind its best where a common run lies ahead, and where none does.
  private static let deepestDrop: Int32 = 104
  private static let shallowDrop: Int32 = 36
  /// Scalars by which the two sides may differ across one edit.
  private static let widestBand = 48
  /// After so many scalars that agree an edit is behind us.
  private static let footing: Int32 = 12

  let left: PreparedText
  let right: PreparedText
  let runs: ExactRuns
  var costs = Costs.lenient

  /// The same aligner for small edits only.
  var strict: PassageAligner { PassageAligner(left: left, right: right, runs: runs, costs: .strict) }

  /// The best alignment that starts at a place between two scalars on each side.
  ///
  /// - Parameters:
  ///   - step: 1 towards the end of the texts, -1 towards their beginning.
  ///   - limits: how many scalars there are to take on each side.
  ///   - credit: what has been gained already and may be spent.
  func reach(from start: (left: Int, right: Int), step: Int, limits: (left: Int, right: Int), credit: Int32) -> Reach {
    var reach = Reach()
    while true {
      walk(&reach, from: start, step: step, limits: limits)
      let here = (left: start.left + step * reach.left, right: start.right + step * reach.right)
      let isLed = runs.hasNeighbour(of: here, step: step)
      let crossing = cross(
        from: here, step: step, limits: (limits.left - reach.left, limits.right - reach.right),
        drop: min(isLed ? Self.deepestDrop : Self.shallowDrop, credit + reach.score))
      guard crossing.reach.score > 0 else { return reach }
      reach.left += crossing.reach.left
      reach.right += crossing.reach.right
      reach.score += crossing.reach.score
      reach.weight += crossing.reach.weight
      reach.matched += crossing.reach.matched
      guard crossing.hasFooting else { return reach }
    }
  }

  /// The scalar that comes next after `number` scalars; going back, the one before.
  @inline(__always)
  private func index(_ start: Int, _ step: Int, _ number: Int) -> Int { step > 0 ? start + number : start - 1 - number }

  private func walk(_ reach: inout Reach, from start: (left: Int, right: Int), step: Int, limits: (left: Int, right: Int)) {
    while reach.left < limits.left, reach.right < limits.right {
      let (a, b) = (index(start.left, step, reach.left), index(start.right, step, reach.right))
      guard left.text.scalars[a] == right.text.scalars[b] else { return }
      let weight = left.weights.together(a, with: right.weights, b)
      reach.left += 1
      reach.right += 1
      reach.score += weight
      reach.weight += weight
      reach.matched += 1
    }
  }

  /// The best alignment across the edit that begins here. `hasFooting` says that it ends in agreement and goes on.
  private func cross(
    from start: (left: Int, right: Int), step: Int, limits: (left: Int, right: Int), drop: Int32
  ) -> (reach: Reach, hasFooting: Bool) {
    let band = min(Self.widestBand, Int((drop - costs.openGap) / costs.extendGap))
    var best = Reach()
    guard band > 0, limits.left > 0, limits.right > 0 else { return (best, false) }
    // One place on both sides stays dead, so that neighbours can be read without asking.
    var row = [Cell](repeating: .dead, count: 2 * band + 3)
    var above = row
    let middle = band + 1
    row[middle] = Cell(score: 0, weight: 0, matched: 0, run: 0)
    for offset in 1...band where offset <= limits.right {
      row[middle + offset] = row[middle].gap(costs.openGap + costs.extendGap * Int32(offset))
    }
    var number = 1
    while number <= limits.left {
      var isAlive = false
      var beside = Cell.dead
      for slot in 1...2 * band + 1 {
        let column = number + slot - middle
        guard column >= 0, column <= limits.right else {
          row[slot] = .dead
          above[slot] = .dead
          continue
        }
        var cell = Cell.dead
        if column > 0 {
          let (a, b) = (index(start.left, step, number - 1), index(start.right, step, column - 1))
          cell = row[slot]
          if left.text.scalars[a] == right.text.scalars[b] {
            let weight = left.weights.together(a, with: right.weights, b)
            cell.score += weight
            cell.weight += weight
            cell.matched += 1
            cell.run += 1
          } else {
            cell.score -= costs.mismatch
            cell.run = 0
          }
        }
        let opened = row[slot + 1].gap(costs.openGap + costs.extendGap)
        let extended = above[slot + 1].gap(costs.extendGap)
        above[slot] = opened.score >= extended.score ? opened : extended
        if above[slot].score > cell.score { cell = above[slot] }
        let openedBeside = row[slot - 1].gap(costs.openGap + costs.extendGap)
        let extendedBeside = beside.gap(costs.extendGap)
        beside = openedBeside.score >= extendedBeside.score ? openedBeside : extendedBeside
        if beside.score > cell.score { cell = beside }
        guard cell.score >= best.score - drop else {
          row[slot] = .dead
          continue
        }
        isAlive = true
        row[slot] = cell
        guard cell.score > best.score else { continue }
        best = Reach(left: number, right: column, score: cell.score, weight: cell.weight, matched: cell.matched)
        if cell.run >= Self.footing { return (best, true) }
      }
      if !isAlive { break }
      number += 1
    }
    return (best, false)
  }
}
