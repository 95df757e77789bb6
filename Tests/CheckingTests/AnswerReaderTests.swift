import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct AnswerReaderTests {
  private func answer(_ text: String) -> (answer: IssueAnswer, document: Document) {
    let document = TokenizedDocument(plain: Document(name: "", text: text))
    return (AnswerReader(document).answer(in: text.isEmpty ? [] : [document.document.range]), document.document)
  }

  private func shown(_ text: String) -> String {
    let (answer, document) = answer(text)
    let parts = answer.found.map { "\($0.part.rawValue)=\(document.text($0.range))" }.joined(separator: " ")
    return [answer.state.rawValue, answer.promise?.rawValue ?? "-", parts].joined(separator: " | ")
  }

  @Test(arguments: [
    ("从下月起增加两个窗口。责任单位：行政处。完成时限：4月底前。", "answered | by-date | measure=增加两个窗口 unit=行政处 deadline=4月底前"),
    ("6月20日前更换两台水泵，由动力车间负责。", "answered | by-date | measure=更换两台水泵 unit=动力车间 deadline=6月20日前"),
    ("后勤公司牵头，一个月内翻修浴室。", "answered | by-date | measure=翻修浴室 unit=后勤公司 deadline=一个月内"),
    ("已经解决，楼道灯全部换上新的，电工班张组长负责。", "answered | at-once | measure=换上新的 unit=电工班张组长"),
    ("立行立改：当天疏通下水道。", "answered | at-once | measure=疏通下水道"),
    ("会同市公交公司协调，力争年底前开通接驳车。", "answered | with-others | measure=开通接驳车 deadline=年底前"),
    ("按现行政策暂不具备发放条件，由劳资科做好解释工作。", "answered | explained | unit=劳资科"),
    ("向主管部门报请增加编制。", "answered | with-others | measure=增加编制"),
    ("修订考勤制度。", "answered | open | measure=修订考勤制度"),
    ("大家反映食堂排队，要高度重视，认真研究。", "mentioned | - | "),
    ("职工意见较大的是报销手续。", "mentioned | - | "),
    ("要统一思想，提高认识，加强领导。", "mentioned | - | "),
    ("过去账目一直没有公开，职工有意见。", "mentioned | - | "),
    ("", "silent | - | "),
    ("二季度内安装监控，保卫处负责。", "answered | by-date | measure=安装监控 unit=保卫处 deadline=二季度内"),
    ("责任人：李主任。时限：15个工作日。措施：公布收费标准。", "answered | by-date | measure=公布收费标准 unit=李主任 deadline=15个工作日"),
    ("由水电队牵头，更换两段水管，年底前完成。责任人：刘志强。", "answered | by-date | measure=更换两段水管 unit=水电队 deadline=年底前"),
    ("补贴标准由省财政厅统一规定，场里无权变动，特此说明。", "answered | explained | "),
    ("目前无法提高，请大家体谅。", "answered | explained | "),
    ("由局里定价，场部无法自行调整，请谅解。", "answered | explained | "),
    ("难以解决的停水问题，由水电队负责，更换两段水管。", "answered | open | measure=更换两段水管 unit=水电队"),
    ("修路须报请县交通局批准，由工程科于九月底前提出申请。", "answered | with-others | unit=工程科 deadline=九月底前"),
    ("需与水务公司协商解决，由总务科负责联系，年底前拿出意见。", "answered | with-others | unit=总务科 deadline=年底前"),
    ("由总务科联系水务公司改造水管，年底前完成。", "answered | by-date | measure=改造水管 unit=总务科 deadline=年底前"),
    ("由公司工会组织人员清理料场。", "answered | open | measure=组织人员清理料场 unit=公司工会"),
    ("由于料场偏远，车辆不足，拟增加两班通勤车。", "answered | open | measure=增加两班通勤车"),
    ("评优涉及考核办法，我们会认真研究。", "mentioned | - | "),
    ("修订考核办法，由人事科办理。", "answered | open | measure=修订考核办法 unit=人事科"),
    ("从即日起取消三道签字，财务部落实。", "answered | by-date | measure=取消三道签字 unit=财务部 deadline=即日起"),
    // Labelled fields, in prose and in brackets.
    ("责任单位：膳食科；完成时限：明年三月底；措施：换掉两家供货商。", "answered | by-date | measure=换掉两家供货商 unit=膳食科 deadline=明年三月底"),
    ("（保卫科，常年坚持）门岗凭证放行，外来车辆一律清退出厂。", "answered | by-date | measure=清退出厂 unit=保卫科 deadline=常年坚持"),
    // The unit as the subject.
    ("动力处力争入冬之前改造两台锅炉。", "answered | by-date | measure=改造两台锅炉 unit=动力处 deadline=入冬之前"),
    ("工会和行政科共同筹办，国庆节前启用职工书屋。", "answered | by-date | measure=启用职工书屋 unit=工会和行政科 deadline=国庆节前"),
    ("民政办每季度张贴一次名单。", "answered | open | measure=张贴一次名单 unit=民政办"),
    // A date and what is done by then.
    ("元旦前把三号井的水送上山。", "answered | by-date | measure=把三号井的水送上山 deadline=元旦前"),
    ("6月中旬公布菜价。", "answered | by-date | measure=公布菜价 deadline=6月中旬"),
    ("由李同志负责，年底前解决。", "answered | by-date | unit=李同志 deadline=年底前"),
    // Refused with a reason.
    ("因场地狭小，暂不增加摊位，请商户理解。", "answered | explained | "),
    ("受编制限制，目前无法增开班次，敬请谅解。", "answered | explained | "),
    // Done.
    ("已于上月新划车位四十个，问题已经解决。", "answered | at-once | measure=新划车位四十个"),
    ("水泵已由总务科招标，6月5日进场，7月底前完工。", "answered | by-date | measure=水泵已由总务科招标 unit=总务科 deadline=7月底前"),
    ("坑槽已于5月20日修补完毕。", "answered | at-once | deadline=5月20日"), ("要坚决反对形式主义。", "mentioned | - | "),
    ("下一步将积极研究恢复班车。", "mentioned | - | "),
    ("已补种树木六十棵，其余10月底前补种。", "answered | by-date | measure=补种树木六十棵 deadline=10月底前"),
    // Begun, and to be finished by a date.
    ("已委托设计院出图，8月20日前完成施工。", "answered | by-date | measure=已委托设计院出图 deadline=8月20日前"),
    ("材料已进场，预计6月15日完工，责任人张科长。", "answered | by-date | measure=材料已进场 unit=张科长 deadline=6月15日"),
    ("已委托设计院出图。", "mentioned | - | "),
    // Looked into, or left to others: not promised.
    ("人事处正会同财务处对调整标准及资金来源进行研究。", "mentioned | - | unit=人事处"), ("绿化站正在组织专家研究修剪方案。", "mentioned | - | unit=绿化站"),
    ("经研究，6月底前调整标准。", "answered | by-date | measure=调整标准 deadline=6月底前"),
    ("研究制定并公布新的标准。", "answered | open | measure=公布新的标准"),
    ("已于6月12日更换主机两台，恢复运行。", "answered | at-once | measure=更换主机两台 deadline=6月12日"),
    ("资金已经争取到位，9月底前增加班车两班。", "answered | by-date | measure=增加班车两班 deadline=9月底前"),
    // A rule for later is nothing done at once; what was before is no date to come.
    ("每月抽查一次，不合格的立即清退。", "answered | open | measure=抽查一次"),
    ("去年三季度以来大家多次提出，要引起重视。", "mentioned | - | "),
    // The complaint in the heading is no measure.
    ("（五）垃圾清运不及时问题。加强宣传教育，逐步解决。", "mentioned | - | "),
  ])
  func measureUnitAndDateAreFound(text: String, expected: String) { #expect(shown(text) == expected) }

  /// What is refused names neither measure nor date, and what comes behind is of other things.
  @Test(arguments: [
    ("今年暂不恢复班车，待明年视情况再议。", false), ("关于会议不安排在周末的建议，不予采纳。", false), ("此事暂不考虑。", false),
    ("因线路客流不足，今年暂不恢复班车。", true), ("按规定须经业主表决，不能采纳。", true), ("受编制限制，不予采纳。中心10月增设窗口，由总务科负责。", true),
  ])
  func refusalsAreToldFromReasons(text: String, isReasoned: Bool) {
    let (answer, _) = answer(text)
    #expect(answer.promise == .explained && answer.isReasoned == isReasoned)
    #expect(!answer.found.contains { $0.part == .measure || $0.part == .deadline })
  }

  @Test func unitAndDateMayStandElsewhere() {
    let text = "更换水泵两台。以上三项由总务科负责，9月底前完成"
    let document = TokenizedDocument(plain: Document(name: "", text: text))
    let border = text.utf8.count - "以上三项由总务科负责，9月底前完成".utf8.count
    let answer = AnswerReader(document).answer(
      in: [TextRange(0, border)], shared: [TextRange(border, text.utf8.count)])
    #expect(answer.promise == .byDate && answer.lacking.isEmpty)
    #expect(answer.found.map { document.document.text($0.range) } == ["更换水泵两台", "总务科", "9月底前"])
    // Talk is no answer by that.
    let talk = AnswerReader(TokenizedDocument(plain: Document(name: "", text: "要高度重视。责任单位：总务科，9月底前")))
    #expect(talk.answer(in: [TextRange(0, 18)], shared: [TextRange(18, 55)]).state == .mentioned)
  }

  /// Of what a heading names only who answers for the part itself takes the place.
  @Test(arguments: [("更换水泵两台。由设备科负责。", "设备科"), ("更换水泵两台。责任单位：设备科。", "设备科"), ("更换水泵两台；异常记录由人事处核实。", "总务科")])
  func aUnitOfItsOwnGoesBeforeThatOfTheHeading(own: String, unit: String) {
    let document = TokenizedDocument(plain: Document(name: "", text: own + "责任单位：总务科"))
    let border = own.utf8.count
    let answer = AnswerReader(document).answer(
      in: [TextRange(0, border)], shared: [TextRange(border, border + "责任单位：总务科".utf8.count)])
    #expect(answer.found.first { $0.part == .unit }.map { document.document.text($0.range) } == unit)
  }

  @Test(arguments: [("坑槽已修补完毕。", true), ("已更换水泵两台。", true), ("立行立改。", false), ("水泵已招标，7月底前完工。", false)])
  func whatIsCompleteIsDone(text: String, isDone: Bool) { #expect(answer(text).answer.isDone == isDone) }

  @Test(arguments: [
    ("修订考勤制度。", ["unit", "deadline"]), ("6月底前修订考勤制度。", ["unit"]), ("立即修订考勤制度。", ["unit"]),
    ("已更换水泵两台。", []), ("立行立改，更换水泵两台。", ["unit"]), ("暂不具备条件。", []), ("由办公室负责，6月底前修订制度。", []), ("", []), ("要高度重视。", []),
  ])
  func whatIsLackingIsSaid(text: String, lacking: [String]) {
    #expect(answer(text).answer.lacking.map(\.rawValue) == lacking)
  }

  @Test(arguments: [
    // What people ask is not promised.
    ("有村民要求修建蓄水池。因经费紧张，今年无法修建，请大家谅解。", "answered | explained | "),
    ("部分家长希望增设放学接驳车。受车辆所限，年内难以增设。", "answered | explained | "),
    ("住户建议在楼下加装充电桩，并增设雨棚。", "mentioned | - | "),
    ("住户希望加装充电桩，由物业科负责，5月底前安装十个。", "answered | by-date | measure=安装十个 unit=物业科 deadline=5月底前"),
    ("应住户要求，5月底前安装充电桩十个。", "answered | by-date | measure=安装充电桩十个 deadline=5月底前"),
    ("住户要求强烈的路灯，9月底前更换三十盏。", "answered | by-date | measure=更换三十盏 deadline=9月底前"),
    // Refused, with its date.
    ("今年因编制所限，不能增加接诊医生。", "answered | explained | "),
    ("明年仍不能对旧校舍进行改造。", "answered | explained | "),
    ("年内先更换东院的水泵，西院因资金不足暂不更换。", "answered | explained | measure=先更换东院的水泵 deadline=年内"),
    ("决不能再拖，3月底前修复水闸。", "answered | by-date | measure=修复水闸 deadline=3月底前"),
    // Promised once.
    ("镇里承诺的4月底前安装路灯30盏没有兑现。", "mentioned | - | "),
    ("后勤处原定去年底前翻修浴室，因故未能完成。", "mentioned | - | "),
    ("学校曾答应5月底前更换课桌。但一直没有落实。", "mentioned | - | "),
    ("原定4月底前安装的路灯没有兑现，现定于8月底前安装到位。", "answered | by-date | measure=安装到位 deadline=8月底前"),
    ("6月底前更换水泵，没有完成的追究责任。", "answered | by-date | measure=更换水泵 deadline=6月底前"),
    ("补贴自2011年发放至今。", "mentioned | - | "),
    // The object before its verb.
    ("将对东区的老旧线路逐步更换。", "answered | open | measure=对东区的老旧线路逐步更换"),
    ("对损坏的课桌进行维修，对饮水机滤芯进行清洗。", "answered | open | measure=对损坏的课桌进行维修"),
    ("供水站将对老泵房进行改造。", "answered | open | measure=对老泵房进行改造 unit=供水站"),
    ("把开裂的餐具逐步更换。", "answered | open | measure=把开裂的餐具逐步更换"),
    ("将破损路面陆续修复。", "answered | open | measure=将破损路面陆续修复"),
    ("对这项工作进一步加强检查。", "mentioned | - | "),
    ("对此进行检查。", "mentioned | - | "),
    ("反对逐步取消。", "mentioned | - | "),
  ])
  func requestsRefusalsAndBrokenPromisesAreNoMeasures(text: String, expected: String) {
    #expect(shown(text) == expected)
  }

  /// What is admitted not to have been done is no promise, nor is its date a deadline.
  @Test(arguments: [
    ("危化股没有按期搬迁零售点。", "mentioned | - | "), ("综合执法大队没有按要求推行联合检查，没能减少检查次数。", "mentioned | - | "),
    ("物业科未按时公布收费标准。", "mentioned | - | "), ("办公室未建立回访登记制度。", "mentioned | - | "),
    ("未按计划聘请专家授课。", "mentioned | - | "), ("没能对旧管网进行更换。", "mentioned | - | "),
    ("总务科没有按照群众的要求在6月底前更换水泵。", "mentioned | - | "), ("6月底前仍没有及时更换水泵。", "mentioned | - | "),
    ("街道至今未能真正取消收费。", "mentioned | - | "), ("施工队7月底前没有全部完工。", "mentioned | - | "),
    // Others ask for it.
    ("市局要求我们减少检查。", "mentioned | - | "), ("上级要求我单位增加窗口，我们6月底前增加两个。", "answered | by-date | measure=增加两个 deadline=6月底前"),
    // What follows is another thing, or a rule.
    ("此前没有按期更换，总务科6月底前更换水泵两台。", "answered | by-date | measure=更换水泵两台 unit=总务科 deadline=6月底前"),
    ("对未按要求公示的项目重新公示。", "answered | open | measure=重新公示"),
    ("未按期搬迁的一律取缔违规摊点。", "answered | open | measure=取缔违规摊点"),
    ("按市局要求我们减少检查两次。", "answered | open | measure=减少检查两次"),
    ("对未完成事项每月通报进度。", "answered | open | measure=通报进度"),
    ("未来三年更换水泵十台。", "answered | open | measure=更换水泵十台"),
    ("问题未解决前，每周公布进度。", "answered | open | measure=公布进度"),
  ])
  func whatWasNotDoneIsNoMeasure(text: String, expected: String) {
    let told = shown(text)
    #expect(
      told == expected || expected == "mentioned | - | " && told.hasPrefix(expected) && !told.contains("measure="))
  }

  /// Who asks and hears that it cannot be done got no reason.
  @Test(arguments: [
    ("市局要求我们减少检查，但我们做不到。", false), ("增加班车做不到。", false), ("车辆只有两台，做不到每天接送。", true), ("因编制所限，办不到。", true),
  ])
  func inabilityAloneIsNoReason(text: String, isReasoned: Bool) {
    let (answer, _) = answer(text)
    #expect(answer.promise == .explained && answer.isReasoned == isReasoned)
  }

  @Test(arguments: [
    ("指挥中心安排专人24小时值守热线，6月底前落实。", "answered | by-date | measure=安排专人24小时值守热线 unit=指挥中心 deadline=6月底前"),
    ("举报热线由专人24小时值守。", "answered | open | measure=由专人24小时值守"),
    ("热线改为专人接听。", "answered | open | measure=改为专人接听"),
    // Who answers for it, or what people say, is none.
    ("热线由专人负责。", "mentioned | - | "), ("群众反映热线没有专人接听。", "mentioned | - | "),
  ])
  func whoIsPutToItIsAMeasure(text: String, expected: String) { #expect(shown(text) == expected) }

  /// The deadline that cannot be kept is marked.
  @Test(
    arguments: [
      ("整改方案\n一、更换水泵，总务科负责，⟦2026年9月31日⟧前完成。\n", "impossible"),
      ("2026年整改方案\n一、总务科2025年⟦2月30日⟧前更换水泵。\n", "impossible"),
      ("2026年整改方案\n一、总务科⟦2025年5月31日前⟧更换水泵。\n", "past"),
      ("整改方案\n一、总务科⟦2026年3月底前⟧更换水泵。\n总务科\n2026年4月10日\n", "past"),
      ("整改方案\n（2026年4月10日）\n一、总务科2026年4月底前更换水泵。\n", nil),
      ("整改方案\n一、总务科2027年1月底前更换水泵。\n总务科\n2026年4月10日\n", nil),
      ("整改方案\n一、总务科3月底前更换水泵。\n总务科\n2026年4月10日\n", nil),
      ("整改方案\n一、总务科已于2026年3月5日更换水泵两台。\n总务科\n2026年4月10日\n", nil),
      ("整改方案\n一、总务科2025年5月31日前更换水泵。\n", nil),
    ] as [(String, String?)])
  func aDeadlineThatCannotBeKeptIsToldSo(text: String, fault: String?) {
    let (answer, _) = answer(text.filter { $0 != "⟦" && $0 != "⟧" })
    #expect(answer.deadlineFault?.rawValue == fault && answer.state == .answered)
  }

  /// The condition is marked.
  @Test(arguments: [
    ("⟦如资金到位⟧，年底前更换水泵两台。", "answered | with-others"),
    ("水泵⟦待新厂房交付后⟧再更换。", "answered | with-others"),
    ("⟦条件允许⟧的情况下，明年一季度增加班车两班。", "answered | with-others"),
    ("⟦资金到位后⟧6月底前翻修浴室。", "answered | with-others"),
    ("总务科⟦视资金情况⟧，分批更换课桌。", "answered | with-others"),
    ("⟦一旦上级批复⟧，立即开工建设停车场。", "answered | with-others"),
    ("年底前更换水泵，⟦如果预算下达⟧。", "answered | with-others"),
    // Rules, an order of steps, other words, and what comes besides.
    ("每月检查一次，如有损坏更换灯泡。", "answered | open"),
    ("6月底前更换水泵，如资金到位再增设一台备用泵。", "answered | by-date"),
    ("待人热情，6月底前公布服务承诺。", "answered | by-date"),
    ("资金已经到位，6月底前如期更换水泵。", "answered | by-date"),
    ("空调、电扇等设备6月底前检修到位。", "answered | by-date"),
    ("整改完成后公示结果。", "answered | open"),
  ])
  func whatAPromiseDependsOnIsSaid(text: String, expected: String) {
    let marked = text.firstIndex(of: "⟦").map { String(text[$0...].dropFirst().prefix { $0 != "⟧" }) }
    let (answer, document) = answer(text.filter { $0 != "⟦" && $0 != "⟧" })
    #expect("\(answer.state.rawValue) | \(answer.promise?.rawValue ?? "-")" == expected)
    #expect(answer.condition.map(document.text) == marked)
  }

  @Test(arguments: [
    ("由街道城管办于9月底前更换路灯。", "街道城管办"), ("由街道城管办9月底前更换路灯。", "街道城管办"),
    ("由学校食堂每月公布菜价。", "学校食堂"), ("由社区党委组织人员清理楼道。", "社区党委"),
    ("由澜汀市高新区综合行政执法局河东街道中队负责清理摊点。", "澜汀市高新区综合行政执法局河东街道中队"),
    ("由社区办理登记，增加窗口两个。", "社区"), ("宿舍由房产科6月底前粉刷两遍。", "房产科"), ("由村委会所属施工人员修建水渠。", "村委会"),
  ])
  func theWholeNameOfABodyIsFound(text: String, unit: String) {
    let (answer, document) = answer(text)
    #expect(answer.found.first { $0.part == .unit }.map { document.text($0.range) } == unit)
  }

  @Test func clausesOfOthersAreLeftOut() {
    let (own, others) = ("食堂增加两个窗口，", "宿舍由房产科6月底前粉刷。")
    let text = own + others
    let document = TokenizedDocument(plain: Document(name: "", text: text))
    let start = own.utf8.count
    let reader = AnswerReader(document)
    let answer = reader.answer(in: [document.document.range], leavingOut: [TextRange(start, text.utf8.count)])
    #expect(answer.found.map { document.document.text($0.range) } == ["增加两个窗口"] && answer.promise == .open)
    // Who acts in the clause of others acts behind it too.
    let other = "行政处增加两个窗口；"
    let row = TokenizedDocument(plain: Document(name: "", text: other + "6月底前粉刷宿舍。"))
    let second = AnswerReader(row).answer(in: [row.document.range], leavingOut: [TextRange(0, other.utf8.count)])
    #expect(second.found.map { row.document.text($0.range) } == ["粉刷宿舍", "行政处", "6月底前"])
    let promises = reader.promises(in: document.document.range).map { document.document.text($0.clause) }
    #expect(promises == ["食堂增加两个窗口，", "宿舍由房产科6月底前粉刷。"])
  }

  @Test func rowsOfATableAreReadByTheirHead() {
    let text = "问题\t整改措施\t责任单位\t完成时限\n路灯不亮\t换成节能灯\t村建办\t9月底\n办事难\t加强管理\t\t\n"
    let document = TokenizedDocument(plain: Document(name: "", text: text))
    let answers = PlanItems(document).items.dropFirst().map { item in
      AnswerReader(document).answer(in: [item.range])
    }
    #expect(answers.map { $0.found.map { document.document.text($0.range) } } == [["换成节能灯", "村建办", "9月底"], []])
    #expect(answers.map(\.state) == [.answered, .mentioned])
  }

  @Test func chaptersOnTheWholePlanAreNoItems() {
    let text = "整改方案\n一、整改事项\n1、换灯泡。\n二、保障措施\n（一）公开公示。结果上墙。\n三、其他事项\n2、修路。\n"
    let document = TokenizedDocument(plain: Document(name: "", text: text))
    let items = PlanItems(document).items.map { document.document.text($0.range) }
    #expect(items.contains { $0.contains("换灯泡") } && items.contains { $0.contains("修路") })
    #expect(!items.contains { $0.contains("上墙") })
  }
}
