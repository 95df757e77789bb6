import Lexicons
import TestSupport
import Testing
import TextModel

@Suite struct PhraseMatcherTests {
  private struct Found: Equatable {
    let phrase: Int
    let range: Range<Int>
  }

  private func folded(_ text: String) -> FoldedText { FoldedText(Document(name: "", text: text), table: .plain) }

  private func scalars(_ phrases: [String]) -> [[UInt32]] {
    phrases.map { FoldedText.scalars(of: $0, table: .plain) }
  }

  private func slowMatches(_ phrases: [[UInt32]], _ text: [UInt32], _ range: Range<Int>) -> [Found] {
    var matches: [(Int, Int, Int)] = []
    for start in range {
      for (number, phrase) in phrases.enumerated() where !phrase.isEmpty && start + phrase.count <= range.upperBound {
        if text[start..<start + phrase.count].elementsEqual(phrase) { matches.append((start, phrase.count, number)) }
      }
    }
    return matches.sorted(by: <).map { Found(phrase: $0.2, range: $0.0..<$0.0 + $0.1) }
  }

  private func found(_ matches: [PhraseMatcher.Match]) -> [Found] {
    matches.map { Found(phrase: $0.phrase, range: $0.range) }
  }

  @Test func findsOverlappingPhrasesTheShorterFirst() {
    let matcher = PhraseMatcher(scalars(["第二批", "二", "第二", "", "第二", "批"]))
    let matches = matcher.allMatches(in: folded("第二批"))
    #expect(matches.map(\.phrase) == [2, 4, 0, 1, 5])
    #expect(matcher.longestMatches(in: folded("第二批")).map(\.phrase) == [0])
  }

  @Test func findsNothingWithoutPhrasesOrText() {
    #expect(PhraseMatcher([]).allMatches(in: folded("甲")).isEmpty)
    #expect(PhraseMatcher(scalars(["甲", ""])).allMatches(in: folded("")).isEmpty)
  }

  @Test func aMatchMustLieInTheRange() {
    let matcher = PhraseMatcher(scalars(["甲乙", "乙", "乙丙"]))
    #expect(matcher.allMatches(in: folded("甲乙丙"), range: 1..<2).map(\.phrase) == [1])
    #expect(matcher.allMatches(in: folded("甲乙丙"), range: 1..<1).isEmpty)
  }

  /// With phrases of one scalar and without, for these take different ways.
  @Test(arguments: [1, 2])
  func agreesWithTheSlowTwin(shortest: Int) {
    var generator = RepeatableGenerator(seed: UInt64(shortest))
    for letters in [2, 4, 60] as [UInt32] {
      func random(_ count: Int) -> [UInt32] {
        (0..<count).map { _ in 0x4E00 + UInt32.random(in: 0..<letters, using: &generator) }
      }
      for _ in 0..<30 {
        let phrases = (0..<40).map { _ in random(Int.random(in: shortest...5, using: &generator)) }
        let text = folded(String(String.UnicodeScalarView(random(80).compactMap(Unicode.Scalar.init))))
        let bounds = Int.random(in: 0...20, using: &generator)..<Int.random(in: 20...80, using: &generator)
        #expect(
          found(PhraseMatcher(phrases).allMatches(in: text, range: bounds))
            == slowMatches(phrases, text.scalars, bounds))
        #expect(found(PhraseMatcher(phrases).allMatches(in: text)) == slowMatches(phrases, text.scalars, 0..<80))
      }
    }
  }

  @Test func aRangeOutsideTheTextIsNotSearched() async {
    await #expect(processExitsWith: .failure) {
      _ = PhraseMatcher([[0x98DF]]).allMatches(in: [0x98DF], range: 0..<9)
    }
    await #expect(processExitsWith: .failure) {
      _ = PhraseMatcher([[0x98DF]]).allMatches(in: [0x98DF], range: -1..<1)
    }
  }
}
