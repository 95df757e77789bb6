/// Numbers the finest places of a scheme: the subcategories of each category in order, each standing for what belongs to
/// it and to none of its own parts, then what belongs to the category and to none of them; a category that is not divided
/// is one leaf.
struct SchemeLeaves: Sendable, Hashable {
  /// The first leaf of each category, and the number of leaves.
  private let starts: [Int]
  /// For each category what each of its subcategories is a part of.
  private let parents: [[Int?]]

  init(_ scheme: CodingScheme) { self.init(parents: scheme.categories.map { $0.subcategories.map(\.parent) }) }

  /// - Parameter sizes: number of subcategories of each category, none of them divided.
  init(sizes: [Int]) { self.init(parents: sizes.map { [Int?](repeating: nil, count: $0) }) }

  /// - Parameter parents: for each category what each of its subcategories is a part of; a whole stands right before its
  ///   parts and theirs.
  init(parents: [[Int?]]) {
    self.parents = parents
    // A divided category has one leaf more than subcategories, an undivided one has one.
    starts = parents.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count + 1) }
  }

  var categories: Int { starts.count - 1 }
  var count: Int { starts[categories] }

  func leaves(of category: Int) -> Range<Int> { starts[category]..<starts[category + 1] }

  func isDivided(_ category: Int) -> Bool { leaves(of: category).count > 1 }

  /// Whether the scheme has such a place.
  func holds(_ place: SchemePlace) -> Bool {
    parents.indices.contains(place.category)
      && place.subcategory.map { parents[place.category].indices.contains($0) } ?? true
  }

  func leaf(of place: SchemePlace) -> Int {
    let leaves = leaves(of: place.category)
    return place.subcategory.map { leaves.lowerBound + $0 } ?? leaves.upperBound - 1
  }

  /// The subcategory of a leaf; nil for the last of its category.
  func subcategory(of leaf: Int, in category: Int) -> Int? {
    let leaves = leaves(of: category)
    return leaf == leaves.upperBound - 1 ? nil : leaf - leaves.lowerBound
  }

  /// What a subcategory is divided into, or the category when nil.
  func parts(of subcategory: Int?, in category: Int) -> [Int] {
    parents[category].indices.filter { parents[category][$0] == subcategory }
  }

  /// The leaves of a subcategory, of all that it is divided into as well; they lie together, its own first.
  func leaves(of subcategory: Int, in category: Int) -> Range<Int> {
    let level = level(of: subcategory, in: category)
    let end = parents[category].indices.first { $0 > subcategory && self.level(of: $0, in: category) <= level }
    return starts[category] + subcategory..<starts[category] + (end ?? parents[category].count)
  }

  /// How many subcategories a subcategory is a part of.
  func level(of subcategory: Int, in category: Int) -> Int {
    var level = 0
    var next = parents[category][subcategory]
    while let index = next {
      level += 1
      next = parents[category][index]
    }
    return level
  }

  /// The levels of the scheme; 1 when no subcategory is divided.
  var levels: Int {
    1
      + ((0..<categories).flatMap { category in parents[category].indices.map { level(of: $0, in: category) } }.max()
        ?? 0)
  }

  /// The leaves of all subcategories of one level.
  func named(level: Int) -> [Int] {
    (0..<categories).flatMap { category in
      parents[category].indices.filter { self.level(of: $0, in: category) == level }.map { starts[category] + $0 }
    }
  }

  /// For each leaf the one that stands for it when nothing below a level is told apart.
  func merged(below level: Int) -> [Int] {
    var merged = Array(0..<count)
    for category in 0..<categories {
      for subcategory in parents[category].indices where self.level(of: subcategory, in: category) == level {
        for leaf in leaves(of: subcategory, in: category) { merged[leaf] = starts[category] + subcategory }
      }
    }
    return merged
  }
}
