import Foundation
import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct SentenceContextTests {
  private static let names = SentenceContext.features(of: ["a", "none"])

  private func context(_ weights: [String: [Double]]) -> SentenceContext {
    SentenceContext(weights: Self.names.map { weights[$0] ?? [0, 0] })
  }

  private func shape(_ text: String) -> SentenceShape {
    SentenceShape(FoldedText.scalars(of: text, table: .plain)[...])
  }

  private func shares(
    _ context: SentenceContext, _ alone: [[Double]], _ shapes: [SentenceShape], _ places: [HeadingOutline.Place]? = nil
  ) -> [[Double]] {
    context.shares(
      alone: alone, PointPassages(alone, transitions: PointPassages.steady(states: 2, stay: 0.7)), shapes,
      places ?? alone.map { _ in HeadingOutline.Place() })
  }

  @Test func everyFeatureOfEveryStateHasAName() {
    #expect(Self.names.count == 5 * 2 + 12 && Set(Self.names).count == Self.names.count)
    #expect(Self.names.prefix(4) == ["alone.a", "alone.none", "passage.a", "passage.none"])
  }

  @Test func weightOnTheSentenceAloneGivesBackWhatItSays() {
    let alone = [[0.9, 0.1], [0.25, 0.75], [0.0001, 0.9999]]
    let found = shares(
      context(["alone.a": [1, -1], "alone.none": [-1, 1]]), alone, [shape("甲乙丙。"), shape("丁。"), shape("戊。")])
    #expect(abs(found[0][0] - 0.9) < 1e-12 && abs(found[1][1] - 0.75) < 1e-12)
    // Nothing is surer than one in a thousand.
    #expect(abs(found[2][0] - 0.001 / 1.0009) < 1e-12)
  }

  @Test func thePassageIsWhatTheChainMakesOfIt() {
    let alone = [[0.9, 0.1], [0.4, 0.6], [0.9, 0.1]]
    let passages = PointPassages(alone, transitions: PointPassages.steady(states: 2, stay: 0.7))
    let found = shares(
      context(["passage.a": [1, -1], "passage.none": [-1, 1]]), alone, [shape("甲。"), shape("乙。"), shape("丙。")])
    for sentence in alone.indices { #expect(abs(found[sentence][0] - passages.share(of: 0, in: sentence)) < 1e-12) }
    #expect(found[1][0] > 0.5)
  }

  /// Each feature alone, against what its weight adds to the score of the first state: the logarithm of the odds.
  @Test func placeAndShapeAndTheWholeTextCount() {
    let alone = [[Double]](repeating: [0.5, 0.5], count: 4) + [[0.75, 0.25]]
    let shapes = [shape("第一步 怎么走"), shape("甲乙。"), shape("丙。"), shape("丁！"), shape("戊，3月完。")]
    let expected: [(String, [Double])] = [
      ("heading", [1, 0, 0, 0, 0]), ("first", [1, 0, 0, 0, 0]), ("second", [0, 1, 0, 0, 0]),
      ("third", [0, 0, 1, 0, 0]),
      ("last", [0, 0, 0, 0, 1]), ("last-but-one", [0, 0, 0, 1, 0]), ("place", [0, 0.2, 0.4, 0.6, 0.8]),
      ("place.squared", [0, 0.04, 0.16, 0.36, 0.64]), ("length", [6, 3, 2, 2, 6].map { log($0) / 3 }),
      ("constant", [1, 1, 1, 1, 1]), ("text.a", [Double](repeating: 0.55 * 3, count: 5)),
    ]
    for (name, values) in expected {
      let odds = shares(context([name: [2, 0]]), alone, shapes).map { log($0[0] / (1 - $0[0])) / 2 }
      for (found, value) in zip(odds, values) { #expect(abs(found - value) < 1e-9, "\(name)") }
    }
  }

  /// What a heading says counts for the sentences below it, and one that says nothing for none.
  @Test func headingsCountForWhatStandsBelowThem() {
    let alone = [[0.8, 0.2], [0.5, 0.5], [0.5, 0.5], [0.5, 0.5]]
    let places: [HeadingOutline.Place] = [.init(), .init(chapter: 0), .init(chapter: 0, section: 1), .init(section: 0)]
    let expected: [(String, [Double])] = [
      ("chapter.a", [0, log(1.6), log(1.6), 0]), ("chapter.none", [0, log(0.4), log(0.4), 0]),
      ("section.a", [0, 0, 0, log(1.6)]), ("in-chapter", [0, 1, 1, 0]), ("in-section", [0, 0, 1, 1]),
    ]
    for (name, values) in expected {
      let odds = shares(context([name: [2, 0]]), alone, alone.map { _ in shape("一句话。") }, places)
        .map { log($0[0] / (1 - $0[0])) / 2 }
      for (found, value) in zip(odds, values) { #expect(abs(found - value) < 1e-9, "\(name)") }
    }
  }

  /// A sentence may serve two points: what speaks for one does not speak against another.
  @Test func eachStateIsWeighedByItselfAndAnEmptyTextHasNone() {
    var random = RepeatableGenerator(seed: 5)
    let weights = Self.names.map { _ in (0..<2).map { _ in Double.random(in: -3...3, using: &random) } }
    let alone = (0..<30).map { _ in
      let share = Double.random(in: 0...1, using: &random)
      return [share, 1 - share]
    }
    let shapes = alone.map { _ in shape("一句话。") }
    let found = shares(SentenceContext(weights: weights), alone, shapes)
    let raised = shares(SentenceContext(weights: weights.map { [$0[0] + 1, $0[1]] }), alone, shapes)
    for (row, other) in zip(found, raised) {
      #expect(row.allSatisfy { 0...1 ~= $0 })
      #expect(row[1] == other[1] && row[0] != other[0])
    }
    #expect(shares(SentenceContext(weights: weights), [], []).isEmpty)
  }

  @Test(arguments: [("三、怎么干", true), ("怎么干？", false), ("干！”", false), ("分三步：", false), ("", false)])
  func aHeadingEndsWithoutAMark(text: String, isHeading: Bool) {
    #expect(shape(text).isHeading == isHeading)
  }

  @Test func figuresAreSeenInAnyWidth() {
    #expect(shape("８月3日完").hasFigures && shape("3日完").hasFigures)
    #expect(!shape("三日完").hasFigures)
  }
}
