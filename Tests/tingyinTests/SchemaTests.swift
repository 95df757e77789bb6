import Foundation
import TestSupport
import Testing

/// Every JSON answer of the program follows its published schema.
@Suite struct SchemaTests {
  private let schemas: JSONSchema

  init() throws { schemas = try JSONSchema(folder: Program.root.appending(path: "docs/schemas")) }

  struct Answer: Sendable, CustomTestStringConvertible {
    let schema: String
    let arguments: [String]
    var input = ""
    /// A file whose path is put in the place of `FILE`.
    var file = ""
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let answers: [Answer] = [
    .init(
      schema: "classify.json",
      arguments: ["classify", "--by", "unit,month", "--format", "json", "Corpora/opinions/issues.csv"]),
    .init(
      schema: "classify.json",
      arguments: ["classify", "--issues", "5", "--model", "none", "--format", "json", "Corpora/opinions/issues-2.csv"]),
    .init(
      schema: "classify.json", arguments: ["classify", "-", "--model", "none", "--audit", "FILE", "--format", "json"],
      input: "编号,意见\n1,食堂打饭排队\n2,食堂打饭排队\n3,今天天气好\n", file: "编号,意见,类别\n1,食堂打饭排队,福利待遇\n3,今天天气好,其他\n"),
    .init(
      schema: "classify.json",
      arguments: [
        "classify", "--explore-other", "--model", "none", "--format", "json", "Corpora/opinions/everyday.csv",
      ]),
    .init(schema: "check.json", arguments: ["check", "--format", "json", "Corpora/speeches"]),
    .init(
      schema: "check.json",
      arguments: [
        "check", "--against", "FILE", "--model", "none", "--profile", "general", "--format", "json",
        "Corpora/speeches/plan-textile-mill.txt",
      ], file: "编号,单位,意见\n1,织布车间,织布车间的降温设备坏了没人修。\n2,织布车间,织布车间降温设备夏天总坏。\n3,织布车间,织布车间的降温设备该修了。\n"),
    .init(
      schema: "check.json", arguments: ["check", "-", "--profile", "general", "--silence", "FILE", "--format", "json"],
      input: "请向先教办报名。\n", file: "silence:\n  - rule: term/campaign-office\n    text: 先教办\n    reason: 原文如此\n"),
    .init(
      schema: "check.json", arguments: ["check", "-", "--opinions", "FILE", "--model", "none", "--format", "json"],
      input: "收到的意见里，福利待遇占百分之九十。\n", file: "编号,意见\n1,食堂打饭排队\n2,今天天气好\n"),
    .init(schema: "similar.json", arguments: ["similar", "--format", "json", "Corpora/speeches"]),
    .init(schema: "similar.json", arguments: ["similar", "--format", "json", "Corpora/opinions/issues-2.csv"]),
    .init(
      schema: "similar.json", arguments: ["similar", "--format", "json", "-", "FILE"],
      input: "渡船开航前，船长要亲自点一遍救生衣，少一件也不开船。\n", file: "渡船开航前，船长要亲自点一遍救生衣，少一件也不开船！\n"),
    .init(
      schema: "survey.json",
      arguments: ["survey", "Corpora/survey/responses.csv", "--units", "Corpora/survey/units.csv", "--format", "json"]),
    .init(schema: "words.json", arguments: ["words", "--top", "20", "--format", "json", "Corpora/speeches"]),
    .init(
      schema: "words.json",
      arguments: ["words", "--keyness", "category=welfare", "--format", "json", "Corpora/opinions/issues.csv"]),
    .init(
      schema: "words.json",
      arguments: ["words", "--concordance", "食堂", "--format", "json", "Corpora/opinions/issues.csv"]),
    .init(
      schema: "evaluate.json",
      arguments: ["evaluate", "--format", "json", "--model", "none", "Corpora/opinions/services.csv"]),
    .init(
      schema: "evaluate.json",
      arguments: ["evaluate", "--segmentation", "--mode", "icu", "--errors", "--format", "json", "FILE"],
      file: "请 向 办公室 报名 。\n"),
    .init(
      schema: "evaluate.json",
      arguments: [
        "evaluate", "--issues", "Corpora/gold/issues-2.yaml", "Corpora/opinions/issues-2.csv", "--model", "none",
        "--format", "json",
      ]),
    .init(
      schema: "evaluate.json", arguments: ["evaluate", "--format", "json", "--model", "none", "-"],
      input: "编号,意见,类别,次要类别\n1,食堂打饭排队，办事来回跑,福利待遇/食堂,工作作风\n2,食堂饭菜太贵，打饭排队,福利待遇/食堂,\n3,祝公司越办越好,其他,\n"),
    .init(
      schema: "evaluate.json",
      arguments: ["evaluate", "Corpora/speeches", "--coverage", "Corpora/gold/coverage.yaml", "--format", "json"]),
    .init(
      schema: "evaluate.json",
      arguments: [
        "evaluate", "--findings", "Corpora/blind/tune/gold.tsv", "--errors", "--format", "json", "Corpora/blind/tune",
      ]),
    .init(
      schema: "agreement.json", arguments: ["agreement", "-", "--coders", "甲,乙", "--format", "json"],
      input: "编号,甲,乙\n1,发展,发展\n2,其他,发展\n3,其他,\n"),
    .init(
      schema: "report.json",
      arguments: ["report", "Corpora/office", "Corpora/opinions/issues-2.csv", "--model", "none", "--format", "json"]),
    .init(schema: "report.json", arguments: ["report", "Corpora/survey", "--model", "none", "--format", "json"]),
    .init(
      schema: "report.json",
      arguments: [
        "report", "Corpora/plan/answers/works-opinions.csv", "Corpora/plan/answers/works-1.txt", "--plan",
        "Corpora/plan/answers/works-5.txt", "--model", "none", "--format", "json",
      ]),
  ]

