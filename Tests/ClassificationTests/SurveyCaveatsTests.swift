import Testing
import Wording

@testable import Classification

/// When a verdict is withheld, and what is said with one.
@Suite struct SurveyCaveatsTests {
  private static let yaml = """
    id: r
    title: 测评
    questions:
      - {id: s, title: 满意度, ratings: [满意, {name: 一般, optional: true}, 不满意]}
    rules:
      - {id: few, question: s, ratings: [满意], fires: below, threshold: 2/3, consequence: 补课}
      - {id: bad, question: s, ratings: [不满意], fires: at-least, threshold: 30%, of: asked, consequence: 补课}
    """

  private func verdicts(_ answers: KeyValuePairs<String, Int>, asked: Int?) throws -> [SurveyVerdict] {
    var counter = SurveyCounter(rules: try SurveyRules(yaml: Self.yaml, file: "r.yaml"))
    for (answer, times) in answers { counter.count(unit: "甲", answers: [answer], times: times) }
    return SurveyResult(counter.withoutUnusedRatings, list: [.init(name: "甲", asked: asked)]).units[0].verdicts
  }

  @Test(arguments: [
    (18, 12, 0, SurveyVerdict.Outcome.fired), (18, 12, 6, .undecided(wouldFire: true)), (18, 12, 5, .fired),
    (20, 10, 0, .passed), (20, 10, 1, .undecided(wouldFire: false)), (28, 2, 9, .passed),
  ])
  func answersThatAreNoRatingMayNotTurnARule(good: Int, bad: Int, odd: Int, outcome: SurveyVerdict.Outcome) throws {
    let verdict = try verdicts(["满意": good, "不满意": bad, "凑合": odd], asked: nil)[0]
    #expect(verdict.outcome == outcome)
    #expect(verdict.caveats.isEmpty == (odd == 0 || outcome == .undecided(wouldFire: good < 20)))
  }

  @Test func abstentionsTurnNothing() throws {
    let verdict = try verdicts(["满意": 20, "不满意": 10, "弃权": 9, "(空)": 2], asked: nil)[0]
    #expect(verdict.outcome == .passed && verdict.caveats.isEmpty && verdict.base == 30)
  }

  @Test(arguments: [
    (12, 100, SurveyVerdict.Outcome.lowResponse), (29, 100, .lowResponse), (30, 100, .fired), (12, 24, .fired),
  ])
  func fewWhoAnsweredMakeNoUnitPass(bad: Int, asked: Int, outcome: SurveyVerdict.Outcome) throws {
    let verdict = try verdicts(["不满意": bad], asked: asked)[1]
    #expect(verdict.outcome == outcome)
    #expect(verdict.caveats.contains { $0.key == "survey.caveat.response" } == (outcome == .fired && 2 * bad < asked))
  }

  /// Exactly half is enough, and so is less where the others could not make the rule fire.
  @Test func halfOfThoseAskedIsEnough() throws {
    #expect(try verdicts(["满意": 48, "不满意": 2], asked: 100)[1].outcome == .passed)
    #expect(try verdicts(["满意": 47, "不满意": 2], asked: 100)[1].outcome == .lowResponse)
    #expect(try verdicts(["满意": 8, "不满意": 2], asked: 21)[1].outcome == .lowResponse)
  }

  @Test func moreSheetsThanPeopleAreACaveat() throws {
    let verdict = try verdicts(["满意": 5, "不满意": 10], asked: 10)[0]
    #expect(verdict.outcome == .fired && verdict.caveats.map(\.key) == ["survey.caveat.tooMany"])
  }

  @Test func everyCaveatHasASentenceInBothLanguages() throws {
    let all =
      try verdicts(["满意": 18, "不满意": 12, "凑合": 6], asked: 10) + verdicts(["不满意": 12, "凑合": 1], asked: 100)
      + verdicts(["不满意": 40, "凑合": 1], asked: 100) + verdicts(["凑合": 11], asked: nil)
    for message in all.flatMap({ [$0.message] + $0.caveats }) {
      for language in [Language.chinese, .english] {
        let text = message.text(in: language)
        #expect(text != message.key && !text.contains("{"))
      }
    }
  }

  @Test func whatTheOthersCouldMakeOfItIsBounded() throws {
    var counter = SurveyCounter(rules: try SurveyRules(yaml: Self.yaml, file: "r.yaml"))
    counter.count(unit: "甲", answers: ["满意"], times: 65)
    counter.count(unit: "甲", answers: ["不满意"])
    counter.count(unit: "甲", answers: ["不了解"], times: 4)
    func ratings(_ asked: Int?) -> [SurveyResult.RatingShare] {
      SurveyResult(counter, list: [.init(name: "甲", asked: asked)]).units[0].questions[0].ratings
    }
    #expect(ratings(100)[0].least == 0.65 && ratings(100)[0].most == 0.99)
    #expect(ratings(nil)[0].least == nil && ratings(60)[0].most == nil)
  }

  @Test func optionalRatingsAreShownWhereSomebodyGaveThem() throws {
    var counter = SurveyCounter(rules: try SurveyRules(yaml: Self.yaml, file: "r.yaml"))
    counter.count(unit: "甲", answers: ["满意"])
    #expect(counter.withoutUnusedRatings.rules.questions[0].ratings.map(\.name) == ["满意", "不满意"])
    #expect(counter.withoutUnusedRatings.rules.rules.map(\.ratings) == [[0], [1]])
    counter.count(unit: "乙", answers: ["一般"])
    #expect(SurveyResult(counter.withoutUnusedRatings).overall.questions[0].ratings.map(\.count) == [1, 1, 0])
  }

  /// The words that count without rules of their own are those of the rules that come along.
  @Test(arguments: [
    ("弃权", 1, 0, 0), ("说不清", 1, 0, 0), ("（跳过）", 0, 1, 0), ("　", 0, 1, 0), ("—", 0, 1, 0), ("还行", 0, 0, 1),
  ])
  func whatSaysNothingIsCountedApart(answer: String, abstained: Int, blank: Int, unknown: Int) throws {
    var counter = SurveyCounter(rules: try SurveyRules(yaml: Self.yaml, file: "r.yaml"))
    counter.count(unit: "甲", answers: [answer])
    let question = SurveyResult(counter).overall.questions[0]
    #expect([question.abstained, question.blank, question.unknown] == [abstained, blank, unknown])
  }

  /// Rules that list 不了解 among their ratings mean it.
  @Test func aRatingGoesBeforeAnAbstention() throws {
    let yaml = Self.yaml.replacing("不满意]}\nrules", with: "不满意, 不了解]}\nrules")
    var counter = SurveyCounter(rules: try SurveyRules(yaml: yaml, file: "r.yaml"))
    counter.count(unit: "甲", answers: ["不了解"])
    #expect(SurveyResult(counter).overall.questions[0].valid == 1)
  }

  @Test func votesOfAUnitAreCountedAsSheets() throws {
    var counter = SurveyCounter(rules: try SurveyRules(yaml: Self.yaml, file: "r.yaml"))
    counter.count(unit: "甲", sheets: 10, votes: [[("满意", 5), ("不满意", 2), ("弃权", 1)]])
    counter.count(unit: "甲", sheets: 1, votes: [[("满意", 3)]])
    let unit = SurveyResult(counter).units[0]
    #expect(
      unit.sheets == 13 && unit.questions[0].valid == 10 && unit.questions[0].blank == 2
        && unit.questions[0].abstained == 1)
  }
}
