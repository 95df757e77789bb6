import Testing

@testable import Wording

@Suite struct MessageTests {
  @Test func gapsAreFilledInEachLanguage() {
    let message = Message("place.row", ["row": "7"])
    #expect(message.text(in: .chinese) == "第 7 行")
    #expect(message.text(in: .english) == "row 7")
  }

  @Test(arguments: [("0", "0 opinions"), ("1", "1 opinion"), ("2", "2 opinions"), ("11", "11 opinions")])
  func theFormOfAWordGoesByItsNumber(count: String, text: String) {
    #expect(Message("report.opinions.count", ["count": count]).text(in: .english) == text)
    #expect(Message("report.opinions.count", ["count": count]).text(in: .chinese) == "\(count) 条")
  }

  @Test func aValueThatLooksLikeAGapIsLeftAsItIs() {
    #expect(Message.verbatim("{text} {row}").text(in: .english) == "{text} {row}")
  }

  @Test func anUnknownKeyIsShownRatherThanHidden() {
    #expect(Message("no.such").text(in: .chinese) == "no.such")
  }
}
