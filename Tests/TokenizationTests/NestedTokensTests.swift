import Lexicons
import TestSupport
import Testing
import TextModel
import Tokenization

@Suite struct NestedTokensTests {
  private func dictionary(_ text: String) throws -> UserDictionary {
    try UserDictionary([.init(name: "words", text: text)])
  }

  /// Wholes as `甲乙`, joined ones as `甲乙=甲+乙`, those of the user with `!`.
  private func nest(_ text: String, user: String = "", domain: String = "", rules: String = "") throws -> [String] {
    let document = Document(name: "", text: text)
    let joiner = WordJoiner(words: try dictionary(domain), rules: try SpanRules(name: "", text: rules))
    let worker = try Tokenizer(userDictionary: dictionary(user)).makeWorker()
    let nested = try worker.nestedTokens(of: document, joinedBy: joiner)
    return nested.wholes.indices.map { index in
      let whole = nested.wholes[index]
      let parts = nested.parts(of: index).map { document.text($0.range) }
      return document.text(whole.range) + (parts.count > 1 ? "=" + parts.joined(separator: "+") : "")
        + (whole.userWord > 0 ? "!" : "")
    }
  }

  @Test func withoutAnythingToJoinEveryWordStandsForItself() throws {
    #expect(try nest("") == [])
    #expect(try nest("我们开会。") == ["我们", "开会", "。"])
  }

  @Test func wordsOfTheDomainJoinWholeWordsOnly() throws {
    #expect(try nest("先进性教育活动", domain: "先进性教育活动") == ["先进性教育活动=先进+性教育+活动"])
    #expect(try nest("党组织", domain: "党组") == ["党", "组织"])
    #expect(try nest("先進性　教育 活动", domain: "先进性教育").first == "先進性　教育=先進+性+　+教育")
  }

  @Test func theUsersWordsAreAlwaysWholeAndTheirEdgesCutParts() throws {
    #expect(try nest("研究生命", user: "究生") == ["研", "究生=究+生!", "命"])
    #expect(try nest("先进性教育活动", user: "先进性教育") == ["先进性教育=先进+性教育!", "活动"])
  }

  @Test func whatCrossesAUsersWordLosesAndWhatHoldsItWins() throws {
    #expect(try nest("先进性教育活动", user: "性教育活动", domain: "先进性教育") == ["先进", "性教育活动=性教育+活动!"])
    #expect(try nest("先进性教育活动", user: "性教育", domain: "先进性教育活动") == ["先进性教育活动=先进+性教育+活动"])
  }

  @Test func theLongestThenTheFirstSpanIsJoined() throws {
    #expect(try nest("工作会议通知", domain: "工作会议\n会议通知单") == ["工作会议=工作+会议", "通知"])
    #expect(try nest("工作会议通知", domain: "工作会议\n会议通知") == ["工作会议=工作+会议", "通知"])
    #expect(try nest("工作会议通知", domain: "工作会议\n会议通知", rules: "rule\tr\than\t工作会议通知") == ["工作会议通知=工作+会议+通知"])
  }

  @Test func columnsOfATableAreNotJoined() throws {
    let rules = "rule\tr\tnumber\t[一二三]+"
    #expect(try nest("二\t三", rules: rules) == ["二", "\t", "三"])
    #expect(try nest("二   三", rules: rules) == ["二", "   ", "三"])
  }

  @Test func onRandomTextPartsTileTheWholesAndWholesTheText() throws {
    var generator = RepeatableGenerator(seed: 11)
    let user = try dictionary("丁七\t3\n七丈三\n下 上\nＡb\n三\n工1\n，一")
    let rules = try SpanRules(name: "", text: "rule\ta\tnumber\t[0-9一丁七]+[丈三上]?\nrule\tb\than\t《[^》]{1,9}》|A[^b]{1,5}b")
    let joiner = WordJoiner(words: try dictionary("七三\n三丁丁\n上下工\n一A"), rules: rules)
    let worker = try Tokenizer(userDictionary: user).makeWorker()
    let (plain, mode) = (try Tokenizer().makeWorker(), try Tokenizer(userDictionary: user).makeWorker())
    let pieces = [
      "丁", "七", "丈", "三", "A", "b", "，一", "工", "1", "《", "》", "上", "下", " ", "\n", "葛\u{E0100}", "e\u{301}",
    ]
    var joined = 0
    for round in 0..<300 {
      let text =
        RandomText.scalars(round % 3 == 0 ? 30 : 0, using: &generator)
        + (0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let document = Document(name: "", text: text)
      let nested = try worker.nestedTokens(of: document, joinedBy: joiner)
      expectTiling(nested.wholes[...], from: 0, to: document.utf8.count)
      expectTiling(nested.parts[...], from: 0, to: document.utf8.count)
      for (index, whole) in nested.wholes.enumerated() {
        expectTiling(nested.parts(of: index), from: whole.start, to: whole.end)
        joined += nested.parts(of: index).count > 1 ? 1 : 0
      }
      // The parts have the mode's boundaries and the edges of the user's words, and no others.
      let userTokens = try mode.tokens(of: document)
      let edges = userTokens.filter { $0.userWord > 0 }.flatMap { [$0.start, $0.end] }
      let own = Set(try plain.tokens(of: document).map(\.end))
      #expect(Set(nested.parts.map(\.end)) == own.union(edges.filter { $0 > 0 }))
      #expect(try worker.nestedTokens(of: document).parts == nested.parts)
    }
    #expect(joined > 1000)
  }

  private func expectTiling(_ tokens: ArraySlice<Token>, from start: Int, to end: Int) {
    #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.end == $1.start })
    #expect(tokens.allSatisfy { $0.start < $0.end })
    #expect(tokens.first?.start ?? end == start)
    #expect(tokens.last?.end ?? end == end)
  }
}
