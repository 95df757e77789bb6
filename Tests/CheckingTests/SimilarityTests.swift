import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct SimilarityTests {
  @Test(arguments: 0..<40)
  func anyRunOfTwentyIdeographsIsFoundWhereverItStands(seed: Int) throws {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    func han(_ count: Int) -> String {
      String(
        String.UnicodeScalarView(
          (0..<count).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0x4E00...0x9000, using: &generator))
          }))
    }
    let run = han(20)
    let lengths = (0..<4).map { _ in Int.random(in: 0...400, using: &generator) }
    let similarity = similarity([han(lengths[0]) + run + han(lengths[1]), han(lengths[2]) + run + han(lengths[3])])
    #expect(similarity.passages.map(\.first.range) == [TextRange(3 * lengths[0], 3 * (lengths[0] + 20))])
    #expect(similarity.passages.map(\.second.range) == [TextRange(3 * lengths[2], 3 * (lengths[2] + 20))])
    let overlap = try #require(similarity.overlaps.first)
    #expect(overlap.longest == 20 && overlap.passages == 1)
    #expect(overlap.first.share == 20 / Double(20 + lengths[0] + lengths[1]))
  }

  /// What many share ends a passage, and the longest run that is told lies in one.
  @Test(arguments: 0..<20)
  func theLongestRunIsNoLongerThanWhatIsShared(seed: Int) throws {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    func han(_ count: Int) -> String {
      String(
        String.UnicodeScalarView(
          (0..<count).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0x4E00...0x9000, using: &generator))
          }))
    }
    let (formula, copied) = (han(25), han(30))
    var texts = (0..<8).map { _ in han(60) + formula + han(60) }
    texts += [han(20) + copied + formula + han(10), han(50) + copied + formula + han(30)]
    let overlaps = similarity(texts).overlaps
    #expect(!overlaps.isEmpty)
    for overlap in overlaps {
      #expect(overlap.longest <= overlap.first.length && overlap.longest <= overlap.second.length)
      #expect(overlap.first.longestShare <= overlap.first.share)
    }
  }

  @Test(arguments: [(7, 1), (40, 2), (23, 3)])
  func aFormulaOfManyTextsIsToldOnceFromItsFirstWordToItsLast(documents: Int, seed: Int) throws {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    func han(_ count: Int) -> String {
      String(
        String.UnicodeScalarView(
          (0..<count).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0x4E00...0x9000, using: &generator))
          }))
    }
    let formula = han(40)
    let lengths = (0..<documents).map { _ in Int.random(in: 5...90, using: &generator) }
    let similarity = similarity(lengths.map { han($0) + formula + han(30) })
    #expect(similarity.passages.isEmpty)
    #expect(similarity.common.map(\.documents) == [documents])
    let places = try #require(similarity.common.first).places
    #expect(places.map(\.range) == lengths.map { TextRange(3 * $0, 3 * ($0 + 40)) })
  }

  @Test(arguments: 0..<12)
  func hostileTextGivesWholeScalarsAndTheSameTwice(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let pieces = (0..<6).map { _ in RandomText.scalars(Int.random(in: 1...40, using: &generator), using: &generator) }
    let texts = (0..<4).map { _ in (0..<10).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined() }
    let first = similarity(texts)
    for passage in first.passages {
      for side in [passage.first, passage.second] {
        let utf8 = Array(texts[side.document].utf8)
        #expect(String(validating: utf8[side.range.bounds], as: UTF8.self) != nil)
        #expect((0...1).contains(side.share))
      }
      #expect(passage.matched <= min(passage.first.length, passage.second.length))
      #expect(!passage.isInside || passage.first.range.end <= passage.second.range.start)
    }
    let again = similarity(texts)
    #expect(first.passages == again.passages && first.overlaps == again.overlaps && first.common == again.common)
  }

  @Test func aDocumentAndItsCopyShareEverything() throws {
    var generator = RepeatableGenerator(seed: 1)
    let text = RandomText.scalars(3000, using: &generator)
    let overlap = try #require(similarity([text, text]).overlaps.first)
    #expect(overlap.first.share > 0.99 && overlap.second.share > 0.99)
  }

  @Test(arguments: [
    ("堤上每一处渗水点都要插旗编号，专人守到退水，谁离岗谁负责。", "堤上每一处渗水点都要插旗编号，专人守到退水，谁离岗谁负责。", Severity.warning),
    ("先讲查险。堤上每一处渗水点都要插旗编号，专人守到退水，谁离岗谁负责。", "堤上每一处渗水点都要插旗编号，专人守到退水，谁离岗谁负责。再讲物资。", .warning),
    // said again on purpose, in other words or with another beginning
    ("堤上每一处渗水点都要插旗编号，专人守到退水，谁离岗谁负责。", "最后重申，堤上每一处渗水点都要插旗编号，专人守到退水，谁离岗谁负责。", .info),
    ("堤上每一处渗水点都要插旗编号，专人守到退水，谁离岗谁负责。", "堤上每一处渗水点都要插红旗编号，专人守到退水，谁离岗谁负责。", .info),
  ])
  func aWholeSentencePastedTwiceIsAWarning(first: String, again: String, severity: Severity) {
    let document = Document(name: "堤", text: first + "\n沙袋备足，电筒带好，雨衣各人自备。\n" + again + "\n")
    let findings = SimilarityCheck(similarity([document.text(document.range)]), documents: [document]).findings()
    #expect(findings[0].map(\.rule) == ["repeated-passage"])
    #expect(findings[0].map(\.severity) == [severity])
  }

  @Test func whatIsToldToStandTwiceIsNotToldToBeAlike() {
    func finding(_ check: Check, _ rule: String, _ range: TextRange) -> Finding {
      Finding(check: check, rule: rule, severity: .warning, range: range, message: .verbatim(""))
    }
    let doubled = finding(.anomaly, "doubled-passage", TextRange(10, 40))
    let review = Review(findings: [doubled], coverage: [])
    let more = [TextRange(10, 38), TextRange(60, 90)].map { finding(.similarity, "repeated-passage", $0) }
    #expect(review.adding(more).findings.map(\.range) == [doubled.range, TextRange(60, 90)])
  }

  @Test func bothDocumentsGetAFindingThatNamesTheOther() throws {
    let texts = ["开场白。\n灯塔的备用电池每个季度换一次，换下来的当场封存", "灯塔的备用电池每个季度换一次，换下来的当场封存。"]
    let documents = texts.enumerated().map { Document(name: "第\($0)篇", text: $1) }
    let findings = SimilarityCheck(similarity(texts), documents: documents).findings()
    #expect(findings.map(\.count) == [1, 1])
    #expect(findings[0][0].related == [.init(file: "第1篇", range: findings[1][0].range)])
    #expect(findings[1][0].message.values["line"] == "2")
    #expect(findings[0][0].severity == .info && findings[0][0].check == .similarity)
  }
}
