import Classification
import Lexicons
import Testing
import TextModel
import Tokenization
import UnicodeText

@testable import Analysis
@testable import Documents

@Suite struct WordCountingTests {
  private func entry(_ text: String, _ kind: FileListing.Kind) -> FileListing.Entry {
    FileListing.Entry(input: .memory(Array(text.utf8), name: kind == .speech ? "a.txt" : "a.csv"), kind: kind)
  }

  private func count(
    _ entry: FileListing.Entry, jobs: Int = 2, part: CollectionPart = .all
  ) throws -> WordCounting.Counts {
    try WordCounting(WordCutting(tokenizer: Tokenizer()), reader: CollectionReader(), jobs: jobs).count(
      entry, part: part
    ).counts
  }

  private func words(_ counter: WordCounter) -> [WordFrequency] { WordList(counter, filter: WordFilter()).words }

  private let table = "单位,日期,意见\n甲,2031-01-02,\"食堂太远，\n食堂太贵\"\n乙,2031-02-02,车太少\n"

  @Test func anOpinionIsOneTextAndAWholeDocumentToo() throws {
    let opinions = try count(entry(table, .opinions)).part
    #expect(opinions.texts == 2)
    #expect(words(opinions).first { $0.word == "食堂" }.map { [$0.count, $0.texts] } == [2, 1])
    let speech = try count(entry("食堂太远，\r\n\r\n食堂太贵", .speech)).part
    #expect(speech.texts == 1)
    #expect(words(speech).first { $0.word == "食堂" }.map { [$0.count, $0.texts] } == [2, 1])
    #expect(try count(entry("\n", .speech)).part.texts == 0)
  }

  @Test func opinionsAreTokenisedAsIfEachStoodAlone() throws {
    let texts = ["先进", "性教育", "共产", "党员", "工作作", "风"]
    let opinions = try count(entry("意见\n" + texts.joined(separator: "\n"), .opinions)).part
    var alone = WordCounter()
    for text in texts {
      let document = Document(name: "", text: text)
      alone.count(try Tokenizer().makeWorker().tokens(of: document)[...], of: document)
    }
    #expect(words(opinions) == words(alone))
  }

  @Test func partAndRestTogetherAreTheWhole() throws {
    let scheme = CodingScheme(
      id: "s", title: "",
      categories: [
        Category(
          id: "a", label: "甲", description: "", groups: [.init(topic: "", name: "甲", weight: 1, phrases: ["食堂"])],
          exclude: []),
        Category(id: "other", label: "其他", description: "", groups: [], exclude: []),
      ], other: 1)
    let whole = try count(entry(table, .opinions)).part
    let parts: [CollectionPart] = [
      .value(.unit, "甲"), .value(.month, "2031-01"),
      .category(0, .phrases(DictionaryClassifier(scheme, folding: .icu))),
    ]
    for part in parts {
      var counts = try count(entry(table, .opinions), part: part)
      #expect(counts.part.texts == 1 && counts.rest.texts == 1)
      #expect(words(counts.part).contains { $0.word == "食堂" })
      counts.part.merge(counts.rest)
      #expect(words(counts.part) == words(whole))
    }
    #expect(try count(entry(table, .opinions), part: .value(.channel, "x")).part.texts == 0)
  }

  @Test func blocksAndThreadsDoNotShowInTheCounts() throws {
    // More than two blocks, so that the fast cutter and ICU both take part.
    let line = "第二批先进性教育活动开展以来，各单位都做了大量工作。"
    let text = Array(repeating: line, count: 40_000).joined(separator: "\n")
    let one = try count(entry(text, .speech), jobs: 1).part
    let four = try count(entry(text, .speech), jobs: 4).part
    let single = try count(entry(line, .speech)).part
    #expect(words(one) == words(four))
    #expect(one.tokens == single.tokens * 40_000 && one.texts == 1)
    let opinions = try count(entry("意见\n" + text, .opinions), jobs: 3).part
    #expect(words(opinions).map { [$0.count, $0.texts] } == words(one).map { [$0.count, $0.count] })
    #expect(words(opinions).map(\.word) == words(one).map(\.word) && opinions.texts == 40_000)
  }
}
