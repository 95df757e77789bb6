import TestSupport
import Testing
import TextModel

@testable import Classification

@Suite struct ClassifierModelTests {
  @Test(arguments: 0..<60)
  func evidenceAddsUpToTheScore(seed: Int) throws {
    let model = try Self.model.get()
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let words = ["食堂", "饭菜", "踢皮球", "食堂承包", "工资拖了", "天气", " ", "Ａ", "\n"]
    let text = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
      (words.randomElement(using: &generator) ?? "") + RandomText.scalars(2, using: &generator)
    }.joined()
    let opinion = TrainingFixture.opinion(text, 0)
    let judgement = model.judge(opinion.text, words: opinion.words)
    let scores = model.scores(opinion.text, words: opinion.words)
    #expect(judgement.scores == scores)
    #expect(abs(judgement.remainder - model.constant(of: judgement.category)) < 1e-9)
    for category in [judgement.category] + judgement.secondary {
      let weights = judgement.evidence.filter { $0.category == category }.map(\.weight).reduce(0, +)
      #expect(abs(model.constant(of: category) + weights - scores[category]) < 1e-9)
    }
    #expect(abs(judgement.probabilities.reduce(0, +) - 1) < 1e-9)
    let bytes = Document(name: "", text: text).utf8
    for item in judgement.evidence { #expect(isValidUTF8(Array(bytes[item.range.bounds]))) }
    for category in scores.indices {
      let ranges = judgement.evidence.filter { $0.category == category }.map(\.range)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start })
    }
  }

  @Test(arguments: ["食堂的饭菜凉了", "工资拖了三天没人理", "", "踢皮球，饭菜凉"])
  func sortingGivesTheProbabilitiesOfTheJudgement(text: String) throws {
    let model = try Self.model.get()
    let opinion = TrainingFixture.opinion(text, 0)
    let judgement = model.judge(opinion.text, words: opinion.words)
    let sorted = model.sorted(opinion.text, words: opinion.words)
    #expect(sorted.probabilities == judgement.probabilities)
    #expect(sorted.subcategories.count == judgement.probabilities.count)
    #expect(sorted.subcategories[judgement.category] == judgement.subcategory)
  }

  @Test(arguments: ["食堂的饭菜凉了", "工资拖了三天没人理", "", "天气", "ＡＢ 食堂，踢皮球"])
  func scoresAgreeWithAddingUpEveryFeature(text: String) throws {
    let model = try Self.model.get()
    let opinion = TrainingFixture.opinion(text, 0)
    let occurrences = model.extractor.read(opinion.text, words: opinion.words).occurrences
    var counts: [Int: Int] = [:]
    for occurrence in occurrences {
      let number = Int(model.vocabulary.number(of: occurrence.key))
      guard number >= 0 else { continue }
      counts[number] = occurrence.kind == .group ? 1 : (counts[number] ?? 0) + 1
    }
    var values = counts.mapValues { Double($0) }
    for number in counts.keys {
      values[number] = slowLogarithm(counts[number] ?? 0) * Double(model.vocabulary.idf[number]) / 16
    }
    let length = values.values.map { $0 * $0 }.reduce(0, +).squareRoot()
    for (category, score) in model.scores(opinion.text, words: opinion.words).enumerated() {
      let sum = values.map { $0.value / length * model.weights.weight($0.key, category) }.reduce(0, +)
      #expect(abs(model.constant(of: category) + sum - score) < 1e-9)
    }
  }

  @Test func thePhraseThatDecidesCarriesTheMostWeight() throws {
    let text = "后来就踢皮球"
    let judgement = TrainingFixture.judge(try Self.model.get(), text)
    let best = judgement.evidence.filter { $0.category == judgement.category }.max { $0.weight < $1.weight }
    #expect(judgement.category == 0)
    #expect(best.map { Document(name: "", text: text).text($0.range).contains("皮球") } == true)
  }

  @Test func greetingsOfLettersSayNothing() throws {
    let formulas = try LetterFormulas(table: "尊敬的\t20\n此致敬礼\n", file: "f", folding: .plain)
    let model = try TrainingFixture.model(formulas: formulas)
    func scores(_ text: String) -> [Double] {
      let opinion = TrainingFixture.opinion(text, 0)
      return model.scores(opinion.text, words: [])
    }
    let body = String(repeating: "工资拖了三个月没有发，", count: 8)
    #expect(scores("尊敬的食堂领导：" + body + "此致敬礼") == scores("：" + body))
    #expect(scores("尊敬的食堂领导") != scores(""))
  }

  private static let model = Result { try TrainingFixture.model() }

  /// 1 + ln n for the small counts that occur here.
  private func slowLogarithm(_ count: Int) -> Double {
    var sum = 0.0
    for step in 0..<200_000 {
      let (low, width) = (1 + Double(step) * Double(count - 1) / 200_000, Double(count - 1) / 200_000)
      sum += width / (low + width / 2)
    }
    return 1 + sum
  }
}
