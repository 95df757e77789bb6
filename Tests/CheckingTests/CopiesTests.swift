import TestSupport
import Testing
import TextModel

@testable import Checking

/// Copies are told however many there are; turns that many texts have in common are not.
@Suite struct CopiesTests {
  private static func han(_ count: Int, _ generator: inout RepeatableGenerator) -> String {
    String(
      String.UnicodeScalarView(
        (0..<count).compactMap { _ in
          Unicode.Scalar(UInt32.random(in: 0x4E00...0x9000, using: &generator))
        }))
  }

  @Test(arguments: [2, 5, 6, 10, 40, 200], [0, 20])
  func identicalDocumentsAreOneGroupAndPairsWithItsFirst(copies: Int, others: Int) throws {
    var generator = RepeatableGenerator(seed: UInt64(copies + others))
    let text = Self.han(300, &generator)
    let rest = (0..<others).map { _ in Self.han(300, &generator) }
    let similarity = similarity(rest + Array(repeating: text, count: copies))
    let group = try #require(similarity.copies.first)
    #expect(similarity.copies.count == 1 && group.documents == Array(others..<others + copies) && group.length == 300)
    #expect(
      similarity.overlaps.map { [$0.first.document, $0.second.document] } == (1..<copies).map { [others, others + $0] })
    #expect(similarity.overlaps.allSatisfy { $0.first.share == 1 && $0.second.share == 1 && $0.longest == 300 })
    #expect(similarity.passages.count == copies - 1 && similarity.common.isEmpty)
  }

  @Test func otherPairsNameTheFirstOfAGroup() {
    var generator = RepeatableGenerator(seed: 3)
    let text = Self.han(200, &generator)
    let passage = String(text.prefix(60))
    let similarity = similarity([text, Self.han(50, &generator) + passage, text])
    #expect(similarity.overlaps.map { [$0.first.document, $0.second.document] } == [[0, 1], [0, 2]])
  }

  @Test(arguments: [6, 12, 90])
  func copiesWithAFewWordsChangedAreEachInAPair(copies: Int) {
    var generator = RepeatableGenerator(seed: UInt64(copies))
    let text = Array(Self.han(400, &generator))
    let edited = (0..<copies).map { _ in
      var letters = text
      for _ in 0..<8 { letters[Int.random(in: 0..<400, using: &generator)] = Character(Self.han(1, &generator)) }
      return String(letters)
    }
    let others = (0..<20).map { _ in Self.han(400, &generator) }
    let similarity = similarity(others + edited)
    let paired = Set(similarity.overlaps.flatMap { [$0.first.document, $0.second.document] })
    #expect(paired == Set(20..<20 + copies))
    #expect(similarity.overlaps.filter { $0.second.share > 0.9 }.count >= copies - 1)
  }

  /// A letterhead that makes a third of each text is not copying.
  @Test func whatManyHaveInCommonMakesNoPair() {
    var generator = RepeatableGenerator(seed: 9)
    let formula = Self.han(60, &generator)
    let similarity = similarity((0..<30).map { _ in Self.han(60, &generator) + formula + Self.han(60, &generator) })
    #expect(similarity.overlaps.isEmpty && similarity.copies.isEmpty)
    #expect(similarity.common.map(\.documents) == [30])
  }

  /// Copies count as one text where it is asked what many say, and stand among the places of what many say.
  @Test func copiesMakeNothingCommonAndAreNamedWhereItIs() {
    var generator = RepeatableGenerator(seed: 12)
    let formula = Self.han(40, &generator)
    let letters = (0..<8).map { _ in Self.han(90, &generator) + formula + Self.han(90, &generator) }
    let similarity = similarity(letters + [letters[0], letters[0]])
    #expect(similarity.common.map(\.documents) == [10])
    #expect(similarity.copies.map(\.documents) == [[0, 8, 9]])
  }

  @Test func aFewEqualWordsAreNoCopy() {
    #expect(similarity(["散会。", "散会。"]).copies.isEmpty)
  }

  @Test func theFirstOfManyCopiesIsToldOfOne() {
    var generator = RepeatableGenerator(seed: 11)
    let documents = Array(repeating: Self.han(80, &generator), count: 5).enumerated().map {
      Document(name: "\($0)", text: $1)
    }
    let findings = SimilarityCheck(similarity(documents.map { $0.text($0.range) }), documents: documents).findings()
    #expect(findings.map(\.count) == [1, 1, 1, 1, 1])
    #expect(findings.map { $0[0].related[0].file } == ["1", "0", "0", "0", "0"])
  }
}
