import Testing

@testable import Classification

@Suite struct SchemeLeavesTests {
  @Test(arguments: [[0], [2, 0, 1], [0, 0], [3]])
  func everyPlaceHasALeafOfItsOwn(sizes: [Int]) {
    let leaves = SchemeLeaves(sizes: sizes)
    #expect(leaves.categories == sizes.count)
    let places = sizes.enumerated().flatMap { category, size in
      ((0..<size).map(Optional.some) + [nil]).map { SchemePlace(category: category, subcategory: $0) }
    }
    #expect(places.map { leaves.leaf(of: $0) } == Array(0..<leaves.count))
    for place in places {
      #expect(leaves.leaves(of: place.category).contains(leaves.leaf(of: place)))
      #expect(leaves.subcategory(of: leaves.leaf(of: place), in: place.category) == place.subcategory)
    }
    #expect(sizes.indices.map { leaves.isDivided($0) } == sizes.map { $0 > 0 })
  }
}
