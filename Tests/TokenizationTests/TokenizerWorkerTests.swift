import Lexicons
import TestSupport
import Testing
import TextModel
import Tokenization
import UnicodeText
import Wording

@Suite struct TokenizerWorkerTests {
  /// Tokens as `text/kind`, those of the user's words as `text/kind!`.
  private func cut(_ text: String, words: String = "") throws -> [String] {
    let dictionary = try UserDictionary([.init(name: "words", text: words)])
    let document = Document(name: "", text: text)
    return try Tokenizer(userDictionary: dictionary).makeWorker().tokens(of: document).map {
      document.text($0.range) + "/" + $0.kind.description + ($0.userWord > 0 ? "!" : "")
    }
  }

  @Test(arguments: [
    ("", []),
    ("我们开会。", ["我们/han", "开会/han", "。/punctuation"]),
    ("２０２６年3.5%", ["２０２６/number", "年/han", "3.5/number", "%/punctuation"]),
    ("don't ５Ｇ\r\n", ["don't/letter", " /space", "５Ｇ/letter", "\r\n/space"]),
    ("あのテスト한국어", ["あの/kana", "テスト/kana", "한국어/hangul"]),
    ("①☆\u{200B}\u{1}〇", ["①/number", "☆/symbol", "\u{200B}/other", "\u{1}/other", "〇/han"]),
    ("👩‍👩‍👧🇨🇳🇨", ["👩‍👩‍👧/symbol", "🇨🇳/symbol", "🇨/symbol"]),
  ])
  func wordsHaveKinds(text: String, expected: [String]) throws {
    #expect(try cut(text) == expected)
  }

  @Test(arguments: [
    ("先进性教育活动第二批", "先进性教育活动", ["先进性教育活动/han!", "第二/han", "批/han"]),
    ("先進性　教育", "先进性教育", ["先進性　教育/han!"]),
    ("用Ａ４ 纸打印", "A4纸", ["用/han", "Ａ４ 纸/letter!", "打印/han"]),
    ("New York市", "new york", ["New York/letter!", "市/han"]),
    ("said AI", "AI", ["said/letter", " /space", "AI/letter!"]),
    ("12批2批", "2批", ["12/number", "批/han", "2批/number!"]),
    ("**集团", "*集团", ["*/punctuation", "*集团/punctuation!"]),
    ("葛\u{E0100}城", "葛", ["葛\u{E0100}/han!", "城/han"]),
    ("e\u{301}", "e", ["e\u{301}/letter"]),
    ("天\n地", "天地", ["天/han", "\n/space", "地/han"]),
  ])
  func userWordsAreMatchedFoldedAndReportedAsWritten(text: String, words: String, expected: [String]) throws {
    #expect(try cut(text, words: words) == expected)
  }

  @Test(arguments: [
    ("研究生\n生命", ["研究生/han!", "命/han"]),
    ("研究生\n生命\t2", ["研究/han", "生命/han!"]),
    ("研究\n研究生命", ["研究生命/han!"]),
    ("研究\t2\n研究生命", ["研究/han!", "生命/han"]),
    ("究生\t3\n研究\t2\n生命\t2", ["研/han", "究生/han!", "命/han"]),
  ])
  func theHeavierThenTheFirstThenTheLongerWordWins(words: String, expected: [String]) throws {
    #expect(try cut("研究生命", words: words) == expected)
  }

  @Test func userWordCountsFromOneInTheOrderOfTheDictionary() throws {
    let dictionary = try UserDictionary([.init(name: "", text: "甲\n乙\n丙\n")])
    let tokens = try Tokenizer(userDictionary: dictionary).makeWorker().tokens(of: Document(name: "", text: "丙，乙"))
    #expect(tokens.map(\.userWord) == [3, 0, 2])
  }

  @Test func sentencesTileTheDocument() throws {
    let document = Document(name: "", text: "第一句。第二句！\n第三行")
    let sentences = try Tokenizer().makeWorker().sentences(of: document)
    #expect(sentences.map(document.text) == ["第一句。", "第二句！\n", "第三行"])
  }

  @Test func onRandomTextTokensTileAndUserWordsWin() throws {
    var generator = RepeatableGenerator(seed: 7)
    let words = "丁七\t3\n七丈三\n下 上\nＡb\n三\n工1\n，一"
    let dictionary = try UserDictionary([.init(name: "", text: words)])
    let worker = try Tokenizer(userDictionary: dictionary).makeWorker()
    let plain = try Tokenizer().makeWorker()
    var found = 0
    for _ in 0..<300 {
      let seeds =
        RandomText.scalars(20, using: &generator).unicodeScalars.map(String.init) + [
          "丁", "七", "丈", "三", "A", "b", "，一", "工", "1",
        ]
      let document = Document(
        name: "", text: (0..<60).map { _ in seeds.randomElement(using: &generator) ?? "" }.joined())
      let tokens = try worker.tokens(of: document)
      let icu = Set(try plain.tokens(of: document).map(\.end))
      expectTiling(tokens.map(\.range), of: document)
      let edges = Set(tokens.filter { $0.userWord > 0 }.flatMap { [$0.start, $0.end] })
      #expect(tokens.allSatisfy { icu.contains($0.end) || edges.contains($0.end) })
      found += edges.count
    }
    #expect(found > 1000)
  }

  /// Long enough for the compiled dictionary, for many batches, and for tokens that fill no array of the usual size.
  @Test(arguments: ["我们开会，研究生命起源。\n", "a b ", "中国人民银行"])
  func batchesTogetherAreTheTokens(text: String) throws {
    let worker = try Tokenizer().makeWorker()
    let document = Document(name: "", text: String(repeating: text, count: (2 << 20) / text.utf8.count))
    for _ in 0..<2 {
      var batches: [Token] = []
      try worker.forEachBatch(of: document) { batches += $0 }
      #expect(batches == (try worker.tokens(of: document)))
    }
    #expect(throws: CancellationError.self) { try worker.forEachBatch(of: document) { _ in throw CancellationError() } }
    #expect(try worker.tokens(of: Document(name: "", text: "开会")).count == 1)
  }

  @Test func tokenizeGivesWhatItsPartsGive() throws {
    let dictionary = try UserDictionary([.init(name: "", text: "第二批")])
    let worker = try Tokenizer(userDictionary: dictionary).makeWorker()
    let document = Document(name: "", text: "先进性教育活动第二批。好！")
    let whole = try worker.tokenize(document)
    #expect(whole.tokens == (try worker.tokens(of: document)))
    #expect(whole.sentences == (try worker.sentences(of: document)))
    #expect(whole.folded.scalars == FoldedText(document, table: .icu).scalars)
  }

  private func expectTiling(_ ranges: [TextRange], of document: Document) {
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.end == $1.start && !$0.isEmpty })
    #expect(ranges.first?.start ?? 0 == 0)
    #expect(ranges.last?.end ?? 0 == document.utf8.count)
  }
}
