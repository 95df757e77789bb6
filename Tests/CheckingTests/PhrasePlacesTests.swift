import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct PhrasePlacesTests {
  /// What a search of each range finds, of a text in which the phrases overlap.
  @Test func rangesAreAnsweredAsIfTheyWereSearched() {
    let source = SourceText(TokenizedDocument(plain: Document(name: "t", text: "甲乙丙甲乙甲，乙丙丙甲乙")))
    let list = PhraseList(["甲乙", "乙", "乙丙", "丙丙甲", "丁"].map(\.scalarValues))
    let places = PhrasePlaces(list, in: source)
    for start in 0...source.count {
      for end in start...source.count {
        let found = list.indices.filter { source.first(of: [list[$0]], in: start..<end) != nil }
        #expect(places.numbers(in: start..<end) == Set(found))
        #expect(places.areAny(in: start..<end) == !found.isEmpty)
      }
    }
  }
}
