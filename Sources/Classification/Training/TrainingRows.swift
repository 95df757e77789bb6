/// The vectors that a classifier learns from: first the labelled opinions, then the scheme's phrases.
struct TrainingRows: Sendable {
  let categories: Int
  var rows = SparseRows()
  var labels: [Int] = []
  /// How much each row counts.
  var weights: [Double] = []
  /// Rows from here on are phrases; they are never held out.
  var opinions = 0

  /// Columns that are known whatever is learned from: those of an earlier model.
  var knownBefore: [Bool] = []

  init(categories: Int) { self.categories = categories }

  mutating func append(_ entries: [(column: Int32, value: Double)], label: Int, weight: Double) {
    rows.append(entries)
    labels.append(label)
    weights.append(weight)
  }

  var phrases: Range<Int> { opinions..<rows.count }

  /// Which columns a model knows that learned from some of the rows.
  func known(_ selected: [Int]) -> [Bool] {
    let width = Int(rows.columns.max() ?? -1) + 1
    var known = knownBefore + [Bool](repeating: false, count: max(0, width - knownBefore.count))
    for row in selected {
      for entry in rows.entries(row) { known[Int(rows.columns[entry])] = true }
    }
    return known
  }
}
