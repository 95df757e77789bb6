import Foundation
import TestSupport
import Testing

@Suite struct EvaluateSharesTests {
  /// A scheme and labelled opinions that are learned in no time.
  private static let scheme = """
    id: trial
    title: 试验
    other: other
    categories:
      - {id: meals, label: 伙食, groups: [{name: 食堂, weight: 2, phrases: [食堂, 饭菜]}]}
      - {id: roads, label: 道路, groups: [{name: 路灯, weight: 2, phrases: [路灯, 路面]}]}
      - {id: other, label: 其他, groups: []}

    """
  private static let said = [
    ("伙食", ["食堂太贵", "饭菜又凉了", "打饭要排队", "菜里有虫"]), ("道路", ["路灯坏了", "路面坑洼", "路口太窄", "斑马线看不清"]),
    ("其他", ["祝大家快乐", "征集摄影作品", "寻找失物", "问一个电话"]),
  ]
  private static let table =
    "编号,意见,类别\n"
    + (0..<120).map { number in
      let (label, texts) = said[number % said.count]
      return "\(number),\(texts[number / said.count % texts.count])第\(number)回,\(label)\n"
    }.joined()

  private let scratch: Scratch
  private let arguments: [String]

  init() throws {
    scratch = try Scratch()
    arguments = [
      "evaluate", "--shares", "--size", "40", "--audit", "20", "--repeats", "4", "--seed", "3", "-q",
      "--scheme", try scratch.put("trial.yaml", Self.scheme), try scratch.put("trial.csv", Self.table),
    ]
  }

  @Test(arguments: ["zh", "en"])
  func theTableIsPrinted(language: String) throws {
    let result = try Program.run(arguments + ["--language", language])
    #expect(result.status == 0, "\(result.errors)")
    // The figures follow from what learns: only the shape is held fast.
    let text = result.text.replacing(/\d+(\.\d+)?/, with: "0").replacing(/\ +0/, with: " 0")
    expectSnapshot(Array(text.utf8), named: "evaluate-shares-\(language).txt")
  }

  @Test func theMachineFormatNamesEveryMethod() throws {
    let result = try Program.run(arguments + ["-f", "json", "-j", "1"])
    let (json, answer) = (try result.json(), try AnyJSON(result.output))
    let schemas = try JSONSchema(folder: Program.root.appending(path: "docs/schemas"))
    #expect(
      schemas.faults(of: answer, against: "evaluate.json") + schemas.undescribed(in: answer, by: "evaluate.json") == [])
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
