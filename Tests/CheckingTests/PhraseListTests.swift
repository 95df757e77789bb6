import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct PhraseListTests {
  private let words = ["补课", "补", "重新补课", "课", ""].map(\.scalarValues)

  private func text(_ string: String) -> SourceText {
    SourceText(TokenizedDocument(plain: Document(name: "", text: string)))
  }

  @Test func ofPhrasesAtOnePlaceTheOneNamedFirstIsFound() {
    let (list, text) = (PhraseList(words), text("要重新补课"))
    #expect(text.phrase(of: list, at: 1) == "重新补课".scalarValues)
    #expect(text.phrase(of: list, at: 3) == "补课".scalarValues)
    #expect(text.phrase(of: list, endingAt: 5) == "补课".scalarValues)
    #expect(text.phrase(of: list, at: 0) == nil && text.phrase(of: list, endingAt: 3) == nil)
  }

  @Test func outsideTheTextNothingStands() {
    let (list, text) = (PhraseList(words), text("补课"))
    for index in [-3, -1, 2, 9] { #expect(!text.has(anyOf: list, at: index), "\(index)") }
    for index in [-1, 0, 4] { #expect(!text.has(anyOf: list, endingAt: index), "\(index)") }
    #expect(text.first(of: list, in: -2..<9) == 0..<2)
  }

  @Test func emptyPhrasesAreLeftOut() {
    #expect(PhraseList(words).count == 4)
    #expect(text("要").first(of: PhraseList([[]]), in: 0..<1) == nil)
  }

  @Test(arguments: 0..<30)
  func itFindsWhatComparingEveryPhraseFinds(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let signs = "补课重新".scalarValues
    func random(_ count: Int) -> [UInt32] { (0..<count).map { _ in signs.randomElement(using: &generator) ?? 0 } }
    let phrases = (0..<5).map { random($0 % 3 + 1) }
    let (list, text) = (PhraseList(phrases), text(String(scalars: random(30)) + "。"))
    for index in -1...32 {
      #expect(text.phrase(of: list, at: index) == phrases.first { text.has($0, at: index) })
      #expect(text.phrase(of: list, endingAt: index) == phrases.first { text.has($0, endingAt: index) })
      #expect(text.has(anyOf: list, at: index) == phrases.contains { text.has($0, at: index) })
      #expect(text.has(anyOf: list, endingAt: index) == phrases.contains { text.has($0, endingAt: index) })
    }
    for start in 0..<25 {
      #expect(text.first(of: list, in: start..<start + 4) == text.first(of: phrases, in: start..<start + 4))
    }
  }
}
