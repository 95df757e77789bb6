import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct SloganCheckTests {
  private func findings(_ text: String) -> [Finding] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    let profile = ReviewProfile(id: "p", title: "t")
    return SloganCheck(profile: profile).findings(hits: [], in: source, Numbering(source))
      .sorted(by: Finding.inTextOrder)
  }

  /// “announced=found”, with “!” where they are said to differ.
  private func counts(_ findings: [Finding]) -> String {
    findings.map { finding in
      guard case .slogan(let announced, let items) = finding.details else { return "?" }
      return "\(announced ?? 0)=\(items.count)" + (finding.severity == .warning ? "!" : "")
    }.joined(separator: " ")
  }

  @Test(arguments: [
    // items behind
    ("要做到“⟦四个看清⟧”：一是看清路，二是看清灯，三是看清人，四是看清车。", "4=4"),
    ("落实“⟦三定⟧”要求，即定人、定岗、定责。", "3=3"),
    ("实行“⟦三带⟧”，就是干部带新人、班长带徒工和党员带群众。", "3=3"),
    ("开展“⟦两比⟧”活动，即比产量，比质量。", "2=2"),
    ("坚持“⟦三个靠前⟧”。一是指挥靠前。队长到现场。二是保障靠前。车辆到现场。三是服务靠前。食堂到现场。", "3=3"),
    ("坚持“⟦三个靠前⟧”。\n（一）指挥靠前。\n（二）保障靠前。\n（三）服务靠前。", "3=3"),
    ("抓好“⟦三件大事⟧”：第一，修渠；第二，补堤；第三，清淤。", "3=3"),
    ("要有“⟦五心⟧”：对学生有爱心，对家长有诚心，对同事有热心，对教学有专心，对困难有信心。", "5=5"),
    ("推行“⟦四公开⟧”：①公开账目；②公开采购；③公开分配；④公开考评。", "4=4"),
    ("牢记“⟦三不进⟧”，不戴帽不进、不交底不进、不检测不进，谁违反谁下岗。", "3=3"),
    ("遵守“⟦3个必须⟧”：必须挂牌、必须上锁、必须试机。", "3=3"),
    ("实现“⟦三个零⟧”，即“零投诉”、“零差错”、“零积压”。", "3=3"),
    // several counts in one
    ("实现“⟦两升、一降⟧”，即产量升、收入升，能耗降。", "3=3"),
    ("开展“⟦三学⟧”、“⟦一比⟧”，即学文件、学技术、学英模，比贡献。", "3=3 1=1"),
    ("做到“⟦两清三到⟧”。", "5=0"),
    ("开展“⟦一摸二排三整改⟧”活动。\n一摸，即摸清底数。\n二排，即排出名次。\n三整改，即限期改完。", "3=3"),
    ("今年要⟦一清二补三提升⟧，年底见效。", "3=0"),
    // items before
    ("迟到早退、串岗离岗、酒后上岗的“⟦三类行为⟧”，要坚决纠正。", "3=3"),
    ("看得见，听得清，问得准，这“⟦三句话⟧”是对我们的要求。", "3=3"),
    ("新人要同吃住、同训练、同考核。不能“⟦三同⟧”的不收。", "3=3"),
    // mentions
    ("今年继续对“⟦三违⟧”行为记分。", "3=0"),
    ("落实⟦三会一课⟧制度，执行⟦四不两直⟧。", "4=0 6=0"),
    ("做到⟦两不误、两促进⟧。", "4=0"),
    ("要落实⟦六个到位⟧，不留死角。", "6=0"),
    ("学习“⟦三个代表⟧”重要思想，要抓好两件事：一是读原著，二是写体会。", "3=0"),
    ("强化“⟦一个责任⟧”，落实“⟦两个清单⟧”。“⟦一个责任⟧”，就是主体责任；“⟦两个清单⟧”，就是问题清单和责任清单。", "1=0 2=0 1=1 2=2"),
    // wrong counts
    ("要做到“⟦四个看清⟧”：一是看清路，二是看清灯，三是看清人。", "4=3!"),
    ("落实“⟦五定⟧”，即定人、定岗、定责、定时。", "5=4!"),
    ("坚持“⟦两个靠前⟧”。一是指挥靠前。二是保障靠前。三是服务靠前。", "2=3!"),
    ("实行“⟦四有⟧”管理：有计划、有记录、有检查。", "4=3!"),
    ("推行“⟦三亮⟧”：一亮身份，二亮承诺。", "3=2!"),
    ("牢记“⟦三个身上⟧”：问题找到自己身上，责任压到自己身上。", "3=2!"),
    ("做到“⟦六个一⟧”：一人一卡，一班一会，一周一评，一月一考，一季一奖。", "6=5!"),
    ("他提出“⟦四多⟧”：多走路；多看现场；多问老人。", "4=3!"),
  ])
  func numberedSlogansAreFoundAndCounted(marked: String, expected: String) {
    let marked = MarkedText(marked)
    let findings = findings(marked.text)
    #expect(findings.map(\.range) == marked.ranges)
    #expect(counts(findings) == expected)
  }

  @Test(arguments: [
    "“一把手”要负总责，不搞“一刀切”，不当“二传手”。", "从“十五”到“十一五”，再到“十六大”以后。", "用“三个月”时间，分“三批”推开。",
    "“五一”长假和“十一”期间照常营业，“八一”前夕慰问。", "“一班一学”和“一户一档”要坚持。", "解决“三农”问题，开好“两会”。",
    "“百日安全”竞赛和“万人评站”活动。", "评上“三八红旗手”和“三好学生”。", "分三个阶段，抓五项工作，提四点意见。",
    "第二批、第三批单位的三个支部。", "三个车间、两个工段共五个问题。", "一线职工三班两运转。", "做工作不能三心二意、七嘴八舌。",
    "“第一责任人”在“第一时间”到场。", "“二次创业”不是“两张皮”。", "一月份三日，二月份五日。", "“三年规划”和“两小时”会议。",
    "他连续五个通宵没合眼。", "“一切为了职工”。", "“十佳”员工受表彰。", "两手抓、两手都要硬。", "",
  ])
  func lookAlikesAreNoSlogans(text: String) {
    #expect(findings(text).map(\.message.values) == [])
  }

  @Test func theItemsAreGivenAsRangesOfTheText() {
    let marked = MarkedText("落实“⟦三定⟧”，即⟦定人⟧、⟦定岗⟧、⟦定责⟧。")
    guard case .slogan(_, let items) = findings(marked.text).first?.details else {
      Issue.record("no slogan")
      return
    }
    #expect(items == Array(marked.ranges.dropFirst()))
  }

  @Test func aListedSloganThatCountsIsReportedOnce() {
    let profile = ReviewProfile(id: "p", title: "t", slogans: [.init(text: "两不误、两促进"), .init(text: "从严从实")])
    let review = Reviewer(profile, folding: .plain, checks: [.slogan])
      .review(TokenizedDocument(plain: Document(name: "", text: "从严从实，做到“两不误、两促进”。")))
    #expect(review.findings.map(\.rule) == ["listed", "listed"])
    #expect(counts(review.findings) == "0=0 4=0")
  }

  @Test(arguments: 0..<40)
  func itemsLieInTheTextAndInOrder(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let pieces = ["“三定”，即", "“四讲”", "、", "，", "：", "一是", "二是", "。", "“两升、一降”", "和", "的“三违”", "\n", "一找二查三改"]
    var text = ""
    for _ in 0..<30 {
      text += (pieces.randomElement(using: &generator) ?? "") + RandomText.scalars(2, using: &generator)
    }
    let document = Document(name: "", text: text)
    for finding in findings(text) {
      guard case .slogan(_, let items) = finding.details else { continue }
      #expect(zip(items, items.dropFirst()).allSatisfy { $0.end <= $1.start })
      #expect((items + [finding.range]).allSatisfy { String(validating: document.utf8[$0.bounds], as: UTF8.self) != nil })
    }
  }
}
