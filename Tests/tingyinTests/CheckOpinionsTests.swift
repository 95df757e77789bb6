import Foundation
import Testing

@Suite struct CheckOpinionsTests {
  /// Three problems that several people name, among many that one does: rarity tells in a collection of some size only.
  private static let opinions = """
    编号,单位,内容,日期
    1,一分厂,食堂中午排队太长，要等半个小时,2005-03-01
    2,一分厂,食堂打饭排队时间太久，窗口太少,2005-03-02
    3,二分厂,中午食堂人多排队,2005-03-02
    4,二分厂,浴室热水经常断，冬天洗不了澡,2005-03-01
    5,二分厂,浴室热水时有时无,2005-03-03
    6,二分厂,下夜班浴室没有热水,2005-03-04
    7,一分厂,班车晚点，经常等不到,2005-03-01
    8,一分厂,早上班车老是晚点,2005-03-02
    9,一分厂,班车又晚点了二十分钟,2005-03-07
    10,机关,建议每年组织一次体检,2005-03-10
    11,机关,希望多办技术培训,2005-03-10
    12,机关,职称评定的条件应当公布,2005-03-10
    13,机关,厂区路灯亮一些,2005-03-10
    14,机关,绿化带要有人管,2005-03-10
    15,机关,年终奖怎样算没有讲清,2005-03-10
    16,机关,图纸更新不及时,2005-03-10
    17,机关,仓库盘点太频繁,2005-03-10
    18,机关,劳保手套质量差,2005-03-10
    19,机关,车棚漏雨,2005-03-10
    20,机关,打印机总缺墨,2005-03-10
    21,机关,会议太多,2005-03-10
    22,机关,新产品要加快,2005-03-10
    23,机关,主业要做强,2005-03-10
    24,机关,外包单位管理松,2005-03-10
    25,机关,档案室太潮,2005-03-10
    26,机关,门卫态度不好,2005-03-10
    27,机关,工会活动少,2005-03-10
    28,机关,图书室书太旧,2005-03-10
    29,机关,安全帽发晚了,2005-03-10
    30,机关,空调噪声大,2005-03-10
    31,机关,停车位不够,2005-03-10
    32,机关,电话打不通,2005-03-10
    33,机关,网站信息旧,2005-03-10
    34,机关,报表重复,2005-03-10
    35,机关,出差标准低,2005-03-10
    36,机关,仪表该校准了,2005-03-10
    37,机关,备件库存少,2005-03-10
    38,机关,焊机老化,2005-03-10
    39,机关,化验室人手紧,2005-03-10
    """

  @Test func theColumnOfTheOpinionsMayBeNamed() throws {
    let scratch = try Scratch()
    let table = try scratch.put("opinions.csv", Self.opinions.replacing("内容", with: "说了什么"))
    let plan = try scratch.put("plan.txt", "整改方案\n一、关于食堂排队\n从下月起增加两个打饭窗口。\n")
    let asked = ["check", plan, "--against", table, "--profile", "general", "--only", "coverage"]
    #expect(try Program.run(asked).status == 2)
    // A collection of two kinds of files.
    #expect(try Program.run(asked + ["--column", "text=别的", "--column", "text=说了什么"]).status == 0)
    let result = try Program.run(asked + ["--column", "text=说了什么"])
    #expect(result.status == 0)
    #expect(result.text.contains("增加两个打饭窗口"))
  }

