import Testing
import Wording

@testable import Classification

@Suite struct SurveyTests {
  private static let yaml = """
    id: r
    title: 测评
    questions:
      - {id: s, title: 满意度, ratings: [满意, 基本满意, 不满意]}
      - {id: q, title: 总体评价, ratings: [好, 较好, 一般化, {name: 走了过场, also: [走过场]}]}
    rules:
      - {id: formality, question: q, ratings: [一般化, 走了过场], fires: at-least, threshold: 30%, consequence: 补课}
      - {id: satisfied, question: s, ratings: [满意, 基本满意], fires: below, threshold: 2/3, consequence: 补课}
      - {id: quorum, question: s, ratings: [满意, 基本满意, 不满意], fires: below, threshold: 1/2, of: asked,
         consequence: 催办}
    """

  /// Sheets of one unit: `poor` of `count` say 走过场, `satisfied` of them 满意.
  private func counter(_ count: Int, poor: Int, satisfied: Int, unit: String? = "甲") throws -> SurveyCounter {
    var counter = SurveyCounter(rules: try SurveyRules(yaml: Self.yaml, file: "r.yaml"))
    for index in 0..<count {
      counter.count(unit: unit, answers: [index < satisfied ? "满意" : "不满意", index < poor ? "走过场" : "较好"])
    }
    return counter
  }

  @Test(arguments: [
    (30, 9, 20, SurveyVerdict.Outcome.fired, SurveyVerdict.Outcome.passed),
    (30, 8, 19, .passed, .fired),
    (10, 3, 7, .fired, .passed),
    (9, 3, 6, .tooFewAnswers(wouldFire: true), .tooFewAnswers(wouldFire: false)),
    (9, 2, 5, .tooFewAnswers(wouldFire: false), .tooFewAnswers(wouldFire: true)),
    (0, 0, 0, .noAnswers, .noAnswers),
  ])
  func thresholdsAreDecidedExactly(
    count: Int, poor: Int, satisfied: Int, formality: SurveyVerdict.Outcome, satisfaction: SurveyVerdict.Outcome
  ) throws {
    let result = SurveyResult(
      try counter(count, poor: poor, satisfied: satisfied), list: [.init(name: "甲", asked: nil)])
    #expect(result.units[0].verdicts.map(\.outcome).prefix(2) == [formality, satisfaction])
  }

