import Analysis
import Classification
import Documents
import Foundation
import Testing
import TextModel
import Wording

@testable import Evaluation

/// How well subcategories are told apart in opinions whose labels stop at the category: by the default model, which
/// learned subcategories from others, and by the scheme's phrases alone.
@Suite struct SubcategoryGoldTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static func gold() throws -> [String: String] {
    let text = try String(contentsOfFile: root + "/Corpora/gold/subcategories.yaml", encoding: .utf8)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    return Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let sides = line.split(separator: ":", maxSplits: 1).map { $0.filter { $0 != " " } }
        return (sides[0], sides[1])
      })
  }

  private func accuracy(model: String?) throws -> Double {
    let gold = try Self.gold()
    let judge = try DictionaryFolder(path: Self.root + "/Dictionaries").judge(scheme: "enterprise", model: model).value
    var opinions: [Opinion] = []
    for name in ["industry", "services", "residents", "mixed", "headquarters"] {
      _ = try OpinionReader().read(Input(path: Self.root + "/Corpora/opinions/\(name).csv")) { opinion in
        if gold[opinion.id] != nil { opinions.append(opinion) }
      }
    }
    #expect(opinions.count == gold.count)
    var score = ClassifierScore(categories: judge.scheme.categories.count)
    for (opinion, judgement) in zip(opinions, try OpinionAnalysis(judge: judge, jobs: 2).judge(opinions)) {
      let place = try #require(judge.scheme.place(named: gold[opinion.id] ?? ""))
      let labelled = LabelledOpinion(
        text: FoldedText(opinion.text, table: .plain), words: [], category: place.category,
        subcategory: place.subcategory)
      score.count(labelled, judgement)
    }
    print("subcategories", model ?? "model", score.subcategories)
    return try #require(score.subcategoryAccuracy)
  }

  @Test func theModelTellsSubcategoriesApart() throws { #expect(try accuracy(model: nil) > 0.63) }

  @Test func phrasesAloneDoTellSome() throws { #expect(try accuracy(model: "none") > 0.5) }
}