  @Test func aPlanIsJudgedIssueByIssue() throws {
    let scratch = try Scratch()
    let table = try scratch.put("opinions.csv", Self.opinions)
    let plan = try scratch.put(
      "plan.txt",
      "整改方案\n一、关于食堂排队\n从下月起增加两个打饭窗口。\n责任单位：行政处。完成时限：4月底前。\n"
        + "二、关于浴室热水\n大家对浴室热水有意见，要高度重视。\n")
    let result = try Program.run(
      ["check", plan, "--against", table, "--profile", "general", "--only", "coverage", "--format", "json"])
    #expect(result.status == 0)
    let documents = try #require(try result.json()["documents"] as? [[String: Any]])
    let points = try #require(documents[0]["coverage"] as? [[String: Any]])
    let states = Dictionary(
      uniqueKeysWithValues: points.compactMap { point -> (String, [String: Any])? in
        guard let title = point["title"] as? String, let answer = point["answer"] as? [String: Any] else { return nil }
        let issue = ["食堂", "浴室", "班车"].first { title.contains($0) } ?? title
        return (issue, answer.merging(["status": point["status"] ?? ""]) { $1 })
      })
    #expect(states["食堂"]?["state"] as? String == "answered" && states["食堂"]?["status"] as? String == "covered")
    #expect(states["食堂"]?["promise"] as? String == "by-date")
    #expect((states["食堂"]?["unit"] as? [String: Any])?["text"] as? String == "行政处")
    #expect(states["浴室"]?["state"] as? String == "mentioned" && states["浴室"]?["status"] as? String == "partial")
    #expect(states["班车"]?["state"] as? String == "silent" && states["班车"]?["status"] as? String == "missing")
  }

  /// A plan of 2,400 characters against sixty opinions: the issues that are found are judged as a reader judges them.
  @Test func aRealPlanIsJudgedAsAReaderDoes() throws {
    let result = try Program.run([
      "check", "Corpora/plan/rectification.txt", "--against", "Corpora/plan/opinions.csv",
      "--profile", "general", "--only", "coverage", "--format", "json",
    ])
    let documents = try #require(try result.json()["documents"] as? [[String: Any]])
    let points = try #require(documents[0]["coverage"] as? [[String: Any]])
    let gold = try String(contentsOfFile: "Corpora/gold/plan-answers.yaml", encoding: .utf8)
    var found = 0
    for line in gold.split(separator: "\n") {
      guard let match = line.firstMatch(of: /words: \[(.+?)\], state: "(.+?)"(?:, promise: "(.+?)")?, lacks: \[(.*?)\]/)
      else {
        continue
      }
      let words = match.1.split(separator: ", ")
      let own = points.filter { point in words.contains { (point["title"] as? String)?.contains($0) == true } }
      found += own.isEmpty ? 0 : 1
      for answer in own.compactMap({ $0["answer"] as? [String: Any] }) {
        #expect(answer["state"] as? String == String(match.2), "\(match.1)")
        #expect(answer["promise"] as? String == match.3.map(String.init), "\(match.1)")
        let lacks = match.4.split(separator: ", ").map(String.init)
        #expect((answer["lacking"] as? [String] ?? []) == lacks, "\(match.1)")
      }
    }
    #expect(found >= 6)
  }

  /// Twenty-four plans and replies against four collections: half of them were seen when the checker was made.
  @Test(arguments: [("plan-answers-tune", 0.9), ("plan-answers-held", 0.75)])
  func plansOfManyKindsAreJudgedAsAReaderDoes(gold: String, least: Double) throws {
    let lines = try String(contentsOfFile: "Corpora/gold/\(gold).yaml", encoding: .utf8).split(separator: "\n")
    var points: [Substring: [[String: Any]]] = [:]
    var (right, all) = (0, 0)
    for line in lines {
      guard let row = line.firstMatch(of: /file: "(.+?)", opinions: "(.+?)", .*words: \[(.+?)\], state: "(.+?)"/)
      else { continue }
      if points[row.1] == nil {
        let folder = "Corpora/plan/answers/"
        let result = try Program.run([
          "check", folder + row.1, "--against", folder + row.2, "--profile", "general", "--only", "coverage",
          "--format", "json",
        ])
        points[row.1] = (try result.json()["documents"] as? [[String: Any]])?[0]["coverage"] as? [[String: Any]]
      }
      let words = row.3.split(separator: ", ")
      let own = points[row.1]?.first { point in
        point["answer"] != nil && words.contains { (point["title"] as? String)?.contains($0) == true }
      }
      all += 1
      right += (own?["answer"] as? [String: Any])?["state"] as? String == String(row.4) ? 1 : 0
    }
    #expect(all == 69 && Double(right) >= least * Double(all), "\(right) of \(all)")
  }

