import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct PlanRecognitionTests {
  private func recognised(_ text: String, name: String = "a.txt") -> (key: String, words: String)? {
    let document = TokenizedDocument(plain: Document(name: name, text: text))
    return PlanRecognition(document, folding: .plain).reason.map {
      ($0.key.split(separator: ".").last.map(String.init) ?? "", $0.values["words"] ?? "")
    }
  }

  @Test(arguments: [
    ("关于职工意见集中反映问题的整改方案", "整改方案"), ("学生意见建议整改方案（征求意见稿）", "整改方案"), ("整改任务清单 2026.5", "整改任务清单"),
    ("职工反映问题整改台账", "整改台账"), ("学校整改情况通报", "整改情况通报"), ("社区整改承诺书", "整改承诺书"), ("整改措施", "整改措施"),
    ("关于职工代表意见办理情况的答复", "答复"), ("校长信箱集中答复", "答复"), ("书记在群众座谈会上的答复", "答复"),
    ("意见建议办理情况", "办理情况"), ("关于三号楼电梯问题的复函", "复函"), ("对同学们意见的回应", "回应"),
    ("城东公司\n关于意见集中的问题的整改方案\n2026年5月", "整改方案"),
  ])
  func theTitleSaysIt(title: String, words: String) {
    let found = recognised(title + "\n根据大家的反映，逐条办理。\n")
    #expect(found?.key == "planTitle" && (found?.words.hasSuffix(words) ?? false), "\(String(describing: found))")
  }

  /// Speeches about plans, notices that ask for them, lectures, stages of work, plans for what inspectors found.
  @Test(arguments: [
    "在整改方案评审会上的讲话", "关于制定整改方案的通知", "关于印发《整改方案》的通知", "如何制定整改方案", "整改提高阶段工作安排", "在全厂整改动员大会上的讲话",
    "整改阶段小结", "中央巡视反馈意见整改方案", "安全隐患整改台账", "关于开展突出问题专项整治的实施方案", "办理情况报告", "答复", "意见建议答复办法",
    "在意见建议办理情况\n通报会上的讲话", "致全厂职工的一封信", "关于加强学习的意见", "意见汇总", "群众意见反馈",
  ])
  func othersAreNone(title: String) { #expect(recognised(title + "\n今天开会，大家都来了。\n") == nil) }

  @Test(arguments: [
    ("材料/3.整改方案（定稿）.docx", "整改方案"), ("职工意见答复-终稿2.txt", "答复"), ("整改措施.docx", "整改措施"),
  ])
  func theFileSaysItWhereTheTitleDoesNot(name: String, words: String) {
    let found = recognised("城东公司\n大家提的事，一件一件说。\n", name: name)
    #expect(found?.key == "planFile" && found?.words == words, "\(String(describing: found))")
    #expect(recognised("在职工大会上的讲话\n同志们：\n大家提的事，一件一件说。\n", name: name) == nil)
  }

  @Test func theFirstSentenceMaySayIt() {
    #expect(recognised("致全厂职工的一封信\n各位工友：\n现将大家所提意见的办理情况答复如下：\n一、食堂。\n")?.key == "planOpening")
    #expect(recognised("根据征求到的意见，制定如下整改措施：\n一、食堂。\n")?.words == "制定如下整改措施")
    // A reply to what somebody asked for, a sentence far inside.
    #expect(recognised("城东公司：\n你公司的请示收悉，现答复如下：\n同意。\n") == nil)
    #expect(recognised(String(repeating: "今年的产量比去年高。", count: 50) + "现将大家的意见答复如下。\n") == nil)
    #expect(recognised("") == nil)
  }
}
