import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct PlanOpeningTests {
  private func names(_ text: String) -> [String] {
    let document = TokenizedDocument(plain: Document(name: "", text: text))
    return AnswerReader(document).namesOfAuthors.map(document.document.text)
  }

  @Test(arguments: [
    ("县应急管理局关于群众意见的整改方案\n一、关于应急站。责任单位：县应急管理局。\n", ["应急管理局", "应急管理局"]),
    ("清源县公共交通公司整改方案\n一、公交线路太少。\n", ["公共交通公司"]),
    ("市住建局整改方案\n县应急管理局牵头，制定本方案。\n一、多头检查。\n", ["住建局", "县应急管理局"]),
    ("整改方案\n一、路灯。二、热线。\n热线服务中心\n2026年3月1日\n", ["热线服务中心"]),
    // What people speak of.
    ("食堂整改方案\n一、食堂排队。\n", []), ("学校食堂整改方案\n一、食堂排队。\n", []), ("关于公交公司服务问题的整改方案\n", []),
    ("领导干部作风整改方案\n一、干部作风。\n", []), ("应急站整改方案\n一、应急站人手。\n", []),
  ])
  func whoWritesIsKnown(text: String, expected: [String]) { #expect(names(text) == expected) }

  private func answer(_ text: String) -> IssueAnswer {
    let document = TokenizedDocument(plain: Document(name: "", text: text))
    return AnswerReader(document).answer(in: [document.document.range])
  }

  @Test(
    arguments: [
      ("县应急管理局整改方案\n为认真整改群众意见，制定本方案。\n", .mentioned), ("职工意见答复\n总务科牵头，现将6月底前的办理情况通报如下：\n", .mentioned),
      ("职工意见答复\n经研究，增加窗口两个，现答复如下。\n", .answered), ("整改方案\n为抓好整改，制定如下措施：一是增加窗口两个。\n", .answered),
      ("整改方案\n一、关于排队。总务科制定以下措施：增加窗口两个。\n", .answered),
    ] as [(String, IssueAnswer.State)])
  func whatSaysThatThisIsThePlanAnswersNothing(text: String, state: IssueAnswer.State) {
    #expect(answer(text).state == state)
  }
}
