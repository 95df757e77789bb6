import Testing
import UnicodeText
import Wording

@testable import Reporting

@Suite struct ProgressBarTests {
  private func line(
    _ width: Int, text: String = "a.txt", _ fraction: Double?, elapsed: Double, _ language: Language = .english
  ) -> String {
    ProgressBar(width: width, language: language).line(text, fraction: fraction, elapsed: elapsed)
  }

  @Test func theBarTellsThePartTheTimeLeftAndTheWork() {
    #expect(line(61, 0.25, elapsed: 5) == "[█████░░░░░░░░░░░░░░░]  25% 0:15 left  a.txt")
    #expect(line(61, text: "讲话.txt", 0.5, elapsed: 4000, .chinese) == "[██████████░░░░░░░░░░]  50% 还剩 1:06:40  讲话.txt")
  }

  @Test func withoutAPartItTellsTheTimeGoneBy() {
    #expect(line(60, nil, elapsed: 61.2) == "a.txt  1:02 so far")
    #expect(line(60, 0.001, elapsed: 2).contains("0:02 so far"), "too little is done to tell what is left")
  }

  @Test(arguments: [20, 30, 41, 80, 200], [nil, 0, 0.3, 1] as [Double?])
  func noLineReachesTheEdge(width: Int, fraction: Double?) {
    for text in ["a", "很长的文件夹/很长的文件名很长的文件名很长的文件名很长的文件名很长的文件名.txt", String(repeating: "x", count: 300), ""] {
      for language in Language.allCases {
        let line = line(width, text: text, fraction, elapsed: 99_999, language)
        #expect(columnWidth(line) < width, "\(line)")
      }
    }
  }

  @Test(arguments: [-1, 2, .nan, .infinity] as [Double]) func oddPartsAndTimesDoNoHarm(value: Double) {
    #expect(!line(60, value, elapsed: value).isEmpty)
  }

  @Test func aHostileNameCannotSteerTheTerminal() {
    #expect(!line(80, text: "\u{1B}[2Ja\rb", 0.5, elapsed: 1).contains("\u{1B}"))
  }
}
