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

  @Test(arguments: [
    (0, nil, true), (0, 1, true), (1, nil, true), (0, 2, false), (1, 0, false), (2, nil, false), (-1, nil, false),
  ])
  func onlyPlacesOfTheSchemeAreHeld(category: Int, subcategory: Int?, isHeld: Bool) {
    #expect(SchemeLeaves(sizes: [2, 0]).holds(SchemePlace(category: category, subcategory: subcategory)) == isHeld)
  }

  /// Category 0: a (b (c), d), e; category 1 undivided.
  private let deep = SchemeLeaves(parents: [[nil, 0, 1, 0, nil], []])

  @Test func theLeavesOfAWholeLieTogether() {
    #expect(deep.count == 7 && deep.levels == 3)
    #expect((0..<5).map { deep.leaves(of: $0, in: 0) } == [0..<4, 1..<3, 2..<3, 3..<4, 4..<5])
    #expect((0..<5).map { deep.level(of: $0, in: 0) } == [0, 1, 2, 1, 0])
    #expect(deep.parts(of: nil, in: 0) == [0, 4] && deep.parts(of: 0, in: 0) == [1, 3])
  }

  @Test func whatIsBelowALevelIsMerged() {
    #expect(deep.merged(below: 0) == [0, 0, 0, 0, 4, 5, 6])
    #expect(deep.merged(below: 1) == [0, 1, 1, 3, 4, 5, 6])
    #expect(deep.merged(below: 2) == Array(0..<7))
  }
}
