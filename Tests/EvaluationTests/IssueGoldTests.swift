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

  /// B-cubed over the opinions that belong to an issue, all others being intruders where they intrude.
  private func score(_ gold: String, _ names: [String]) throws -> BCubed {
    let table = try SubjectTable(
      table: Self.text("Dictionaries/issues/subjects.tsv"), file: "subjects.tsv", folding: .icu)
    let weights = try IssueWeights(table: Self.text("Dictionaries/issues/weights.tsv"), file: "weights.tsv")
    let gold = IssueGold(try KnownIssues(yaml: Self.text("Corpora/gold/\(gold).yaml"), file: "\(gold).yaml"))
    let opinions = try Self.opinions(names)
    var issues = HotIssues(subjects: table, weights: weights)
    for opinion in opinions { issues.add(opinion, FoldedText(opinion.text, table: .icu)) }
    issues.settle()
    let score = try #require(gold.score(opinions, issues.groups))
    let figures = [score.precision, score.recall, score.f].map { String(format: "%.3f", $0) }
    print(names.first ?? "", opinions.count, "opinions, no categories:", figures.joined(separator: " "))
    return score
  }

  /// The bounds leave room for changes of the tables; the measured figures stand in docs/quality.md.
  @Test(arguments: [("issues", 0.6), ("issues-2", 0.5)])
  func issuesAreFound(gold: String, least: Double) throws {
    #expect(try score(gold, [gold]).f > least)
  }

  @Test func issuesAreFoundAmongOtherOpinions() throws {
    let names = ["issues-2", "headquarters", "industry", "residents", "services"]
    #expect(try score("issues-2", names).f > 0.5)
  }

  @Test func halvesShareNoIssueAndBothHaveLargeOnes() throws {
    let issues = ["a": "x", "b": "x", "c": "x", "d": "y", "e": "y", "f": "z"]
    let halves = IssueGold(issues: issues).halves
    #expect(halves.tuned == ["x", "z"])
    #expect(halves.kept == ["y"])
  }

  @Test func whoStaysAloneIsOfNoIssueAndBlanksMakeNoOtherName() throws {
    let gold = IssueGold(try KnownIssues(yaml: "R1: a b\nR2: ab\nR3: 无\nR4:\n", file: "g.yaml"))
    #expect(gold.issues == ["R1": "ab", "R2": "ab"])
    let opinions = ["R1", "R2", "R3", "R4", "R5"].map {
      Opinion(id: $0, text: "x", source: .init(file: "a.csv", row: 2))
    }
    #expect(gold.judged(of: opinions) == 2)
  }
}
