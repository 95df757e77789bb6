import Foundation
import Testing

@Suite struct ClassifyReviewTests {
  private let corpus = "Corpora/opinions/mixed.csv"

  private func rows(_ text: String) -> [[String]] {
    text.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test func theQueueIsASheetThatTrainTakesAndAuditRefuses() throws {
    let scratch = try Scratch()
    let path = scratch.file("queue.csv").path
    let drawn = try Program.run(["classify", corpus, "--review-queue", "12", "--output", path])
    #expect(drawn.status == 0, "\(drawn.errors)")
    let sheet = try String(contentsOf: scratch.file("queue.csv"), encoding: .utf8)
    #expect(sheet.hasPrefix("id,unit,channel,date,text,category,purpose,file,sheet,row\r\n"))
    #expect(rows(sheet).count == 13)
    #expect(rows(sheet).dropFirst().allSatisfy { $0.suffix(5).starts(with: ["", "review-queue", corpus, ""]) })
    let labels = ["发展", "工作作风/形式主义", "其他"]
    let filled =
      sheet.split(separator: "\r\n").enumerated().map { number, row in
        number == 0
          ? String(row) : row.replacingOccurrences(of: ",,review-queue", with: ",\(labels[number % 3]),review-queue")
      }.joined(separator: "\r\n") + "\r\n"
    let filledPath = try scratch.put("filled.csv", filled)
    let refused = try Program.run(["classify", corpus, "--audit", filledPath, "--language", "en"])
    #expect(refused.status == 2)
    #expect(refused.errors.contains("review queue") && refused.errors.contains("row 2"))
    let trained = try Program.run(
      ["train", filledPath, "Corpora/opinions/headquarters.csv", "--output", scratch.file("m.model").path, "-q"])
    #expect(trained.status == 0, "\(trained.errors)")
  }

  @Test func opinionsOfTheAuditSheetAreLeftOut() throws {
    let scratch = try Scratch()
    let sheet = scratch.file("audit.csv").path
    _ = try Program.run(["audit", corpus, "--size", "480", "--output", sheet])
    let audited = Set(rows(try String(contentsOfFile: sheet, encoding: .utf8)).dropFirst().map { $0[0] })
    let queue = try Program.run(["classify", corpus, "--review-queue", "15", "--audit", sheet])
    #expect(queue.status == 0)
    let queued = rows(queue.text).dropFirst().map { $0[0] }
    #expect(!queued.isEmpty && queued.allSatisfy { !audited.contains($0) })
  }

  @Test func oneThreadAndFourChooseTheSame() throws {
    let results = try ["1", "4"].map {
      try Program.run(["classify", corpus, "--review-queue", "20", "--jobs", $0]).output
    }
    #expect(results[0] == results[1])
  }

  @Test func whatRecursInTheRestIsShownAsTextAndJSON() throws {
    let text = try Program.run(["classify", corpus, "--model", "none", "--explore-other", "--language", "en"])
    #expect(text.status == 0)
    #expect(text.text.contains("fits no other category"))
    let json = try Program.run(["classify", corpus, "--model", "none", "--explore-other", "--format", "json"]).json()
    #expect((json["words"] as? [Any])?.isEmpty == false && (json["groups"] as? [Any])?.isEmpty == false)
    #expect((json["other"] as? Int ?? 0) < (json["opinions"] as? Int ?? 0))
  }

  @Test(arguments: [
    ["--review-queue", "0"], ["--review-queue", "5", "--format", "json"], ["--review-queue", "5", "--explore-other"],
    ["--explore-other", "--format", "csv"], ["--review-queue", "5", "--issues", "3"],
    ["--review-queue", "5", "--by", "unit"],
    ["--explore-other", "--issues", "3"], ["--review-queue", "5", "--sample"],
  ])
  func whatDoesNotGoTogetherIsWrongUsage(options: [String]) throws {
    #expect(try Program.run(["classify"] + options).status == 64)
  }
}
