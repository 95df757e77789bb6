import Lexicons
import TestSupport
import Testing
import TextModel

@Suite struct ConcordanceTests {
  private func line(_ number: Int, _ left: String, _ right: String) -> ConcordanceLine {
    ConcordanceLine(
      place: .init(file: "a", opinion: nil, line: number, start: 0, end: 1, range: TextRange(0, 3)), left: left,
      keyword: "食", right: right)
  }

  @Test(arguments: [
    (Concordance.Order.position, [1, 2, 3, 4]), (.left, [1, 4, 3, 2]), (.right, [3, 1, 4, 2]),
  ])
  func linesStandInTheOrderAskedFor(order: Concordance.Order, expected: [Int]) {
    var concordance = Concordance(order: order, most: nil)
    for entry in [line(1, "ca", "乙x"), line(2, "ac", "甲"), line(3, "zza", "丙"), line(4, "ca", "乙x")] {
      concordance.add(entry)
    }
    #expect(concordance.lines.map(\.place.line) == expected)
  }

  @Test(arguments: [Concordance.Order.position, .left])
  func aNegativeNumberOfLinesIsNone(order: Concordance.Order) {
    var concordance = Concordance(order: order, most: -3)
    concordance.add(line(1, "a", "b"))
    #expect(concordance.lines.isEmpty && concordance.total == 1)
  }

  @Test func keepingTheFirstLinesGivesTheHeadOfTheWholeListHoweverItIsParted() {
    var generator = RepeatableGenerator(seed: 2)
    for order in Concordance.Order.allCases {
      let lines = (0..<700).map {
        line($0, RandomText.scalars(2, using: &generator), String(Int.random(in: 0...40, using: &generator)))
      }
      var whole = Concordance(order: order, most: nil)
      for line in lines { whole.add(line) }
      for most in [0, 1, 7, 650, 900] {
        var (first, second) = (Concordance(order: order, most: most), Concordance(order: order, most: most))
        for line in lines[..<300] { first.add(line) }
        for line in lines[300...] { second.add(line) }
        first.merge(second)
        #expect(first.total == 700)
        #expect(first.lines.map(\.place.line) == whole.lines.prefix(most).map(\.place.line))
      }
    }
  }
}
