import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

/// What is said of a label stands in the text.
@Suite struct ItemLabelsTests {
  private func findings(_ text: String) -> [Finding] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return EnumerationCheck(text: source, numbering: Numbering(source)).findings()
  }

  private func said(_ text: String) -> [String] { findings(text).map { $0.message.text(in: .chinese) } }

  @Test func anOrdinalAmongAdverbsIsToldOnceAndByTheirWords() {
    let text = "大家好。\n首先，把渠清出来。\n第三，把堤补起来。\n再次，把闸修好。\n最后，把水管住。"
    #expect(said(text) == ["“首先”之后是“第三”；各项齐全，这里应是“其次”"])
    #expect(findings(text).map(\.suggestion) == ["其次"])
  }

  @Test func theNounOfAStepStays() {
    let text = "第一个问题，谁来清渠。\n第三个问题，何时清渠。\n第三个问题，怎样清渠。"
    #expect(findings(text).first?.suggestion == "第二个问题")
    #expect(said(text).first == "“第一个问题”之后是“第三个问题”；各项齐全，这里应是“第二个问题”")
  }

  @Test func whatIsMissingIsNamedInTheWordsOfItsNeighbours() {
    #expect(said("讲四条。其一，早清渠。其二，勤看水。其四，严管闸。").first?.hasPrefix("“其二”之后是“其四”，缺“其三”") == true)
    #expect(said("体会之一，早清渠。\n体会之三，勤看水。\n体会之四，严管闸。").first?.contains("缺“体会之二”") == true)
    #expect(said("一、清渠\n渠要清。\n二、补堤\n堤要补。\n四、管水\n水要管。").first?.hasPrefix("“二、”之后是“四、”，缺“三、”") == true)
  }

  @Test func rightNumbersAreLeftAlone() {
    #expect(said("首先，清渠。其次，补堤。再次，修闸。最后，管水。").isEmpty)
    #expect(said("第一个问题，谁来清渠。\n第二个问题，何时清渠。").isEmpty)
  }
}
