import Testing

@testable import Classification

@Suite struct HeldOutFoldsTests {
  @Test func everyFoldGetsItsShareOfEachCategory() {
    let categories = (0..<100).map { $0 % 7 == 0 ? 1 : 0 }
    let (folds, count) = HeldOutFolds.folds(categories: categories, sources: categories.map { _ in 4 })
    #expect(count == 5)
    for fold in 0..<5 {
      let rare = categories.indices.count { folds[$0] == fold && categories[$0] == 1 }
      #expect(rare == 3)
    }
  }

  @Test func collectionsStayTogether() {
    let sources = [9, 9, 2, 4, 4, 2]
    let (folds, count) = HeldOutFolds.folds(categories: [0, 1, 0, 1, 0, 1], sources: sources)
    #expect(count == 3)
    #expect(folds == [2, 2, 0, 1, 1, 0])
  }

  @Test func manyCollectionsShareFiveFolds() {
    let (folds, count) = HeldOutFolds.folds(categories: (0..<12).map { _ in 0 }, sources: Array(0..<12))
    #expect(count == 5)
    #expect(Set(folds) == [0, 1, 2, 3, 4])
  }
}
