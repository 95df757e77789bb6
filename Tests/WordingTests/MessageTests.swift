import Testing

@testable import Wording

@Suite struct MessageTests {
  @Test func gapsAreFilledInEachLanguage() {
    let message = Message("place.row", ["row": "7"])
    #expect(message.text(in: .chinese) == "第 7 行")
    #expect(message.text(in: .english) == "row 7")
  }

  @Test func aValueThatLooksLikeAGapIsLeftAsItIs() {
    #expect(Message.verbatim("{text} {row}").text(in: .english) == "{text} {row}")
  }

  @Test func anUnknownKeyIsShownRatherThanHidden() {
    #expect(Message("no.such").text(in: .chinese) == "no.such")
  }
}
