/// Which opinions are held back together while the trainer tests itself.
///
/// Copies of one text are never on both sides: a model that has learned a text tells its copy by heart, whatever it is worth.
enum HeldOutFolds {
  /// Above this part of the opinions, copies of texts from other collections count; sayings that a few people use do not.
  private static let mostSharedWithOthers = 0.01

  /// Many opinions need fewer folds: each learns from enough of them anyway.
  static func most(opinions: Int) -> Int { opinions < 5_000 ? 5 : 3 }

  /// Whether there are enough collections to hold back whole ones.
  static func holdsBackCollections(_ sources: [Int]) -> Bool { Set(sources).count >= 3 }

  /// The fold of each opinion, from 0. Whole collections are held back where there are enough; otherwise every
  /// fold gets its share of each category.
  ///
  /// - Parameter firsts: for each opinion the number of the first that says the same, its own when it is that.
  static func folds(categories: [Int], sources: [Int], firsts: [Int]) -> (folds: [Int], count: Int) {
    let most = most(opinions: categories.count)
    guard holdsBackCollections(sources) else {
      return (balanced(categories, firsts: firsts, count: most), most)
    }
    let distinct = Set(sources).sorted()
    let count = min(most, distinct.count)
    let rank = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0 % count) })
    let folds = sources.map { rank[$0] ?? 0 }
    let strays = firsts.indices.count { folds[$0] != folds[firsts[$0]] }
    guard Double(strays) > mostSharedWithOthers * Double(firsts.count) else { return (folds, count) }
    return (firsts.map { folds[$0] }, count)
  }

  /// Each text goes to the fold that has the fewest opinions of its category.
  private static func balanced(_ categories: [Int], firsts: [Int], count: Int) -> [Int] {
    var members: [Int: [Int]] = [:]
    for (opinion, first) in firsts.enumerated() { members[first, default: []].append(opinion) }
    var filled: [Int: [Int]] = [:]
    var folds = firsts.map { _ in 0 }
    for (first, category) in categories.enumerated() where firsts[first] == first {
      let sizes = filled[category] ?? Array(repeating: 0, count: count)
      // Rare categories must not all begin with the same fold.
      let inTurn = (1...count).map { (category + $0) % count }
      let fold =
        inTurn.enumerated().min { (sizes[$0.element], $0.offset) < (sizes[$1.element], $1.offset) }?.element ?? 0
      for member in members[first] ?? [] {
        folds[member] = fold
        filled[categories[member], default: Array(repeating: 0, count: count)][fold] += 1
      }
    }
    return folds
  }
}

extension [LabelledOpinion] {
  /// For each opinion the number of the first with the same or nearly the same text, as `DuplicateIndex` tells them: short texts
  /// only where they are equal.
  var firstsOfCopies: [Int] {
    var index = DuplicateIndex(capacity: Swift.max(1, count))
    for opinion in self { index.add(opinion.text) }
    return index.firsts
  }

  /// How many copy another and are held back with it; 0 where copies are so few that collections are held back as they are.
  package var copiesHeldTogether: Int {
    let firsts = firstsOfCopies
    let folds = HeldOutFolds.folds(categories: map(\.category), sources: map(\.source), firsts: firsts).folds
    guard firsts.indices.allSatisfy({ folds[$0] == folds[firsts[$0]] }) else { return 0 }
    return firsts.indices.count { firsts[$0] != $0 }
  }
}
