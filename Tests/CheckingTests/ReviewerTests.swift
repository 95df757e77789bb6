import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct ReviewerTests {
  private let profile = ReviewProfile(
    id: "p", title: "动员",
    points: [
      .init(
        id: "why", title: "为什么", need: 2,
        aspects: [
          .init(name: "重要性", phrases: ["意义重大", "重要意义"]), .init(name: "必要性", phrases: ["迫切需要"]),
        ]),
      .init(id: "end", title: "结尾号召", place: .closing, aspects: [.init(name: "号召", phrases: ["共同努力"])]),
    ],
    terms: [.init(id: "office", use: "先进性教育活动办公室", not: ["先教办", "先教"], except: ["先教育"], because: "全称")],
    slogans: [
      .init(text: "两不误、两促进", variants: ["两促进、两不误"], required: true), .init(text: "五个到位", required: true),
    ])

  private func review(_ text: String, _ checks: Set<Check> = Set(Check.allCases)) -> Review {
    Reviewer(profile, folding: .plain, checks: checks)
      .review(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
  }

  @Test func wrongNamesAreFoundFoldedAndReportedAsWritten() {
    let marked = MarkedText("请⟦先 教办⟧发文。先教育后处分。先进性教育活动办公室已设。⟦先教⟧材料")
    let findings = review(marked.text, [.term]).findings
    #expect(findings.map(\.range) == marked.ranges)
    #expect(findings.allSatisfy { $0.suggestion == "先进性教育活动办公室" && $0.severity == .error })
  }

  @Test(arguments: [(Severity.error, false, "confusable"), (.info, false, "confusable"), (.info, true, "term")])
  func aTermOfOnesOwnIsSaidBeforeASlipInIt(severity: Severity, isOwn: Bool, told: String) {
    let term = ReviewProfile.Term(id: "term", use: "管好自己", not: ["管好自已"], severity: severity)
    let profile = ReviewProfile(id: "p", title: "", terms: [term])
    let found = Reviewer(
      isOwn ? profile.withOwnTerms(besides: []) : profile, folding: .plain, checks: [.term, .anomaly]
    )
    .review(TokenizedDocument(plain: Document(name: "a.txt", text: "同志们要管好自已。"))).findings
    #expect(found.map(\.rule) == [told])
  }

  @Test(arguments: [
    ("这项工作意义重大。又是迫切需要。", PointCoverage.Status.covered, 1.0), ("这项工作意义重大。", .partial, 0.5),
    ("今天开会。", .missing, 0.0),
  ])
  func aPointIsCoveredWhenEnoughAspectsAreFound(text: String, status: PointCoverage.Status, score: Double) {
    let point = review(text).coverage[0]
    #expect(point.status == status)
    #expect(point.score == score)
  }

  @Test func evidenceIsTheSentenceAndTheWordsInIt() {
    let marked = MarkedText("开头。⟦大家要懂得⟦意义重大⟧。⟧结尾。")
    let evidence = review(marked.text).coverage[0].evidence
    #expect(evidence.map(\.range) == [marked.ranges[0]])
    #expect(evidence.map(\.matched) == [[marked.ranges[1]]])
  }

  @Test func whatStandsInTheWrongPlaceIsPartial() {
    let filler = String(repeating: "中间的话很多。", count: 20)
    #expect(review("我们共同努力。" + filler).coverage[1].status == .partial)
    #expect(review(filler + "我们共同努力。").coverage[1].status == .covered)
  }

  @Test func slogansAreFoundInTheirVariantsAndAnAbsentOneHasNoPlace() {
    let marked = MarkedText("切实做到⟦两促进、两不误⟧。")
    let review = review(marked.text)
    #expect(review.findings.map(\.range) == marked.ranges)
    #expect(review.findings.map(\.check) == [.slogan])
    #expect(review.coverage.dropFirst(2).map(\.status) == [.covered, .missing])
  }

  @Test func aFragmentIsSaidToBeOneAndItsNumbersAreNoFault() {
    let marked = MarkedText("⟦2、⟧修渠。先清淤。\n3、修埂。后种豆。")
    for checks in [Set(Check.allCases), [.coverage]] {
      let findings = review(marked.text, checks).findings.filter { $0.check == .coverage || $0.check == .enumeration }
      #expect(findings.map(\.rule) == ["fragment"])
      #expect(findings.map(\.range) == marked.ranges)
    }
    for check in [Check.number, .enumeration] { #expect(review(marked.text, [check]).findings.isEmpty) }
  }

  @Test func nothingIsSaidWhoseCorrectionStandsThereAlready() {
    // A term that names itself, and a folding that makes a right phrase look like a slip.
    let profile = ReviewProfile(id: "p", title: "t", terms: [.init(id: "same", use: "食堂", not: ["食堂", "饭堂"])])
    let table = FoldingTable((0..<UInt32(0x9FFF)).map { $0 == 0x8350 ? 0x8351 : $0 })
    func folded(_ text: String) -> TokenizedDocument {
      let document = Document(name: "a.txt", text: text)
      return TokenizedDocument(
        document: document, sentences: [document.range], tokens: [], folded: FoldedText(document, table: table))
    }
    let reviewer = Reviewer(profile, folding: table)
    #expect(reviewer.review(folded("同志们：\n食堂要办好。")).findings.isEmpty)
    #expect(reviewer.review(folded("同志们：\n饭堂要办好。")).findings.map(\.suggestion) == ["食堂"])
  }

  @Test func onlyTheChecksAskedForAreMade() {
    #expect(review("先教办 两不误、两促进", [.slogan]).findings.map(\.check) == [.slogan])
    #expect(review("先教办", [.term]).coverage.isEmpty)
  }

  @Test(arguments: 0..<100)
  func findingsLieOnScalarBoundariesOfRandomText(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let pieces = ["先教办", "先 教", "意义重大", "五个到位", "两不误、", "两促进"]
    var text = ""
    for _ in 0..<10 {
      text += RandomText.scalars(5, using: &generator) + (pieces.randomElement(using: &generator) ?? "")
    }
    let document = Document(name: "", text: text)
    let review = review(text)
    for range in review.findings.map(\.range) + review.coverage.flatMap(\.evidence).flatMap(\.matched) {
      #expect(range.end <= document.utf8.count && !range.isEmpty)
      #expect(String(validating: document.utf8[range.bounds], as: UTF8.self) != nil)
    }
    #expect(zip(review.findings, review.findings.dropFirst()).allSatisfy { !Finding.inTextOrder($1, $0) })
  }
}
