import Foundation
import Testing

/// Plans and replies that lie beside opinions.
@Suite struct ReportPlansTests {
  private static let opinions = CheckOpinionsTests.several
  private static let plan = "关于职工意见的整改方案\n一、关于复印机。办公室7月底前更换三台复印机。\n二、关于报表。大家对报表有意见，要高度重视。\n"

  private func folder(_ files: [String: String] = ["方案.txt": plan]) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.put("意见.csv", Self.opinions)
    for (name, text) in files { try scratch.put(name, text) }
    return scratch
  }

  private func report(_ scratch: Scratch, _ options: [String] = []) throws -> [String: Any] {
    let result = try Program.run(["report", scratch.folder.path, "--format", "json"] + options)
    #expect(result.status == 0, "\(result.errors)")
    return try result.json()
  }

  private func document(_ name: String, in json: [String: Any]) throws -> [String: Any] {
    let documents = try #require(json["documents"] as? [[String: Any]])
    return try #require(documents.first { ($0["file"] as? String)?.hasSuffix(name) == true })
  }

  @Test func thePlanIsJudgedAsCheckJudgesIt() throws {
    let scratch = try folder()
    let plan = try document("方案.txt", in: report(scratch))
    let checked = try Program.run([
      "check", scratch.file("方案.txt").path, "--against", scratch.file("意见.csv").path, "--format", "json",
    ]).json()
    let same = try document("方案.txt", in: checked)
    for part in ["coverage", "against"] {
      let (left, right) = (try #require(plan[part] as? NSObject), try #require(same[part] as? NSObject))
      #expect(left == right, "\(part)")
    }
    let sums = try #require((try report(scratch)["plans"] as? [[String: Any]])?.first)
    let counts = ["issues", "answered", "complete", "mentioned", "silent"].map { sums[$0] as? Int }
    #expect(counts == [3, 1, 1, 1, 1], "\(counts)")
  }

  /// The opinions of several files, one of them twice, and a plan of some length.
  @Test func manyOpinionsOfSeveralFilesGiveTheSameAnswers() throws {
    let scratch = try Scratch()
    for (name, path) in [
      ("a-opinions.csv", "Corpora/plan/opinions.csv"), ("b-opinions.csv", "Corpora/plan/answers/works-opinions.csv"),
      ("c-opinions.csv", "Corpora/plan/opinions.csv"), ("plan.txt", "Corpora/plan/rectification.txt"),
    ] {
      try scratch.put(name, try String(contentsOf: Program.root.appending(path: path), encoding: .utf8))
    }
    let plan = try document("plan.txt", in: report(scratch))
    let result = try Program.run([
      "check", scratch.file("plan.txt").path, "--against", scratch.folder.path, "--format", "json", "--jobs", "1",
    ])
    let same = try document("plan.txt", in: result.json())
    #expect(result.errors.contains("c-opinions.csv"))
    #expect((plan["coverage"] as? [[String: Any]])?.count ?? 0 > 6)
    for part in ["coverage", "against"] { #expect(plan[part] as? NSObject == same[part] as? NSObject, "\(part)") }
  }

  @Test(arguments: ["zh", "en"]) func everyFormatTellsIt(language: String) throws {
    let scratch = try folder()
    let target = scratch.file("out").path
    let result = try Program.run(["report", scratch.folder.path, "--output", target, "--language", language])
    #expect(result.status == 0, "\(result.errors)")
    let title = language == "zh" ? "整改方案和答复对照意见" : "Plans and replies against the opinions"
    for name in ["report.html", "report.md"] {
      let text = try String(contentsOfFile: target + "/" + name, encoding: .utf8)
      #expect(text.contains(title) && text.contains("更换三台复印机") && text.contains("办公室"), "\(name)")
    }
    let sentence =
      language == "zh" ? "3 个热点问题：答复 1 个（其中 1 个该写的措施、责任单位、期限齐全），提到 1 个，未提到 1 个" : "3 hot issues: answered 1 "
    #expect(result.text.replacing(/\s+/, with: "").contains(sentence.replacing(" ", with: "")), "\(result.text)")
    for name in ["report.docx", "report.xlsx"] { #expect(FileManager.default.fileExists(atPath: target + "/" + name)) }
  }

  @Test func withoutAPlanOrOpinionsNothingChanges() throws {
    let speech = "在全厂动员大会上的讲话\n同志们：\n要制定整改方案，逐条答复大家的意见。\n"
    let json = try report(folder(["讲话.txt": speech]))
    #expect(json["plans"] == nil)
    #expect(try document("讲话.txt", in: json)["against"] == nil)
    let scratch = try Scratch()
    try scratch.put("方案.txt", Self.plan)
    let alone = try report(scratch)
    #expect(alone["plans"] == nil)
    #expect((alone["inputs"] as? [[String: Any]])?.first?["role"] as? String == "speech")
  }

  /// By whatever profile speeches are reviewed, a plan is asked for none of its points.
  @Test(arguments: [[], ["--profile", "mobilisation"]]) func aPlanMissesNoPointsOfASpeech(options: [String]) throws {
    let scratch = try folder(["方案.txt": Self.plan + "这是动员大会之后的事。\n", "讲话.txt": "在动员大会上的讲话\n同志们：\n今天开会。\n"])
    let json = try report(scratch, options)
    let coverage = try #require(try document("方案.txt", in: json)["coverage"] as? [[String: Any]])
    #expect(coverage.count == 3 && coverage.allSatisfy { $0["answer"] != nil })
    let other = try #require(try document("讲话.txt", in: json)["coverage"] as? [[String: Any]])
    #expect(other.count > 3 && other.allSatisfy { $0["answer"] == nil })
    let roles = (json["inputs"] as? [[String: Any]])?.compactMap { $0["role"] as? String } ?? []
    #expect(roles.sorted() == ["opinions", "plan", "speech"])
  }

  @Test func aPlanMayBeNamedAndLieElsewhere() throws {
    let letter = "致全厂职工的一封信\n办公室7月底前更换三台复印机。\n"
    let scratch = try folder(["信.txt": letter])
    #expect(try report(scratch)["plans"] == nil)
    let named = try report(scratch, ["--plan", scratch.folder.path + "/./信.txt"])
    #expect((named["plans"] as? [Any])?.count == 1 && (named["documents"] as? [Any])?.count == 1)
    let (other, far) = (try Scratch(), try folder([:]))
    let path = try other.put("别处.txt", letter)
    let both = try report(far, ["--plan", path])
    #expect((both["plans"] as? [[String: Any]])?.map { $0["answered"] as? Int } == [1])
  }

  @Test func severalPlansAreJudgedEach() throws {
    let reply = "职工意见答复\n电扇已经修好。\n"
    let json = try report(folder(["方案.txt": Self.plan, "答复.txt": reply]))
    let plans = try #require(json["plans"] as? [[String: Any]])
    #expect(plans.count == 2 && plans.map { $0["answered"] as? Int } == [1, 1], "\(plans)")
    let scratch = try folder(["方案.txt": Self.plan, "答复.txt": reply])
    let text = try Program.run(["report", scratch.folder.path, "--format", "md"]).text
    #expect(text.contains("哪一份都没有答复的：报表"))
  }

  @Test func whatCannotBeHeldIsSaid() throws {
    let scratch = try Scratch()
    let plan = try scratch.put("方案.txt", Self.plan)
    let result = try Program.run(["report", plan, "--plan", plan, "--format", "md"])
    #expect(result.status == 2 && result.errors.contains("没有意见可以对照"), "\(result.errors)")
    #expect(try Program.run(["report", plan, "--plan", "/no/such/plan.txt", "--format", "md"]).status == 2)
    // Named in its first lines, but not certainly a plan.
    let unsure = try folder(["通知.txt": "关于印发《整改方案》的通知\n各车间：\n现将整改方案印发给你们。\n"])
    let text = try Program.run(["report", unsure.folder.path, "--format", "md"]).text
    #expect(text.contains("像是整改方案或答复，但不能肯定，没有对照意见") && !text.contains("--plan"))
  }

  @Test func namesAreMaskedInThePlanToo() throws {
    let scratch = try folder(["方案.txt": Self.plan + "联系电话13800138000，复印机的事找他。\n"])
    let json = try report(scratch, ["--redact"])
    #expect((json["plans"] as? [Any])?.count == 1)
    #expect(!String(describing: json).contains("13800138000"))
  }
}