  @Test(arguments: answers) func theAnswerFollowsItsSchema(answer: Answer) throws {
    let scratch = try Scratch()
    let file = try scratch.put("file", answer.file)
    let result = try Program.run(answer.arguments.map { $0 == "FILE" ? file : $0 }, input: Array(answer.input.utf8))
    #expect(result.status == 0, "\(result.errors)")
    let json = try AnyJSON(result.output)
    let faults = schemas.faults(of: json, against: answer.schema) + schemas.undescribed(in: json, by: answer.schema)
    #expect(faults.isEmpty, "\(faults.prefix(5).joined(separator: "\n"))")
  }

  /// Without anything labelled there are no figures, and the exit code says so.
  @Test(arguments: [["--segmentation", "FILE"], ["--model", "none", "FILE"]])
  func whatHasNoFiguresFollowsItsSchemaToo(arguments: [String]) throws {
    let scratch = try Scratch()
    let file = try scratch.put("空.csv", arguments[0] == "--segmentation" ? "" : "编号,意见,类别\n1,食堂打饭排队,\n")
    let result = try Program.run(["evaluate", "-f", "json"] + arguments.map { $0 == "FILE" ? file : $0 })
    #expect(result.status == 2)
    let faults = schemas.faults(of: try AnyJSON(result.output), against: "evaluate.json")
    #expect(faults.isEmpty, "\(faults.prefix(5).joined(separator: "\n"))")
    let json = try result.json()
    for key in ["f", "precision", "recall", "accuracy", "macroF1", "shareError"] where json[key] != nil {
      #expect(json[key] is NSNull, "\(key)")
    }
    let text = try Program.run(["evaluate", "--language", "en"] + arguments.map { $0 == "FILE" ? file : $0 }).text
    #expect(text == "Nothing labelled was read, so there are no figures.\n")
  }

  static let lines: [Answer] = [
    .init(
      schema: "segment-line.json", arguments: ["segment", "--format", "jsonl", "-u", "FILE"], input: "渔政船进港。\n",
      file: "渔政船\t5\t船\n"),
    .init(
      schema: "segment-line.json", arguments: ["segment", "--format", "jsonl", "-g", "coarse"],
      input: "2019年9月，去车间。\nabc 12%\n"),
    .init(schema: "classify-line.json", arguments: ["classify", "--format", "jsonl"], input: "意见\n食堂打饭排队\n今天天气好\n"),
    .init(
      schema: "classify-line.json", arguments: ["classify", "--format", "jsonl", "--issues", "3"],
      input: "单位,意见\n甲队,食堂打饭排队\n甲队,饭堂又排长队\n乙队,今天天气好\n"),
    .init(schema: "check-line.json", arguments: ["check", "--format", "jsonl", "Corpora/speeches"]),
  ]