  @Test func opinionsThatWereNotAskedForAreCounted() throws {
    let scratch = try Scratch()
    let table = try scratch.put("opinions.csv", Self.opinions)
    let plan = try scratch.put("plan.txt", "整改方案\n一、食堂排队问题。由行政处负责，4月底前增加两个窗口。\n")
    let arguments = ["check", plan, "--against", table, "--profile", "general", "--only", "coverage"]
    let against = (try Program.run(arguments + ["--format", "json"]).json()["documents"] as? [[String: Any]])?[0][
      "against"]
    let counts = try #require(against as? [String: Any])
    #expect(counts["opinions"] as? Int == 39 && (9...15).contains(counts["asked"] as? Int ?? 0))
    let single = try #require(counts["single"] as? [String: Any])
    #expect((single["count"] as? Int ?? 0) > 5 && (single["examples"] as? [String])?.count == 5)
    let text = String(decoding: try Program.run(arguments + ["--format", "text"]).output, as: UTF8.self)
    #expect(text.contains("对照意见") && text.contains("意见 39 条"))
    #expect(text.contains("措施：增加两个窗口；责任单位：行政处；时限：4月底前"))
    #expect(text.contains("没有认出同类意见、没有对照的"))
  }

  private func section(_ plan: String, _ opinions: String, _ known: String? = nil) throws -> [String: Any] {
    let scratch = try Scratch()
    let table = try scratch.put("opinions.csv", "编号,意见\n" + opinions)
    let options = try known.map { ["--known-issues", try scratch.put("known.yaml", $0)] } ?? []
    let arguments = [
      "check", try scratch.put("plan.txt", plan), "--against", table, "--only", "coverage", "-f", "json",
    ]
    let json = try Program.run(arguments + options).json()
    return try #require((json["documents"] as? [[String: Any]])?.first)
  }

  /// The name of the bureau holds the word of an issue.
  @Test func neitherTheBureauNorTheOpeningAnswersAnIssue() throws {
    let opinions = "1,应急站只有一个人，忙不过来\n2,应急站晚上没有人\n3,应急站人手不够\n4,路灯不亮\n5,路灯坏了半年\n6,路灯太少\n7,食堂菜太咸\n8,停车位不够\n"
    func states(_ plan: String) throws -> [String: String] {
      let points = try section(plan, opinions)["coverage"] as? [[String: Any]] ?? []
      return Dictionary(
        points.compactMap { point in
          ((point["answer"] as? [String: Any])?["state"] as? String).map { ((point["title"] as? String ?? ""), $0) }
        }
      ) { first, _ in first }
    }
    let title = "县应急管理局关于群众意见的整改方案\n为认真整改群众意见，县应急管理局制定本方案。\n"
    let silent = try states(title + "一、关于路灯。县应急管理局6月底前更换路灯三十盏。\n")
    #expect(silent.first { $0.key.contains("应急") }?.value == "silent", "\(silent)")
    #expect(silent.first { $0.key.contains("路灯") }?.value == "answered", "\(silent)")
    let told = try states(title + "一、关于应急站。县应急管理局6月底前为应急站增配两名值班员。\n")
    #expect(told.first { $0.key.contains("应急") }?.value == "answered", "\(told)")
  }

