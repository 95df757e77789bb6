import TestSupport
import Testing
import TextModel
import Wording

@testable import Classification

@Suite struct LetterFormulasTests {
  private func rest(_ text: String, _ table: String) throws -> String {
    let formulas = try LetterFormulas(table: table, file: "f", folding: .plain)
    let folded = FoldedText(Document(name: "", text: text), table: .plain)
    return formulas.rest(of: folded)
      .map { String(String.UnicodeScalarView(folded.scalars[$0].compactMap(Unicode.Scalar.init))) }.joined(
        separator: "|")
  }

  @Test(arguments: [
    ("尊敬的李局长：路灯坏了", ":路灯坏了"), ("您好，路灯坏了。此致敬礼", ",路灯坏了。"), ("路灯坏了", "路灯坏了"),
    ("尊敬的各位负责全市道路照明设施维护的领导同志", "各位负责全市道路照明设施维护的领导同志"), ("", ""), ("您好", ""), ("灯您好灯", "灯|灯"),
  ])
  func formulasAreLeftOut(text: String, rest expected: String) throws {
    #expect(try rest(text, "尊敬的\t8\n您好\n此致敬礼\t0\n") == expected)
  }

  @Test(arguments: ["您好\tviele", "您好\t101", "您好\t-1", "\t4"])
  func aBadLineIsNamed(table: String) {
    #expect(throws: Problems([Problem(Message("training.badFormula"), in: "f", at: .line(1))])) {
      try rest("", table)
    }
  }
}