  @Test(arguments: lines) func everyLineFollowsItsSchema(answer: Answer) throws {
    let scratch = try Scratch()
    let file = try scratch.put("file", answer.file)
    let result = try Program.run(answer.arguments.map { $0 == "FILE" ? file : $0 }, input: Array(answer.input.utf8))
    let lines = result.output.split(separator: UInt8(ascii: "\n"))
    #expect(!lines.isEmpty, "\(result.errors)")
    for line in lines {
      let json = try AnyJSON(Array(line))
      let faults = schemas.faults(of: json, against: answer.schema) + schemas.undescribed(in: json, by: answer.schema)
      #expect(faults.isEmpty, "\(faults.prefix(5).joined(separator: "\n"))")
    }
  }

  /// Every verb that offers JSON, and every branch of a schema that has several answers, is tried above.
  @Test func everyVerbThatGivesJSONIsTried() throws {
    let verbs = [
      "segment", "classify", "check", "train", "evaluate", "audit", "agreement", "survey", "similar", "words", "report",
    ]
    for verb in verbs {
      // What `HelpTests` has seen the program print.
      let help = try String(
        contentsOf: Program.root.appending(path: "Tests/tingyinTests/Snapshots/help-\(verb)-en.txt"), encoding: .utf8)
      let formats = help.matches(of: /\b(jsonl?)\b/).map { String($0.output.1) }
      if formats.contains("json") { #expect(Self.answers.contains { $0.arguments[0] == verb }, "\(verb)") }
      if formats.contains("jsonl") { #expect(Self.lines.contains { $0.arguments[0] == verb }, "\(verb)") }
    }
  }

  @Test func aMemberWithoutADescriptionIsSeen() throws {
    let text = #"{"line":1,"tokens":[{"text":"a","start":0,"end":1,"kind":"han","colour":"red"}],"more":[]}"#
    let unknown = schemas.undescribed(in: try AnyJSON(Array(text.utf8)), by: "segment-line.json")
    #expect(unknown == ["$: more is not described", "$.tokens[0]: colour is not described"])
  }

  @Test func everySchemaIsHeldAgainstAnAnswer() {
    let used = Set((Self.answers + Self.lines).map(\.schema) + ["common.json"])
    #expect(Set(schemas.names) == used)
  }

  @Test(arguments: [
    #"{"file":"-","line":1,"tokens":[{"text":"a","start":0,"end":1,"kind":"word"}]}"#,
    #"{"file":"-","line":0,"tokens":[]}"#, #"{"file":"-","tokens":[]}"#, #"{"line":1,"tokens":[]}"#,
    #"{"file":"-","line":1,"tokens":{}}"#, #"{"file":"-","line":1.5,"tokens":[]}"#,
    #"{"file":"-","line":true,"tokens":[]}"#,
    #"{"file":"-","line":1,"tokens":[{"text":"a","start":-1,"end":1,"kind":"han"}]}"#,
  ])
  func whatDoesNotFollowTheSchemaIsRefused(line: String) throws {
    #expect(!schemas.faults(of: try AnyJSON(Array(line.utf8)), against: "segment-line.json").isEmpty)
  }

  @Test func aMemberThatIsNotExpectedIsRefusedWhereASchemaIsClosed() throws {
    let text = #"{"toolVersion":"1","icuVersion":"2","dictionaries":[{"name":"a","sha256":"0","size":1}]}"#
    let faults = schemas.faults(
      of: .object(["schemaVersion": .number(1), "provenance": try AnyJSON(Array(text.utf8))]), against: "check.json")
    #expect(faults.contains { $0.contains("size is not expected") })
    #expect(faults.contains { $0.contains("does not match") })
    #expect(faults.contains { $0.contains("documents is missing") })
  }
}
