import Lexicons
import Testing
import TextModel

@testable import Analysis
@testable import Documents

@Suite struct PhraseSearchTests {
  private func lines(_ phrase: String, in text: String, as kind: FileListing.Kind, context: Int = 3) throws
    -> [ConcordanceLine]
  {
    let name = kind == .speech ? "a.txt" : "a.csv"
    var concordance = Concordance(order: .position, most: nil)
    let entry = FileListing.Entry(input: .memory(Array(text.utf8), name: name), kind: kind)
    _ = try PhraseSearch(phrase, context: context, reader: CollectionReader(), jobs: 2).search(
      entry, into: &concordance)
    return concordance.lines
  }

  @Test func rangesCountFromTheStartOfTheDocument() throws {
    let text = "大家好。\r\n一二三四食堂五六七八\n食堂"
    let found = try lines("食堂", in: text, as: .speech)
    #expect(found.map { [$0.left, $0.keyword, $0.right] } == [["二三四", "食堂", "五六七"], ["", "食堂", ""]])
    #expect(found.map(\.place.line) == [2, 3])
    let scalars = Array(text.unicodeScalars)
    let bytes = Array(text.utf8)
    for line in found {
      #expect(String(String.UnicodeScalarView(scalars[line.place.start..<line.place.end])) == "食堂")
      #expect(String(decoding: bytes[line.place.range.bounds], as: UTF8.self) == "食堂")
    }
  }

  @Test func rangesInAnOpinionCountFromItsStartAndItsLineBreaksAreContext() throws {
    let found = try lines("食堂", in: "编号,意见\nA1,好\nA2,\"在\n食 堂吃\"\n", as: .opinions)
    #expect(found.map(\.place.opinion) == ["A2"])
    #expect(found.map { [$0.left, $0.keyword, $0.right] } == [["在\n", "食 堂", "吃"]])
    #expect(found.map { [$0.place.line, $0.place.start, $0.place.end] } == [[3, 2, 5]])
  }

  @Test func widthCaseAndTraditionalCharactersDoNotCount() throws {
    let found = try lines("ABC发展", in: "ａbC發展。abc 发展", as: .speech)
    #expect(found.map(\.keyword) == ["ａbC發展", "abc 发展"])
    #expect(try lines("  ", in: "a  b", as: .speech).isEmpty)
  }
}
