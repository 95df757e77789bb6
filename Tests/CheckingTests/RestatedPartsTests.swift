import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

/// Slogans of several numbers in one clause: 既…又…, and those whose numbers are said again.
@Suite struct RestatedPartsTests {
  private func reading(_ text: String) -> String {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    let findings = SloganCheck(profile: ReviewProfile(id: "p", title: "t")).findings(
      hits: [], in: source, Numbering(source), Fragment(source, Numbering(source)))
    return findings.map { finding in
      guard case .slogan(let announced, let items) = finding.details else { return "?" }
      return "\(announced ?? 0): " + items.map(source.document.text).joined(separator: "|")
        + (finding.severity == .warning ? " !" : "")
    }.joined(separator: "; ")
  }

  @Test(arguments: [
    ("落实“两不误、两促进”：春耕修渠两不误，人气水量两促进。", "4: "),
    ("落实“两不误、两促进”，做到春耕、修渠两不误，人气、水量两促进。", "4: 春耕|修渠|人气|水量"),
    ("落实“两不误、两促进”，确保春耕和修渠两不误、粮食和林果两促进。", "4: "),
  ])
  func numbersThatAreSaidAgainCountWhatStandsBeforeThem(text: String, expected: String) {
    #expect(reading(text) == expected)
  }

  @Test(arguments: [
    ("要做到“两个不误”：既不误春耕又不误修渠。", "2: 既不误春耕|又不误修渠"),
    ("要做到“两个不误”：既不误春耕，又不误修渠。", "2: 既不误春耕|又不误修渠"),
    ("坚持“两抓”，既抓渠道也抓闸门。", "2: 既抓渠道|也抓闸门"),
    ("落实“两不误、两促进”，既不误春耕又不误修渠，促进增产，促进增收。", "4: 既不误春耕|又不误修渠|促进增产|促进增收"),
    ("做到两不误两促进，既不误春耕也不误修渠，既促进增产又促进增收。", "4: 既不误春耕|也不误修渠|既促进增产|又促进增收"),
    ("要做到“两个不误”，既忙春耕又忙修渠。", "2: "), ("要做到“三个不误”：既不误春耕又不误修渠。", "3: 既不误春耕|又不误修渠 !"),
  ])
  func bothItemsOfAClauseAreParted(text: String, expected: String) {
    #expect(reading(text) == expected)
  }

  @Test(arguments: [
    ("坚持“一清二补三查”：一清淤泥，二补缺口，三查闸门。", "3: 一清淤泥|二补缺口|三查闸门"),
    ("坚持“一清二补三查”：一清淤泥；二补缺口；三查闸门。", "3: 一清淤泥|二补缺口|三查闸门"),
    ("要坚持一清二补三查看，即一清淤泥，二补缺口，三查看闸门。", "3: 一清淤泥|二补缺口|三查看闸门"),
    ("推行“一学二问三见效”：一学渠务，二问老人，三见真章。", "3: 一学渠务|二问老人|三见真章"),
    ("推行“一看二量三算四记”的办法：看水位、量水深、算水量、记台账。", "4: 看水位|量水深|算水量|记台账"),
    ("按照一看二量三算四记的步骤收水费。", "4: "), ("按一清二补三整修的办法管渠。", "3: "), ("采取一问二看三量的方式。", "3: "),
  ])
  func theItemsOfAChainDoNotOverlap(text: String, expected: String) {
    #expect(reading(text) == expected)
  }

  @Test(arguments: ["一班二班三班的同学先走。", "一队二队三队的人手不够。", "一楼二楼三楼的住户都来了。", "从一数到二数到三。", "一加二等于三的道理都懂。"])
  func otherNumbersInARowAreNoChain(text: String) {
    #expect(reading(text).isEmpty)
  }

  @Test func anItemIsItsFirstSentence() {
    let text = "坚持“三个靠前”。第一，指挥靠前。队长到场。第二，保障靠前。车辆到场。第三，服务靠前。食堂到场。"
    #expect(reading(text) == "3: 第一，指挥靠前|第二，保障靠前|第三，服务靠前")
  }
}