  /// The numbers of what was not asked for are those of opinions, each of which is named once.
  @Test func whatIsLeftIsCountedOnce() throws {
    let opinions = "1,电梯坏了\n2,食堂太贵\n3,食堂太贵了吧\n5,值班室只有一个人，忙不过来\n6,路灯不亮\n"
    for known in [nil, "5: 单独\n1: 无\n"] {
      let against = try #require(
        try section("整改方案\n一、食堂。降低价格。\n", opinions, known)["against"] as? [String: Any])
      let (single, besides) = (against["single"] as? [String: Any], against["besides"] as? [String: Any])
      let examples = single?["examples"] as? [String] ?? []
      #expect(against["opinions"] as? Int == 5 && against["asked"] as? Int == 2)
      #expect(examples.filter { $0.contains("值班室") || $0.contains("忙不过来") }.count == 1, "\(examples)")
      let rest = (single?["count"] as? Int ?? 0) + (against["untold"] as? Int ?? 0)
      #expect(rest == 3 && besides?["count"] as? Int == 0, "\(against)")
    }
  }

  /// Two matters of one ward, of which the plan answers one.
  @Test func mattersOfOneUnitAreAskedForApart() throws {
    let scratch = try Scratch()
    let rows =
      [
        "心内一病区值班室漏水，墙皮都掉了", "心内一病区的值班室没有空调", "心内一病区值班室只有一张床", "心内一病区年休假报上去一直不批",
        "心内一病区的年休假三年没休过", "心内一病区护士年休假被取消",
      ].map { "心内一病区,\($0)" } + ["骨科,食堂菜太咸", "药剂科,职工停车位太少", "检验科,报告打印机总坏", "放射科,胶片袋不够用"]
    let table = try scratch.put("opinions.csv", "单位,意见\n" + rows.joined(separator: "\n") + "\n")
    let plan = try scratch.put("plan.txt", "整改方案\n一、关于值班室。后勤处6月底前维修心内一病区值班室，更换床铺。\n")
    let arguments = ["check", plan, "--against", table, "--profile", "general", "--only", "coverage"]
    let json = try Program.run(arguments + ["-f", "json"]).json()
    let points = (json["documents"] as? [[String: Any]])?[0]["coverage"] as? [[String: Any]] ?? []
    let states = points.map { ($0["title"] as? String ?? "", ($0["answer"] as? [String: Any])?["state"] as? String) }
    #expect(states.count == 2, "\(states)")
    #expect(
      states.first { $0.0.contains("值班室") }?.1 == "answered" && states.first { $0.0.contains("休假") }?.1 == "silent")
    // Each names some of its opinions.
    let behind = try #require(points.first?["opinions"] as? [String: Any])
    let examples = try #require(behind["examples"] as? [[String: Any]])
    #expect(behind["count"] as? Int == 3 && examples.count == 3)
    #expect((examples[0]["file"] as? String)?.hasSuffix("opinions.csv") == true)
    #expect(examples.allSatisfy { (2...7).contains($0["row"] as? Int ?? 0) })
    let text = try Program.run(arguments).text.replacing(/\s+/, with: "")
    #expect(text.contains("第5行:心内一病区年休假报上去一直不批") || text.contains("第6行:心内一病区的年休假三年没休过"), "\(text)")
  }

  /// The date of another measure is not borrowed, whether people raised that or not.
  @Test(arguments: [
    "一、关于食堂排队。行政处增加两个打饭窗口，下夜班浴室热水6月底前恢复供应。\n",
    "一、关于食堂排队。行政处增加两个打饭窗口；6月底前完成浴室热水改造。\n",
  ])
  func theDateOfAnotherMeasureIsNotBorrowed(text: String) throws {
    let scratch = try Scratch()
    let table = try scratch.put("opinions.csv", Self.opinions)
    let plan = try scratch.put("plan.txt", "整改方案\n" + text)
    let json = try Program.run([
      "check", plan, "--against", table, "--profile", "general", "--only", "coverage", "-f", "json",
    ]).json()
    let points = (json["documents"] as? [[String: Any]])?[0]["coverage"] as? [[String: Any]] ?? []
    let canteen = try #require(
      points.first { ($0["title"] as? String)?.hasPrefix("食堂") == true }?["answer"] as? [String: Any])
    #expect(canteen["deadline"] is NSNull && canteen["measure"] is [String: Any], "\(canteen)")
    #expect(canteen["lacking"] as? [String] == ["deadline"])
  }

  static let several = """
    编号,单位,意见
    1,一班,一是车间的电扇转不动，二是复印机总卡纸，三是报表一周要填六张。
    2,二班,车间电扇坏；复印机卡纸；报表多。
    3,三班,复印机又坏了，报表天天填。
    4,三班,电扇吹出来全是热风。
    5,三班,门口的自行车棚该修了。

    """

  /// What a plan is held against and what it says of each issue, by the first word of the title.
  private func answers(to plan: String) throws -> [String: (status: String, state: String)] {
    let scratch = try Scratch()
    let table = try scratch.put("opinions.csv", Self.several)
    let document = try scratch.put("plan.txt", "整改方案\n" + plan)
    let result = try Program.run([
      "check", document, "--against", table, "--profile", "general", "--only", "coverage", "--format", "json",
    ])
    let coverage = (try result.json()["documents"] as? [[String: Any]])?[0]["coverage"] as? [[String: Any]] ?? []
    return Dictionary(
      coverage.compactMap { point -> (String, (status: String, state: String))? in
        guard let answer = point["answer"] as? [String: Any], let title = point["title"] as? String else { return nil }
        let (status, state) = (point["status"] as? String ?? "", answer["state"] as? String ?? "")
        return (String(title.prefix { $0 != "：" }), (status, state))
      }
    ) { first, _ in first }
  }

  @Test func anOpinionOfSeveralMattersCountsForEach() throws {
    let one = try answers(to: "一、关于复印机。办公室7月底前更换三台复印机。\n")
    #expect(one.count == 3 && one.values.count { $0.state == "silent" } == 2, "\(one)")
    #expect(one.first { $0.value.state == "answered" }?.value.status == "covered")
    let two = try answers(to: "一、关于报表。办公室9月底前压减报表四张。\n二、关于电扇。设备科7月底前更换电扇二十台。\n")
    #expect(
      two.values.count { $0.status == "covered" } == 2 && two.values.count { $0.state == "silent" } == 1, "\(two)")
  }

  @Test func anIssueWhoseNameIsAHeadingIsNotSilent() throws {
    let found = try answers(to: "一、关于报表。由各科室自查。\n")
    #expect(found["报表"]?.state == "mentioned" || found["报表"]?.state == "answered", "\(found)")
  }

  @Test func unrelatedSpeechesOfOneFolderDoNotContradictEachOther() throws {
    let result = try Program.run(["check", "Corpora/speeches", "--only", "number", "--format", "json"])
    let documents = try #require(try result.json()["documents"] as? [[String: Any]])
    let contradicting = documents.filter { document in
      (document["findings"] as? [[String: Any]] ?? []).contains { $0["rule"] as? String == "contradiction" }
    }.compactMap { ($0["file"] as? String)?.split(separator: "/").last.map(String.init) }
    // Both belong to one company's campaign, and ask for 45 and for 40 class hours.
    #expect(contradicting == ["mobilisation-power-plant.txt", "training-power-branches.txt"])
  }

  @Test func aQuotedShareIsHeldAgainstTheOpinions() throws {
    let scratch = try Scratch()
    let rows = (0..<40).map { "\($0),食堂饭菜质量差，宿舍没有热水" } + (40..<60).map { "\($0),公司发展战略不清楚，主业竞争力下降" }
    let table = try scratch.put("opinions.csv", "编号,内容\n" + rows.joined(separator: "\n") + "\n")
    let speech = try scratch.put("speech.txt", "同志们：\n前一阶段征求意见六十条，关于福利待遇的意见占10%左右。\n")
    let result = try Program.run(
      ["check", speech, "--opinions", table, "--model", "none", "--only", "number", "--format", "json"])
    let documents = try #require(try result.json()["documents"] as? [[String: Any]])
    let findings = try #require(documents[0]["findings"] as? [[String: Any]])
    let quoted = try #require(findings.first { $0["rule"] as? String == "quoted-share" })
    #expect(quoted["severity"] as? String == "warning")
    #expect((quoted["message"] as? String)?.contains("文中偏低") == true)
  }

  /// Judged by phrases 40 of 60 are 福利待遇; the audit finds that half of these are something else.
  @Test func aQuotedShareIsHeldAgainstTheAudit() throws {
    let scratch = try Scratch()
    let texts = (0..<60).map { $0 < 40 ? "第\($0)天食堂饭菜质量差" : "公司发展战略不清楚，第\($0)条" }
    let table = try scratch.put(
      "opinions.csv", "编号,内容\n" + texts.enumerated().map { "\($0),\($1)\n" }.joined())
    let labels = texts.indices.map { $0 < 20 ? "福利待遇" : $0 < 40 ? "其他" : "发展" }
    let sheet = try scratch.put(
      "filled.csv",
      "id,text,category\n" + zip(texts, labels).enumerated().map { "\($0),\($1.0),\($1.1)\n" }.joined())
    let speech = try scratch.put("speech.txt", "同志们：\n前一阶段征求意见六十条，福利待遇类占67%。\n")
    func quoted(_ options: [String]) throws -> [String: Any] {
      let result = try Program.run(
        ["check", speech, "--opinions", table, "--model", "none", "--only", "number", "--format", "json"] + options)
      #expect(result.status == 0, "\(result.errors)")
      let documents = try #require(try result.json()["documents"] as? [[String: Any]])
      let findings = try #require(documents[0]["findings"] as? [[String: Any]])
      return try #require(findings.first { $0["rule"] as? String == "quoted-share" })
    }
    let unaudited = try quoted([])
    #expect((unaudited["message"] as? String)?.contains("按词语判定为 66.7%") == true)
    #expect((unaudited["message"] as? String)?.contains("未抽查，说得通") == true)
    let audited = try quoted(["--audit", sheet])
    #expect((audited["message"] as? String)?.contains("经抽查测得 33.3%") == true)
    #expect(audited["severity"] as? String == "warning")
    let measured = try #require(audited["measured"] as? [String: Any])
    #expect(measured["category"] as? String == "welfare" && measured["method"] as? String == "all checked by hand")
    let alone = try Program.run(["check", speech, "--audit", sheet, "--language", "en"])
    #expect(alone.status == 64 && alone.errors.contains("--opinions"))
    let wrong = try scratch.put("wrong.csv", "id,text\n1,x\n")
    let refused = try Program.run(["check", speech, "--opinions", table, "--audit", wrong, "--language", "en"])
    #expect(refused.status == 2 && refused.errors.contains("category"))
  }

  @Test func contradictionsOfTwoDocumentsNameEachOther() throws {
    let scratch = try Scratch()
    let left = try scratch.put("a.txt", "同志们：\n每名党员集中学习不少于45个学时。\n")
    let right = try scratch.put("b.txt", "同志们：\n每名党员集中学习不得少于40学时。\n")
    let result = try Program.run(["check", left, right, "--only", "number", "--format", "json"])
    let documents = try #require(try result.json()["documents"] as? [[String: Any]])
    for (document, other) in zip(documents, [right, left]) {
      let findings = try #require(document["findings"] as? [[String: Any]])
      let related = try #require(
        findings.first { $0["rule"] as? String == "contradiction" }?["related"] as? [[String: Any]])
      #expect(related.map { $0["file"] as? String } == [other])
    }
  }

  @Test func anAbsentTableIsNamedAndTheRestReviewed() throws {
    let scratch = try Scratch()
    let speech = try scratch.put("speech.txt", "同志们：\n散会。\n")
    let result = try Program.run(["check", speech, "--against", scratch.file("no.csv").path, "--format", "json"])
    #expect(result.status == 2 && result.errors.contains("no.csv"))
    #expect((try result.json()["documents"] as? [Any])?.count == 1)
  }

  @Test func thanksAndTestsAreAskedOfNoPlan() throws {
    let scratch = try Scratch()
    let thanks = (0..<4).map { "\(40 + $0),机关,\(["感谢领导关心", "哈哈哈", "111", "没有问题"][$0]),2005-03-11" }
    let rows = thanks + thanks.map { "9" + $0 } + thanks.map { "8" + $0 }
    let table = try scratch.put("opinions.csv", Self.opinions + "\n" + rows.joined(separator: "\n") + "\n")
    let plan = try scratch.put("plan.txt", "整改方案\n一、关于食堂排队\n从下月起增加两个打饭窗口。\n")
    let result = try Program.run(["check", plan, "--against", table, "--profile", "general", "--only", "coverage"])
    #expect(result.text.contains("食堂"))
    for words in ["感谢领导", "哈哈", "111", "没有问题"] { #expect(!result.text.contains(words), "\(words)") }
  }
}
