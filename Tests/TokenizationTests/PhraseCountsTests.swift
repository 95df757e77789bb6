import Lexicons
import TestSupport
import Testing
import TextModel
import UnicodeText
import Wording

@testable import Tokenization

@Suite struct PhraseCountsTests {
  private func corpus(_ texts: [String]) throws -> IdeographCorpus {
    var corpus = IdeographCorpus()
    for text in texts { try corpus.append(Array(text.utf8)) }
    return corpus
  }

  private func counts(_ corpus: IdeographCorpus) -> (PhraseCounts, [PhraseCounts.Places]) {
    let sorted = PhraseCounts.unsorted(corpus).map { $0.sorted(in: corpus) }
    return (PhraseCounts(corpus, sorted: sorted), sorted)
  }

  @Test func runsEndAtEverythingButIdeographs() throws {
    #expect(
      try corpus(["一二，三a四\n", "五"]).units.map { $0 == 0 ? "." : String(UnicodeScalar($0)!) }.joined() == ".一二.三.四.五.")
    #expect(try corpus(["", "，", "\u{20000}"]).units == [0])
  }

  @Test func aCorpusThatIsTooLargeIsRefused() throws {
    var corpus = IdeographCorpus(limit: 1 << 20)
    try corpus.append([UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20))
    #expect(throws: Problem.self) { try corpus.append([0x61]) }
  }

  @Test func everySequenceIsCountedAsReadingTheTextCountsIt() throws {
    var generator = RepeatableGenerator(seed: 5)
    let text = (0..<600).map { _ in ["甲", "乙", "丙", "，"].randomElement(using: &generator) ?? "" }.joined()
    let corpus = try corpus([text])
    var slow: [[UInt16]: [Int]] = [:]
    for start in corpus.units.indices {
      for length in 1...PhraseCounts.longest where start + length <= corpus.units.count {
        let sequence = corpus.units[start..<start + length]
        if !sequence.contains(0) { slow[Array(sequence), default: []].append(start) }
      }
    }
    let (counts, sorted) = counts(corpus)
    #expect(counts.total == corpus.units.count { $0 != 0 })
    for (sequence, places) in slow { #expect(counts.count(sequence[...]) == places.count) }
    #expect(counts.count([0x4E09]) == 0)
    var seen: [[UInt16]: [Int]] = [:]
    for places in sorted {
      counts.forEachSequence(of: places.places, atLeast: 3) { seen[Array($0)] = $1.map { Int($0) }.sorted() }
    }
    #expect(seen == slow.filter { $0.key.count > 1 && $0.value.count >= 3 })
  }

  @Test func figuresAreThoseWorkedOutByHand() throws {
    // 甲乙 stands four times, always together, before and behind it four different neighbours or edges.
    let corpus = try corpus(["甲乙", "丙甲乙丁", "丁甲乙丙", "甲乙戊"])
    let (counts, sorted) = counts(corpus)
    let criteria = WordCriteria(leastFrequency: 4, leastCohesion: 0, leastEntropy: 0)
    let found = sorted.flatMap { counts.candidates(in: $0, criteria) }
    #expect(found.map(\.text) == ["甲乙"])
    let word = try #require(found.first)
    #expect(word.frequency == 4)
    #expect(abs(word.cohesion - 1) < 1e-12)
    #expect(abs(word.leftEntropy - 2) < 1e-12)
    #expect(abs(word.rightEntropy - 2) < 1e-12)
  }

  @Test func partsOfAWordAreNotProposed() throws {
    let neighbours = ["天", "地", "人", "日", "月", "星"]
    let corpus = try corpus(neighbours.map { "\($0)魑魅魍魉\($0)" })
    let (counts, sorted) = counts(corpus)
    #expect(sorted.flatMap { counts.candidates(in: $0, WordCriteria()) }.map(\.text) == ["魑魅魍魉"])
  }

  @Test func knownWordsAreLeftOut() throws {
    let words = ["我们", "魑魅", "魍魉"].map {
      WordCandidate(units: Array($0.utf16), frequency: 5, cohesion: 1, leftEntropy: 2, rightEntropy: 2)
    }
    let user = try UserDictionary([.init(name: "", text: "魍魉\n")])
    let unknown = words.unknown(to: user, folding: .icu).map(\.text)
    #expect(!unknown.contains("我们"))
    #expect(!unknown.contains("魍魉"))
  }
}
