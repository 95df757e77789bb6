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
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let answers: [Answer] = [
    .init(schema: "classify.json", arguments: ["classify", "--by", "unit,month", "--format", "json", "Corpora/opinions/issues.csv"]),
    .init(schema: "check.json", arguments: ["check", "--format", "json", "Corpora/speeches"]),
    .init(schema: "similar.json", arguments: ["similar", "--format", "json", "Corpora/speeches"]),
    .init(
      schema: "survey.json",
      arguments: ["survey", "Corpora/survey/responses.csv", "--units", "Corpora/survey/units.csv", "--format", "json"]),
    .init(schema: "words.json", arguments: ["words", "--top", "20", "--format", "json", "Corpora/speeches"]),
    .init(
      schema: "words.json", arguments: ["words", "--keyness", "category=welfare", "--format", "json", "Corpora/opinions/issues.csv"]),
    .init(schema: "words.json", arguments: ["words", "--concordance", "食堂", "--format", "json", "Corpora/opinions/issues.csv"]),
    .init(schema: "evaluate.json", arguments: ["evaluate", "--format", "json", "--model", "none", "Corpora/opinions/services.csv"]),
    .init(
      schema: "evaluate.json",
      arguments: [
        "evaluate", "--findings", "Corpora/blind/tune/gold.tsv", "--errors", "--format", "json", "Corpora/blind/tune",
      ]),
    .init(
      schema: "agreement.json", arguments: ["agreement", "-", "--coders", "甲,乙", "--format", "json"],
      input: "编号,甲,乙\n1,发展,发展\n2,其他,发展\n3,其他,\n"),
    .init(
      schema: "report.json", arguments: ["report", "Corpora/speeches", "Corpora/survey", "--model", "none", "--format", "json"]),
  ]

  @Test(arguments: answers) func theAnswerFollowsItsSchema(answer: Answer) throws {
    let result = try Program.run(answer.arguments, input: Array(answer.input.utf8))
    #expect(result.status == 0, "\(result.errors)")
    let faults = schemas.faults(of: try AnyJSON(result.output), against: answer.schema)
    #expect(faults.isEmpty, "\(faults.prefix(5).joined(separator: "\n"))")
  }

  static let lines: [Answer] = [
    .init(schema: "segment-line.json", arguments: ["segment", "--format", "jsonl", "-g", "coarse"], input: "2019年9月，去车间。\nabc 12%\n"),
    .init(schema: "classify-line.json", arguments: ["classify", "--format", "jsonl"], input: "意见\n食堂打饭排队\n今天天气好\n"),
    .init(schema: "check-line.json", arguments: ["check", "--format", "jsonl", "Corpora/speeches"]),
  ]

  @Test(arguments: lines) func everyLineFollowsItsSchema(answer: Answer) throws {
    let result = try Program.run(answer.arguments, input: Array(answer.input.utf8))
    let lines = result.output.split(separator: UInt8(ascii: "\n"))
    #expect(!lines.isEmpty, "\(result.errors)")
    for line in lines {
      let faults = schemas.faults(of: try AnyJSON(Array(line)), against: answer.schema)
      #expect(faults.isEmpty, "\(faults.prefix(5).joined(separator: "\n"))")
    }
  }

  @Test func everySchemaIsHeldAgainstAnAnswer() {
    let used = Set((Self.answers + Self.lines).map(\.schema) + ["common.json"])
    #expect(Set(schemas.names) == used)
  }

  @Test(arguments: [
    #"{"line":1,"tokens":[{"text":"a","start":0,"end":1,"kind":"word"}]}"#,
    #"{"line":0,"tokens":[]}"#, #"{"tokens":[]}"#, #"{"line":1,"tokens":{}}"#, #"{"line":1.5,"tokens":[]}"#, #"{"line":true,"tokens":[]}"#,
    #"{"line":1,"tokens":[{"text":"a","start":-1,"end":1,"kind":"han"}]}"#,
  ])
  func whatDoesNotFollowTheSchemaIsRefused(line: String) throws {
    #expect(!schemas.faults(of: try AnyJSON(Array(line.utf8)), against: "segment-line.json").isEmpty)
  }

  @Test func aMemberThatIsNotExpectedIsRefusedWhereASchemaIsClosed() throws {
    let text = #"{"toolVersion":"1","icuVersion":"2","dictionaries":[{"name":"a","sha256":"0","size":1}]}"#
    let faults = schemas.faults(of: .object(["schemaVersion": .number(1), "provenance": try AnyJSON(Array(text.utf8))]), against: "check.json")
    #expect(faults.contains { $0.contains("size is not expected") })
    #expect(faults.contains { $0.contains("does not match") })
    #expect(faults.contains { $0.contains("documents is missing") })
  }
}
