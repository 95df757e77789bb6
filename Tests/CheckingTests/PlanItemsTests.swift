import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct PlanItemsTests {
  private func items(_ text: String) -> [String] {
    let document = TokenizedDocument(plain: Document(name: "", text: text))
    return PlanItems(document).items.map { document.document.text($0.range).replacing("\n", with: "/") }
  }

  @Test func aHeadingHoldsWhatStandsBelowAndLabelsGoOn() {
    #expect(
      items("前言一句。\n一、关于食堂\n增加窗口。\n责任单位：行政处\n二、关于浴室\n更换管道。\n再加一台锅炉。\n") == [
        "前言一句。", "一、关于食堂/增加窗口。/责任单位：行政处", "二、关于浴室/更换管道。/再加一台锅炉。",
      ])
  }

  @Test func paragraphsStandAloneAndLabelsJoinThem() {
    #expect(
      items("食堂增加窗口，方便大家。\n责任单位：行政处。\n浴室更换管道，不再断水。\n") == [
        "食堂增加窗口，方便大家。/责任单位：行政处。", "浴室更换管道，不再断水。",
      ])
    #expect(items("") == [])
    #expect(items("1.食堂加窗口；\n2.浴室换管道；\n") == ["1.食堂加窗口；", "2.浴室换管道；"])
  }

  @Test func partsAreParagraphsWithTheirLabels() {
    let text = "一、还要注意的事\n报销签字多。\n手套不耐用。\n责任单位：供应科\n"
    let document = TokenizedDocument(plain: Document(name: "", text: text))
    let item = PlanItems(document).items.first
    #expect(item?.heading.map(document.document.text) == "一、还要注意的事")
    #expect(item?.parts.map { document.document.text($0) } == ["报销签字多。", "手套不耐用。\n责任单位：供应科"])
  }

  @Test(
    arguments: [
      ("二、关于车棚。年内搭雨篷。", "二、关于车棚"), ("关于饮水机，经研究，暂不更换。", "关于饮水机"), ("年内搭雨篷，加车位。", nil),
      ("（三）打卡问题：改为一天两次。", "（三）打卡问题"), ("关于车棚\n年内搭雨篷。", "关于车棚"),
    ] as [(String, String?)])
  func anItemOpensWithWhatItIsAbout(text: String, opening: String?) {
    let document = TokenizedDocument(plain: Document(name: "", text: text))
    #expect(PlanItems(document).items.first?.opening.map(document.document.text) == opening)
  }

  private func shared(_ text: String) -> [[String]] {
    let document = TokenizedDocument(plain: Document(name: "", text: text))
    return PlanItems(document).items.filter { !$0.isAside }.map { $0.shared.map { document.document.text($0) } }
  }

  @Test func closingSentencesAndHeadingsTellUnitsOfWhatTheyStandWith() {
    let closing = "以上两项由总务处负责，9月底前完成"
    #expect(shared("一、后勤\n1.修宿舍。\n2.修浴室。\n3.修食堂。\n\(closing)。\n二、其他\n1.修路。\n") == [[], [closing], [closing], []])
    #expect(
      shared("一、后勤（责任单位：总务处）\n（一）修宿舍。\n（二）修浴室。\n二、其他\n（一）修路。\n")
        == [["责任单位：总务处"], ["责任单位：总务处"], []])
    // Of a list inside of an item only that, and 以上单位 counts nothing.
    #expect(shared("一、修宿舍；修浴室；\(closing)。\n二、修路。以上单位要重视。\n") == [[closing + "。"], []])
    #expect(shared("一、后勤，抓落实（牵头单位：总务处）\n（一）修宿舍。\n（二）修浴室。\n").count == 2)
  }

  @Test func whatIntroducesIsAside() {
    let document = TokenizedDocument(plain: Document(name: "", text: "各位职工，意见涉及宿舍、浴室。\n一、宿舍\n9月底前粉刷。\n二、浴室\n已修好。\n"))
    #expect(PlanItems(document).items.map(\.isAside) == [true, false, false])
    let bare = TokenizedDocument(plain: Document(name: "", text: "宿舍9月底前粉刷。\n浴室已修好。\n"))
    #expect(PlanItems(bare).items.map(\.isAside) == [false, false])
  }

  @Test func whatDoesNotSpeakOfTheThingIsNoFullAnswer() {
    let document = TokenizedDocument(plain: Document(name: "", text: "设备科7月底前更换两台。"))
    let answer = AnswerReader(document).answer(in: [document.document.range])
    let point = PlanPoint(id: "issue-1", title: "饮水机：不出水", name: "饮水机", opinions: 3)
    func told(_ match: PlanPoint.Match) -> PointCoverage {
      point.coverage(answer, match, items: [document.document.range], of: document)
    }
    #expect(told(.thing).status == .covered)
    for match in [PlanPoint.Match.alike, .word] {
      let found = told(match)
      #expect(found.status == .partial && found.score < 1 && found.answer?.state == .answered)
      #expect(found.reason.text(in: .chinese).contains("“饮水机”"))
    }
    let silent = point.coverage(AnswerReader(document).answer(in: []), .word, items: [], of: document)
    #expect(silent.status == .missing && !silent.reason.text(in: .chinese).contains("“饮水机”"))
  }
}
