import Documents
import Foundation
import TestSupport
import Testing

/// What `--redact` masks stands nowhere: not in names of worksheets, headers and units, nor in what is said of them.
@Suite struct RedactedEverywhereTests {
  private static let secrets = ["王建国", "李秀英", "周立冬", "陈志和", "13812345678", "13912345678", "12345678"]
  private static let opinions = """
    编号,单位,渠道,日期,意见,王建国主任批注
    R1,王建国工作室,李秀英接待,周立冬主任来的那天,"食堂打饭排长队，王建国主任不管",阅
    R2,王建国工作室,李秀英接待,2031-04-02,"食堂的饭菜太凉，打13812345678也没人接",阅
    R3,李秀英工作室,热线,2031-04-03,"新设备早点到，李秀英书记答应过",阅
    R4,李秀英工作室,热线,2031-04-04,"找谁都踢皮球，周立冬和陈志和也说没办法",阅
    R5,后勤部,热线,2031-04-05,"班车太少，陈志和主任说再等等",阅
    R6,后勤部,热线,2031-04-05,"班车太少，陈志和主任说再等等",阅,多了一格

    """
  private static let survey = "部门,满意度,总体评价,王建国主任备注\n王建国工作室,满意,好,李秀英书记看过\n李秀英工作室,不满意,李秀英书记说好,无\n"
  private static let audit = "id,text,category,weight,sheet\nR1,\"食堂打饭排长队，王建国主任不管\",陈志和主任13812345678,1,王建国主任信访\n"
  private static let known = """
    # 热点问题：每行“意见编号: 问题名”，下次用 --known-issues 接着分组。
    R1: 王建国主任的食堂  # 食堂打饭排长队，王建国主任不管
    R2: 王建国主任的食堂  # 李秀英书记13912345678，门口积水三天
    13812345678: 班车  # 周立冬主任说班车改线，电话138123…

    """

  private let scratch: Scratch
  private let audit, known: String

  init() throws {
    scratch = try Scratch()
    try FileManager.default.createDirectory(at: scratch.file("in"), withIntermediateDirectories: true)
    try scratch.put("in/a.csv", Self.opinions)
    try scratch.put("in/测评.csv", Self.survey)
    try scratch.put("in/名单.csv", "单位,应答人数\n王建国工作室,3\n李秀英工作室,2\n")
    try scratch.put("in/讲话.txt", "讲话\n同志们：周立冬主任要求抓好食堂，电话13812345678。群众反映食堂问题占30%。\n")
    let rows = [["编号", "单位", "意见"], ["X1", "李秀英工作室", "浴室没有热水，王建国主任知道"], ["X2", "李秀英工作室", "浴室又停水"]]
    let sheets = ["王建国主任信访", "李秀英书记13912345678"].map { OfficeFixture.Sheet($0, table: rows) }
    try scratch.put("in/sheets.xlsx", OfficeFixture.workbook(sheets))
    audit = try scratch.put("audit.csv", Self.audit)
    known = try scratch.put("known.yaml", Self.known)
  }

  /// All that a run shows: its results, what it says, and the files that it writes.
  private func shown(_ arguments: [String], masked: Bool = true) throws -> [String: String] {
    let output = scratch.file("out-\(UUID().uuidString)")
    let issues = scratch.file("issues-\(UUID().uuidString).yaml")
    let named = [
      "OUT": output.path, "ISSUES": issues.path, "IN": scratch.file("in").path, "KNOWN": known, "AUDIT": audit,
    ]
    let result = try Program.run(
      arguments.map { argument in
        named[argument] ?? argument.replacingOccurrences(of: "IN/", with: scratch.file("in").path + "/")
      } + (Self.quick[arguments[0]] ?? []) + (masked ? ["--redact"] : []))
    var shown = ["results": result.text, "stderr": result.errors]
    let files = FileManager.default.enumerator(atPath: output.path)?.compactMap { $0 as? String } ?? []
    for file in files.map({ output.appending(path: $0) }) + [output, issues]
    where !file.lastPathComponent.hasPrefix(".") {
      guard let bytes = try? Array(Data(contentsOf: file)) else { continue }
      let office = bytes.starts(with: Array("PK".utf8)) ? try OfficeFile(.memory(bytes, name: "a.xlsx")) : nil
      for part in office?.parts ?? [] {
        shown[file.lastPathComponent + " " + part] = String(decoding: try office?.bytes(of: part) ?? [], as: UTF8.self)
      }
      if office == nil { shown[file.lastPathComponent] = String(decoding: bytes, as: UTF8.self) }
    }
    return shown
  }

  /// What is masked depends neither on who judges nor on the profile; these take little time.
  private static let quick = [
    "classify": ["--model", "none"], "words": ["--model", "none"],
    "report": ["--model", "none", "--profile", "general"],
    "check": ["--model", "none", "--profile", "general"],
  ]

