import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct ParaphraseTests {
  private func strengths(_ description: String, _ text: String, allowed: (Int) -> Bool = { _ in true })
    -> ParaphraseFinder.Match?
  {
    let profile = ReviewProfile(
      id: "p", title: "t",
      points: [.init(id: "a", title: "A", description: description, aspects: [.init(name: "x", phrases: ["无"])])],
      synonyms: [.init(name: "雨", words: ["雨季", "汛期", "梅雨"])])
    let phrases = ProfilePhrases(profile, folding: .plain)
    let document = TokenizedDocument(plain: Document(name: "", text: text))
    let finder = ParaphraseFinder(
      Descriptions(profile, phrases, folding: .plain), document, hits: phrases.hits(in: document.folded),
      isAllowed: document.sentences.indices.map(allowed))
    return finder.best(for: 0)
  }

  @Test func theSameWordsAreWhollyAlikeAndOthersNotAtAll() throws {
    #expect(abs(try #require(strengths("粮食怕烂在地里", "粮食怕烂在地里。")).strength - 1) < 1e-9)
    #expect(strengths("粮食怕烂在地里", "今天散会。") == nil)
    #expect(strengths("粮食怕烂在地里", "粮食够了。") == nil)
  }

  @Test func wordsOfOneClassCountAsTheSame() throws {
    let own = try #require(strengths("汛期怕塌方断路", "雨季里怕塌方断路。")).strength
    let other = try #require(strengths("汛期怕塌方断路", "秋天里怕塌方断路。")).strength
    #expect(own > other && own > 0.7)
  }

  @Test func neighboursSayItTogetherAndDeniedSentencesDoNot() throws {
    let match = try #require(strengths("粮食怕烂在地里要抢收", "粮食怕烂在地里。大家要抢收。"))
    #expect(match.sentence == 1 && match.strength > 0.7 && match.strength < 0.9)
    #expect(strengths("粮食怕烂在地里", "粮食怕烂在地里。") { _ in false } == nil)
    #expect(try #require(strengths("粮食怕烂在地里", "散会。粮食怕烂在地里。粮食怕烂在地里。")).sentence == 1)
  }
}
