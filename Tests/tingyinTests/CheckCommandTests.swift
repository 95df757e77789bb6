import Foundation
import Testing

@Suite struct CheckCommandTests {
  private let speech = "在全厂动员大会上的讲话\n同志们：\n先教办要抓好落实。这次活动意义重大。\n"

  @Test func findingsCarryScalarsBytesLineAndColumn() throws {
    let result = try Program.run(
      ["check", "-", "--profile", "mobilisation", "--only", "term", "--format", "json"], input: Array(speech.utf8))
    #expect(result.status == 0)
    let documents = try #require(try result.json()["documents"] as? [[String: Any]])
    let finding = try #require((documents[0]["findings"] as? [[String: Any]])?.first)
    #expect(finding["check"] as? String == "term")
    #expect(finding["text"] as? String == "先教办")
    #expect(finding["start"] as? Int == 17)
    #expect(finding["end"] as? Int == 20)
    #expect(finding["utf8Start"] as? Int == 47)
    #expect(finding["line"] as? Int == 3)
    #expect(finding["column"] as? Int == 1)
    #expect((finding["suggestion"] as? String)?.hasSuffix("办公室") == true)
  }

  @Test(arguments: [("error", 1), ("never", 0)] as [(String, Int32)])
  func theThresholdDecidesTheExitCode(threshold: String, status: Int32) throws {
    let result = try Program.run(["check", "-", "--fail-on", threshold], input: Array(speech.utf8))
    #expect(result.status == status)
  }

  @Test func aMissingPointFailsAWarningThreshold() throws {
    let text = Array("今天开会。".utf8)
    let arguments = ["check", "-", "--profile", "mobilisation", "--only", "coverage", "--fail-on"]
    #expect(try Program.run(arguments + ["warning"], input: text).status == 1)
    #expect(try Program.run(arguments + ["error"], input: text).status == 0)
  }

  @Test(arguments: [
    (["--only", "punctuation"], "zh", "没有提出问题。只做了：标点。"), (["--only", "coverage"], "zh", "只做了：要点覆盖。"),
    (["--only", "punctuation,number"], "en", "Nothing to object to. Checked: "),
  ])
  func whereOnlySomeChecksWereMadeItSaysWhich(options: [String], language: String, told: String) throws {
    let result = try Program.run(
      ["check", "-", "--profile", "general", "--language", language] + options, input: Array("同志们：\n今天开会。\n".utf8))
    #expect(result.text.contains(told), "\(result.text)")
    let all = try Program.run(["check", "-", "--profile", "general"], input: Array("同志们：\n今天开会。\n".utf8))
    #expect(all.text.contains("没有提出问题。") && !all.text.contains("只做了"))
  }

  @Test(arguments: ["", " \n\u{3000}\n"])
  func aTextWithoutAnyWordIsNamedAndFails(text: String) throws {
    let scratch = try Scratch()
    let (empty, whole) = (try scratch.put("a.txt", text), try scratch.put("b.txt", "同志们：\n今天开会。\n"))
    let result = try Program.run(["check", "-q", empty, whole])
    #expect(result.status == 2 && result.errors.contains(empty) && result.text.contains(whole))
  }

  @Test func whatAnUnsureProfileMissesFailsNothing() throws {
    let text = Array("在修渠会上的讲话\n同志们：\n今天的动员大会很重要。\n".utf8)
    let result = try Program.run(["check", "-", "--only", "coverage", "--fail-on", "warning"], input: text)
    #expect(result.status == 0 && result.text.contains("把握不大") && result.text.contains("缺失"))
  }

  @Test func everySpeechOfTheCorpusIsReviewedTheSameOnOneThreadAndFour() throws {
    let results = try ["1", "4"].map { try Program.run(["check", "Corpora/speeches", "--format", "json", "-j", $0]) }
    #expect(results[0].status == 0)
    #expect(results[0].output == results[1].output)
  }

  @Test func anUnreadableFileIsNamedAndTheRestReviewed() throws {
    let scratch = try Scratch()
    let good = try scratch.put("a.txt", speech)
    let result = try Program.run(["check", good, scratch.file("no.txt").path, "--format", "json"])
    #expect(result.status == 2)
    #expect(result.errors.contains("no.txt"))
    #expect((try result.json()["documents"] as? [Any])?.count == 1)
  }

  @Test func anUnknownCheckIsWrongUsage() throws {
    #expect(try Program.run(["check", "--only", "spelling"]).status == 64)
  }

  @Test func sarifNamesTheDocumentAndTheColumns() throws {
    let result = try Program.run(
      ["check", "-", "--profile", "general", "--only", "term", "--format", "sarif"], input: Array(speech.utf8))
    let run = try #require((try result.json()["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let finding = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(finding["ruleId"] as? String == "term/campaign-office" && finding["level"] as? String == "error")
  }

  @Test func annotationsStandOneALine() throws {
    let result = try Program.run(
      ["check", "-", "--profile", "general", "--only", "term", "--format", "github"], input: Array(speech.utf8))
    #expect(result.lines.count == 2)
    #expect(result.text.hasPrefix("::error file=-,line=3,endLine=3,col=1,endColumn=4,title="))
  }

