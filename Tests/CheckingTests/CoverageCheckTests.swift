import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct CoverageCheckTests {
  private static let yaml = """
    id: harvest
    title: 秋收动员
    thresholds: {paraphrase: 0.4, paraphraseUnderHeading: 0.25, longText: 40, passage: 6, gap: 10}
    synonyms:
      - class: 要紧
        words: [要紧, 紧要, 关键, 头等大事]
      - class: 村干部
        words: [村干部, 村主任, 村支书]
      - class: 须
        words: [必须, 务必, 一定要, 负责]
    points:
      - id: why
        title: 为什么抢收
        description: 说明抢收为什么要紧，雨季将至，粮食烂在地里损失很大。
        need: 2
        aspects:
          - name: 要紧
            any: ["秋收…{要紧}", "{要紧}…秋收"]
            hints: [口粮, 收成]
          - name: 时间紧
            any: [雨季将至, "不等人"]
            hints: [霜冻, 抢晴天]
            description: 雨季快要到来，留给收割的晴天已经不多。
      - id: who
        title: 谁来负责
        need: 1
        times: 2
        aspects:
          - name: 村干部
            any: ["{村干部}…{须}"]
            except: [村主任一定要我]
      - id: close
        title: 结尾号召
        where: closing
        aspects: [{name: 号召, any: [颗粒归仓]}]
      - id: after
        title: 先说为什么再说怎么办
        after: why
        aspects: [{name: 怎么办, any: [分三步]}]
    """

  private func review(_ text: String) throws -> [PointCoverage] {
    Reviewer(try ReviewProfile(yaml: Self.yaml, file: "p.yaml"), folding: .plain, checks: [.coverage])
      .review(TokenizedDocument(plain: Document(name: "a.txt", text: text))).coverage
  }

  /// Title, date and salutation are no part of the opening, and it ends with a sentence.
  @Test func theOpeningIsASentenceAtLeastBehindTheSalutation() throws {
    let profile = ReviewProfile(
      id: "p", title: "",
      points: [
        .init(
          id: "why", title: "险情", place: .opening, need: 2,
          aspects: [.init(name: "水位", phrases: ["水位上涨"]), .init(name: "管涌", phrases: ["管涌"])])
      ])
    func told(_ text: String) -> PointCoverage {
      Reviewer(profile, folding: .plain, checks: [.coverage])
        .review(TokenizedDocument(plain: Document(name: "a.txt", text: text))).coverage[0]
    }
    let head = "在全县防汛工作会议上的讲话\n（2005年6月1日）\n同志们：\n"
    let rest = "各村要备足沙袋。\n堤长要上堤。\n再见管涌就要报。\n散会。\n"
    let first = told(head + "三号闸水位上涨，东堤和西堤今天早上都发现了管涌。\n" + rest)
    #expect(first.status == .covered)
    #expect(first.evidence.map(\.range).allSatisfy { $0.end < (head + "三号闸水位上涨，东堤和西堤今天早上都发现了管涌。\n").utf8.count })
    #expect(told(head + "各村要备足沙袋。\n堤长要上堤。\n三号闸水位上涨，东堤发现管涌。\n散会。\n").status == .partial)
  }

  @Test(arguments: [
    // variants, classes, gaps
    ("秋收是头等大事。雨季将至。", "covered 1"), ("秋收眼下最紧要。天不等人。", "covered 1"), ("紧要的还是秋收。", "partial 0.5"),
    ("雨季将至。", "partial 0.5"), ("秋收。要紧。", "missing 0"), ("秋收以后修路修渠盖房子买农机才是关键。", "missing 0"),
    // aspects in different sentences, and far apart
    ("秋收是关键。\n大家吃过饭再议。\n雨季将至。", "covered 1"),
    // hints: one says nothing, two in a sentence or in neighbours half
    ("保住口粮。", "missing 0"), ("保住口粮，保住收成。", "partial 0.25"), ("先说口粮。再说收成。", "partial 0.25"),
    ("霜冻一来就晚了，要抢晴天。雨季将至。", "partial 0.5"),
    // denial and putting off
    ("秋收不再是头等大事。", "partial 0.5"), ("并没有雨季将至的预报。", "missing 0"), ("并非雨季将至。", "missing 0"),
    ("秋收是关键，雨季将至，这些我不重复。", "missing 0"), ("雨季将至的道理，会后再讲。", "missing 0"), ("天气怎样，另行通知。雨季将至。", "partial 0.5"),
    ("要大力宣传雨季将至。", "partial 0.25"), ("讲清楚秋收是关键，讲清楚雨季将至。", "partial 0.5"),
    // headings count for what stands below them
    ("一、秋收是头等大事\n要保住口粮。\n抢晴天。", "partial 0.75"), ("一、雨季将至\n保住收成。", "partial 0.75"),
    ("会上的话\n先说雨季将至。口粮要保住，别处不提。", "partial 0.75"),
    // paraphrase
    ("雨季快要来了，留给我们收割的晴天不多了。", "partial 0.25"), ("今天开会，大家坐好。", "missing 0"), ("", "missing 0"),
  ])
  func aPointIsJudgedByItsAspects(text: String, expected: String) throws {
    let why = try #require(try review(text).first)
    let score = why.score == why.score.rounded() ? "\(Int(why.score))" : "\(why.score)"
    #expect("\(why.status.rawValue) \(score)" == expected)
  }

  @Test(arguments: [
    ("村支书必须到田头。村主任务必到场。", PointCoverage.Status.covered), ("村支书必须到田头。", .partial),
    ("村主任一定要我来讲两句。村主任一定要我坐下。", .missing), ("村干部到田头。", .missing),
  ])
  func howOftenAndExceptionsCount(text: String, status: PointCoverage.Status) throws {
    #expect(try review(text)[1].status == status)
  }

  @Test func placeAndOrderCount() throws {
    let filler = String(repeating: "今天说点别的话。", count: 30)
    #expect(try review("颗粒归仓。" + filler)[2].status == .partial)
    #expect(try review(filler + "颗粒归仓。")[2].status == .covered)
    #expect(try review("雨季将至。然后分三步走。")[3].status == .covered)
    let early = try review("分三步走。为什么？雨季将至。")[3]
    #expect(early.status == .partial && early.reason.key == "coverage.tooEarly" && early.score == 0.5)
    #expect(try review("村支书必须到田头。")[1].score == 0.5)
  }

  @Test(arguments: [
    ("颗粒归仓。今天说点别的话，说得长一些，再长一些。", PointCoverage.Status.partial), ("短话。颗粒归仓，今天说点别的话，说得长一些，再长一些。", .covered),
    ("颗粒归仓。", .covered), ("开会的讲话\n颗粒归仓，说完了。散会，各回各家，明天早起。", .partial),
    ("开会的讲话\n别的话不说了，各回各家。颗粒归仓，说完了，散会，明天早起，下地干活。", .covered),
  ])
  func theLastSentenceIsTheClosingUnlessItIsTheFirst(text: String, expected: PointCoverage.Status) throws {
    #expect(try review(text)[2].status == expected)
  }

  @Test(arguments: [
    (
      "早就说过，分三步走，也要颗粒归仓。" + String(repeating: "今天说点别的话。", count: 9) + "雨季将至。",
      "讲到了，但应当在“为什么抢收”之后讲；而且只有 1 句（需 2 句）；也不在结尾"
    ),
    ("雨季将至。颗粒归仓，分三步走。" + String(repeating: "今天说点别的话。", count: 9), "讲到了，但只有 1 句（需 2 句）；也不在结尾"),
    ("雨季将至。颗粒归仓。分三步走。" + String(repeating: "今天说点别的话。", count: 9), "讲到了，但不在结尾；结尾部分只有 0 个方面（需 2 个）"),
    (String(repeating: "今天说点别的话。", count: 9) + "颗粒归仓。分三步走。雨季将至。", "讲到了，但应当在“为什么抢收”之后讲"),
  ])
  func theReasonNamesEveryConditionThatIsNotMet(text: String, expected: String) throws {
    let yaml =
      Self.yaml + "\n" + """
          - id: strict
            title: 收尾
            where: closing
            after: why
            times: 2
            aspects: [颗粒归仓, 分三步]
        """
    let strict = Reviewer(try ReviewProfile(yaml: yaml, file: "p.yaml"), folding: .plain, checks: [.coverage])
      .review(TokenizedDocument(plain: Document(name: "a.txt", text: text))).coverage[4]
    #expect(strict.status == .partial && strict.reason.text(in: .chinese) == expected)
  }

  @Test(arguments: [
    "秋收是关键；雨季将至。", "雨季将至的事；会后再讲。", "天气怎样，另行通知；雨季将至。", "秋收以后修路；那才是关键。", "村支书必须到田头；村主任务必到场。",
    "要是早说就好了；雨季将至。",
  ])
  func aSemicolonPartsAsAStopDoes(text: String) throws {
    func states(_ text: String) throws -> [String] {
      try review("同志们：\n" + text).prefix(1).map { "\($0.status) \($0.score)" }
    }
    #expect(try states(text) == states(text.replacing("；", with: "。")))
  }

  @Test func aMentionInPassingIsHalfInALongText() throws {
    let filler = String(repeating: "今天说点别的话。", count: 45)
    #expect(try review("雨季将至。" + filler)[0].score == 0.25)
    #expect(try review("雨季将至。" + filler + "雨季将至。")[0].score == 0.25)
    #expect(try review("雨季将至。真的，雨季将至。" + filler)[0].score == 0.5)
  }

  @Test func reasonsNameWhatIsAbsentAndWhatIsOnlyTouched() throws {
    #expect(try review("雨季将至。")[0].reason.text(in: .chinese) == "2 个方面讲到 1 个（需 2 个）；没有讲到：要紧")
    #expect(try review("保住口粮，保住收成。")[0].reason.text(in: .chinese) == "2 个方面中讲清楚的有 0 个（需 2 个）；只是带到：要紧；没有讲到：时间紧")
    #expect(try review("村支书必须来。")[1].reason.text(in: .chinese) == "讲到了，但只有 1 句（需 2 句）")
  }

  @Test func aParaphraseSaysHowStrongItIs() throws {
    let evidence = try #require(try review("雨季快要来了，留给我们收割的晴天不多了。")[0].evidence.first)
    #expect(evidence.why.key == "coverage.paraphrase")
    #expect((40...100).contains(Int(evidence.why.values["percent"] ?? "") ?? 0))
  }

  @Test func inAFragmentAbsentPointsAreLostAndNotMissing() throws {
    let review = Reviewer(try ReviewProfile(yaml: Self.yaml, file: "p.yaml"), folding: .plain, checks: [.coverage])
      .review(TokenizedDocument(plain: MarkedText("说到修渠。\n⟦三是⟧看好机器。四是记好账。").document))
    #expect(review.coverage.map(\.isLost) == [true, true, false, true])
    #expect(review.coverage[0].reason.key == "coverage.lost")
    #expect(review.findings.map(\.rule) == ["fragment"])
    #expect(review.findings[0].range == MarkedText("说到修渠。\n⟦三是⟧看好机器。四是记好账。").ranges[0])
    let whole = try self.review("同志们：\n三是看好机器。")
    #expect(whole.allSatisfy { !$0.isLost })
  }

  @Test func whatWasDoneOnlyBrushesAPointThatLooksAhead() throws {
    let yaml = """
      id: a
      title: 修渠
      points:
        - id: work
          title: 干活
          need: 1
          ahead: true
          aspects:
            - {name: 开会, any: [碰头会]}
      """
    func status(_ text: String) throws -> PointCoverage.Status {
      Reviewer(try ReviewProfile(yaml: yaml, file: "a.yaml"), folding: .plain, checks: [.coverage])
        .review(TokenizedDocument(plain: Document(name: "", text: text))).coverage[0].status
    }
    #expect(try status("同志们：\n每天要开碰头会。") == .covered)
    #expect(try status("同志们：\n去年先后开了碰头会三次。") == .partial)
    #expect(try status("同志们：\n去年先后开了碰头会三次，今年也要每天开。") == .covered)
  }

  @Test(arguments: [
    ("同志们：\n一、去年修渠的回顾\n每天开碰头会。\n二、今年怎么修\n渠要加宽。", PointCoverage.Status.partial),
    ("同志们：\n一、去年修渠的回顾\n今年也要每天开碰头会。\n二、今年怎么修\n渠要加宽。", .covered),
    ("同志们：\n一、去年修渠的事基本结束，大家都出了力，渠通了水，" + String(repeating: "心里也踏实，", count: 9) + "好。每天开碰头会。\n二、今年怎么修\n渠要加宽。", .partial),
    ("同志们：\n一、上一批的做法\n渠要加宽。\n二、今年怎么修\n每天开碰头会。", .covered),
  ])
  func whatStandsUnderAReviewIsToldAsDone(text: String, expected: PointCoverage.Status) throws {
    let yaml = """
      id: a
      title: 修渠
      points: [{id: work, title: 干活, ahead: true, aspects: [{name: 开会, any: [碰头会]}]}]
      """
    let review = Reviewer(try ReviewProfile(yaml: yaml, file: "a.yaml"), folding: .plain, checks: [.coverage])
      .review(TokenizedDocument(plain: Document(name: "", text: text)))
    #expect(review.coverage[0].status == expected)
  }

  @Test func aBrokenFirstLineThatIsSaidAgainCountsOnce() throws {
    let text = "村支书必须到田头看一看，今天把机器都开出来...\n村支书必须到田头看一看，今天把机器都开出来。"
    #expect(try review(text)[1].evidence.count == 1)
  }

  private static let sections = """
    id: s
    title: 修渠
    thresholds: {section: 3, longText: 8, passage: 2}
    points:
      - id: how
        title: 怎么修
        need: 2
        headings: [怎么修, 办法]
        aspects: [{name: 人, any: [出工]}, {name: 料, any: [水泥]}, {name: 钱, any: [拨款], brief: true}]
      - id: last
        title: 号召
        where: closing
        aspects: [{name: 号召, any: [动手]}]
    """

  private func sections(_ text: String) throws -> [String] {
    try Reviewer(try ReviewProfile(yaml: Self.sections, file: "p.yaml"), folding: .plain, checks: [.coverage])
      .review(TokenizedDocument(plain: Document(name: "a.txt", text: text))).coverage.map(\.status.rawValue)
  }

  @Test(arguments: [
    ("讲话\n一、怎么修\n先清淤。再砌石。后抹面。", "covered"), ("讲话\n一、怎么修\n先清淤。再砌石。", "missing"),
    ("讲话\n一、天气\n先把天上的云彩看清楚再动身，怎么修是后话。再看地。后看人。再看云。", "missing"), ("怎么修渠的讲话\n先清淤。再砌石。后抹面。看天。", "missing"),
    ("讲话\n一、第二个办法，看天\n先清淤。再砌石。后抹面。看云。", "missing"), ("讲话\n一、第二，看天的办法\n先清淤。再砌石。后抹面。看云。", "covered"),
    ("讲话\n首先，谈谈怎么修。先清淤。再砌石。后抹面。", "covered"),
  ])
  func aSectionUnderAHeadingThatNamesThePointMakesIt(text: String, expected: String) throws {
    #expect(try sections(text).first == expected)
  }

  private static let sides = """
    id: d
    title: 分工
    thresholds: {longText: 8, passage: 2}
    points:
      - id: who
        title: 谁做什么
        need: 2
        aspects:
          - {name: 班长, any: [班长], essential: true}
          - {name: 司机, any: [司机]}
          - {name: 厨师, any: [厨师]}
          - {name: 门卫, any: [门卫]}
    """

  private func sides(_ text: String) throws -> String {
    try Reviewer(try ReviewProfile(yaml: Self.sides, file: "p.yaml"), folding: .plain, checks: [.coverage])
      .review(TokenizedDocument(plain: Document(name: "a.txt", text: text))).coverage[0].status.rawValue
  }

  @Test func sidesTakenUpOneAfterAnotherAreMadeAndThoseBrushedFarApartAreNot() throws {
    let filler = String(repeating: "别的事也不少。", count: 9)
    #expect(try sides("讲话\n" + filler + "班长点名。司机验车。厨师洗菜。" + filler) == "covered")
    let scattered = "讲话\n" + filler + "班长点名。" + filler + "司机验车。" + filler + "厨师洗菜。" + filler + "门卫关门。"
    #expect(try sides(scattered) == "partial")
  }

  @Test func withoutAnEssentialSideAPointIsMadeInPart() throws {
    #expect(try sides("讲话\n司机验车。厨师洗菜。门卫关门。") == "partial")
    #expect(try sides("讲话\n司机验车。班长点名。") == "covered")
  }

  @Test func whatIsOnlyReferredToIsNotMade() throws {
    #expect(try sides("讲话\n按照班长的安排，散会。") == "missing")
    #expect(try sides("讲话\n班长有安排，散会。") == "partial")
  }

  @Test func whatIsBriefNeedsOneMentionInALongTextToo() throws {
    let filler = String(repeating: "别的事也不少。", count: 9)
    #expect(try sections("讲话\n" + filler + "出工。" + filler).first == "partial")
    #expect(try sections("讲话\n" + filler + "拨款。出工。" + filler).first == "partial")
    #expect(try sections("讲话\n" + filler + "拨款。出工。再出工。" + filler).first == "covered")
  }

  @Test func inAFragmentThePlaceIsUnknownAndOneSentenceTellsNothing() throws {
    let rest = "三、动手修\n动手吧。" + String(repeating: "别的事也不少。", count: 9)
    #expect(try sections(rest).last == "covered")
    #expect(try sections("讲话\n动手吧。" + String(repeating: "别的事也不少。", count: 9)).last == "partial")
    let touched = try Reviewer(
      try ReviewProfile(yaml: Self.sections, file: "p.yaml"), folding: .plain, checks: [.coverage]
    )
    .review(
      TokenizedDocument(
        plain: Document(name: "a.txt", text: "三、天气\n这几天多雨，大家伙儿出工都要早一些才好。" + String(repeating: "晴天少。", count: 9)))
    ).coverage[0]
    #expect(touched.status == .missing && touched.isLost)
  }
}
