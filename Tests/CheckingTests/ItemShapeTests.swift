import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct ItemShapeTests {
  /// “announced: items” of the first slogan, “!” where they are said to differ.
  private func reading(_ text: String) -> String {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    let findings = SloganCheck(profile: ReviewProfile(id: "p", title: "t")).findings(
      hits: [], in: source, Numbering(source), Fragment(source, Numbering(source)))
    guard let first = findings.first, case .slogan(let announced, let items) = first.details else { return "" }
    return "\(announced ?? 0): " + items.map(source.document.text).joined(separator: "|")
      + (first.severity == .warning ? " !" : "")
  }

  @Test(arguments: [
    ("待客要有“三心”：热心、诚心、细心和虚心。", "3: 热心|诚心|细心|虚心 !"),
    ("待客要有“四心”：热心、诚心、细心和虚心。", "4: 热心|诚心|细心|虚心"),
    ("所谓“两种习惯”，就是记账习惯、对账习惯与盘库习惯。", "2: 记账习惯|对账习惯|盘库习惯 !"),
    ("做到“三个清楚”：底数清楚、去向清楚、责任清楚以及时限清楚。", "3: 底数清楚|去向清楚|责任清楚|时限清楚 !"),
    ("抓好“两修”：修水渠和修堤坝、修闸门。", "2: 修水渠|修堤坝|修闸门 !"),
    ("脚勤、口勤、眼勤和耳勤，有了这“三勤”，仓库就管得好。", "3: 脚勤|口勤|眼勤|耳勤 !"),
  ])
  func andBetweenItemsOfOneShapePartsThemWhateverTheNumber(text: String, expected: String) {
    #expect(reading(text) == expected)
  }

  @Test(arguments: [
    ("抓住“三个关键”：水源、渠道、闸门和泵站。", "3: 水源|渠道|闸门和泵站"),
    ("做到“两个结合”：灌与排结合、修与管结合。", "2: 灌与排结合|修与管结合"),
    ("建好“两支队伍”：看水队伍和修渠队伍、巡堤队伍和护林队伍。", "2: 看水队伍和修渠队伍|巡堤队伍和护林队伍"),
    ("处理好“两个关系”：上游和下游的关系、丰年和歉年的关系。", "2: 上游和下游的关系|丰年和歉年的关系"),
  ])
  func whereTheShapeDoesNotTellTheNumberDecides(text: String, expected: String) {
    #expect(reading(text) == expected)
  }

  @Test(arguments: [
    ("把好“四关”，即进货关、验收关、出库关，一关一关地把。", "4: 进货关|验收关|出库关 !"),
    ("把好“三关”，即进货关、验收关、出库关，一关一关地把。", "3: 进货关|验收关|出库关"),
    ("做到“四个清楚”：底数清楚、去向清楚、责任清楚，确保账目清楚。", "4: 底数清楚|去向清楚|责任清楚 !"),
    ("落实“三防”：防火、防盗，防患于未然。", "3: 防火|防盗 !"),
    ("记住“三个不”，不赊、不欠，绝不拖泥带水。", "3: 不赊|不欠 !"),
  ])
  func aClauseOfAnotherShapeBehindAListIsNoItem(text: String, expected: String) {
    #expect(reading(text) == expected)
  }

  @Test(arguments: [
    ("做到“五个一”：一人一卡、一班一会，一周一评，一月一考，一季一奖。", "5=5"),
    ("做到“四个清楚”：底数清楚、去向清楚、责任清楚，账目也清楚。", "4=4"),
    ("做到“四个一”：一人一卡、一班一会，每周一评，每月一考。", "4=4"),
    ("落实“四防”：防火、防盗，防霉变，防鼠咬。", "4=4"),
  ])
  func aListMayGoOnBehindACommaInTheSameShape(text: String, expected: String) {
    let found = reading(text)
    let count = found.split(separator: ":").last?.split(separator: "|").count ?? 0
    #expect("\(found.prefix(1))=\(count)" == expected && !found.hasSuffix("!"))
  }

  @Test(arguments: [
    ("评选“五小”食堂（小菜园、小粮仓、小水房、小浴间）。", "5: 小菜园|小粮仓|小水房|小浴间 !"),
    ("推行“四公开”办法（公开水价、公开用量）。", "4: 公开水价|公开用量 !"),
    ("办好“四个一”活动（修一段渠、补一段堤、种一片林）。", "4: 修一段渠|补一段堤|种一片林 !"),
    ("办好“三个一”活动（修一段渠、补一段堤、种一片林）。", "3: 修一段渠|补一段堤|种一片林"),
    ("评选“五小”食堂（城东、城西、城南各一处）。", "5: "), ("推行“四公开”办法（公开水价、公开用量等）。", "4: "),
  ])
  func bracketsBehindANounHoldTheItemsWhereAllBearTheWord(text: String, expected: String) {
    #expect(reading(text) == expected)
  }

  @Test(arguments: [
    ("细心、耐心“三心”一个也不能少。", "3: 细心|耐心 !"), ("细心、耐心、诚心“三心”一个也不能少。", "3: 细心|耐心|诚心"),
    ("各队、各站、各所的“四个一”活动搞得红火。", "4: "), ("老周、老吴、老郑的“两个带头”传遍全站。", "2: "),
    ("树立“一个目标”、坚持“两个不变”、带好“三支队伍”。", "1: "),
    ("今年“三个提升”，水位、流量、收入分别提高一成。", "3: 水位|流量|收入"),
  ])
  func whatStandsAroundASloganIsItsListOnlyWhereItIsTiedToIt(text: String, expected: String) {
    #expect(reading(text) == expected)
  }

  @Test func aLedUpSloganHasNoOtherSlogansAsItems() {
    let source = SourceText(TokenizedDocument(plain: Document(name: "", text: "明确“一个目标”、坚持“两个不变”、带好“三支队伍”。")))
    let slogans = SloganFinder(source).slogans(QuotedSpan.all(in: source))
    let found = SloganItems(text: source, numbering: Numbering(source), slogans: slogans).expansions()
    #expect(slogans.count == 3 && found.allSatisfy { $0 == nil })
  }
}
