import TestSupport
import Testing
import TextModel

@testable import Checking

/// Names of leaders of Party and state with a wrong character.
@Suite struct LeaderNamesTests {
  private func findings(_ text: String) -> [Finding] {
    LeaderNames(text: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))).findings()
  }

  @Test(arguments: [
    ("以⟦胡锦滔⟧同志为总书记的党中央。", "胡锦涛"), ("学习⟦江择民⟧同志的讲话。", "江泽民"), ("⟦温家堡⟧总理来看过渠。", "温家宝"), ("⟦习进平⟧总书记指出。", "习近平"),
    ("坚持⟦毛泽冬⟧思想。", "毛泽东"), ("听⟦李克墙⟧总理作报告。", "李克强"),
  ])
  func aFormThatNobodyBearsIsCertain(marked: String, right: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(
      found.allSatisfy { $0.rule == "leader-name" && $0.severity == .error && $0.suggestion == right && $0.isCertain })
  }

  @Test(arguments: [
    ("高举⟦邓晓平⟧理论。", Severity.error), ("以⟦胡景涛⟧同志为总书记的党中央。", .error), ("国务院总理⟦李可强⟧到会。", .error), ("⟦胡景涛⟧同志讲得好。", .warning),
  ])
  func ofAFormThatOthersMayBearTheOfficeDecides(marked: String, severity: Severity) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.allSatisfy { $0.severity == severity && !$0.isCertain })
  }

  @Test(arguments: [
    "毛泽民同志、江泽慧同志、曾庆洪同志。", "局长胡景涛同志管渠。", "胡金涛是看水员。", "党员都上学习进平台答题。", "胡锦涛同志、习近平同志。", "组长：胡景涛同志",
  ])
  func namesOfOthersAreRight(text: String) { #expect(findings(text).isEmpty) }
}

/// Regions in a list that ends with 等国家.
@Suite struct RegionsAsCountriesTests {
  private func findings(_ text: String) -> [Finding] {
    RegionsAsCountries(text: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))).findings()
  }

  @Test(arguments: [
    ("⟦香港、台湾等国家⟧都派人来看渠。", "香港、台湾等地区"), ("⟦港澳台等国家⟧的渠工。", "港澳台等地区"), ("美国、⟦香港等国家⟧。", "香港等国家和地区"),
    ("⟦台湾、日本等国家⟧参加。", "台湾、日本等国家和地区"),
  ])
  func aRegionInTheListIsTold(marked: String, right: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.suggestion) == [right])
  }

  @Test(arguments: [
    "香港、日本等国家和地区。", "日本、香港等国家（地区）。", "粤港澳等国家重大战略。", "香港、澳门等国家级平台。", "赴香港考察日本、德国等国家的渠。", "日本、德国等国家。",
  ])
  func otherListsAreRight(text: String) { #expect(findings(text).isEmpty) }
}

/// The numbers of congresses and sessions.
@Suite struct SessionNumbersTests {
  private func findings(_ text: String) -> [Finding] {
    SessionNumbers().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    ("学习⟦十六界四中⟧全会精神。", "十六届四中"), ("党的⟦二十界三终⟧全会。", "二十届三中"), ("十七届⟦四终⟧全会。", "四中"), ("第⟦十界⟧全国人民代表大会。", "十届"),
    ("第⟦三界⟧职工代表大会。", "三届"),
  ])
  func aSlipInTheNumberIsCertain(marked: String, right: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.allSatisfy { $0.suggestion == right && $0.isCertain })
  }

  @Test(arguments: ["十六届四中全会。", "三界政协委员都来了。", "教育、科技、文化三界人士。", "年终全会。", "开三种全体会议。"])
  func othersAreRight(text: String) { #expect(findings(text).isEmpty) }
}