  private static let commands: [[String]] =
    ["text", "json", "jsonl", "csv", "xlsx"].map { ["classify", "IN", "-f", $0, "-o", "OUT"] }
    + [["classify", "IN", "--by", "unit,channel,month"], ["classify", "IN/a.csv", "--sheet", "没有这张表"]]
    + ["text", "json", "csv"].map {
      ["classify", "IN", "--issues", "5", "--known-issues", "KNOWN", "--write-issues", "ISSUES", "-f", $0]
    }
    + [
      ["classify", "IN", "--audit", "AUDIT"], ["classify", "IN", "--column", "text=没有的列"],
      ["classify", "IN", "--review-queue", "9"], ["classify", "IN", "--explore-other"],
      ["audit", "IN", "--by", "unit", "--size", "9"], ["similar", "IN"], ["similar", "IN", "-f", "json"],
      // Every format, those of a workbook and a document part by part.
      ["report", "IN", "-o", "OUT", "--known-issues", "KNOWN", "--write-issues", "ISSUES"],
      ["report", "IN", "-o", "OUT", "-f", "csv"], ["report", "IN", "-o", "OUT", "--audit", "AUDIT"],
      ["report", "IN/测评.csv", "IN/名单.csv", "-f", "md"],
    ]
    + ["text", "json", "csv"].map { ["words", "IN", "-f", $0] }
    + ["text", "json", "csv"].map { ["words", "IN", "--keyness", "unit=王建国工作室", "-f", $0] }
    + ["text", "json", "csv"].map { ["words", "IN", "--concordance", "王建国", "-f", $0] }
    + ["text", "json"].map { ["survey", "IN/测评.csv", "--units", "IN/名单.csv", "-f", $0] }
    + [["survey", "IN"], ["survey", "IN/a.csv"]]
    + ["text", "json", "jsonl", "sarif", "github"].map {
      ["check", "IN/讲话.txt", "--opinions", "IN/a.csv", "--against", "IN", "--known-issues", "KNOWN", "-f", $0]
    }
    + [["words", "IN", "--keyness", "unit=周立冬主任的班组"], ["words", "IN", "--keyness", "category=王建国主任"]]

  /// In both languages by turns: what is masked does not depend on them.
  @Test(arguments: commands.indices)
  func noCommandShowsAMaskedValueAnywhere(number: Int) throws {
    let command = Self.commands[number] + ["--language", number % 2 == 0 ? "zh" : "en"]
    for (place, text) in try shown(command) {
      for secret in Self.secrets { #expect(!text.contains(secret), "\(secret) in \(place): \(command)") }
    }
  }

  @Test func theSameCommandsShowThemOtherwise() throws {
    let some = Self.commands.indices.filter { $0 % 5 == 0 }.map { Self.commands[$0] }
    let naming = try some.count { command in
      try shown(command, masked: false).contains { _, text in Self.secrets.contains(where: text.contains) }
    }
    #expect(naming > some.count * 2 / 3)
  }

  @Test func groupsWhoseMaskedNamesAreAlikeStayApart() throws {
    let json = try Program.run(["classify", scratch.file("in/a.csv").path, "--redact", "--by", "unit", "-f", "json"])
      .json()
    let units = try #require((json["groups"] as? [String: Any])?["unit"] as? [[String: Any]])
    let named = units.compactMap { $0["value"] as? String }
    #expect(Set(named) == ["＊＊＊工作室（乙）", "＊＊＊工作室（甲）", "后勤部"])
    #expect(units.compactMap { $0["opinions"] as? Int }.sorted() == [1, 2, 2])
    let words = try Program.run([
      "words", scratch.file("in/a.csv").path, "--redact", "--keyness", "unit=李秀英工作室", "--least", "1", "-f", "json",
    ])
    #expect(words.text.contains("＊＊＊工作室（甲）"), "\(words.errors)")
  }

  @Test(arguments: [["--fix"], ["-f", "docx"]])
  func whatWritesTheOriginalIsNotMasked(options: [String]) throws {
    let result = try Program.run(["check", scratch.file("in/讲话.txt").path, "--redact"] + options)
    #expect(result.status == 64 && result.errors.contains("--redact"))
  }

  @Test func unitsOfASurveyAreCalledAsThoseOfOpinions() throws {
    let report = try Program.run(
      ["report", scratch.file("in").path, "--redact", "-f", "json"] + (Self.quick["report"] ?? [])
    ).json()
    let survey = try #require((report["surveys"] as? [[String: Any]])?.first?["units"] as? [[String: Any]])
    let units = survey.compactMap { $0["unit"] as? String ?? $0["name"] as? String }
    #expect(Set(units) == ["＊＊＊工作室（甲）", "＊＊＊工作室（乙）"], "\(survey)")
  }
}
