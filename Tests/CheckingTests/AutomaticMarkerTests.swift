import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct AutomaticMarkerTests {
  /// A text of paragraphs; a number that the program counts stands between ⟦ and ⟧, its list and level in `places`.
  private func source(_ marked: String, _ places: [(list: Int, level: Int)] = []) -> SourceText {
    let marked = MarkedText(marked)
    let marks = marked.ranges.enumerated().map { place, range in
      let (list, level) = place < places.count ? places[place] : (1, 0)
      return ParagraphMark(range: range, headingLevel: nil, number: .init(range: range, list: list, level: level))
    }
    let document = Document(name: "a.docx", utf8: Array(marked.text.utf8), marks: marks)
    return SourceText(TokenizedDocument(plain: document))
  }

  private func findings(_ source: SourceText) -> [String] {
    EnumerationCheck(text: source, numbering: Numbering(source)).findings().map {
      "\($0.rule) " + source.document.text($0.range)
    }
  }

  @Test(arguments: [
    ("⟦一、 ⟧修渠", NumberingStyle.han, 1), ("⟦（三）⟧修渠", .hanInBrackets, 3), ("⟦12. ⟧修渠", .arabic, 12),
    ("⟦3 ⟧修渠", .arabic, 3),
    ("⟦(4) ⟧修渠", .arabicInBrackets, 4), ("⟦5)⟧修渠", .arabicBeforeBracket, 5), ("⟦② ⟧修渠", .circled, 2),
    ("⟦第二章 ⟧修渠", .titled(0x7AE0), 2),
  ])
  func numbersOfTheProgramAreRead(text: String, style: NumberingStyle, number: Int) {
    let source = source(text)
    let marker = AutomaticMarker.marker(startingLine: source.lines[0], in: source)
    #expect(marker?.style == style && marker?.number == number && marker?.automatic == .init(list: 1, level: 0))
  }

  @Test(arguments: ["⟦1.1 ⟧修渠", "⟦• ⟧修渠", "⟦a) ⟧修渠", "修渠", "1. 修渠"])
  func whatIsNoSingleNumberIsLeftToTheText(text: String) {
    let source = source(text)
    #expect(AutomaticMarker.marker(startingLine: source.lines[0], in: source) == nil)
  }

  @Test func numbersBeforeYearsAndBehindOpenLinesAreNoFaults() {
    let text = "渠道要修的有\n⟦1. ⟧2005年的旧闸\n⟦2. ⟧3号支渠\n⟦3. ⟧\n⟦4. ⟧东干渠和\n⟦5. ⟧西干渠\n"
    #expect(findings(source(text)).isEmpty)
    let numbering = Numbering(source(text))
    #expect(numbering.series.map(\.items.count) == [5])
  }

  @Test func levelsOfOneListAreToldApartThoughTheyLookAlike() {
    let places = [(1, 0), (1, 1), (1, 1), (1, 1), (1, 0), (1, 1), (1, 0)]
    let text = source("⟦1. ⟧修渠\n⟦1. ⟧选线\n⟦2. ⟧开挖\n⟦3. ⟧衬砌\n⟦2. ⟧补堤\n⟦1. ⟧取土\n⟦3. ⟧清淤\n", places)
    #expect(findings(text).isEmpty)
    #expect(Numbering(text).series.map(\.items.count) == [3, 3, 1])
  }

  @Test func aTypedNumberAmongThemIsSeenWhereTheNumbersClash() {
    let mixed = source("⟦一、 ⟧修渠\n⟦二、 ⟧补堤\n三、清淤\n⟦三、 ⟧护坡\n⟦四、 ⟧种树\n")
    #expect(findings(mixed) == ["repeated 三、"])
    let finding = EnumerationCheck(text: mixed, numbering: Numbering(mixed)).findings().first
    #expect(finding?.message.key == "enumeration.repeatedTyped" && finding?.suggestion == "四、")
    #expect(findings(source("⟦一、 ⟧修渠\n⟦二、 ⟧补堤\n三、清淤\n⟦四、 ⟧护坡\n")).isEmpty)
  }

  @Test func aNumberTypedBehindThatOfTheProgramIsOneTooMany() {
    #expect(findings(source("⟦一、 ⟧一、修渠\n⟦二、 ⟧补堤\n")) == ["doubled-number 一、"])
    #expect(findings(source("⟦（一） ⟧（一）修渠\n⟦（二） ⟧（二）补堤\n")) == ["doubled-number （一）", "doubled-number （二）"])
    #expect(findings(source("⟦一、 ⟧一是修渠，二是补堤。\n⟦二、 ⟧三句话\n")).isEmpty)
  }
}
