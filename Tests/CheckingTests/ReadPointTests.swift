import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct ReadPointTests {
  private static let yaml = """
    id: harvest
    title: 秋收动员
    reader: words
    points:
      - id: why
        title: 为什么抢收
        aspects: [{name: 要紧, any: [头等大事]}, {name: 时间紧, any: [雨季将至]}]
      - id: how
        title: 怎么抢收
        ahead: true
        aspects: [{name: 人手, any: [组织劳力]}, {name: 机器, any: [调度农机]}]
      - id: close
        title: 结尾号召
        where: closing
        aspects: [{name: 号召, any: [颗粒归仓]}]
      - id: often
        title: 反复提醒
        times: 3
        aspects: [{name: 安全, any: [注意安全]}]
      - id: unread
        title: 谁负责
        aspects: [{name: 干部, any: [村干部必须]}]
    """

  private static let words = WordReader(
    points: ["why", "how", "close", "often"],
    words: [
      ("口粮", 0, "要紧"), ("云", 0, "时间紧"), ("镰刀", 1, "人手"), ("机手", 1, "机器"), ("拼一把", 2, "号召"), ("火", 3, "安全"),
      ("烟头", 3, "不是方面"),
    ])

  private func review(_ text: String) throws -> [PointCoverage] {
    let profile = try ReviewProfile(yaml: Self.yaml, file: "p.yaml", sentences: { _ in Self.words })
    return Reviewer(profile, folding: .plain, checks: [.coverage])
      .review(TokenizedDocument(plain: Document(name: "a.txt", text: text))).coverage
  }

  /// Sentences as long as people speak them, which is what the weights were found on.
  private func said(_ sentences: [String]) -> String {
    sentences.map { $0 + "，这件事家家户户都要放在心上，回去以后说给左邻右舍听，明天一早就照着去做。" }.joined()
  }

  private let filler = String(repeating: "今天说点别的话。", count: 12)

  @Test func whatNoPhraseSaysIsReadFromTheSentences() throws {
    let text = "大家坐好。" + filler + said(["一家人的口粮都在地里", "西边的云压过来了", "口粮丢了，冬天吃什么", "云不等人"]) + filler
    let why = try review(text)[0]
    #expect(why.status == .covered)
    let reading = try #require(why.reading)
    #expect(reading.phrases == .missing && reading.sentences == 29)
    #expect((3.5...4.5).contains(reading.amount))
    #expect(abs(reading.missing + reading.partial + reading.covered - 1) < 1e-12)
    #expect(abs(why.score - reading.covered - reading.partial / 2) < 1e-12)
    #expect(why.reason.text(in: .chinese).hasSuffix("2 个方面都讲到了"))
  }

  @Test func aSentenceThatIsReadIsEvidenceOfItsAspect() throws {
    let marked = MarkedText("大家坐好。今天说点别的话。⟦一家人的口粮都在地里。⟧⟦西边的云压过来了。⟧今天说点别的话。⟦别乱扔烟头。⟧")
    let coverage = try review(marked.text)
    #expect(coverage[0].evidence.map(\.range) == Array(marked.ranges.prefix(2)))
    #expect(coverage[0].evidence.map { $0.why.values["aspect"] } == ["要紧", "时间紧"])
    #expect(coverage[0].evidence[0].why.text(in: .chinese).hasPrefix("读来是讲“要紧”（9"))
    // What is no aspect of the profile speaks of the point.
    #expect(coverage[3].evidence.map { $0.why.values["aspect"] } == ["反复提醒"])
  }

  @Test func aPhraseInASentenceThatSpeaksOfSomethingElseIsNoEvidence() throws {
    let why = try review("大家坐好。" + filler + "镰刀磨快，这是头等大事。镰刀都备好。" + filler)[0]
    #expect(why.evidence.isEmpty && why.status == .missing)
    let both = try review("大家坐好。" + filler + "口粮是头等大事。" + filler)[0]
    #expect(both.evidence.map(\.why) == [.verbatim("要紧")])
    #expect(both.evidence[0].matched.count == 1)
  }

  @Test func whatIsShownIsNeverCalledAbsent() throws {
    let grain = ["一家人的口粮都在地里", "口粮丢了，冬天吃什么", "去年的口粮吃到了三月", "口粮够了，心里才稳"]
    let covered = try review("大家坐好。" + filler + said(grain) + filler)[0]
    #expect(covered.status == .covered && covered.reason.key == "coverage.read.enough")
    #expect(covered.reason.text(in: .chinese) == "全文 29 句里约有 4 句讲这一点，讲得够多；2 个方面认出 1 个，没有认出（或换了说法）：时间紧")
    // A phrase in a sentence that is rather about something else is shown, and so its aspect is not absent.
    let both = try review("大家坐好。" + filler + said(grain) + "镰刀口粮都要备，雨季将至。" + filler)[0]
    let shown = Set(both.evidence.compactMap { $0.why.values["aspect"] ?? $0.why.text(in: .chinese) })
    #expect(shown.contains("时间紧") == (both.reason.values["absent"] != "时间紧"))
    #expect(both.evidence.allSatisfy { (0.1...1).contains($0.strength) })
  }

  @Test func whatIsDeniedOrToldAsDoneGivesNothing() throws {
    #expect(try review("大家坐好。" + filler + "口粮的事，会后再讲。" + filler)[0].reading?.amount ?? 1 < 0.3)
    #expect(try review("大家坐好。" + filler + "先后请了机手三次。" + filler)[1].reading?.amount ?? 1 < 0.3)
    #expect(try review("大家坐好。" + filler + "机手明天到齐。" + filler)[1].reading?.amount ?? 0 > 0.4)
  }

  @Test(arguments: [
    ("一、口粮是头等大事\n大家看着办。\n二、散会", false), ("一、口粮是头等大事\n二、散会", true),
    ("一、口粮是头等大事\n今年天旱，坡上的豆子已经黄了叶子，河边的稻子也撑不了几天，哪一家都不能再等。\n二、散会", true),
    ("一、口粮是头等大事\n大家看着办。办好了来说。\n二、散会", true),
  ])
  func aHeadingOverNextToNothingPromisesWhatIsNotSaid(text: String, speaks: Bool) throws {
    let why = try review("讲话\n大家坐好。" + filler + "\n" + text + "\n" + filler)[0]
    #expect(why.evidence.isEmpty != speaks)
  }

  @Test func placeAndNumberOfSentencesCount() throws {
    let call = said(["拼一把吧", "大家再拼一把", "拼一把，拼到底", "今年拼一把，明年不发愁"])
    let others = said([String](repeating: "今天说点别的话", count: 18))
    #expect(try review("大家坐好。" + others + call)[2].status == .covered)
    let early = try review("大家坐好。" + call + others)[2]
    #expect(early.status == .partial && early.reason.key == "coverage.elsewhere.closing")
    let fire = said(["防火要紧，见火就扑"])
    #expect(try review("大家坐好。" + filler + fire + fire + fire + fire)[3].status == .covered)
    let twice = try review(String(repeating: fire, count: 2))[3]
    #expect(twice.status != .covered)
  }

  @Test func aPointThatTheReaderDoesNotKnowIsJudgedByPhrases() throws {
    let unread = try review("大家坐好。村干部必须到田头。")[4]
    #expect(unread.status == .covered && unread.reading == nil)
  }

  @Test func aTextThatSaysNothingIsMissingAndSaysSo() throws {
    let coverage = try review("大家坐好。" + filler)
    #expect(coverage.prefix(2).allSatisfy { $0.status == .missing && $0.evidence.isEmpty })
    #expect(coverage[0].reason.key == "coverage.nothing")
    #expect(try review("")[0].status == .missing)
  }

  @Test func whatAFragmentSaysNothingOfMayHaveStoodInTheLostPart() throws {
    let start = "三是看好机器。四是记好账。讲话\n"
    let lost = try review(start + filler + filler)[0]
    #expect(lost.status == .missing && lost.isLost && lost.reason.key == "coverage.lost")
    let touched = try review(start + "口粮的道理大家都懂。" + filler + filler)[0]
    #expect(touched.status == .partial && !touched.isLost)
  }

  @Test func whatComesTooEarlyIsNotCovered() throws {
    let yaml = Self.yaml.replacing("title: 怎么抢收", with: "title: 怎么抢收\n    after: why")
    let profile = try ReviewProfile(yaml: yaml, file: "p.yaml", sentences: { _ in Self.words })
    func how(_ text: String) -> PointCoverage {
      Reviewer(profile, folding: .plain, checks: [.coverage])
        .review(TokenizedDocument(plain: Document(name: "a.txt", text: text))).coverage[1]
    }
    let why = said(["一家人的口粮都在地里", "口粮丢了，冬天吃什么"])
    let work = said(["镰刀今晚磨快", "机手天不亮就下地，一块地也不许落下", "镰刀多备几把", "机手轮着歇，机器不停"])
    #expect(how("大家坐好。" + filler + why + work).status == .covered)
    let early = how("大家坐好。" + filler + work + why)
    #expect(early.status == .partial && early.reason.key == "coverage.tooEarly")
  }

  // MARK: the profile names its reader

  private func problems(_ yaml: String, _ reader: ((String) throws -> any SentenceReader)? = nil) -> [String] {
    do {
      _ = try ReviewProfile(yaml: yaml, file: "p.yaml", sentences: reader)
      return []
    } catch let problems as Problems {
      return problems.all.map { $0.text(in: .english) }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func aReaderThatCannotBeHadOrDoesNotFitIsNamedWithItsPlace() {
    let unread = problems(Self.yaml)
    #expect(unread.count == 1 && unread[0].hasPrefix("p.yaml:3:9: "))
    let absent = problems(Self.yaml) { name in
      throw ReviewProfile.NoReader(Message("profile.noReader", ["name": name, "file": "x"]))
    }
    #expect(absent.count == 1 && absent[0].contains("words"))
    let strange = problems(Self.yaml) { _ in WordReader(points: ["why", "weather"], words: []) }
    #expect(strange.count == 1 && strange[0].contains("weather"))
  }

  @Test func theReaderIsInheritedUnlessAnotherOrNoneIsNamed() throws {
    func child(_ line: String) throws -> (any SentenceReader)? {
      try ReviewProfile(
        yaml: "id: child\ntitle: 分\nextends: harvest\npoints-: [close]\n" + line, file: "c.yaml",
        parent: { _ in try ReviewProfile(yaml: Self.yaml, file: "p.yaml", sentences: { _ in Self.words }) },
        sentences: { _ in WordReader(points: ["how"], words: []) }
      ).reader
    }
    #expect(try child("")?.points == Self.words.points)
    #expect(try child("reader: other\n")?.points == ["how"])
    #expect(try child("reader: none\n") == nil)
  }
}
