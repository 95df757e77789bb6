import Foundation
import Testing
import Wording

@Suite struct ProblemTests {
  @Test(arguments: [
    (Problem(.verbatim("坏了"), in: "a.yaml", at: .line(3, column: 5)), "a.yaml:3:5: 坏了"),
    (Problem(.verbatim("坏了"), in: "a.csv", at: .row(9, column: "意见")), "a.csv:第 9 行 “意见”列: 坏了"),
    (Problem(.verbatim("坏了"), in: "a.txt", at: .byte(12)), "a.txt:字节 12: 坏了"),
    (Problem(.verbatim("坏了")), "坏了"),
  ])
  func inputPlaceAndSentenceStandOnOneLine(problem: Problem, text: String) {
    #expect(problem.text(in: .chinese) == text)
  }

  @Test func severalProblemsAreOneALine() {
    let problems = Problems([
      Problem(.verbatim("坏了"), in: "a.csv", at: .row(9)), Problem(.verbatim("也坏了"), in: "a.csv", at: .row(10)),
    ])
    #expect(problems.text(in: .chinese) == "a.csv:第 9 行: 坏了\na.csv:第 10 行: 也坏了")
    #expect((problems as any Error).localizedDescription == "a.csv:row 9: 坏了\na.csv:row 10: 也坏了")
    #expect((problems.all[0] as any Error).localizedDescription == "a.csv:row 9: 坏了")
  }

  @Test func aNamedProblemKeepsItsName() {
    #expect(Problem(.verbatim("x"), in: "a").named("b").input == "a")
    #expect(Problem(.verbatim("x")).named("b").input == "b")
  }

  private func problems(_ count: Int, _ input: String, _ key: String = "problems.more") -> [Problem] {
    (1...count).map { Problem(Message(key, ["count": String($0)]), in: input, at: .row($0 + 1)) }
  }

  @Test func manyEqualProblemsAreOneWithTheFirstPlaces() {
    let gathered = (problems(50, "a.csv") + problems(2, "a.csv", "place.row") + problems(5, "b.csv")).gathered()
    #expect(
      gathered.map(\.input) == ["a.csv"] + Array(repeating: "a.csv", count: 2) + Array(repeating: "b.csv", count: 5))
    #expect(gathered[0].place == .row(2))
    #expect(gathered[0].text(in: .chinese).hasSuffix("；同样的问题共 50 处（第 3、4、5、6 行等）"))
    let bytes = (1...9).map { Problem(Message("problems.more", ["count": "1"]), in: "c", at: .byte($0)) }.gathered()
    #expect(bytes.count == 1 && bytes[0].text(in: .english).hasSuffix("; the same in 9 places in all"))
  }

  @Test func differentSentencesOfUsersAreNotGathered() {
    #expect((1...9).map { Problem(.verbatim("第 \($0) 个"), in: "a") }.gathered().count == 9)
  }
}
