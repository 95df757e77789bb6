import TestSupport
import Testing
import TextModel

@testable import Classification

/// Four times the text costs about four times the time: a long one must not hold up a service.
@Suite struct JudgingTimeTests {
  private static let units = [
    "食堂的饭菜太贵排队太久请领导解决踢皮球。", "请领导解决。", "大家意见很大，食堂太贵，盼答复，", "没有推诿扯皮。", "找谁都踢皮球，食堂的饭菜凉了；",
    "食堂的饭菜踢皮球",
  ]

  private func grows(with unit: String, _ work: (FoldedText, [TextRange]) -> Void) -> Bool {
    func seconds(_ scalars: Int) -> Double {
      let document = Document(name: "", text: String(repeating: unit, count: scalars / unit.unicodeScalars.count))
      let (text, words) = (FoldedText(document, table: .plain), TrainingFixture.words(document))
      return ThreadTime.seconds { work(text, words) }
    }
    return seconds(40_000) < 0.05 + 9 * seconds(10_000)
  }

  @Test(arguments: units) func phrasesJudgeInProportionToTheText(unit: String) {
    let classifier = DictionaryClassifier(TrainingFixture.scheme, folding: .plain)
    #expect(grows(with: unit) { text, _ in _ = classifier.judge(text) })
  }

  @Test(arguments: units) func soDoesAModel(unit: String) throws {
    let model = try TrainingFixture.model()
    #expect(grows(with: unit) { text, words in _ = model.judge(text, words: words) })
  }
}

@Suite struct StretchesTests {
  @Test(arguments: 0..<50)
  func whatTwoRowsShareIsWhatEachPairShares(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    func row() -> [Range<Int>] {
      var (row, start) = ([Range<Int>](), 0)
      for _ in 0..<8 {
        start += Int.random(in: 0...4, using: &generator)
        row.append(start..<start + Int.random(in: 1...5, using: &generator))
        start = row[row.count - 1].upperBound
      }
      return row
    }
    let (one, other) = (row(), row())
    #expect(
      one.shared(with: other) == one.flatMap { piece in other.map { $0.clamped(to: piece) }.filter { !$0.isEmpty } })
    for start in 0..<40 {
      let range = start..<start + 2
      #expect(
        one.hold(range) == one.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound })
      #expect(Array(one.beginning(in: start..<start + 3)) == one.filter { (start..<start + 3).contains($0.lowerBound) })
    }
  }
}
