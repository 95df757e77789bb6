import Lexicons
import TestSupport
import Testing
import TextModel

@testable import Classification

@Suite struct DictionaryClassifierTests {
  private let scheme = CodingScheme(
    id: "s", title: "",
    categories: [
      Category(
        id: "style", label: "作风", description: "",
        groups: [.init(topic: "", name: "推诿", weight: 2, phrases: ["踢皮球", "推来推去", "承包给亲戚"])], exclude: []),
      Category(
        id: "welfare", label: "福利", description: "",
        groups: [
          .init(topic: "食堂", name: "饭菜", weight: 2, phrases: ["食堂", "饭堂", "饭菜"]),
          .init(topic: "薪酬", name: "工资", weight: 3, phrases: ["工资"]),
        ], exclude: ["工资表模板", "食堂承包给亲戚"]),
      Category(id: "other", label: "其他", description: "", groups: [], exclude: []),
    ], other: 2)

  private func judge(_ text: String) -> Judgement {
    DictionaryClassifier(scheme, folding: .plain).judge(FoldedText(Document(name: "", text: text), table: .plain))
  }

  @Test(arguments: [
    ("找谁都踢皮球", 0), ("饭 菜凉了", 1), ("今天天气好", 2), ("哪里下载工资表模板", 2), ("食堂承包给亲戚了", 2), ("", 2),
  ])
  func thePhrasesDecide(text: String, category: Int) {
    #expect(judge(text).category == category)
  }

  @Test func synonymsCountOnceAndWeightsAddUpToTheScore() {
    let judgement = judge("食堂的饭菜，饭堂啊！工资呢")
    #expect(abs(judgement.evidence.map(\.weight).reduce(0, +) - 5) < 1e-9)
    #expect(judgement.evidence.count == 4)
  }

  @Test func twoTopicsInTwoClausesAreBothNamed() {
    let judgement = judge("食堂的饭菜一天不如一天。找后勤的人问问又是互相踢皮球")
    #expect(judgement.category == 0)
    #expect(judgement.secondary == [1])
  }

  @Test func whatStandsInOneClauseIsOneTopic() {
    let judgement = judge("食堂不好，找后勤又踢皮球")
    #expect(judgement.category == 0 && judgement.secondary.isEmpty)
    #expect(judgement.review)
  }

  @Test func anOpinionWithoutPhrasesIsLeftToAPerson() {
    #expect(judge("祝大家快乐").review)
    #expect(!judge("工资什么时候发").review)
  }

  @Test(arguments: 0..<100)
  func probabilitiesAddUpAndEvidenceLiesInTheText(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let words = ["食堂", "工资", "踢皮球", "工资表模板", "Ａ", " "]
    let text = (0..<12).map { _ in
      (words.randomElement(using: &generator) ?? "") + RandomText.scalars(2, using: &generator)
    }.joined()
    let document = Document(name: "", text: text)
    let judgement = judge(text)
    #expect(abs(judgement.probabilities.reduce(0, +) - 1) < 1e-9)
    #expect(judgement.probability == judgement.probabilities[judgement.category])
    for item in judgement.evidence {
      #expect(String(validating: document.utf8[item.range.bounds], as: UTF8.self) != nil)
    }
  }

  @Test(arguments: 0..<200)
  func maximalMatchesAgreeWithComparingEveryPair(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let ranges: [Range<Int>] = (0..<12).map { _ in
      let start = Int.random(in: 0..<10, using: &generator)
      return start..<start + Int.random(in: 1...5, using: &generator)
    }
    let sorted = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    let matches = sorted.map { PhraseMatcher.Match(phrase: 0, range: $0) }
    func contains(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
      outer != inner && outer.lowerBound <= inner.lowerBound && outer.upperBound >= inner.upperBound
    }
    let slow = matches.filter { match in !ranges.contains { contains($0, match.range) } }
    #expect(DictionaryClassifier.maximal(matches) == slow)
  }
}