  @Test(arguments: [
    "anomaly/mask", "skipped", "term", "campaign-office", "coverage/significance", "issue-1", "coverage/issue-12",
    "plan", "plan/issue-2",
  ])
  func rulesAreExplained(rule: String) throws {
    let result = try Program.run(["check", "--explain", rule])
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.lines.count >= 3)
  }

  @Test func theCoverageNamesItsPointsAndAPointWhatDecides() throws {
    let coverage = try Program.run(["check", "--explain", "coverage"])
    #expect(coverage.text.contains("“动员讲话”的要点：significance, ") && coverage.text.contains("“阶段总结讲话”的要点："))
    let read = try Program.run(["check", "--explain", "local-arrangement", "--profile", "mobilisation"])
    #expect(read.text.contains("由读句模型判断") && read.text.contains("points-: [local-arrangement]"))
    let scratch = try Scratch()
    let own = try scratch.put(
      "own.yaml",
      """
      id: own
      title: 修渠讲话
      points:
        - {id: why, title: 讲清原因, aspects: [渠老了]}
        - {id: who, title: 讲清分工, where: body, times: 2, after: why, aspects: [每队一段]}
      """)
    let point = try Program.run(["check", "--explain", "who", "--profile", own])
    for words in ["应在正文讲", "至少 2 句", "在“讲清原因”之后", "讲到 1 个即为覆盖"] { #expect(point.text.contains(words)) }
  }

  @Test func aPlanIsACheckOfItsOwn() throws {
    let scratch = try Scratch()
    let plan = try scratch.put("plan.txt", "整改方案\n一、食堂饭菜贵问题。由后勤科牵头，9月底前重新招标。\n二、其他\n各科室管好自已。\n")
    let opinions = try scratch.put("o.csv", "意见\n食堂饭菜太贵\n食堂的菜价太贵了\n")
    let only = try Program.run(["check", plan, "--against", opinions, "--only", "plan"])
    #expect(only.text.contains("对照意见") && !only.text.contains("自已"))
    let skipped = try Program.run(["check", plan, "--against", opinions, "--skip", "plan"])
    #expect(!skipped.text.contains("对照意见") && skipped.text.contains("自已"))
    #expect(try Program.run(["check", plan, "--only", "plan"]).status == 64)
  }

  @Test func aProfileChosenByItselfSaysBecauseOfWhat() throws {
    let chosen = try Program.run(["check", "-", "--skip", "coverage"], input: Array("在全厂动员大会上的讲话\n同志们：\n渠要修。\n".utf8))
    #expect(chosen.text.contains("按标题里的“动员大会”选定"))
    let named = try Program.run(["check", "-", "--profile", "general"], input: Array("在全厂动员大会上的讲话\n".utf8))
    #expect(!named.text.contains("选定"))
  }

  @Test func pointsThatWereNotLookedForAreNotSaidToBeNone() throws {
    let result = try Program.run(
      ["check", "-", "--profile", "mobilisation", "--skip", "coverage", "--language", "en"], input: Array(speech.utf8))
    #expect(result.text.contains("The points were not looked for.") && !result.text.contains("asks for no points"))
    let general = try Program.run(
      ["check", "-", "--profile", "general", "--language", "en"], input: Array(speech.utf8))
    #expect(general.text.contains("asks for no points"))
  }

  @Test func aSpeechAloneIsComparedWithItself() throws {
    let sentence = "要把巡堤查险的责任落实到每一段堤、每一个人、每一个钟头，发现险情立即报告，任何人不得擅离职守。"
    let text = "同志们：\n汛期到了。\(sentence)\n再说物资。沙袋要备足。\n最后重申，\(sentence)\n"
    let result = try Program.run(["check", "-", "--profile", "general", "--format", "json"], input: Array(text.utf8))
    let documents = try #require(try result.json()["documents"] as? [[String: Any]])
    let findings = try #require(documents.first?["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["rule"] as? String == "repeated-passage" })
  }

  @Test func anUnknownRuleIsWrongUsageAndSaysWhereRulesAreListed() throws {
    let result = try Program.run(["check", "--explain", "no-such-rule"])
    #expect(result.status == 64)
    #expect(result.output.isEmpty && result.errors.contains("no-such-rule") && result.errors.contains("anomaly"))
  }

  @Test func everyRuleThatTheCorpusRaisesIsExplained() throws {
    let result = try Program.run(["check", "Corpora/speeches", "--format", "json"])
    let documents = try #require(try result.json()["documents"] as? [[String: Any]])
    let findings = documents.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
    let rules = Set(findings.map { "\($0["check"] ?? "")/\($0["rule"] ?? "")" })
    #expect(rules.count > 10)
    for rule in rules.sorted() { #expect(try Program.run(["check", "--explain", rule]).status == 0, "\(rule)") }
  }

  @Test func notesAreGroupedAndASentenceIsShownOnce() throws {
    let text = "先教办归档，管好自已。开展“四查四看”。再抓“四查四看”。\n"
    let result = try Program.run(["check", "-", "--profile", "general"], input: Array(text.utf8))
    #expect(result.lines.count { $0.contains("先教办归档，管好自已。") } == 1)
    #expect(result.lines.count { $0.contains("四查四看") } == 1)
    #expect(result.text.contains("2 次，第 1 行"))
  }
}
