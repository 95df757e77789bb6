import TestSupport
import Testing
import TextModel

@testable import Checking

/// Whatever a text is made of, all checks come to an end, name places in it and say things in its order.
@Suite struct ReviewerLawTests {
  private static let texts: UInt64 = 3000

  private let reviewer = Reviewer(
    ReviewProfile(
      id: "p", title: "t",
      points: [
        .init(
          id: "why", title: "为什么", need: 2,
          aspects: [.init(name: "重要性", phrases: ["安全", "学习…整改"]), .init(name: "必要性", phrases: ["账目"])]),
        .init(id: "end", title: "号召", place: .closing, aspects: [.init(name: "号召", phrases: ["谢谢大家"])]),
      ],
      terms: [.init(id: "office", use: "先进性教育活动办公室", not: ["先教办"], except: ["先教育"])],
      slogans: [.init(text: "四不两直", required: true), .init(text: "三查三看", variants: ["三看三查"])]),
    folding: .plain)

  @Test func everyTextIsReviewedToItsEnd() {
    for seed in 0..<Self.texts {
      var source = PatchedText(seed: seed)
      let text = source.next()
      let document = TokenizedDocument(plain: Document(name: "\(seed)", text: text))
      let review = reviewer.review(document)
      let all = Self.places(of: review)
      let length = document.document.utf8.count
      #expect(all.allSatisfy { $0.start >= 0 && $0.start <= $0.end && $0.end <= length }, "\(seed): \(text)")
      let isSorted = zip(review.findings, review.findings.dropFirst()).allSatisfy { !Finding.inTextOrder($1, $0) }
      #expect(isSorted, "\(seed): \(text)")
      let requirements = RequirementReader(document).requirements()
      _ = ContradictionCheck([document.document, document.document], [requirements, requirements]).findings()
      let items = PlanItems(document).items
      _ = AnswerReader(document).answer(in: items.map(\.range))
      let index = FingerprintIndex([PreparedText(document), PreparedText(document)])
      let similarity = Similarity(index, [PassageFinder(index).find(0), PassageFinder(index).find(1)])
      _ = SimilarityCheck(similarity, documents: [document.document, document.document]).findings()
    }
  }

  private static func places(of review: Review) -> [TextRange] {
    var places: [TextRange] = []
    for finding in review.findings {
      places += [finding.range] + finding.related.map(\.range)
      places += finding.repeats.map(\.range) + items(of: finding)
    }
    for evidence in review.coverage.flatMap(\.evidence) { places += [evidence.range] + evidence.matched }
    return places
  }

  private static func items(of finding: Finding) -> [TextRange] {
    switch finding.details {
    case .slogan(_, let items): items
    case .number(_, _, _, let consequence, _, let date): [consequence, date].compactMap { $0 }
    case .none: []
    }
  }
}
