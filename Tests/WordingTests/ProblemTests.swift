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
}
