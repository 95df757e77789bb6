/// The vectors that a classifier learns from: first the labelled opinions, then the scheme's phrases.
struct TrainingRows: Sendable {
  let categories: Int
  var rows = SparseRows()
  var labels: [Int] = []
  /// How much each row counts.
  var weights: [Double] = []
  /// Rows from here on are phrases; they are never held out.
  var opinions = 0

  init(categories: Int) { self.categories = categories }

  mutating func append(_ entries: [(column: Int32, value: Double)], label: Int, weight: Double) {
    rows.append(entries)
    labels.append(label)
    weights.append(weight)
  }

  var phrases: Range<Int> { opinions..<rows.count }
}
