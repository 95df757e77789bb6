import Analysis
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
      let reader = OpinionReader()
      _ = try reader.read(Input(path: root + "/Corpora/opinions/\(name).csv")) { opinions.append($0) }
    }
    return opinions.sorted { ($0.date ?? "", $0.id) < ($1.date ?? "", $1.id) }
  }

  @Test func groupsOfTheCorpus() throws {
    let table = try SubjectTable(table: Self.text("Dictionaries/issues/subjects.tsv"), file: "subjects.tsv", folding: .icu)
    let gold = try IssueGold(yaml: Self.text("Corpora/gold/issues.yaml"), file: "issues.yaml")
    var variants: [(String, IssueWeights)] = []
    for spec in (ProcessInfo.processInfo.environment["ISSUE_SPECS"] ?? "base").split(separator: ";").map(String.init) {
      var w = IssueWeights()
      for part in spec.split(separator: ",") where part.contains("=") { let kv = part.split(separator: "="); let v = Double(kv[1])!
        switch kv[0] { case "practice": w.practice = v; case "place": w.place = v; case "threshold": w.threshold = v; case "merge": w.mergeThreshold = v; case "core": w.core = v; case "absence": w.absence = v; case "size": w.size = v; case "unitOfPractice": w.unitOfPractice = v; case "background": w.background = v; case "pair": w.pair = v; case "trouble": w.trouble = v; case "limit": w.sizeLimit = Int(v); case "category": w.category = v; case "numeral": w.numeral = v; case "unit": w.unit = v; default: print("?", kv) } }
      variants.append((spec, w))
    }
    for (spec, weights) in variants { print("##", spec)
    for names in [["issues"], ["issues", "headquarters", "industry", "mixed", "residents", "services"]] {
      for labelled in [false, true] {
      let opinions = try Self.opinions(names)
      var issues = HotIssues(subjects: table, weights: weights)
      let clock = ContinuousClock()
      let took = clock.measure {
        for opinion in opinions {
          let category = ["发展", "工作作风", "福利待遇", "其他"].firstIndex(of: opinion.label ?? "")
          issues.add(opinion, FoldedText(opinion.text, table: .icu), category: labelled ? category : nil)
        }
      }
      let once = gold.score(opinions, issues.groups)
      let settling = clock.measure { issues.settle() }
      let (tuned, kept) = gold.halves
      print(names.count, labelled, opinions.count, took, settling)
      for (name, score) in [
        ("one pass", once), ("all", gold.score(opinions, issues.groups)),
        ("tuned", gold.score(opinions, issues.groups, judged: tuned)), ("kept", gold.score(opinions, issues.groups, judged: kept)),
      ] { print(name, [score?.precision ?? 0, score?.recall ?? 0, score?.f ?? 0].map { Int(($0 * 1000).rounded()) }, terminator: "  ") }
      print()
      if variants.count == 1 { for issue in issues.ranked(12) { print(issue.number, issue.name, issue.members.count, issue.trend, issue.heat, opinions[issue.quotation].text.text(opinions[issue.quotation].text.range)) } }
      print(issues.ranked(8).map { "\($0.name) \($0.members.count)" })
      }
    } }
  }
}
