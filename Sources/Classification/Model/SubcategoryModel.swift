import TextModel

/// Tells the subcategories of a category apart, once the category is known.
///
/// Linear, over some of the features of the model that tells the categories apart: how it is learned is said at
/// `SubcategoryTraining`.
struct SubcategoryModel: Sendable {
  /// What must set the best subcategory apart from the next; below, the opinion names none.
  static let leastLead = 0.05

  let leaves: SchemeLeaves
  /// The features that it knows, by their numbers in the vocabulary of the categories, ascending.
  let columns: [Int32]
  /// For each of the features one weight for each leaf: how much speaks for it, what it is divided into included, against
  /// what else there is on its level. Those of "none of them" stay empty.
  let weights: QuantisedWeights
  /// Whether opinions were learned from, so that it has to be kept in a model's file.
  let isTrained: Bool

  /// For each feature of the vocabulary up to the last of `columns` its place there; -1 for none.
  private let places: [Int32]

  init(leaves: SchemeLeaves, columns: [Int32], weights: QuantisedWeights, isTrained: Bool) {
    (self.leaves, self.columns, self.weights, self.isTrained) = (leaves, columns, weights, isTrained)
    var places = [Int32](repeating: -1, count: Int(columns.last ?? -1) + 1)
    for (place, column) in columns.enumerated() { places[Int(column)] = Int32(place) }
    self.places = places
  }

  /// The same over a vocabulary in which some features were added.
  ///
  /// - Parameter known: for each feature of that vocabulary its number in the former one, ascending; -1 when it is new.
  func renumbered(_ known: [Int32]) -> SubcategoryModel {
    let own = known.indices.filter { known[$0] >= 0 && place(of: known[$0]) != nil }.map { Int32($0) }
    return SubcategoryModel(leaves: leaves, columns: own, weights: weights, isTrained: isTrained)
  }

  @inline(__always)
  private func place(of column: Int32) -> Int? {
    guard Int(column) < places.count, places[Int(column)] >= 0 else { return nil }
    return Int(places[Int(column)])
  }

  /// The subcategory of an opinion of a category; nil when it names none.
  ///
  /// - Parameter runs: the features of the opinion that the vocabulary knows.
  func judge(_ runs: [WeightedRun], category: Int) -> Int? { judge(known(runs), category: category) }

  /// The features of an opinion that this model knows, each with its place among them: found once for all categories.
  func known(_ runs: [WeightedRun]) -> [WeightedFeature] {
    // In two steps, so that no place waits for the memory of another.
    let found = runs.map { Int($0.column) < places.count ? places[Int($0.column)] : -1 }
    return zip(found, runs).compactMap { place, run in
      place < 0 ? nil : WeightedFeature(number: Int(place), value: run.value)
    }
  }

  /// The same, once it is known which features this model knows.
  func judge(_ known: [WeightedFeature], category: Int) -> Int? {
    let named = leaves.leaves(of: category).dropLast()
    guard !named.isEmpty else { return nil }
    var scores = [Double](repeating: 0, count: named.count)
    weights.add(known, from: named.lowerBound, to: &scores)
    var (found, parts): (Int?, [Int]) = (nil, leaves.parts(of: nil, in: category))
    while let next = Self.leading(parts, scores) {
      found = next
      parts = leaves.parts(of: next, in: category)
    }
    return found
  }

  /// What a row says for each leaf.
  func scores(_ rows: SparseRows, _ row: Int) -> [Double] {
    var scores = [Double](repeating: 0, count: leaves.count)
    for entry in rows.entries(row) {
      guard let place = place(of: rows.columns[entry]) else { continue }
      weights.add(place, times: rows.values[entry], to: &scores, scores.count)
    }
    return scores
  }

  /// Adds the leaves' weights, each so many times to each category, to those of a classifier over the same vocabulary.
  ///
  /// - Parameter counts: for each leaf one number for each category.
  func add(times counts: [[Double]], to sum: inout LinearWeights) {
    let moved = counts.indices.filter { counts[$0].contains { $0 != 0 } }
    for (place, column) in columns.enumerated() {
      let first = Int(column) * sum.categories
      for leaf in moved {
        let weight = weights.weight(place, leaf)
        guard weight != 0 else { continue }
        for category in 0..<sum.categories { sum.weights[first + category] += weight * counts[leaf][category] }
      }
    }
  }

  /// The one with the highest score, when it is set apart from the next.
  private static func leading(_ parts: [Int], _ scores: [Double]) -> Int? {
    guard let best = parts.max(by: { (scores[$0], -$0) < (scores[$1], -$1) }) else { return nil }
    let next = parts.filter { $0 != best }.map { scores[$0] }.max() ?? -.infinity
    return scores[best] - next > leastLead ? best : nil
  }
}
