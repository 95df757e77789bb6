import TestSupport
import Testing
import TextModel

@testable import Classification

@Suite struct ShareEstimationTests {
  private let scheme = CodingScheme(
    id: "s", title: "",
    categories: ["a", "b", "c"].map { Category(id: $0, label: $0, description: "", groups: [], exclude: []) }, other: 2)

  private var judge: OpinionJudge { .phrases(DictionaryClassifier(scheme, folding: .plain)) }

  private func judged(_ count: Int, seed: UInt64) -> [(Opinion, Judgement)] {
    var generator = RepeatableGenerator(seed: seed)
    return (0..<count).map { number in
      let unit = ["甲", "乙", "丙"].randomElement(using: &generator)
      let raw = (0..<3).map { _ in Double.random(in: 0.05...1, using: &generator) }
      let sum = raw.reduce(0, +)
      let probabilities = raw.map { $0 / sum }
      let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
      return (
        Opinion(id: "\(number)", text: "", unit: unit, source: .init(file: "", row: number)),
        Judgement(category: best, probabilities: probabilities, secondary: [], evidence: [], review: false)
      )
    }
  }

  private func collected(_ judged: some Sequence<(Opinion, Judgement)>) -> ShareEstimation {
    var estimation = ShareEstimation(judge, by: [.unit])
    for (opinion, judgement) in judged { estimation.add(opinion, judgement) }
    return estimation
  }

  @Test(arguments: 0..<10)
  func mergingPartsInOrderGivesTheWholeAuditIncluded(seed: Int) {
    let all = judged(200, seed: UInt64(seed))
    var merged = collected(all[..<80])
    merged.merge(collected(all[80...]))
    let audit = stride(from: 0, to: 200, by: 4).map { AuditedOpinion(opinion: $0, category: $0 % 3) }
    let (whole, parts) = (collected(all).outcome(audit: audit), merged.outcome(audit: audit))
    #expect(whole.table.shares == parts.table.shares)
    for (left, right) in zip(whole.table.groups[0].groups, parts.table.groups[0].groups) {
      #expect(left.value == right.value)
      #expect(left.shares == right.shares)
    }
  }

  @Test func phrasesAloneAreCountedAndSaySo() {
    let outcome = collected(judged(50, seed: 1)).outcome()
    #expect(outcome.table.shares.allSatisfy { $0.method == .dictionaryNotAudited })
    #expect(outcome.disagreement == nil)
  }

  @Test func anAuditNamesItsMethodAndSmallGroupsStayCounted() {
    var all = judged(200, seed: 2)
    all.append((
      Opinion(id: "x", text: "", unit: "丁", source: .init(file: "", row: 0)),
      Judgement(category: 0, probabilities: [1, 0, 0], secondary: [], evidence: [], review: false)
    ))
    let audit = (0..<60).map { AuditedOpinion(opinion: $0 * 3, category: $0 % 3) }
    let table = collected(all).outcome(audit: audit).table
    #expect(table.shares.allSatisfy { $0.method == .predictionPowered })
    #expect(table.groups[0].groups.first { $0.value == "丁" }?.shares.map(\.count) == [1, 0, 0])
  }
}
