import TextModel

extension ClassifierModel {
  /// The score of every category for each clause, as if the clause were all that was said.
  ///
  /// The features of the whole text are shared out to the clauses in which they stand; what reaches over the border of
  /// two clauses belongs to neither. So nothing is read or cut twice.
  /// - Parameters:
  ///   - clauses: tile the text, in order.
  ///   - silent: parts that say nothing, such as the numbers of items.
  /// - Returns: for each clause its scores, one for each category.
  /// - Complexity: O(occurrences + features · categories).
  func scores(_ found: Found, of clauses: [Range<Int>], without silent: [Range<Int>] = []) -> [[Double]] {
    let clauseOf = clauseNumbers(clauses, without: silent)
    let categories = weights.categories
    var sums = [Double](repeating: 0, count: clauses.count * categories)
    var squares = [Double](repeating: 0, count: clauses.count)
    for run in found.runs {
      var index = run.occurrences.lowerBound
      while index < run.occurrences.upperBound {
        let clause = clauseOf[Int(found.occurrences[index].start)]
        var frequency = 0
        // Occurrences of a run stand in text order, so those of a clause lie together.
        while index < run.occurrences.upperBound, clauseOf[Int(found.occurrences[index].start)] == clause {
          if clauseOf[Int(found.occurrences[index].end) - 1] == clause { frequency += 1 }
          index += 1
        }
        guard frequency > 0, clause >= 0 else { continue }
        let isGroup = found.occurrences[run.occurrences.lowerBound].isGroup
        let value = TextVector.value(of: run.column, frequency: isGroup ? 1 : frequency, vocabulary)
        squares[Int(clause)] += value * value
        weights.add(Int(run.column), times: value, to: &sums, at: Int(clause) * categories, categories)
      }
    }
    return clauses.indices.map { clause in
      let scale = squares[clause] > 0 ? 1 / squares[clause].squareRoot() : 0
      return (0..<categories).map { weights.bias[$0] + sums[clause * categories + $0] * scale }
    }
  }

  /// By folded scalar the clause in which it stands, -1 in parts that say nothing.
  private func clauseNumbers(_ clauses: [Range<Int>], without silent: [Range<Int>]) -> [Int32] {
    var numbers: [Int32] = []
    for (number, clause) in clauses.enumerated() {
      for _ in clause { numbers.append(Int32(number)) }
    }
    for part in silent { for place in part { numbers[place] = -1 } }
    return numbers
  }
}
