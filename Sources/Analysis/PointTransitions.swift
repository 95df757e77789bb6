import Classification
import DataFiles
import Wording

/// How often a sentence of one category of a scheme is followed by one of another: the table `NAME.transitions.tsv`
/// beside a model, with category, next category and share in each line.
struct PointTransitions {
  /// What the shares of one category may be off 1 when they were rounded.
  private static let rounding = 0.01

  /// For each category of the scheme the share of each as the next one; every row adds up to 1.
  let shares: [[Double]]

  /// - Throws: a `Problem` with the line when it names a category that the scheme lacks or holds no share, and when the
  ///   shares of a category do not add up to 1.
  init(table: String, file: String, scheme: CodingScheme) throws(Problem) {
    let ids = scheme.categories.map(\.id)
    var shares = ids.map { _ in [Double](repeating: 0, count: ids.count) }
    for row in TabTable(table).rows {
      func problem(_ key: String, _ text: String) -> Problem {
        Problem(Message(key, ["text": text]), in: file, at: .line(row.line))
      }
      let places = [0, 1].map { column in row.cell(column).flatMap { ids.firstIndex(of: $0) } }
      guard let from = places[0] else { throw problem("transitions.category", row.cell(0) ?? "") }
      guard let next = places[1] else { throw problem("transitions.category", row.cell(1) ?? "") }
      guard let share = row.cell(2).flatMap(Double.init), (0...1).contains(share) else {
        throw problem("transitions.share", row.cell(2) ?? "")
      }
      shares[from][next] = share
    }
    for (from, row) in shares.enumerated() where abs(row.reduce(0, +) - 1) > Self.rounding {
      throw Problem(Message("transitions.sum", ["category": ids[from]]), in: file)
    }
    self.shares = shares.map { row in row.map { $0 / row.reduce(0, +) } }
  }
}
