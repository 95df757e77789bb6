import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct LostBeginningTests {
  private func found(_ text: String) -> [String] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return LostBeginning(fragment: Numbering(source).fragment).findings(in: source).map { source.document.text($0.range) }
  }

  @Test func theFirstWordsOfAFragmentAreMarked() {
    #expect(found("的水位要天天看、天天记，出了险情马上报。二是要备足料。三是要守住堤。") == ["的水位要天天看、天天记，出了险情马上报。"])
  }

  @Test func aLineThatOnlyRepeatsTheNextIsPassedOver() {
    let line = "的水位要天天看、天天记，出了险情马上报。要把巡堤的人"
    #expect(found(line + "...\n" + line + "编成三班。二是要备足料。") == [line + "编成三班。"])
  }

  @Test func aFragmentThatBeginsWithAWholeSentenceIsNotMarked() {
    #expect(found("结合各队的情况，水位要天天看、天天记，出了险情马上报告。二是要备足料。三是要守住堤。").isEmpty)
  }

  @Test func wholeTextsAndFragmentsThatBeginWithTheirNumberHaveNone() {
    #expect(found("同志们：水位要天天看、天天记，出了险情马上报告防汛办。一是要备足料。二是要守住堤。").isEmpty)
    #expect(found("三是要备足料，出了险情马上报告防汛办公室。四是要守住堤。").isEmpty)
    #expect(found("").isEmpty)
  }
}
