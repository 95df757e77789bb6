import Testing
import TextModel

@testable import Classification

@Suite struct SpokenSeriesTests {
  /// The marks of a text, as clauses begin behind them.
  private func bodies(_ text: String) -> [String] {
    let document = Document(name: "", text: text)
    let folded = FoldedText(document, table: .plain)
    return ClauseSplitter(folding: .plain).borders(of: folded).filter(\.isItem)
      .map { String(document.text(folded.original($0.body..<folded.scalars.count)).prefix(2)) }
  }

  @Test(arguments: [
    ("首先车棚漏雨，其次打卡慢，再次，饮水机坏了，最后工会不管", ["打卡", "饮水", "工会"]),
    ("首先是车棚漏雨。其次是打卡慢。再其次饮水机坏了。", ["打卡", "饮水"]),
    ("车棚漏雨，再次反映，没人管，最后不了了之", []), ("首先车棚漏雨，再次，打卡慢", []),
    ("首先车棚漏雨，其次打卡慢，再次检修也没用", ["打卡"]),
  ])
  func itemsToldInWordsAreOnesWhereTheyFollowEachOther(text: String, expected: [String]) {
    #expect(bodies(text) == expected)
  }
}
