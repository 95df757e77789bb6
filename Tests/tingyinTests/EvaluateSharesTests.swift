import Foundation
import TestSupport
import Testing

@Suite struct EvaluateSharesTests {
  private let arguments = [
    "evaluate", "--shares", "--size", "60", "--audit", "30", "--repeats", "4", "--seed", "3", "-q",
    "Corpora/opinions/headquarters.csv", "Corpora/opinions/issues.csv",
  ]

  @Test(arguments: ["zh", "en"])
  func theTableIsPrinted(language: String) throws {
    let result = try Program.run(arguments + ["--language", language])
    #expect(result.status == 0)
    // The figures follow from the corpus and the scheme, which grow: only the shape is held fast.
    let text = result.text.replacing(/\d+(\.\d+)?/, with: "0").replacing(/\ +0/, with: " 0")
    expectSnapshot(Array(text.utf8), named: "evaluate-shares-\(language).txt")
  }

  @Test func theMachineFormatNamesEveryMethod() throws {
    let result = try Program.run(arguments + ["-f", "json", "-j", "1"])
    let (json, answer) = (try result.json(), try AnyJSON(result.output))
    let schemas = try JSONSchema(folder: Program.root.appending(path: "docs/schemas"))
    #expect(schemas.faults(of: answer, against: "evaluate.json") + schemas.undescribed(in: answer, by: "evaluate.json") == [])
    let settings = try #require(json["settings"] as? [[String: Any]])
    #expect(settings.map { $0["setting"] as? String } == ["natural", "shifted"])
    for setting in settings {
      let methods = try #require(setting["methods"] as? [[String: Any]])
      #expect(
        methods.map { $0["method"] as? String } == [
          "classifyAndCount", "rawProbabilities", "adjustedCount", "probabilisticAdjustedCount",
          "expectationMaximisation", "sharpened", "handLabels", "predictionPowered", "combined",
        ])
      for method in methods {
        let coverage = try #require(method["coverage"] as? Double)
        #expect((0...1).contains(coverage))
      }
    }
    #expect(try Program.run(arguments + ["-f", "json", "-j", "2"]).output == result.output)
  }

  @Test(arguments: [["--audit", "0"], ["--size", "50", "--audit", "60"], ["--repeats", "0"]])
  func impossibleTrialsAreWrongUsage(options: [String]) throws {
    #expect(try Program.run(["evaluate", "--shares", "x.csv"] + options).status == 64)
  }
}
