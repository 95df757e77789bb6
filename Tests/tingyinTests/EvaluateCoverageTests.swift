import Foundation
import Testing

@Suite struct EvaluateCoverageTests {
  @Test(arguments: [("coverage", 0.85), ("coverage-unseen", 0.6), ("coverage-afterwards", 0.7)])
  func theCoverageOfTheCorpusIsPrinted(gold: String, least: Double) throws {
    let result = try Program.run(
      ["evaluate", "Corpora/speeches", "--coverage", "Corpora/gold/\(gold).yaml", "--format", "json"])
    #expect(result.status == 0)
    let score = try result.json()
    #expect((score["points"] as? Int ?? 0) >= 24)
    #expect((score["macroF1"] as? Double ?? 0) >= least)
    #expect(
      (score["categories"] as? [[String: Any]])?.compactMap { $0["category"] as? String } == [
        "covered", "partial", "missing",
      ])
  }

  /// What was learned from `tune` and `natural` has seen none of the others.
  @Test(arguments: [("tune", 1192, 0.75), ("held", 70, 0.7), ("held-official", 90, 0.55), ("natural", 1488, 0.65)])
  func speechesAreJudgedByTheirSentences(part: String, points: Int, least: Double) throws {
    let result = try Program.run(
      ["evaluate", "Corpora/coverage/\(part)", "--coverage", "Corpora/gold/coverage-\(part).yaml", "--format", "json"])
    #expect(result.status == 0)
    let score = try result.json()
    #expect(score["points"] as? Int == points)
    #expect((score["macroF1"] as? Double ?? 0) >= least)
  }

  @Test func whatIsShownIsNotSaidToBeAbsent() throws {
    let files = ["counties-06", "emergencies-03", "remnants-02", "schools-05", "streets-07", "companies-07"]
    let result = try Program.run(
      ["check", "--profile", "mobilisation", "--only", "coverage", "--format", "json", "--language", "zh"]
        + files.map { "Corpora/coverage/natural/\($0).txt" })
    let documents = try #require(try result.json()["documents"] as? [[String: Any]])
    let points = documents.flatMap { $0["coverage"] as? [[String: Any]] ?? [] }
    #expect(points.count == files.count * 6)
    for point in points {
      let (reason, evidence) = (point["reason"] as? String ?? "", point["evidence"] as? [[String: Any]] ?? [])
      if reason.contains("一个也没有读到") { #expect(evidence.isEmpty, "\(reason)") }
      let absent = reason.split(separator: "没有认出").dropFirst().joined()
      for why in evidence.compactMap({ $0["why"] as? String }) {
        // 读来是讲“重要性”（52%） as well as 重要性 alone
        let aspect = why.split(separator: "“").last?.split(separator: "”").first ?? ""
        #expect(!aspect.isEmpty && !absent.contains(aspect), "\(reason): \(why)")
      }
    }
  }

  @Test func aSpeechThatIsNotThereIsNamed() throws {
    let scratch = try Scratch()
    let gold = try scratch.put("gold.yaml", "- {file: nowhere.txt, profile: plan, point: steps, status: covered}\n")
    let result = try Program.run(["evaluate", "Corpora/speeches", "--coverage", gold])
    #expect(result.status == 2 && result.errors.contains("nowhere.txt"))
  }
}
