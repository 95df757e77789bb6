import Testing
import TextModel
import Wording

@testable import Classification

/// A scheme made in code is examined as a written one is.
@Suite struct SchemeExaminationTests {
  private func category(
    _ id: String, _ label: String, weight: Double = 1, phrases: [String] = ["食堂"], topic: String = "",
    _ subcategories: [Subcategory] = []
  ) -> Classification.Category {
    .init(
      id: id, label: label, description: "", groups: [.init(topic: topic, name: "g", weight: weight, phrases: phrases)],
      exclude: [],
      subcategories: subcategories)
  }

  private func problems(_ categories: [Classification.Category]) -> [String] {
    CodingScheme(id: "s", title: "t", categories: categories, other: 0).problems().map { $0.text(in: .english) }
  }

  @Test func aSoundSchemeHasNone() {
    #expect(TrainingFixture.scheme.problems().map { $0.text(in: .english) } == ["s: the key “title” is missing"])
    #expect(SubcategoryTests.scheme.problems().count == 1)
    #expect(problems([category("a", "A"), category("b", "B")]).isEmpty)
  }

  @Test func everyFaultIsToldWithItsPlace() {
    #expect(problems([category("a", "A")]) == ["s: a scheme needs at least two categories"])
    #expect(problems([category("a", "A"), category("a", "B")]) == ["s/a: the category id “a” stands twice"])
    #expect(
      problems([category("a", "A", weight: .nan), category("b", "B", weight: -5, phrases: [])]) == [
        "s/a/g: weight must be above 0 and at most 10", "s/b/g: the key “phrases” is missing",
        "s/b/g: weight must be above 0 and at most 10",
      ])
    let divided = category("b", "B", topic: "z", [.init(id: "x", label: "X"), .init(id: "x", label: "Y/")])
    #expect(
      problems([category("a", "A"), divided]) == [
        "s/b/x: the name “Y/” must not hold a slash, which divides category and subcategory in labels",
        "s/b/x: the subcategory “x” stands twice in its category",
        "s/b/g: the topic “z” belongs to no subcategory of this category; choose from: X、Y/",
      ])
  }

  @Test(arguments: [Double.nan, -5, .infinity])
  func aWeightThatIsNoneDoesNotSpoilTheProbabilities(weight: Double) {
    let scheme = CodingScheme(
      id: "s", title: "t", categories: [category("a", "A", weight: weight), category("b", "B", phrases: ["宿舍"])],
      other: 1)
    let judgement = DictionaryClassifier(scheme, folding: .plain)
      .judge(FoldedText(Document(name: "", text: "食堂和宿舍"), table: .plain))
    #expect(judgement.probabilities.allSatisfy { (0...1).contains($0) })
  }

  @Test func aSchemeNeedsAPlaceForTheRest() async {
    await #expect(processExitsWith: .failure) { _ = CodingScheme(id: "s", title: "t", categories: [], other: 0) }
    await #expect(processExitsWith: .failure) {
      _ = Category(
        id: "a", label: "A", description: "", groups: [], exclude: [],
        subcategories: [.init(id: "x", label: "X", parent: 0)])
    }
  }
}
