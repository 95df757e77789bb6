import Checking
import Testing
import TextModel
import Wording

@testable import Evaluation

@Suite struct FindingScoreTests {
  private let document = Document(name: "d/a.txt", text: "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉")

  /// A finding at some characters of the document, each of three bytes.
  private func finding(
    _ check: Check, _ characters: Range<Int>, _ severity: Severity = .warning, rule: String = "r",
    slogan: (announced: Int, items: Int)? = nil, related: Int? = nil
  ) -> Finding {
    let items = slogan.map { slogan in (0..<slogan.items).map { TextRange(3 * $0, 3 * $0 + 3) } } ?? []
    return Finding(
      check: check, rule: rule, severity: severity,
      range: TextRange(3 * characters.lowerBound, 3 * characters.upperBound),
      message: .verbatim(""),
      related: related.map { [.init(file: "d/a.txt", range: TextRange(3 * $0, 3 * $0 + 3))] } ?? [],
      details: slogan.map { .slogan(announced: $0.announced, items: items) } ?? .none)
  }

  private func score(_ findings: [Finding], _ rows: String, read: Set<String> = ["a.txt"]) throws -> FindingScore {
    let table = rows.split(separator: "\n").map { "a.txt\t" + $0.replacing("|", with: "\t") }.joined(separator: "\n")
    let gold = try FindingGold(table: "file\tcheck\tquote\texpected\n" + table, name: "g.tsv")
    let (places, problems) = gold.places(in: document, named: "a.txt")
    #expect(problems.isEmpty)
    var score = FindingScore()
    score.count(findings, of: document, against: places, file: "a.txt", read: read, wanted: gold.checks)
    return score
  }

  /// “found missed wrong trapped” of a subject.
  private func counts(_ score: FindingScore, _ name: String) -> [Int] {
    let tally = score.subjects.first { $0.subject.name == name }?.tally ?? .init()
    return [tally.found, tally.missed, tally.wrong, tally.trapped]
  }

  @Test func aFindingCountsWhereItTouchesTheQuote() throws {
    let score = try score([finding(.anomaly, 1..<4), finding(.anomaly, 6..<7)], "anomaly|丙丁|x\nanomaly|戊己|x")
    #expect(counts(score, "anomaly") == [1, 1, 1, 0])
    #expect(score.differences.map(\.kind) == [.missed, .wrong])
    #expect(score.differences.map(\.text) == ["戊己", "庚"])
  }

  @Test func severalFindingsAtOnePlaceCountOnce() throws {
    let score = try score([finding(.anomaly, 2..<3), finding(.anomaly, 3..<4)], "anomaly|丙丁|x")
    #expect(counts(score, "anomaly") == [1, 0, 0, 0])
  }

  @Test func ofWhatIsSaidTwiceEitherPlaceCounts() throws {
    let score = try score([finding(.anomaly, 0..<1, related: 2)], "anomaly|丙丁|x")
    #expect(counts(score, "anomaly") == [1, 0, 0, 0])
  }

  @Test func slogansThatStandTogetherMayBeOneRow() throws {
    let findings = [finding(.slogan, 2..<3, .info, slogan: (4, 4)), finding(.slogan, 3..<4, .info, slogan: (1, 1))]
    #expect(counts(try score(findings, "slogan|丙丁|announced=4+1 items=4+1"), "slogan") == [1, 0, 0, 0])
    #expect(counts(try score(findings, "slogan|丙丁|announced=4+1 items=0"), "slogan") == [0, 1, 1, 0])
  }

  @Test func plainInformationIsNoReport() throws {
    let findings = [
      finding(.enumeration, 0..<1, .info), finding(.number, 4..<5, .info),
      finding(.number, 6..<7, rule: "contradiction"),
    ]
    let score = try score(findings, "enumeration|丙丁|x\nnumber|戊|x")
    #expect(counts(score, "enumeration") == [0, 1, 0, 0])
    #expect(counts(score, "number") == [1, 0, 0, 0])
  }

  @Test func aTrapIsAFalseAlarmOfTheCheckNamed() throws {
    let findings = [finding(.term, 0..<1), finding(.term, 4..<5)]
    let score = try score(findings, "term|丙丁|use\nterm|甲|no-finding\ntrap|戊|anomaly: fine")
    #expect(counts(score, "term") == [0, 1, 2, 1])
    #expect(score.differences.last?.kind == .wrong)
  }

  @Test func whatTheReaderLeftOpenCountsNeitherWay() throws {
    let findings = [finding(.number, 0..<1), finding(.anomaly, 4..<5)]
    let score = try score(findings, "number|甲|optional\nother|戊|x\nnumber|丙|x\nanomaly|丁|x")
    #expect(counts(score, "number") == [0, 1, 0, 0])
    #expect(counts(score, "anomaly") == [0, 1, 0, 0])
  }

  @Test func aFaultFiledUnderAnotherCheckIsNoFalseAlarmAndStaysMissed() throws {
    let score = try score([finding(.enumeration, 2..<3)], "anomaly|丙丁|x\nenumeration|戊|x")
    #expect(counts(score, "enumeration") == [0, 1, 0, 0])
    #expect(counts(score, "anomaly") == [0, 1, 0, 0])
  }

  @Test func aSloganIsRightWhenBothCountsAre() throws {
    let rows = "slogan|甲乙|announced=2+1 items=2\nslogan|丙丁|announced=3 items=3\nslogan|戊己|announced=2 items=0"
    let findings = [
      finding(.slogan, 0..<2, slogan: (3, 2)), finding(.slogan, 2..<4, .info, slogan: (3, 2)),
      finding(.slogan, 6..<8, .info, slogan: (2, 2)), finding(.slogan, 8..<9, .info),
    ]
    let score = try score(findings, rows)
    #expect(counts(score, "slogan") == [1, 2, 2, 0])
    #expect(counts(score, "slogan-faults") == [1, 0, 0, 0])
  }

  @Test func aSloganMentionedAgainIsNoSecondReport() throws {
    let document = Document(name: "a.txt", text: "说三会，讲四会。又说三会。")
    let gold = try FindingGold(
      table: "file\tcheck\tquote\texpected\na.txt\tslogan\t说三会，\tannounced=3 items=0\n", name: "g")
    let (rows, _) = gold.places(in: document, named: "a.txt")
    func mention(_ start: Int) -> Finding {
      Finding(
        check: .slogan, rule: "numbered", severity: .info, range: TextRange(start, start + 6), message: .verbatim(""),
        details: .slogan(announced: 3, items: []))
    }
    var score = FindingScore()
    score.count([mention(3), mention(30)], of: document, against: rows, file: "a.txt", read: [], wanted: [.slogan])
    #expect(counts(score, "slogan") == [1, 0, 0, 0])
  }

  @Test func aPassageIsAskedForOnlyWhenTheOtherDocumentIsRead() throws {
    let rows = "similarity|甲|other=b.txt; length 9\nsimilarity|丙|other=c.txt; length 9"
    let score = try score([], rows, read: ["a.txt", "c.txt"])
    #expect(counts(score, "similarity") == [0, 1, 0, 0])
  }

  @Test func theFiguresFollowFromTheCounts() {
    var tally = FindingScore.Tally()
    #expect([tally.precision, tally.recall, tally.f1] == [1, 1, 1])
    (tally.found, tally.missed, tally.wrong) = (6, 2, 4)
    #expect(tally.precision == 0.6 && tally.recall == 0.75)
    #expect(abs(tally.f1 - 2 * 0.6 * 0.75 / 1.35) < 1e-12)
    tally = .init()
    tally.missed = 1
    #expect(tally.f1 == 0)
  }
}
