import TextModel

/// A run of scalars that two documents share exactly.
struct ExactRun: Sendable, Hashable {
  let left: Int
  let right: Int
  let length: Int
  /// In eighths of a scalar.
  let weight: Int32

  /// Where the sides would meet if nothing were put in or left out.
  var diagonal: Int { left - right }

  /// What of it lies in a passage, on both sides; nil where nothing does.
  func part(in passage: PassageFinder.Alignment) -> ExactRun? {
    let start = max(0, passage.left.lowerBound - left, passage.right.lowerBound - right)
    let end = min(length, passage.left.upperBound - left, passage.right.upperBound - right)
    return start < end ? ExactRun(left: left + start, right: right + start, length: end - start, weight: weight) : nil
  }
}

/// The exact runs of two documents, by place on the right; they tell where growing a passage may lead to something.
struct ExactRuns: Sendable {
  private static let longestLookBack = 200

  let runs: [ExactRun]
  /// Scalars between two runs that support each other.
  let neighbourhood: Int

  /// Whether a run begins a little further on, or going back ends a little before, than a place on both sides.
  func hasNeighbour(of place: (left: Int, right: Int), step: Int) -> Bool {
    var number = runs.partitioningIndex { $0.right >= place.right }
    if step > 0 {
      while number < runs.count, runs[number].right <= place.right + neighbourhood {
        let run = runs[number]
        if run.left >= place.left, isNear(run, place) { return true }
        number += 1
      }
      return false
    }
    // A run that starts far back may still be long enough to end near.
    while number > 0, runs[number - 1].right + Self.longestLookBack > place.right {
      number -= 1
      let run = runs[number]
      let end = (left: run.left + run.length, right: run.right + run.length)
      if end.left <= place.left, end.right <= place.right, end.right + neighbourhood >= place.right, isNear(run, place)
      {
        return true
      }
    }
    return false
  }

  /// Whether no more is put in or left out between a run and a place than an edit may be.
  private func isNear(_ run: ExactRun, _ place: (left: Int, right: Int)) -> Bool {
    abs(run.diagonal - (place.left - place.right)) <= neighbourhood
  }
}
