import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct CountedLettersTests {
  private func findings(_ text: String) -> [Finding] {
    CountedLetters(text: SourceText(TokenizedDocument(plain: Document(name: "t", text: text)))).findings()
  }

  @Test(arguments: ["围绕清、补、修、护⟦三个字⟧下功夫。", "突出“清、补、修”这⟦四个字⟧。"])
  func aNumberThatTheLettersDoNotMakeIsTold(marked: String) { expectOnly("announced-count", at: marked, findings) }

  @Test(arguments: ["围绕清、补、修、护四个字下功夫。", "“清渠、补堤、修闸”六个字。", "清、补两个字。", "水、渠、闸，三个字写得好。", "三个字"])
  func otherLettersAreLeftAlone(text: String) { #expect(findings(text).isEmpty) }
}
