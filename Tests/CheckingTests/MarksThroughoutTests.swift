import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct MarksThroughoutTests {
  private func findings(_ text: String) -> [Finding] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return PunctuationCheck(text: source, numbering: Numbering(source)).findings().sorted(by: Finding.inTextOrder)
  }

  private let line = "清渠要早,补堤要快,植树要密。"

  @Test func aMarkThatStandsThroughoutIsSaidOnceWithAllItsPlaces() {
    let text = String(repeating: line, count: 5)
    let found = findings(text)
    #expect(found.count == 1)
    #expect(found.first?.rule == "width")
    #expect(found.first?.range == MarkedText("清渠要早⟦,⟧补堤").ranges[0])
    #expect(found.first?.related.count == 9)
    #expect(found.first?.message.values["count"] == "10")
    #expect(found.first?.isCertain == true)
    let document = Document(name: "a.txt", text: text)
    #expect(String(decoding: Corrections(found, in: document).text, as: UTF8.self) == text.replacing(",", with: "，"))
    #expect(Corrections(found, in: document).remaining(of: found).isEmpty)
  }

  @Test func fewPlacesAndThoseThatTheRightMarkOutnumbersAreNamedOneByOne() {
    #expect(findings(String(repeating: line, count: 4) + "收工，散会。").count == 8)
    #expect(findings("清渠要早,补堤要快,植树要密,各队都来。").count == 3)
    #expect(findings(String(repeating: line, count: 5) + String(repeating: "清渠，补堤。", count: 10)).count == 10)
  }

  @Test func whereTheRightMarkStandsNowhereAFewPlacesAreAHabit() {
    #expect(findings(String(repeating: line, count: 2)).map { $0.related.count } == [3])
  }

  @Test func whereOneMarkStandsThroughoutTheRarerOnesAreSaidOnceToo() {
    let text = String(repeating: line, count: 5) + "分工如下:甲清渠;乙补堤;丙植树。另有:丁看水！戊守夜!"
    #expect(findings(text).map { $0.related.count } == [9, 1, 1, 0])
  }

  @Test func eachMarkIsCountedByItself() {
    let text = String(repeating: "清渠(东段),补堤:要快;", count: 9)
    let found = findings(text)
    #expect(found.map { $0.message.values["text"] } == ["(", ",", ":", ";"])
    let document = Document(name: "a.txt", text: text)
    #expect(
      String(decoding: Corrections(found, in: document).text, as: UTF8.self)
        == String(repeating: "清渠（东段），补堤：要快；", count: 9))
  }

  @Test func marksInBracketsAreMadeWideWithThem() {
    #expect(findings("防汛(清渠,补堤,2,000米)要早。").map(\.suggestion) == ["（清渠，补堤，2,000米）"])
  }

  @Test func straightQuotationMarksAreSaidOnceAndLeftToAReader() {
    let found = findings(String(repeating: "学习\"样板\"经验。", count: 9))
    #expect(found.map(\.rule) == ["straight-quotes"])
    #expect(found.first?.isCertain == false)
    #expect(found.first?.related.count == 8)
  }
}
