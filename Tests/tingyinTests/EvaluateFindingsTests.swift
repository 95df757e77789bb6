import Foundation
import Testing

@Suite struct EvaluateFindingsTests {
  private let folder: Scratch
  private let gold: String
  private let speech: String

  init() throws {
    folder = try Scratch()
    speech = try folder.put("讲话.txt", "各位同志：\n要做到“四个看清”：一是看清路，二是看清灯，三是看清人。请大家管好自已的嘴,不要乱讲。\n")
    gold = try folder.put(
      "gold.tsv",
      "file\tcheck\tquote\texpected\n讲话.txt\tslogan\t“四个看清”\tannounced=4 items=3 (WRONG)\n讲话.txt\tanomaly\t自已\tconfusable\n"
    )
  }

  @Test func theTotalsArePrintedCheckByCheck() throws {
    let result = try Program.run(["evaluate", "--findings", gold, speech, "--format", "json"])
    #expect(result.status == 0)
    let checks = try result.json()["checks"] as? [[String: Any]] ?? []
    #expect(checks.compactMap { $0["check"] as? String } == ["slogan", "slogan-faults", "anomaly"])
    #expect(checks.compactMap { $0["found"] as? Int } == [1, 1, 1])
    #expect(checks.compactMap { $0["wrong"] as? Int } == [0, 0, 1])
    #expect(try result.json()["errors"] == nil)
  }

  @Test func everyErrorIsListedWhenAsked() throws {
    let result = try Program.run(["evaluate", "--findings", gold, speech, "--errors"])
    #expect(result.text.contains("讲话.txt:2  anomaly  wrong  ,"))
  }

  @Test func aQuoteThatIsNotThereIsNamedWithItsLine() throws {
    let gold = try folder.put(
      "bad.tsv", "file\tcheck\tquote\texpected\n讲话.txt\tterm\t没有这句\tuse\n无此文.txt\tterm\t甲\tuse\n")
    let result = try Program.run(["evaluate", "--findings", gold, speech])
    #expect(result.status == 2)
    #expect(result.errors.contains("bad.tsv:2") && result.errors.contains("无此文.txt"))
  }

  /// The least F1 of slogans, numbering, anomalies, terms and numbers: what was reached, less two or three hundredths.
  private static let reached: [(set: String, least: [Double])] = [
    ("tune", [0.97, 0.97, 0.97, 0.97, 0.97]), ("tune2", [0.89, 0.93, 0.96, 0.97, 0.96]),
    ("tune3", [0.97, 0.93, 0.96, 0.97, 0.97]),
    ("held", [0.96, 0.97, 0.96, 0.97, 0.95]), ("held3", [0.88, 0.97, 0.97, 0.97, 0.96]),
    ("held4", [0.94, 0.96, 0.95, 0.95, 0.97]),
    ("held5", [0.96, 0.97, 0.96, 0.97, 0.95]), ("held6", [0.86, 0.96, 0.95, 0.97, 0.96]),
    ("held7", [0.91, 0.91, 0.96, 0.98, 0.98]),
    ("held8", [0.91, 0.96, 0.95, 0.93, 0.97]), ("held9", [0.85, 0.95, 0.94, 0.97, 0.96]),
    ("held10", [0.83, 0.93, 0.95, 0.98, 0.97]),
  ]
  private static let checks = ["slogan", "enumeration", "anomaly", "term", "number"]

  @Test(arguments: reached) func theBlindSpeechesAreScored(set: String, least: [Double]) throws {
    let result = try Program.run(
      ["evaluate", "--findings", "Corpora/blind/\(set)/gold.tsv", "Corpora/blind/\(set)", "--format", "json"])
    #expect(result.status == 0)
    let scores = try #require(try result.json()["checks"] as? [[String: Any]])
    for (check, least) in zip(Self.checks, least) {
      let score = scores.first { $0["check"] as? String == check }
      #expect(score?["f1"] as? Double ?? 0 > least, "\(check)")
    }
  }

  @Test func optionsOfTheScoreAreRefusedWithoutATable() throws {
    #expect(try Program.run(["evaluate", "Corpora/opinions/services.csv", "--errors"]).status == 64)
  }
}
