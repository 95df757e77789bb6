import Checking
import Classification
import DataFiles
import Wording

/// By what a sentence is judged together with what stands around it: the table `NAME.context.tsv` beside a model, with
/// feature, category and weight in each line.
struct PointContext {
  /// For each feature (`SentenceContext.features(of:)`) its weight for each category of the scheme.
  let weights: [String: [Double]]

  /// - Throws: a `Problem` with the line when it names a feature that sentences do not have or a category that the scheme
  ///   lacks, or holds no weight.
  init(table: String, file: String, scheme: CodingScheme) throws(Problem) {
    let ids = scheme.categories.map(\.id)
    let features = Set(SentenceContext.features(of: ids))
    var weights: [String: [Double]] = [:]
    for row in TabTable(table).rows {
      func problem(_ key: String, _ text: String?) -> Problem {
        Problem(Message(key, ["text": text ?? ""]), in: file, at: .line(row.line))
      }
      guard let feature = row.cell(0), features.contains(feature) else { throw problem("context.feature", row.cell(0)) }
      guard let category = row.cell(1).flatMap({ ids.firstIndex(of: $0) }) else {
        throw problem("context.category", row.cell(1))
      }
      guard let weight = row.cell(2).flatMap(Double.init), weight.isFinite else {
        throw problem("context.weight", row.cell(2))
      }
      weights[feature, default: [Double](repeating: 0, count: ids.count)][category] = weight
    }
    self.weights = weights
  }
}
