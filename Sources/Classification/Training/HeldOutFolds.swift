/// Which opinions are held back together while the trainer tests itself.
enum HeldOutFolds {
  /// Many opinions need fewer folds: each learns from enough of them anyway.
  static func most(opinions: Int) -> Int { opinions < 5_000 ? 5 : 3 }

  /// Whether there are enough collections to hold back whole ones.
  static func holdsBackCollections(_ sources: [Int]) -> Bool { Set(sources).count >= 3 }

  /// The fold of each opinion, from 0. Whole collections are held back where there are enough; otherwise every
  /// fold gets its share of each category.
  static func folds(categories: [Int], sources: [Int]) -> (folds: [Int], count: Int) {
    let distinct = Set(sources).sorted()
    let most = most(opinions: categories.count)
    if holdsBackCollections(sources) {
      let count = min(most, distinct.count)
      let rank = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0 % count) })
      return (sources.map { rank[$0] ?? 0 }, count)
    }
    var seen: [Int: Int] = [:]
    let folds = categories.map { category in
      seen[category, default: category] += 1
      return (seen[category] ?? 0) % most
    }
    return (folds, most)
  }
}
