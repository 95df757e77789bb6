import Foundation
import Lexicons
import TestSupport
import Testing
import TextModel
import Tokenization

@testable import Analysis

@Suite struct WordCuttingTests {
  private let folder: DictionaryFolder

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
    folder = try DictionaryFolder(path: root.appending(path: "Dictionaries").path)
  }

  /// The words of a text, white space left out.
  private func words(
    _ text: String, _ granularity: WordCutting.Granularity = .coarse, mode: Tokenizer.Mode = .accurate,
    user: String = ""
  ) throws -> [String] {
    let dictionary = try UserDictionary([.init(name: "user", text: user)])
    let cutting = try folder.wordCutting(mode: mode, granularity: granularity, userDictionary: dictionary)
    let document = Document(name: "", text: text)
    return try cutting.tokens(of: document, by: cutting.tokenizer.makeWorker()).filter { $0.kind != .space }
      .map { document.text($0.range) }
  }

  @Test(arguments: [
    ("渔业因此成为支柱", ["因此", "成为"]), ("国务院派人来了", ["国务院"]), ("接上互联网", ["互联网"]), ("她是服务员", ["服务员"]),
    ("绳子用来拴船", ["用来"]), ("还有别的办法", ["别的"]), ("网修了一部分", ["一部分"]), ("改革开放以后", ["改革开放"]), ("坚持社会主义", ["社会主义"]),
    ("加入中国共产党", ["中国共产党"]), ("学习习近平讲话", ["习近平"]),
  ])
  func wordsOfADictionaryAreKeptWhole(text: String, expected: [String]) throws {
    let found = try words(text)
    for word in expected { #expect(found.contains(word), "\(found)") }
  }

  /// What only stands together often is in ICU's dictionary too.
  @Test(arguments: ["我的船是新的", "他们都要出海", "网是在家写的", "船走了", "警示性教育开始了", "他把手伸出来"])
  func whatOnlyStandsTogetherOftenIsNotJoined(text: String) throws {
    #expect(try words(text) == words(text, .fine))
  }

  @Test func aUsersWordAndAWordOfTheDomainWinOverWhatCrossesThem() throws {
    #expect(try words("去年华为公司", user: "华为") == words("去年华为公司", .plain, user: "华为"))
    #expect(try words("国务院长", user: "院长") == ["国务", "院长"])
    #expect(try words("国务院", user: "院") == ["国务院"])
    #expect(try words("国务院", .fine) == ["国务", "院"])
  }

  /// Only the trained model cuts what the dictionary holds.
  @Test func modeICUHasNothingToJoinOfItsOwnDictionary() throws {
    #expect(try words("因此国务院", mode: .icu) == words("因此国务院", .fine, mode: .icu))
  }

  @Test func onRandomTextCoarseBoundariesAreFineOnesAndPartsTileTheWholes() throws {
    var generator = RepeatableGenerator(seed: 17)
    let pieces = [
      "因此", "成为", "国务院", "社会主义", "的", "我", "一个", "进一步", "互联网", "船", "2031年5月", "《渔歌》", "，", "\n", " ", "用来", "手", "把",
      "研究", "生命", "能上能下", "不", "之", "AI", "三十", "%", "性", "教育",
    ]
    let user = try UserDictionary([.init(name: "user", text: "务院\n把船\n命因\n")])
    var joined = 0
    for dictionary in [UserDictionary.empty, user] {
      let coarse = try folder.wordCutting(mode: .accurate, granularity: .coarse, userDictionary: dictionary)
      let fine = try folder.wordCutting(mode: .accurate, granularity: .fine, userDictionary: dictionary)
      let worker = try coarse.tokenizer.makeWorker()
      for round in 0..<150 {
        let text =
          RandomText.scalars(round % 3 == 0 ? 30 : 0, using: &generator)
          + (0..<40).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        let document = Document(name: "", text: text)
        let nested = try worker.nestedTokens(of: document, joinedBy: coarse.joiner)
        #expect(try coarse.tokens(of: document, by: worker) == nested.wholes)
        #expect(try fine.tokens(of: document, by: worker) == nested.parts)
        #expect(Set(nested.wholes.map(\.end)).isSubset(of: nested.parts.map(\.end)))
        var end = 0
        for (index, whole) in nested.wholes.enumerated() {
          #expect(whole.start == end)
          for part in nested.parts(of: index) {
            #expect(part.start == end)
            end = part.end
          }
          #expect(whole.end == end)
          joined += nested.parts(of: index).count > 1 ? 1 : 0
        }
        #expect(end == document.utf8.count)
      }
    }
    #expect(joined > 2000)
  }
}
