import TestSupport
import Testing
import TextModel

@testable import Lexicons

/// Texts whose words are separated by blanks, with the tokens they have.
enum BlankSeparated {
  static func tokens(_ document: Document) -> [Token] {
    var tokens: [Token] = []
    var start = 0
    let utf8 = document.utf8
    while start < utf8.count {
      var end = start + 1
      if utf8[start] != 0x20 { while end < utf8.count, utf8[end] != 0x20 { end += 1 } }
      let kind: TokenKind = utf8[start] == 0x20 ? .space : utf8[start] == 0x2C ? .punctuation : .han
      tokens.append(Token(range: TextRange(start, end), kind: kind))
      start = end
    }
    return tokens
  }

  static func counter(_ texts: [String]) -> WordCounter {
    var counter = WordCounter()
    for text in texts {
      let document = Document(name: "", text: text)
      counter.count(tokens(document)[...], of: document)
    }
    return counter
  }
}

@Suite struct WordCounterTests {
  private func plainCounts(_ texts: [String]) -> [String: [Int]] {
    var counts: [String: [Int]] = [:]
    for text in texts {
      let words = text.split(separator: " ").map(String.init).filter { !$0.hasPrefix(",") }
      for word in words { counts[word, default: [0, 0]][0] += 1 }
      for word in Set(words) { counts[word, default: [0, 0]][1] += 1 }
    }
    return counts
  }

  private func counts(_ counter: WordCounter) -> [String: [Int]] {
    Dictionary(uniqueKeysWithValues: counter.words.map { ($0.word, [$0.count, $0.texts]) })
  }

  private func randomTexts(_ generator: inout RepeatableGenerator) -> [String] {
    (0..<60).map { _ in
      (0..<Int.random(in: 0...80, using: &generator)).map { _ in
        let scalar = Unicode.Scalar(0x4E00 + UInt32.random(in: 0...2500, using: &generator)) ?? " "
        return String(repeating: String(scalar), count: Int.random(in: 1...3, using: &generator))
      }.joined(separator: " ")
    }
  }

  @Test func countsAreThoseOfADictionaryHoweverTheTextsAreParted() {
    var generator = RepeatableGenerator(seed: 5)
    for _ in 0..<5 {
      let texts = randomTexts(&generator)
      let whole = BlankSeparated.counter(texts)
      #expect(counts(whole) == plainCounts(texts))
      let cut = Int.random(in: 0...texts.count, using: &generator)
      var (left, right) = (BlankSeparated.counter(Array(texts[..<cut])), BlankSeparated.counter(Array(texts[cut...])))
      let late = left
      left.merge(right)
      right.merge(late)
      for merged in [left, right] {
        #expect(counts(merged) == counts(whole))
        #expect([merged.tokens, merged.texts, merged.distinct] == [whole.tokens, whole.texts, whole.distinct])
        #expect(WordList(merged, filter: WordFilter()).words == WordList(whole, filter: WordFilter()).words)
      }
    }
  }

  @Test func blanksAndSignsAreNoWords() {
    let counter = BlankSeparated.counter(["食堂 , 食堂", ",", ""])
    #expect(counter.words == [WordFrequency(word: "食堂", kind: .han, count: 2, texts: 1)])
    #expect(counter.tokens == 2 && counter.texts == 3)
    #expect(!TokenKind.allCases.filter(WordCounter.isWord).contains(.symbol))
  }

  private func folded(_ texts: [String]) -> WordCounter {
    var counter = WordCounter(folding: .plain)
    for text in texts {
      let document = Document(name: "", text: text)
      counter.count(BlankSeparated.tokens(document)[...], of: document)
    }
    return counter
  }

  @Test func spellingsThatFoldAlikeAreOneWordNamedByTheCommonest() {
    let counter = folded(["AI ai Ai", "ai 好", "AI"])
    #expect(
      counter.words.sorted { $0.count > $1.count }.map { [$0.word, "\($0.count)", "\($0.texts)"] }
        == [["AI", "5", "3"], ["好", "1", "1"]])
    #expect(counter.distinct == 2 && counter.tokens == 6)
    let table = KeynessTable(folded(["AI 好"]), against: folded(["ai ai", "ai 坏"]), filter: WordFilter())
    let word = (table.more + table.less).first { $0.count + $0.restCount == 4 }
    #expect(word?.word == "ai" && word?.texts == 1 && word?.restTexts == 2)
  }

  @Test func foldedCountsDoNotDependOnHowTheTextsAreParted() {
    var generator = RepeatableGenerator(seed: 9)
    let spellings = ["AI", "ai", "Ai", "GPU", "gpu", "好"]
    for _ in 0..<20 {
      let texts = (0..<30).map { _ in
        (0..<Int.random(in: 0...9, using: &generator)).map { _ in spellings.randomElement(using: &generator) ?? "" }
          .joined(separator: " ")
      }
      let (whole, cut) = (folded(texts), Int.random(in: 0...texts.count, using: &generator))
      var (left, right) = (folded(Array(texts[..<cut])), folded(Array(texts[cut...])))
      let late = left
      left.merge(right)
      right.merge(late)
      for merged in [left, right] {
        #expect(WordList(merged, filter: WordFilter()).words == WordList(whole, filter: WordFilter()).words)
      }
    }
  }

  @Test func textsThatAreJoinedCountOnce() {
    var counter = BlankSeparated.counter(["食堂 远", "食堂"])
    counter.joinTexts()
    #expect(counter.texts == 1 && counter.words.allSatisfy { $0.texts == 1 } && counter.tokens == 3)
    counter.count(BlankSeparated.tokens(Document(name: "", text: "食堂"))[...], of: Document(name: "", text: "食堂"))
    #expect(counter.texts == 2 && counter.words.first { $0.word == "食堂" }?.texts == 2)
    var empty = WordCounter()
    empty.joinTexts()
    #expect(empty.texts == 0)
  }

  @Test func wordsOfAnotherDocumentAreNotCounted() async {
    await #expect(processExitsWith: .failure) {
      var counter = WordCounter()
      counter.count([Token(range: TextRange(0, 9), kind: .han)], of: Document(name: "", text: "短"))
    }
  }

  @Test func aNegativeListIsEmpty() {
    var filter = WordFilter()
    filter.most = -1
    #expect(WordList(BlankSeparated.counter(["a b"]), filter: filter).words.isEmpty)
  }
}
