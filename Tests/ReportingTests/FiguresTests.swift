import Classification
import Testing

@testable import Reporting

@Suite struct FiguresTests {
  @Test(arguments: [
    (0.5835, 1, "58.4%"), (0.58, 0, "58%"), (0, 1, "0.0%"), (1, 1, "100.0%"), (0.0004, 1, "0.0%"), (0.0006, 1, "0.1%"),
    (.nan, 1, "—%"),
  ]) func sharesAreRoundedHalfAwayFromZero(share: Double, decimals: Int, expected: String) {
    #expect(Figures.percent(share, decimals: decimals) == expected)
  }

  @Test(arguments: [(-0.04, "0.0"), (-1.25, "-1.3"), (12.0, "12.0"), (1e300, "—")])
  func numbersHaveTheirSign(number: Double, expected: String) {
    #expect(Figures.fixed(number, decimals: 1) == expected)
  }

  @Test func anIntervalHasOnePercentSign() {
    let share = Prevalence(category: 0, count: 1, share: 0.5, low: 0.0949, high: 0.905, method: .dictionaryNotAudited)
    #expect(Figures.interval(share) == "9.5–90.5%")
    #expect(Figures.interval(share, decimals: 0) == "9–91%")
  }

  @Test(arguments: [("a/b/讲话.txt", "讲话.txt"), ("-", "-"), ("", ""), ("目录/", "目录")])
  func theFileNameIsTheLastPartOfThePath(path: String, expected: String) {
    #expect(Figures.fileName(path) == expected)
  }

  @Test func noJudgementIsCertain() {
    #expect([1.0, 0.996, 0.99, 0.504].map(Figures.certainty) == ["≥99%", "≥99%", "99%", "50%"])
  }

  @Test(arguments: [
    (["a/b/1.txt", "a/b/c/2.txt"], ["1.txt", "c/2.txt"]), (["a/1.txt", "b/2.txt"], ["a/1.txt", "b/2.txt"]),
    (["a/b/1.txt"], ["1.txt"]),
    (["ab/1", "a/2"], ["ab/1", "a/2"]), ([], []),
  ])
  func foldersThatHoldAllAreLeftOut(paths: [String], names: [String]) {
    #expect(Figures.withoutCommonFolder(paths) == names)
  }
}
