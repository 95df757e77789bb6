/// One row of numbers for each opinion, one number for each category: logits or probabilities.
///
/// Stored flat; 8 bytes for each number, so a million opinions of seven categories take 56 MB.
public struct ScoreTable: Sendable, Hashable {
  /// Numbers in a row.
  public let categories: Int
  /// Row after row.
  public private(set) var values: [Double]

  /// An empty table.
  public init(categories: Int) {
    self.init(categories: categories, values: [])
  }

  /// - Parameter values: row after row, a whole number of rows, all finite.
  public init(categories: Int, values: [Double]) {
    precondition(categories > 0 && values.count % categories == 0, "scores must fill whole rows")
    precondition(values.allSatisfy(\.isFinite), "scores must be finite")
    self.categories = categories
    self.values = values
  }

  /// Number of rows.
  public var count: Int { values.count / categories }

  /// The numbers of one opinion, rows counted from 0; the slice keeps its indices in `values`.
  public subscript(row: Int) -> ArraySlice<Double> { values[row * categories..<(row + 1) * categories] }

  /// Adds the numbers of the next opinion.
  /// - Precondition: one for each category, all finite.
  public mutating func append(_ row: some Collection<Double>) {
    precondition(row.count == categories, "a row needs one score for each category")
    precondition(row.allSatisfy(\.isFinite), "scores must be finite")
    values.append(contentsOf: row)
  }

  /// The category with the highest number; the first of several.
  package func best(_ row: Int) -> Int {
    var best = row * categories
    for index in row * categories..<(row + 1) * categories where values[index] > values[best] { best = index }
    return best - row * categories
  }

  /// The mean of each category over the rows, each row counted `weights` times (once when nil); zeros without rows.
  package func means(_ weights: [Int]? = nil) -> [Double] {
    var sums = [Double](repeating: 0, count: categories)
    var total = 0.0
    for row in 0..<count {
      let weight = Double(weights?[row] ?? 1)
      total += weight
      for category in 0..<categories { sums[category] += weight * values[row * categories + category] }
    }
    return total == 0 ? sums : sums.map { $0 / total }
  }
}
