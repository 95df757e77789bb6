import Foundation
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
      let distinct = DistinctTexts([PreparedText(document), PreparedText(document)])
      let index = FingerprintIndex(distinct.texts)
      let similarity = Similarity(index, distinct.texts.indices.map(PassageFinder(index).find), of: distinct)
      _ = SimilarityCheck(similarity, documents: [document.document, document.document]).findings()
    }
  }

  /// What readers look for behind such words is not there.
  @Test(arguments: [
    "这三", "这三个", "腿勤，手勤，这三", "四送", "进三进", "三进三同（", "要“四必到", "“四必到”。", "把握“三准”。第", "把握“三准”。第一", "五个参加：", "做到四带头。",
    "定人、定岗、定责的三", "高层住宅86", "9月2日至", "（逾期（", "7月5日前报，逾期（", "7月5日前报，逾期（超过", "不足30%的有7", "“一听二看三问”。听，", "三轮督查：第",
    "共5个，其中",
    "由5.2个压减到", "200元至", "6月到11月，共", "共计1" + String(repeating: "亿", count: 45) + "人。",
    "甲队1860人、乙队320人，共计" + String(repeating: "9", count: 400) + "人，占80%", "每组8人，6", "占全年", "市环保局", "2024年", "清淤方案3月底前上报",
    "3月26日前把清淤方案交到", "43座的会议室", "43个座位的", "3月5日至3月14日集中清淤，为期", "有有经验的",
  ])
  func aTextMayEndAnywhere(text: String) {
    for whole in [text, "渠工们：\n" + text, "今年修渠86里。" + text] {
      for length in 1...whole.count {
        let document = TokenizedDocument(plain: Document(name: "t", text: String(whole.prefix(length))))
        let review = reviewer.review(document)
        _ = RequirementReader(document).requirements()
        #expect(Self.places(of: review).allSatisfy { $0.start <= $0.end && $0.end <= document.document.utf8.count })
      }
    }
  }

  /// Four times the text costs about four times the time, also where every sentence begins a list or names a slogan, and
  /// where no mark ends a clause.
  @Test(arguments: [
    "渠上要做到“三查”，", "分三步。第一步，登记。第二步，审核。最后一步，放水。\n", "（一）甲队修渠。\n", "守渠有三难，难在夜里，", "要提高认识加强学习安全整改账目", "没有整改不再学习",
    "…", "-", "……。", "．", "。",
  ])
  func timeGrowsWithTheText(unit: String) {
    func seconds(_ scalars: Int) -> Double {
      let text = String(repeating: unit, count: scalars / unit.unicodeScalars.count)
      let document = TokenizedDocument(plain: Document(name: "t", text: text))
      return ThreadTime.seconds { _ = reviewer.review(document) }
    }
    #expect(seconds(24_000) < 0.05 + 9 * seconds(6_000))
  }

  /// So do requirements and what contradicts them, in one sentence and in many.
  @Test(arguments: [
    "每人读书不少于#学时，", "每人读书不少于#学时", "每人读书不少于#学时。", "每人读书不少于45学时。", "清淤方案#月10日前上报，", "满意率不低于#%的队要补课，", "第#队每人巡堤不少于3次，",
  ])
  func timeOfContradictionsGrowsWithTheText(unit: String) {
    func seconds(_ scalars: Int) -> Double {
      let text = (0..<scalars / unit.unicodeScalars.count).map { unit.replacing("#", with: String($0 % 97 + 1)) }
        .joined()
      let document = TokenizedDocument(plain: Document(name: "t", text: text))
      return ThreadTime.seconds {
        _ = ContradictionCheck([document.document], [RequirementReader(document).requirements()]).findings()
      }
    }
    #expect(seconds(32_000) < 0.05 + 9 * seconds(8_000))
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
