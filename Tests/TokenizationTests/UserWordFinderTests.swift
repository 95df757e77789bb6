import Lexicons
import TestSupport
import Testing
import TextModel
import Wording

@testable import Tokenization

/// What is promised of the user's words holds in every mode, whatever the mode makes of the words around them.
@Suite struct UserWordFinderTests {
  private func tokenizer(_ mode: Tokenizer.Mode, _ tables: [String]) throws -> Tokenizer {
    let words = try UserDictionary(tables.enumerated().map { .init(name: "\($0).tsv", text: $1) })
    let model = mode == .accurate ? try AccurateCutterTests.compiled.get() : nil
    return Tokenizer(mode: mode, model: model, words, nil)
  }

  /// The user's words in a text, with weight and label.
  private func found(_ mode: Tokenizer.Mode, _ text: String, _ tables: [String]) throws -> [String] {
    let tokenizer = try tokenizer(mode, tables)
    let worker = try tokenizer.makeWorker()
    let document = Document(name: "", text: text)
    let tokens = try worker.tokens(of: document)
    #expect(tokens.first?.start ?? 0 == 0 && tokens.last?.end ?? 0 == document.utf8.count)
    #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.end == $1.start })
    #expect(try worker.tokenize(document).tokens == tokens)
    var batches: [Token] = []
    try worker.forEachBatch(of: document) { batches += $0 }
    #expect(batches == tokens)
    let words = tokens.filter { $0.userWord > 0 }
    let wholes = try worker.nestedTokens(of: document).wholes.filter { $0.userWord > 0 }
    #expect(wholes.map(\.range) == words.map(\.range))
    return words.map { token in
      let word = tokenizer.userDictionary.words[Int(token.userWord) - 1]
      return "\(document.text(token.range)) \(word.weight) \(word.label ?? "-")"
    }
  }

  @Test(arguments: Tokenizer.Mode.allCases)
  func theLaterOfManyFilesDecides(mode: Tokenizer.Mode) throws {
    let tables = ["先进性教育\t3\t旧\n学习会\n", "# 注\n先进性教育\t7\t新\n", "学习会\t2\t会\r\n"]
    #expect(try found(mode, "先进性教育学习会", tables) == ["先进性教育 7 新", "学习会 2 会"])
    // What the last file says of the weight also decides between words that overlap.
    #expect(try found(mode, "研究生命", ["研究\t9\n究生\t5\n"]) == ["研究 9 -"])
    #expect(try found(mode, "研究生命", ["研究\t9\n究生\t5\n", "研究\t1\n"]) == ["究生 5 -"])
  }

  @Test(arguments: Tokenizer.Mode.allCases)
  func theHeavierThenTheFirstThenTheLongerThenTheFirstListedWins(mode: Tokenizer.Mode) throws {
    #expect(try found(mode, "研究生命", ["研究生\n生命"]) == ["研究生 1 -"])
    #expect(try found(mode, "研究生命", ["研究生\n生命\t2"]) == ["生命 2 -"])
    #expect(try found(mode, "研究生命", ["研究\n研究生命"]) == ["研究生命 1 -"])
    #expect(try found(mode, "研究生命", ["研究\t2\n研究生命"]) == ["研究 2 -"])
    #expect(try found(mode, "研究生命", ["究生\t3\n研究\t2\n生命\t2"]) == ["究生 3 -"])
  }

  @Test(arguments: Tokenizer.Mode.allCases)
  func spellingsAreComparedFoldedAndReportedAsWritten(mode: Tokenizer.Mode) throws {
    let cases: [(text: String, word: String, found: [String])] = [
      ("開展先進性教育", "先进性", ["先進性"]),
      ("开展先进性教育", "先進性", ["先进性"]),
      ("用Ａ４ 纸打印", "A4纸", ["Ａ４ 纸"]),
      ("用a4纸打印", "Ａ４纸", ["a4纸"]),
      ("先进性　教育", "先进性教育", ["先进性　教育"]),
      ("去New York市", "new york", ["New York"]),
      ("在NEW YORK", "new york", ["NEW YORK"]),
      ("说“三个代表”好", "\"三个代表\"", ["“三个代表”"]),
      ("到**集团去", "**集团", ["**集团"]),
      ("发C++和.NET，", "c++", ["C++"]),
      ("第12批2批", "2批", ["2批"]),
      ("said AI", "ai", ["AI"]),
      ("3·15晚会", "3·15晚会", ["3·15晚会"]),
      ("葛\u{E0100}城", "葛", ["葛\u{E0100}"]),
      ("先进性\n教育", "先进性教育", []),
    ]
    for (text, word, expected) in cases {
      #expect(try found(mode, text, [word]) == expected.map { $0 + " 1 -" }, "\(text)")
    }
  }

  /// The model and ICU's dictionary both keep these together or part them as they like; the user's word stands.
  @Test(arguments: Tokenizer.Mode.allCases)
  func noFrequencyIsGuessed(mode: Tokenizer.Mode) throws {
    for word in ["的中", "丁七", "国人", "万丈三上", "会开"] {
      #expect(try found(mode, "一丁七万丈三上下的中国人民开会开会", [word]).contains(word + " 1 -"), "\(word)")
    }
  }

  @Test(arguments: Tokenizer.Mode.allCases)
  func onRandomTextWhatIsFoundDoesNotDependOnTheMode(mode: Tokenizer.Mode) throws {
    var generator = RepeatableGenerator(seed: 17)
    let tables = ["丁七\t3\n七丈三\n下 上\nＡb\n三\n工1\n，一\n"]
    let (own, icu) = (try tokenizer(mode, tables).makeWorker(), try tokenizer(.icu, tables).makeWorker())
    for _ in 0..<60 {
      let seeds =
        RandomText.scalars(20, using: &generator).unicodeScalars.map(String.init) + [
          "丁", "七", "丈", "三", "A", "b", "，一", "工", "1",
        ]
      let document = Document(
        name: "", text: (0..<60).map { _ in seeds.randomElement(using: &generator) ?? "" }.joined())
      func words(_ worker: TokenizerWorker) throws -> [String] {
        try worker.tokens(of: document).filter { $0.userWord > 0 }.map { "\($0.start) \($0.userWord)" }
      }
      #expect(try words(own) == words(icu))
    }
  }
}
