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

    mutating func extend(by next: Reach) {
      left += next.left
      right += next.right
      score += next.score
      weight += next.weight
      matched += next.matched
    }
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
      var crossing = EditCrossing(
        self, from: here, step: step, limits: (limits.left - reach.left, limits.right - reach.right),
        drop: min(isLed ? Self.deepestDrop : Self.shallowDrop, credit + reach.score))
      crossing.cross()
      guard crossing.best.score > 0 else { return reach }
      reach.extend(by: crossing.best)
      guard crossing.hasFooting else { return reach }
    }
  }

  private func walk(
    _ reach: inout Reach, from start: (left: Int, right: Int), step: Int, limits: (left: Int, right: Int)
  ) {
    while reach.left < limits.left, reach.right < limits.right {
      let a = start.left.scalar(after: reach.left, step: step)
      let b = start.right.scalar(after: reach.right, step: step)
      guard left.text.scalars[a] == right.text.scalars[b] else { return }
      let weight = left.weights.together(a, with: right.weights, b)
      reach.left += 1
      reach.right += 1
      reach.score += weight
      reach.weight += weight
      reach.matched += 1
    }
  }
}

extension Int {
  /// The scalar that comes next, `number` scalars away from this border between two scalars; going back, the one before.
  @inline(__always)
  func scalar(after number: Int, step: Int) -> Int { step > 0 ? self + number : self - 1 - number }
}
