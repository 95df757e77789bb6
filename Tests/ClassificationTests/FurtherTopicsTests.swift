import DataFiles
import TestSupport
import Testing

@testable import Classification

@Suite struct FurtherTopicsTests {
  private let topics = FurtherTopics(
    NamedLimits(
      table: Array(
        """
        sentence\t0.3
        matter\t0.3
        pair\t0.7
        perSentence\t-0.5
        mainIsOther\t-2
        least\t-1
        namedLead\t1.5
        namedWeight\t2
        """.utf8)))
  /// Scores of a clause that speaks for one of three categories; the last is the rest.
  private func speaks(_ category: Int, by lead: Double = 4) -> [Double] { (0..<3).map { $0 == category ? lead : 0 } }

  @Test func onePieceOfASentenceNeedsAnotherThatSpeaksForTheMainCategory() {
    func found(_ pieces: [[Double]]) -> [Int] {
      topics.topics(.init(sentences: [speaks(0, by: 0.5)], pieces: pieces), besides: 0, other: 2)
    }
    #expect(found([speaks(0), speaks(1)]) == [1])
    #expect(found([speaks(1), speaks(2)]) == [])
    #expect(found([speaks(0), speaks(1, by: 0.5)]) == [])
    #expect(found([speaks(0), speaks(2)]) == [], "the rest is no further topic")
  }

  @Test func aRowOfGrievancesNamesThemWhateverTheWholeSays() {
    let pieces = [speaks(0, by: 9), speaks(1, by: 2)]
    func found(_ phrases: [[Double]], whole: [Double]) -> [Int] {
      topics.topics(.init(sentences: [whole], pieces: pieces, phrases: phrases), besides: 0, other: 2)
    }
    #expect(found([], whole: speaks(0, by: 9)) == [])
    #expect(found([[3, 0, 0], [0, 2, 0]], whole: speaks(0, by: 9)) == [1])
    #expect(found([[3, 0, 0], [0, 1, 0]], whole: speaks(0, by: 9)) == [], "a hint is no name")
    #expect(found([[0, 0, 0], [0, 2, 0]], whole: speaks(0, by: 9)) == [], "the main category is not named")
  }

  @Test func theMoreSentencesTheClearerOneHasToSpeak() {
    func found(_ sentences: Int) -> [Int] {
      let own = [speaks(1, by: 5)] + Array(repeating: speaks(0), count: sentences - 1)
      return topics.topics(.init(sentences: own, pieces: own), besides: 0, other: 2)
    }
    #expect(found(2) == [1])
    #expect(found(6) == [])
  }

  @Test func whatTheTextSetsApartCountsMost() {
    let own = [speaks(1, by: 5)] + Array(repeating: speaks(0), count: 5)
    let apart = FurtherTopics.Clauses(matters: [speaks(0), speaks(1)], sentences: own, pieces: own)
    #expect(topics.topics(apart, besides: 0, other: 2) == [1])
  }

  @Test func besideTheRestATopicHasToBeClearer() {
    let own = [speaks(2), speaks(1, by: 3)]
    #expect(topics.topics(.init(sentences: own, pieces: own), besides: 2, other: 2) == [])
    #expect(topics.topics(.init(sentences: own, pieces: own), besides: 2, other: 0) == [1])
  }

  @Test func theClearestComesFirst() {
    let own = [[9, 0, 0, 0], [0, 3, 0, 0], [0, 0, 5, 0.0]]
    #expect(topics.topics(.init(matters: own, sentences: own, pieces: own), besides: 0, other: 3) == [2, 1])
  }

  /// Longer clauses are scored only where they could matter.
  @Test(arguments: 0..<200)
  func whatCannotBeATopicIsNone(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    func rows(_ count: Int) -> [[Double]] {
      (0..<count).map { _ in (0..<3).map { _ in Double.random(in: -4...4, using: &generator) } }
    }
    let scores = FurtherTopics.Clauses(
      matters: Bool.random(using: &generator) ? rows(2) : [], sentences: rows(Int.random(in: 2...7, using: &generator)),
      pieces: rows(4))
    for main in 0..<3 where !topics.topics(scores, besides: main, other: 2).isEmpty {
      #expect(
        topics.mayBeTopics(
          pieces: scores.pieces, sentences: scores.sentences.count, hasMatters: !scores.matters.isEmpty, besides: main,
          other: 2))
    }
  }
}
