import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

/// Quantities that two documents lay down for one matter in words of their own.
@Suite struct ProvisionSearchTests {
  /// What documents of one office say besides, so that the words of a matter are seldom ones.
  private static let besides = """
    汛期临近，各队要把思想统一到站里的部署上来。
    去年雨水偏多，有的渠段出过险情。
    沙袋和木桩由仓库统一发放，用后及时归还。
    通信要畅通，手机不得关机。
    对擅自离岗的，按规定处理。
    渠边的杂树由各段清理，枝条集中堆放。
    闸门启闭要有记录，钥匙专人保管。
    群众反映的漏水点逐个登记，修好一个销号一个。
    新闻稿由站办公室把关，照片注明拍摄人。
    车辆油料按月核销，里程如实填写。
    值班日志每班填写不少于3次，交接双方签字。
    渠堤裂缝发现后24小时内用黏土封堵。
    """

  private func findings(_ left: String, _ right: String) -> [[Finding]] {
    let texts = [Self.besides + "\n" + left, right + "\n" + Self.besides]
    let documents = texts.enumerated().map { TokenizedDocument(plain: Document(name: "\($0).txt", text: $1)) }
    return ContradictionCheck(documents.map(\.document), documents.map { RequirementReader($0).requirements() })
      .findings()
  }

  @Test(arguments: [
    ("站里抽调人员组成⟦6个⟧巡查组，分片包干。", "这一次站里派出了⟦八个⟧巡查组，力量要配强。"),
    ("（一）集中培训。渠工参加集中培训累计不少于⟦45学时⟧。", "广大渠工坐下来集中培训，总共要学满⟦四十学时⟧。"),
    ("水库管护座谈会各段开会不少于⟦3场⟧。", "各段的管护座谈会至少要开⟦两场⟧。"),
    ("各队结合实际制定清淤实施方案，于⟦3月15日⟧前报站里备案。", "清淤实施方案是否结合实际，是否在⟦3月20日⟧前报送站办公室。"),
    ("供水联席会议首次会议定于⟦9月20日⟧召开。", "供水联席会议首次会议将于⟦9月25日⟧举行，请准备材料。"),
    ("留存水样要密封，水样保存⟦48小时⟧以上。", "水样留存冷藏，保存不得少于⟦72小时⟧。"),
    ("预警广播完好率不低于⟦95%⟧。", "山洪预警广播完好率不得低于⟦98%⟧，力争全部完好。"),
  ])
  func oneMatterInOtherWordsIsShownSideBySide(left: String, right: String) {
    let (left, right) = (MarkedText(left), MarkedText(right))
    let found = findings(left.text, right.text)
    #expect(found.map(\.count) == [1, 1], "\(left.text)")
    #expect(found.flatMap { $0 }.allSatisfy { $0.rule == "contradiction" && $0.severity == .warning })
    #expect(found[0].first?.related == found[1].first.map { [.init(file: "1.txt", range: $0.range)] })
    #expect(found[1].first.map { right.ranges[0].overlaps($0.range) } == true)
  }

  @Test(arguments: [
    // other subjects, each of which agrees
    ("渠工参加集中培训累计不少于45学时，班组长参加集中培训不少于50学时。", "班组长集中培训要满五十学时，渠工集中培训总共要满四十五个学时。"),
    ("一般险情7日内处理完毕，重大险情1日内处理完毕。", "重大险情一天之内处理完毕，一般险情一周之内处理完毕。"),
    // last year
    ("站里抽调人员组成6个巡查组，分片包干。", "去年站里只派出了4个巡查组。"),
    // another aim, a changed rule, a part
    ("预警广播完好率不低于95%。", "预警广播完好率的目标是99%。"),
    ("每段防汛演练至少2次。", "对原来每段防汛演练至少2次的要求作出调整，改为不少于3次。"),
    ("县级三支抢险队共120人。", "其中抢险队的水工30人。"),
    // other batches, other groups, other papers
    ("第一批渠段清淤工期90天。", "第二批渠段清淤工期60天。"),
    ("组成3个专家组，每组5人。", "组成2个督查组，每组4人。"),
    ("自查报告于6月12日前报站里。", "督查报告于7月20日前报站里。"),
    // the same in another form
    ("接到报告后30分钟内赶到现场处置险情。", "险情报告后半小时内赶到现场处置。"),
    // what is told
    ("全站管护渠道126公里。", "全站管护渠道118公里。"), ("全年供水收入增长12%。", "全年供水收入增长15%。"),
  ])
  func whatDiffersRightlyIsLeftAlone(left: String, right: String) {
    #expect(findings(left, right).flatMap { $0 }.map(\.message.values) == [])
  }
}
