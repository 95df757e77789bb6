import Foundation
import Lexicons
import Testing
import TextModel
import Tokenization

/// The code of docs/tokenizing.md, compiled and run.
@Suite struct TokenizingGuideTests {
  @Test func theCodeOfTheGuideRuns() throws {
    var lines: [String] = []
    func print(_ items: Any...) { lines.append(items.map { "\($0)" }.joined(separator: " ")) }

    // guide
    let words = try UserDictionary([.init(name: "words.tsv", text: "先进性教育活动\t10\t活动\n")])
    let tokenizer = Tokenizer(userDictionary: words)
    let worker = try tokenizer.makeWorker()
    let document = Document(name: "speech.txt", text: "开展先进性教育活动。")
    for token in try worker.tokens(of: document) {
      print(document.text(token.range), token.kind, token.start, token.end)
    }

    let nested = try worker.nestedTokens(of: document)
    for (index, whole) in nested.wholes.enumerated() {
      print(document.text(whole.range), nested.parts(of: index).map { document.text($0.range) })
    }

    var characters = 0
    try worker.forEachBatch(of: document) { batch in
      for token in batch where token.kind == .han { characters += document.text(token.range).count }
    }
    print(characters)
    // end

    #expect(
      lines == [
        "开展 han 0 6", "先进性教育活动 han 6 27", "。 punctuation 27 30",
        #"开展 ["开展"]"#, #"先进性教育活动 ["先进", "性教育", "活动"]"#, #"。 ["。"]"#, "9",
      ])
  }

  @Test func theGuideShowsTheSameCode() throws {
    let here = try String(contentsOfFile: #filePath, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(here.firstIndex { $0.hasSuffix("// guide") })
    let last = try #require(here.firstIndex { $0.hasSuffix("// end") })
    let code = here[(first + 1)..<last].map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : String($0) }
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    let guide = try String(contentsOfFile: root + "/docs/tokenizing.md", encoding: .utf8)
    #expect(guide.contains(code.joined(separator: "\n") + "\n```"))
  }
}
