import Classification
import Documents
import Foundation
import Testing
import TextModel
import UnicodeText
import Wording

@testable import Evaluation

@Suite struct IssueGoldTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  private static let labels = ["发展", "工作作风", "福利待遇", "其他"]

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: root + "/" + path)), as: UTF8.self)
  }

  private static func opinions(_ names: [String]) throws -> [Opinion] {
    var opinions: [Opinion] = []
    for name in names {
      _ = try OpinionReader().read(Input(path: root + "/Corpora/opinions/\(name).csv")) { opinions.append($0) }
    }
    return opinions.sorted { ($0.date ?? "", $0.id) < ($1.date ?? "", $1.id) }
  }

  /// B-cubed on the half of the issues that the weights were not chosen on, the figures of both halves printed beside it.
  private func kept(_ names: [String], categories: Bool) throws -> BCubed {
    let table = try SubjectTable(
      table: Self.text("Dictionaries/issues/subjects.tsv"), file: "subjects.tsv", folding: .icu)
    let gold = try IssueGold(yaml: Self.text("Corpora/gold/issues.yaml"), file: "issues.yaml")
    let opinions = try Self.opinions(names)
    var issues = HotIssues(subjects: table)
    for opinion in opinions {
      let category = categories ? opinion.label.flatMap(Self.labels.firstIndex) : nil
      issues.add(opinion, FoldedText(opinion.text, table: .icu), category: category)
    }
    issues.settle()
    let halves: [(String, Set<String>?)] = [("all", nil), ("tuned", gold.halves.tuned), ("kept", gold.halves.kept)]
    for (half, judged) in halves {
      guard let score = gold.score(opinions, issues.groups, judged: judged) else { continue }
      let figures = [score.precision, score.recall, score.f].map { String(format: "%.3f", $0) }
      print(opinions.count, "opinions, categories:", categories, half, figures.joined(separator: " "))
    }
    return try #require(gold.score(opinions, issues.groups, judged: gold.halves.kept))
  }

  @Test(arguments: [(false, 0.75), (true, 0.77)])
  func groupsKeptBackAreFound(categories: Bool, least: Double) throws {
    #expect(try kept(["issues"], categories: categories).f > least)
  }

  @Test func groupsAreFoundAmongOtherOpinions() throws {
    let names = ["issues", "headquarters", "industry", "mixed", "residents", "services"]
    #expect(try kept(names, categories: true).f > 0.55)
  }

  @Test func halvesShareNoIssueAndBothHaveLargeOnes() throws {
    let issues = ["a": "x", "b": "x", "c": "x", "d": "y", "e": "y", "f": "z"]
    let halves = IssueGold(issues: issues).halves
    #expect(halves.tuned == ["x", "z"])
    #expect(halves.kept == ["y"])
  }

  @Test func aLineWithoutAnIssueIsRefused() throws {
    #expect(throws: Problem.self) { try IssueGold(yaml: "R1: a\nR2\n", file: "g.yaml") }
  }
}
