import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct ContradictionCheckTests {
  private func findings(_ texts: [String]) -> [[Finding]] {
    let documents = texts.enumerated().map { TokenizedDocument(plain: Document(name: "\($0).txt", text: $1)) }
    return ContradictionCheck(documents.map(\.document), documents.map { RequirementReader($0).requirements() })
      .findings()
  }

  @Test(arguments: [
    ("每人读书⟦不少于45个学时⟧。", "每人读书⟦不得少于40学时⟧。"),
    ("集中培训⟦至少五天⟧。", "集中培训⟦不少于3天⟧。"),
    ("心得体会每篇⟦不少于2000字⟧。", "心得体会，每篇⟦不少于一千五百字⟧。"),
    ("答复来信⟦不得超过15日⟧。", "答复来信⟦不超过10天⟧。"),
    ("凡⟦30%以上⟧的职工认为走过场的车间，必须补课。", "凡⟦20%以上⟧的职工认为走过场的车间，必须补课。"),
    ("满意率⟦低于80%⟧的科室要重新整改。", "满意率⟦低于70%⟧的科室要重新整改。"),
    ("制作展板⟦不少于3幅⟧。", "展板制作⟦不少于5幅⟧。"),
    ("下井带班每月⟦不得少于八次⟧。", "下井带班每月⟦不少于10次⟧。"),
    ("支部大会每季度⟦至少召开一次⟧。", "支部大会每季度⟦至少召开两次⟧。"),
    ("党课辅导必须⟦在4课时以上⟧。", "党课辅导必须⟦在6学时以上⟧。"),
    ("修渠方案要在⟦7月10日前⟧报水利站。", "修渠方案要在⟦8月10日前⟧报水利站。"),
    ("巡堤记录于⟦每月25日前⟧报水利站。", "巡堤记录于⟦每月28日前⟧报水利站。"),
    ("每人读书⟦不少于45个学时⟧。", "每人读书⟦不超过40个学时⟧。"),
    ("下田劳动必须达到⟦40个小时⟧。", "下田劳动必须达到⟦30个小时⟧。"),
    ("险情报告⟦不得超过30分钟⟧。", "险情报告⟦不得超过1小时⟧。"),
    ("渗漏率控制在⟦12%以内⟧。", "渗漏率控制在⟦9%以内⟧。"),
    ("接到报修后⟦2个工作日内⟧答复。", "接到报修后⟦4个工作日内⟧答复。"),
    ("值班电话⟦10秒内⟧接听。", "值班电话⟦十五秒内⟧接听。"),
    ("巡堤小组人数⟦3—5人⟧。", "巡堤小组人数⟦6—8人⟧。"),
    ("巡堤不得少于三次。用水户满意率达到⟦90%以上⟧。", "巡堤不少于三次。用水户满意率达到⟦85%以上⟧。"),
  ])
  func requirementsThatDifferAreShownSideBySide(left: String, right: String) {
    let (left, right) = (MarkedText(left), MarkedText(right))
    let found = findings([left.text, right.text])
    #expect(found.map { $0.count } == [1, 1])
    #expect(found[0].first?.related == found[1].first.map { [.init(file: "1.txt", range: $0.range)] })
    #expect(found[1].first.map { right.ranges[0].overlaps($0.range) } == true)
    #expect(found[0].allSatisfy { $0.rule == "contradiction" && $0.severity == .warning })
  }

  @Test(arguments: [
    ("每人读书不少于45个学时。", "每人读书不少于45学时。"),  // the same
    ("每人读书不少于45个学时。", "每人劳动不少于40个小时。"),  // other units
    ("领导干部读书不少于45个学时。", "读书不少于40学时。"),  // other people
    ("心得不少于2000字。", "通知不超过500字。"),  // the other direction, another thing
    ("产量不低于300吨。", "煤耗不低于280吨。"),  // other things
    ("赞成的占60%以上。", "赞成的占58%以上。"),  // facts
    ("私自开闸的，处五百元以下罚款。", "私自开闸的，情节严重的处一千元以下罚款。"),  // offences
    ("参加的有300人以上。", "参加的有500人以上。"),  // facts
    ("三个月左右结束。", "四个月左右结束。"),  // about
    ("第一阶段学习不少于20学时。", "第二阶段学习不少于15学时。"),  // other stages
    ("每周开会不少于1次。", "每月开会不少于2次。"),  // other periods
    ("去年每人读书学习了不少于30个学时。", "每人读书学习不少于40个学时。"),  // told of the past
    ("今年每人读书不少于30个学时。", "明年每人读书不少于40个学时。"),  // other years
    ("去年渗漏率控制在12%以内。", "渗漏率控制在10%以内。"),
    ("险情报告不得超过60分钟。", "险情报告不得超过1小时。"),  // the same
    ("用水户满意率达到90%以上，大家高兴。", "用水户满意率达到95%以上，大家高兴。"),  // facts
    ("修渠方案要在7月10日前报水利站。", "春耕化肥要在8月10日前运到田头。"),  // other things
    ("每人读书不超过45个学时。", "每人读书不少于40个学时。"),  // both can be met
    ("", "每人读书不少于45个学时。"),
  ])
  func otherThingsAreLeftAlone(left: String, right: String) {
    #expect(findings([left, right]).flatMap { $0 }.map(\.message.values) == [])
  }

  @Test(arguments: [
    "每人读书不少于45个学时。\n雨季值班照旧。\n每人读书⟦不少于40个学时⟧。",
    "各段巡堤记录簿6月30日前交水管站。\n值班照旧。\n各段巡堤记录簿务必于⟦7月10日前⟧交水管站。",
    "党员集中读书不少于36学时。\n队长要带头，党员集中读书⟦不少于40学时⟧，缺课的要补课。",
    "先进名额占比不超过15%。\n先进名额占比⟦不得超过20%⟧，超过的一律退回重评。",
    "一、读书\n读书笔记不少于5000字。\n二、督查\n督查要严。读书笔记要⟦不少于8000字⟧。",
    "修渠方案要在7月10日前报水利站。\n各队抓紧。\n修渠方案要在⟦8月10日前⟧报水利站。",
    "汛期险情消除后六小时内补记。\n交接要清楚。\n值班记录，汛期险情消除后⟦十二小时内⟧补记。",
    "渠工学习经费每年每人不低于300元。\n经费要专用，每年每人渠工学习经费⟦不低于200元⟧。",
    // one paper, by two dates in other words
    "各队的清淤方案月底前上报。\n请各队抓紧，清淤方案⟦26日之前⟧交水管站。",
    "请各队将巡堤人员名单于3月底前报送站里。\n站里提醒：⟦3月26日前⟧提交巡堤人员名单。",
    "用水户汇总表4月10日前交。\n请注意，⟦4月15日之前⟧把用水户汇总表交到水管站。",
    "巡堤带班每月不得少于八次。\n交接要清楚。\n巡堤带班每月⟦不得少于10次⟧。",
    "每月自查不少于4次。\n交接要清楚。\n每月自查⟦不少于2次⟧。",
  ])
  func aDocumentThatContradictsItselfIsToldAtTheLaterPlace(marked: String) {
    let text = MarkedText(marked)
    let found = findings([text.text])[0]
    #expect(found.count == 1)
    #expect(found.first?.message.key == "number.contradiction.inside")
    #expect(found.first?.related.map(\.file) == ["0.txt"])
    #expect(found.first.map { text.ranges[0].overlaps($0.range) } == true)
  }

  @Test(arguments: [
    "每人读书不少于45个学时。\n每人读书不少于45学时。",
    "每人读书不少于45个学时，自学不少于20个学时。",  // of one sentence
    "领导干部读书不少于45个学时。\n职工读书不少于40学时。",
    "领导干部要带头，读书不少于60学时。\n要抓紧，读书不少于40学时。",
    "一是中层干部。读书不少于60学时。二是一线职工。读书不少于40学时。",
    "甲组每周巡堤不少于3次。\n乙组每周巡堤不少于5次。",
    "服务态度，满意率不低于90%。\n工程质量，满意率不低于95%。",
    "（一）供水。满意率不低于90%。\n（二）排水。满意率不低于95%。",
    "读书时间由原来不少于30个学时调整。\n读书时间不少于45个学时。",
    "答复来信不超过10天。\n情况特殊的，答复来信不超过30天。",
    "第一阶段读书不少于20学时。\n第二阶段读书不少于15学时。",
    "巡堤小组人数3—5人。\n巡堤小组人数3—5人。",
    "每户补助不低于300元。\n每人补助不低于200元。", "每周学习不少于3次。\n每月学习不少于5次。",
    "各队的清淤方案月底前上报。\n请各队抓紧，清淤方案30日之前交水管站。",  // the same day
    "各队的清淤方案3月底前上报。\n请各队抓紧，清淤方案3月31日之前交水管站。",
    "清淤方案初稿20日前上报。\n清淤方案定稿26日之前交水管站。",
    "东片的清淤方案月底前上报。\n西片的清淤方案26日之前交水管站。",
    "各队的清淤方案月底前上报。\n各队的护坡方案26日之前交水管站。",
    "清淤方案每月底前上报。\n清淤方案本月26日之前交水管站。",
    "月底前上报清淤方案。\n26日之前交流清淤方案。",
    "完成清淤不超过10天。\n完成护坡不超过20天。",
  ])
  func whatADocumentAsksOfOthersOrAtOtherTimesIsLeftAlone(text: String) {
    #expect(findings([text]).flatMap { $0 }.map(\.message.values) == [])
  }

  @Test func twoVersionsOfOneDraftDoNotContradictEachOther() {
    let draft = "坝高15米以上的水闸每天巡查不少于三次，其余水闸每天巡查不少于两次。修渠方案要在7月10日前报水利站。"
    #expect(findings([draft, draft]).flatMap { $0 }.map(\.message.values) == [])
    let changed = draft.replacing("7月10日前", with: "8月10日前")
    #expect(findings([draft, changed]).map(\.count) == [1, 1])
  }

  @Test func threeDocumentsNameEachOther() {
    let found = findings(["每人读书不少于45个学时。", "每人读书不少于40个学时。", "每人读书不少于36个学时。"])
    #expect(found.map { $0.first?.related.count } == [2, 2, 2])
  }

  @Test(arguments: [
    // another unit
    ("在临江市钢厂动员会上的讲话\n同志们：\n每人读书不少于45个学时。", "在白塔县粮食局动员会上的讲话\n同志们：\n每人读书不少于40个学时。"),
    // another year
    ("讲话\n（2005年7月1日）\n每人读书不少于45个学时。", "讲话\n（2023年9月1日）\n每人读书不少于40个学时。"),
    // another campaign
    ("在先进性教育活动会上的讲话\n每人读书不少于45个学时。", "在夏季安全专项整治会上的讲话\n每人读书不少于40个学时。"),
    // other shares
    ("参学率要在98%以上，达不到的补课。", "签约率要在90%以上，达不到的补课。"),
    // a fact
    ("每人读书超过规定的30学时。", "每人读书不少于45学时。"),
  ])
  func whatBelongsToOtherCampaignsOrSharesIsLeftAlone(left: String, right: String) {
    #expect(findings([left, right]).flatMap { $0 }.map(\.message.values) == [])
  }

  @Test func theSuperiorAndTheUnitAreComparedThroughTheNameOfThePlace() {
    let found = findings([
      "在临江市先进性教育活动动员会上的讲话\n（2005年3月2日）\n每人读书不少于45个学时。",
      "在第一钢厂动员会上的讲话\n同志们：\n按照临江市委部署，先进性教育活动每人读书不少于40个学时。",
    ])
    #expect(found.map(\.count) == [1, 1])
  }
}