  @Test func theRuleThatFiredIsQuotedWithItsFigures() throws {
    let result = SurveyResult(try counter(30, poor: 10, satisfied: 19), list: [.init(name: "甲", asked: 61)])
    let messages = result.units[0].verdicts.map { $0.message.text(in: .chinese) }
    #expect(
      messages == [
        "规则“formality”：一般化、走了过场占有效答卷的 10/30（33.3%），达到 30% → 补课",
        "规则“satisfied”：满意、基本满意占有效答卷的 19/30（63.3%），不到 2/3 → 补课",
        "规则“quorum”：满意、基本满意、不满意占应答人数的 30/61（49.2%），不到 1/2 → 催办",
      ])
    #expect(
      result.units[0].verdicts[1].message.text(in: .english)
        == "rule “satisfied”: 满意、基本满意: 19 of 30 answers (63.3%), below 2/3 → 补课")
  }

  @Test func everyVerdictHasASentenceInBothLanguages() throws {
    var seen: Set<String> = []
    for (count, poor, satisfied, asked) in [
      (30, 30, 0, 100), (30, 0, 30, 30), (5, 5, 0, 5), (5, 0, 5, 5), (0, 0, 0, 1), (30, 0, 0, 3),
    ] {
      let result = SurveyResult(
        try counter(count, poor: poor, satisfied: satisfied), list: [.init(name: "甲", asked: asked)])
      for verdict in result.units[0].verdicts {
        seen.insert(verdict.message.key)
        for language in [Language.chinese, .english] {
          let text = verdict.message.text(in: language)
          #expect(text != verdict.message.key && !text.contains("{"))
        }
      }
    }
    #expect(seen.count == 10)
  }

  @Test(arguments: [(20, Optional(15)), (20, nil)])
  func whereItIsUnknownHowManyWereAskedNothingIsConcluded(count: Int, asked: Int?) throws {
    let result = SurveyResult(try counter(count, poor: 0, satisfied: 20), list: [.init(name: "甲", asked: asked)])
    #expect(result.units[0].verdicts[2].outcome == .askedUnknown)
    #expect(result.units[0].responseRate == asked.map { 20 / Double($0) })
  }

  @Test(arguments: [
    (60, 30, Optional(100), SurveyVerdict.Outcome.fired), (60, 29, 100, .passed), (60, 30, nil, .fired),
    (60, 17, nil, .passed), (60, 18, nil, .fired), (60, 30, 59, .askedUnknown),
    (9, 9, 20, .tooFewAnswers(wouldFire: true)),
    (0, 0, 20, .noAnswers),
  ])
  func ofThoseAskedTheThresholdIsDecidedExactly(
    count: Int, poor: Int, asked: Int?, outcome: SurveyVerdict.Outcome
  ) throws {
    let yaml = Self.yaml.replacing("threshold: 30%,", with: "threshold: 30%, of: asked,")
    var counter = SurveyCounter(rules: try SurveyRules(yaml: yaml, file: "r.yaml"))
    for index in 0..<count { counter.count(unit: "甲", answers: ["满意", index < poor ? "一般化" : "好"]) }
    let verdict = SurveyResult(counter, list: [.init(name: "甲", asked: asked)]).units[0].verdicts[0]
    #expect(verdict.outcome == outcome)
    if asked == nil { #expect(verdict.message.text(in: .chinese).contains("以收回份数计")) }
  }

  @Test func emptySheetsAreNoResponsesAndEndMarksNoAnswers() throws {
    var counter = SurveyCounter(rules: try SurveyRules(yaml: Self.yaml, file: "r.yaml"))
    counter.count(unit: "甲", answers: ["满意。", "好！"])
    counter.count(unit: "甲", answers: [" ", nil])
    counter.count(unit: "甲", answers: ["凑合。", "好"])
    counter.count(unit: "甲", answers: ["凑合。", nil])
    let result = SurveyResult(counter, list: [.init(name: "甲", asked: 4)])
    #expect(result.units[0].sheets == 4 && result.units[0].emptySheets == 1)
    #expect(result.units[0].responseRate == 0.75)
    #expect(result.units[0].questions.map(\.valid) == [1, 2])
    #expect(result.unknownAnswers == ["凑合。"] && result.unknownCounts == [2])
    #expect(!result.units[0].hasTooMany)
    #expect(SurveyResult(counter, list: [.init(name: "甲", asked: 3)]).units[0].hasTooMany)
  }

  @Test func whereAllWhoWereAskedAnsweredThereIsNoInterval() throws {
    let all = SurveyResult(try counter(10, poor: 3, satisfied: 7), list: [.init(name: "甲", asked: 10)]).units[0]
    #expect(all.questions[1].isComplete)
    #expect(all.questions[1].ratings.map(\.low) == all.questions[1].ratings.map(\.share))
    let some = SurveyResult(try counter(10, poor: 3, satisfied: 7), list: [.init(name: "甲", asked: 11)]).units[0]
    #expect(!some.questions[1].isComplete && some.questions[1].ratings[3].low < 0.3)
  }

  @Test func anIntervalHoldsOnlyWhatThoseWhoWereAskedCanStillMake() throws {
    let unit = SurveyResult(try counter(9, poor: 0, satisfied: 0), list: [.init(name: "甲", asked: 10)]).units[0]
    let ratings = unit.questions[0].ratings
    #expect(ratings[0].low == 0 && ratings[0].high <= 0.1 && ratings[2].low >= 0.9 && ratings[2].high == 1)
    let wrong = SurveyResult(try counter(9, poor: 0, satisfied: 0), list: [.init(name: "甲", asked: 8)]).units[0]
    #expect(wrong.questions[0].ratings[0].high == WilsonInterval(count: 0, of: 9).high)
  }

  @Test(arguments: ["１车间", "1车间"])
  func sheetsThatDifferInWidthAreOfOneUnit(listed: String) throws {
    var all = try counter(6, poor: 0, satisfied: 6, unit: "1车间")
    all.merge(try counter(6, poor: 0, satisfied: 6, unit: "１车间"))
    all.merge(try counter(1, poor: 0, satisfied: 1, unit: "11车间"))
    #expect(SurveyResult(all).units.map { "\($0.name ?? "") \($0.sheets)" } == ["11车间 1", "1车间 12"])
    let result = SurveyResult(all, list: [.init(name: listed, asked: 12), .init(name: "11车间", asked: 3)])
    #expect(result.units.map { "\($0.name ?? "") \($0.sheets) \($0.listed)" } == ["\(listed) 12 true", "11车间 1 true"])
    #expect(result.units[0].responseRate == 1 && result.unanswered == [])
  }

  @Test func theListTellsWhoIsMissingAndWhoIsExtra() throws {
    var all = try counter(20, poor: 1, satisfied: 18, unit: "乙")
    all.merge(try counter(3, poor: 1, satisfied: 1, unit: " 丁 "))
    all.merge(try counter(2, poor: 0, satisfied: 1, unit: "  "))
    let list = [SurveyResult.ListedUnit(name: "甲", asked: 12), .init(name: "乙", asked: 25)]
    let result = SurveyResult(all, list: list)
    #expect(result.unanswered == ["甲"])
    #expect(result.units.map(\.name) == ["甲", "乙", "丁", nil])
    #expect(result.units.map(\.listed) == [true, true, false, false])
    #expect(result.units.map(\.responseRate) == [0, 0.8, nil, nil])
    #expect(result.overall.sheets == 25)
    #expect(result.overall.asked == nil)
    #expect(SurveyResult(try counter(20, poor: 0, satisfied: 9, unit: "乙"), list: list).overall.asked == 37)
    #expect(SurveyResult(all).units.map(\.listed) == [true, true, true])
  }

  /// Whoever left the unit out was asked with the others; a unit outside the list was not.
  @Test(arguments: [("", Optional(37)), ("丁", nil)])
  func aSheetWithoutUnitChangesNobodysNumber(unit: String, asked: Int?) throws {
    var all = try counter(20, poor: 6, satisfied: 9, unit: "乙")
    all.merge(try counter(1, poor: 1, satisfied: 0, unit: unit))
    let list = [SurveyResult.ListedUnit(name: "甲", asked: 12), .init(name: "乙", asked: 25)]
    #expect(SurveyResult(all, list: list).overall.asked == asked)
  }

  @Test func blanksAndUnknownAnswersAreCountedApart() throws {
    var counter = SurveyCounter(rules: try SurveyRules(yaml: Self.yaml, file: "r.yaml"))
    counter.count(unit: "甲", answers: ["　满意 ", nil])
    counter.count(unit: "甲", answers: ["凑合", "好"])
    counter.count(unit: "甲", answers: ["", "走过场"])
    let result = SurveyResult(counter)
    let satisfaction = result.units[0].questions[0]
    #expect([satisfaction.valid, satisfaction.blank, satisfaction.unknown] == [1, 1, 1])
    #expect(satisfaction.ratings.map(\.count) == [1, 0, 0])
    #expect(satisfaction.ratings[0].share == 1)
    #expect(satisfaction.ratings[0].low == WilsonInterval(count: 1, of: 1).low)
    #expect(result.unknownAnswers == ["凑合"])
    #expect(result.units[0].questions[1].ratings.map(\.count) == [1, 0, 0, 1])
  }

  @Test(arguments: 1...5)
  func partsMergedInAnyOrderGiveTheWhole(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rules = try SurveyRules(yaml: Self.yaml, file: "r.yaml")
    var parts = (0..<3).map { _ in SurveyCounter(rules: rules) }
    var whole = SurveyCounter(rules: rules)
    let answers: [String?] = ["满意", "不满意", "好", "走过场", nil]
    for _ in 0..<400 {
      let unit = ["甲", "乙", nil][generator.below(3)]
      let odd = generator.below(4) == 0 ? "答\(generator.below(300))" : answers[generator.below(5)]
      let sheet = [odd, answers[generator.below(5)]]
      parts[generator.below(3)].count(unit: unit, answers: sheet)
      whole.count(unit: unit, answers: sheet)
    }
    var merged = parts[2]
    merged.merge(parts[0])
    merged.merge(parts[1])
    #expect(SurveyResult(merged) == SurveyResult(whole))
    #expect(SurveyResult(whole).unknownAnswers.count <= 100)
  }

  @Test(arguments: [
    (1, 3, "33.3"), (2, 3, "66.7"), (1, 2, "50"), (1, 8, "12.5"), (1, 2000, "0.1"), (0, 5, "0"), (7, 7, "100"),
  ])
  func sharesAreWrittenToOneDecimal(count: Int, base: Int, text: String) {
    #expect(SurveyVerdict.tenths(count, of: base) == text)
  }
}
