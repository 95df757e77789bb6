import Evaluation
import Testing
import TextModel
import Tokenization
import Wording

@Suite struct GoldSegmentationTests {
  @Test(arguments: [
    ("我们 开会 。\n\n 好　的 \n", ["我们开会。:我们|开会|。", "好的:好|的"]),
    ("用 New York 3 5 号\r\n", ["用New York 3 5号:用|New|York|3|5|号"]),
  ])
  func wordsAreJoinedAsOneWritesThem(text: String, expected: [String]) throws {
    let gold = try GoldSegmentation(name: "g", text: text)
    let lines = gold.sentences.map { sentence in
      sentence.document.text(sentence.document.range) + ":"
        + sentence.words.map(sentence.document.text).joined(separator: "|")
    }
    #expect(lines == expected)
  }

  @Test func aFileWithoutWordsIsRefused() {
    #expect(throws: Problem.self) { try GoldSegmentation(name: "g", text: " \n\t\n") }
  }

  @Test(arguments: [("我们 开会", true), ("我们\n开会\n\n", false), ("我们开会", false), ("好\n的 。", true)])
  func textWithoutTwoWordsInALineHasNoBoundaries(text: String, expected: Bool) throws {
    #expect(try GoldSegmentation(name: "g", text: text).hasBoundaries == expected)
  }

  @Test func goldOfATokenizersOwnWordsScoresOne() throws {
    let worker = try Tokenizer().makeWorker()
    let score = try GoldSegmentation(name: "g", text: "我们 开会 。\nAI 2 。").score(worker) { $0 != "AI" }
    #expect(score.f == 1 && score.gold == 6 && score.unknown == 1 && score.unknownRecall == 1)
  }
}
