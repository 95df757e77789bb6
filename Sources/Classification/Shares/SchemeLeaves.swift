/// Numbers the finest places of a scheme: the subcategories of each category in order, then what belongs to the category
/// and to none of them; a category that is not divided is one leaf.
struct SchemeLeaves: Sendable, Hashable {
  /// The first leaf of each category, and the number of leaves.
  private let starts: [Int]

  init(_ scheme: CodingScheme) { self.init(sizes: scheme.categories.map(\.subcategories.count)) }

  /// - Parameter sizes: number of subcategories of each category.
  init(sizes: [Int]) {
    // A divided category has one leaf more than subcategories, an undivided one has one.
    starts = sizes.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1 + 1) }
  }

  var categories: Int { starts.count - 1 }
  var count: Int { starts[categories] }

  func leaves(of category: Int) -> Range<Int> { starts[category]..<starts[category + 1] }

  func isDivided(_ category: Int) -> Bool { leaves(of: category).count > 1 }

  func leaf(of place: SchemePlace) -> Int {
    let leaves = leaves(of: place.category)
    return place.subcategory.map { leaves.lowerBound + $0 } ?? leaves.upperBound - 1
  }

  /// The subcategory of a leaf; nil for the last of its category.
  func subcategory(of leaf: Int, in category: Int) -> Int? {
    let leaves = leaves(of: category)
    return leaf == leaves.upperBound - 1 ? nil : leaf - leaves.lowerBound
  }
}
