import Foundation
import TestSupport
import Testing
import TextModel
import UnicodeText

@testable import Tokenization

/// That `WordCutter` gives what ICU's iterator gives, in the same process.
@Suite struct WordCutterTests {
  private let engine: WordEngine

  init() throws { engine = try #require(WordEngine.icu, "the installed ICU's data have another form") }

  /// The first place where the two differ, as text around it; nil where they agree in boundaries and kinds.
  private func difference(_ text: String, capacity: Int = 1024) throws -> String? {
    let bytes = Array(text.utf8)
    var cutter = try WordCutter(engine, capacity: capacity)
    let room = UnsafeMutableBufferPointer<Token>.allocate(capacity: 100)
    defer { room.deallocate() }
    var ours: [Token] = []
    let rest = try bytes.withUnsafeBufferPointer { try cutter.cut($0, into: room) { ours += $0 } }
    ours += room[..<rest]
    let theirs = try icuTokens(bytes)
    guard let place = zip(ours, theirs).first(where: { $0 != $1 }) else {
      return ours.count == theirs.count ? nil : "\(ours.count) tokens, ICU \(theirs.count)"
    }
    let around = max(0, place.0.start - 30)..<min(bytes.count, place.0.start + 30)
    let scalars = String(decoding: bytes[around], as: UTF8.self).unicodeScalars.map { String($0.value, radix: 16) }
    return "\(place) in \(scalars.joined(separator: " "))"
  }

  private func icuTokens(_ bytes: [UInt8]) throws -> [Token] {
    let finder = try BoundaryFinder(.word)
    var tokens: [Token] = []
    try bytes.withUnsafeBufferPointer { buffer in
      try finder.walk(buffer) { end, status in
        let start = tokens.last?.end ?? 0
        let kind = CharacterKinds.icu.kind(startingWith: decodeScalar(buffer, at: start).scalar, status: status)
        tokens.append(Token(start: start, end: end, kind: kind))
      }
    }
    return tokens
  }

  @Test(arguments: [
    "", "中", "中国人民", "我们，开会。", "ab12.5,c_d", "あのテスト_ジョンズ", "カ_タ", "한국어中", "ไทยภาษา中国", "\u{1F468}\u{200D}\u{1F469}🇨🇳🇨",
    "葛\u{E0100}城市", "中\u{301}国", "豈更車中国", "㈱会社", "a\u{301}\u{200D}中", "  \u{3000} x", "中\u{200B}国", "\u{20000}中国",
    "中国_", "א\"ב 'c",
    "中国\u{FE0F}", "\r\n中\n", "〇一二々", "ー中ｶﾞ",
  ])
  func agreesOnUnusualText(text: String) throws {
    #expect(try difference(text) == nil)
  }

  @Test func agreesOnLongRunsWithoutPunctuation() throws {
    for phrase in ["中国人民银行", "的", "研究生命起源发展中国家庭院长"] {
      #expect(try difference(String(repeating: phrase, count: 5000)) == nil)
    }
  }

  @Test func agreesOnRandomText() throws {
    var generator = RepeatableGenerator(seed: 1)
    for _ in 0..<10 {
      #expect(try difference(RandomText.scalars(3000, using: &generator)) == nil)
    }
  }

  /// Rows that are full in the middle of runs, of words and of pieces that ICU cuts.
  @Test(arguments: [1, 2, 24, 25, 40])
  func agreesHoweverLittleGoesThroughTheDictionaryAtATime(capacity: Int) throws {
    let unusual = UnusualText()
    var generator = RepeatableGenerator(seed: UInt64(capacity))
    for _ in 0..<4 {
      #expect(try difference(unusual.text(800, using: &generator), capacity: capacity) == nil)
      let phrases = ["中国人民银行", "，", "的", "研究生命起源", "カ_タ", "发展中国家庭院长\u{301}", "a1", "\n"]
      let text = (0..<400).map { _ in phrases.randomElement(using: &generator) ?? "" }.joined()
      #expect(try difference(text + String(repeating: "研究生命起源", count: 60), capacity: capacity) == nil)
    }
  }

  /// `swift run -c release --package-path Benchmarks benchmarks --differences 5000000` does the same at length.
  @Test func agreesOnThreeHundredThousandGeneratedBoundaries() throws {
    let unusual = UnusualText()
    var generator = RepeatableGenerator(seed: 2)
    var boundaries = 0
    while boundaries < 300_000 {
      let text = unusual.text(10_000, using: &generator)
      boundaries += try icuTokens(Array(text.utf8)).count
      #expect(try difference(text) == nil)
    }
  }

  /// The texts of the repository, where it has any.
  @Test func agreesOnTheCorpora() throws {
    for path in corpusFiles() {
      // Some are in other charsets on purpose; what is not UTF-8 is compared as U+FFFD.
      let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
      #expect(try difference(text) == nil, "\(path)")
    }
  }

  private func corpusFiles() -> [String] {
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Corpora"
    let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return paths.filter { path in [".txt", ".csv", ".jsonl", ".tsv"].contains { path.hasSuffix($0) } }.sorted()
      .map { root + "/" + $0 }
  }
}
