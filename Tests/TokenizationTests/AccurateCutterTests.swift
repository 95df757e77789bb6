import Lexicons
import TestSupport
import Testing
import TextModel
import UnicodeText

@testable import Tokenization

@Suite struct AccurateCutterTests {
  /// Compiled once: merging with ICU's dictionary takes seconds in a debug build.
  static let compiled: Result<CompiledModel, any Error> = Result {
    try CompiledModel(.sample, icu: SegmenterLexicon.icuWords(folding: .icu), folding: .icu)
  }

  private func tokenizer(_ words: UserDictionary = .empty) throws -> Tokenizer {
    Tokenizer(mode: .accurate, model: try Self.compiled.get(), words, nil)
  }

  @Test func onRandomTextTokensTileAndWhiteSpaceStandsAlone() throws {
    var generator = RepeatableGenerator(seed: 5)
    let tokenizer = try tokenizer()
    let (first, second) = (try tokenizer.makeWorker(), try tokenizer.makeWorker())
    let icu = try Tokenizer().makeWorker()
    for _ in 0..<100 {
      let document = Document(name: "", text: RandomText.scalars(80, using: &generator) + "一丁七，一丁七万丈三\n")
      let tokens = try first.tokens(of: document)
      #expect(tokens.first?.start == 0 && tokens.last?.end == document.utf8.count)
      #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.end == $1.start && $0.start < $0.end })
      #expect(tokens == (try second.tokens(of: document)))
      let spaces = try icu.tokens(of: document).filter { $0.kind == .space }
      #expect(tokens.filter { $0.kind == .space } == spaces)
    }
  }

  @Test func blocksOfALongTextAreCutAsItsLinesAre() throws {
    let worker = try tokenizer().makeWorker()
    let lines = (0..<2500).map { "第\($0)行：一丁七万丈三，一一丁七\($0 % 3 == 0 ? "\r" : "")\n" }
    let whole = Document(name: "", text: lines.joined())
    var expected: [String] = []
    for line in lines {
      let document = Document(name: "", text: line)
      expected += try worker.tokens(of: document).map { document.text($0.range) }
    }
    #expect(whole.utf8.count > 1 << 16)
    #expect(try worker.tokens(of: whole).map { whole.text($0.range) } == expected)
  }

  @Test func aTextScoredAPartAtATimeIsCutAsInOneGo() throws {
    let compiled = try Self.compiled.get()
    var whole = AccurateCutter(compiled)
    var parts = AccurateCutter(compiled, windowSize: 50)
    var generator = RepeatableGenerator(seed: 8)
    let unusual = UnusualText()
    let icu = try Tokenizer().makeWorker()
    var words = 0
    for _ in 0..<20 {
      let text = unusual.text(300, using: &generator) + String(repeating: "一丁七，一丁七万丈三上下不与", count: 20)
      let document = Document(name: "", text: text.filter { !$0.isWhitespace })
      let pieces = try icu.tokens(of: document)
      var (expected, found): ([Token], [Token]) = ([], [])
      document.utf8.withUnsafeBufferPointer { bytes in
        pieces.withUnsafeBufferPointer { pieces in
          whole.append(bytes, icu: pieces, base: 7, to: &expected)
          parts.append(bytes, icu: pieces, base: 7, to: &found)
        }
      }
      #expect(found == expected)
      words += found.count
    }
    #expect(words > 5000)
  }

  @Test func aPieceLongerThanAnyWordStaysAsItIs() throws {
    let text = "一丁" + String(repeating: "a", count: 5000) + "七万"
    let document = Document(name: "", text: text)
    let tokens = try tokenizer().makeWorker().tokens(of: document)
    #expect(tokens.contains { $0.start == 6 && $0.end == 5006 })
  }

  @Test(arguments: ["见http://a.b.cn/x。", "（A）", "好，b", "3：4", "《x》"])
  func fullWidthSignsThatSeparateStandAlone(text: String) throws {
    let document = Document(name: "", text: text)
    let words = try tokenizer().makeWorker().tokens(of: document).map { document.text($0.range) }
    #expect(words.allSatisfy { $0.unicodeScalars.count == 1 || !$0.contains { "。（），：《》".contains($0) } })
  }

  @Test func theUsersWordsWinInThisModeToo() throws {
    let words = try UserDictionary([.init(name: "", text: "万丈三层\n７ ａ\n")])
    let worker = try tokenizer(words).makeWorker()
    let document = Document(name: "", text: "一丁七万丈三層7A")
    let tokens = try worker.tokens(of: document).filter { $0.userWord > 0 }.map { document.text($0.range) }
    #expect(tokens.first == "万丈三層")
  }

  @Test(arguments: ["don't", "3.14", "x@y.cn", "é", "👩‍👩‍👧", "한국어", "テスト"])
  func whatICUKeepsTogetherOutsideIdeographsIsNotParted(text: String) throws {
    let document = Document(name: "", text: "一" + text + "丁")
    let icu = Set(try Tokenizer().makeWorker().tokens(of: document).map(\.end))
    let ends = try tokenizer().makeWorker().tokens(of: document).map(\.end)
    #expect(ends.allSatisfy(icu.contains))
  }

  @Test func aModeWithoutItsModelIsRefused() {
    #expect(throws: (any Error).self) { try Tokenizer(mode: .accurate).makeWorker() }
  }
}
