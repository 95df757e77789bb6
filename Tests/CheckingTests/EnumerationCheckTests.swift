import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct EnumerationCheckTests {
  private func findings(_ text: String) -> [Finding] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return EnumerationCheck(text: source, numbering: Numbering(source)).findings().sorted(by: Finding.inTextOrder)
  }

  @Test(arguments: [
    // every level, nested as GB/T 9704 has it
    "一、总则\n（一）目标\n1.近期\n（1）甲\n（2）乙\n2.远期\n（二）范围\n二、分工\n（一）甲方\n（二）乙方\n三、附则",
    // 一是 inside 一是 is legal
    "一是抓教育，做到：一是讲得清，二是听得懂。二是抓制度。三是抓检查，分两步：一是自查，二是互查。四是抓落实。",
    "各科室要做好三件事：一是清点库房；二是登记台账；三是张榜公布。保卫科要做好两件事：一是巡夜；二是换锁。",
    "第一，站位要高。一是学，二是比。第二，行动要快。一是问，二是改，三是评。第三，作风要实。",
    // a series resumed after a deeper one has ended
    "一、开会\n一是布置。一要早，二要细，三要实。二是检查。三是总结。\n二、散会",
    "一要勤学。二要苦练。三是多问。",
    "首先，看水。其次，看火。再次，看门。最后，关灯。",
    "首先要查门窗，二是查电源，三是查煤气。",
    "任务有三项：①量体温；②测血压；③填表格。",
    "一看脸色，二看脉象。",
    // look-alikes
    "去年一、二季度产量平稳，三、四季度回升。",
    "二、三线工人轮休，一、二把手带班。",
    "他是唯一是党员的。万一是他呢？",
    "速度第一，质量第一，安全第一。",
    "做法之一，先看后学。\n做法之二，边学边做。\n做法之三，做完再看。",
    "第一，第二批学员已经结业。第二，第三批学员报到。",
    "得分3.15，比例为1.5，电话是12.3。",
    "2019.2.12开工，3.8节放假。",
    "会议由（三）班主持，见表（2）。",
    "一方面抓生产，另一方面抓安全。",
    "我再次，也是最后一次提醒大家。",
    "这个月三要紧、五要紧都不如人要紧。",
    "大家说一是一，说二是二。",
    // announced and given
    "下面，我讲两点意见。\n一、关于防汛\n讲防汛。\n二、关于抗旱\n讲抗旱。",
    "全年要抓好四个环节的工作：一是选种，二是育苗，三是移栽，四是收割。",
    // a list started again in another paragraph
    "1.组长：甲\n2.组员：乙\n名单如下：\n1.丙\n2.丁",
    "（1）称重。（2）装车。（3）封签。",
    // a document of chapters
    "第一章 总则\n第一条 为了节水。\n第二条 本厂职工都要节水。\n第二章 罚则\n第三条 违者通报。",
    "第一部分 形势\n一、国内\n二、厂内\n第二部分 任务\n一、生产\n二、安全",
    "",
    "没有编号的一段话。",
    "一、三个人的故事\n讲故事。\n二、两本账\n算账。",
    "一、谁来修的\n王师傅修的水渠。\n二、谁来管",
    "一、只有一个标题",
    // items inside a line, where a line break was lost
    "一、修渠\n（一）选线。线要直。（二）开工。工要早。\n（三）验收。", "一、修渠\n要早修。二、补堤\n要早补。\n三、看水", "（一）选线。\n线要直 （二）开工。\n（三）验收。",
    "一、修渠\n他说：“早修。”二、补堤\n三、看水", "一、修渠\n讲完了。（掌声）二、补堤\n三、看水", "一、修渠\n先清淤二、补堤\n三、看水",
    "所以第一，渠要修。第二，堤要补。", "要做两件事，一条是修渠，二是补堤。", "第一点是渠，第二点是堤，第三，是人。", "1.清淤\n先清上段2.砌石\n3.放水",
    // numbers of another text
    "采取前条第（一）、（二）、（四）、（五）项措施，应当按照下列步骤办理：\n（一）告知；\n（二）登记。",
    "（一）甲。\n（二）乙。\n有第(一)、(二)项情形之一的，从轻处理。",
    // numbers that run on over chapters, also where the one before stands in the middle of a line
    "一、治水\n（一）清淤。\n（二）护坡。\n二、治山\n（三）封育。\n（四）补植。",
    "一、治水\n总体要求（一）清淤。\n（二）护坡。\n（三）补坝。",
    "一、总则\n做好三件事（一）查渠。1.看水位。2.看闸门。\n（二）修渠。\n（三）管渠。",
    // minutes before a bracket
    "设立咨询电话（工作日8:30—11:30，14:00—17:30）。", "目录\n1、\n2、\n3、", "一、\n修渠。\n二、\n补堤。",
    // several in one line
    "1.偷盗树苗 2.偷盗花木 3.偷盗草皮\n\n4.毁坏水表 5.毁坏路灯\n\n6.私拉电线",
    // an item that begins with a figure
    "19.送书下乡：每村一箱。\n20.2026年要办的实事：修路。\n21.5+2就业点：周末也开门。\n22.送戏下乡：每村一场。",
    // armies, and things that are counted
    "编了三纵、四纵，又编了七纵、九纵。",
    "实施城建重点项目20个。一是修路。二是架桥。三是铺管。",
    "同志们：\n先说第一件，修渠。\n第二，补堤。\n第三，看水。",
    "同志们：\n头一件，修渠。\n再一件，补堤。\n第三，看水。", "同志们：一不拖，二不靠，三要按时交。", "一、两年来的工作\n（一）修渠。\n（二）补堤。\n二、今年的打算\n还要修。",
    "1.清渠要早，冬天就动手。\n2.补堤要实，各段都要有人日夜守着，\n3.植树要快，栽一棵活一棵。",
    "同志们：开会。一厂停了窑，省了钱。\n三厂大修推到明年。",
  ])
  func wholeNumberingIsLeftAlone(text: String) {
    #expect(findings(text).map(\.message) == [])
  }

  @Test(arguments: [
    ("一、甲\n二、乙\n⟦四、⟧丁", "skipped"),
    ("一、看水情\n⟦二、查隐患，以过硬的\n本领守住大堤⟧\n三、抓值班", "broken-line"),
    ("（一）甲。\n（二）乙。\n⟦（四）⟧丁。\n（五）戊。", "skipped"),
    ("1.甲\n2.乙\n⟦4.⟧丁\n5.戊", "skipped"),
    ("（1）甲；（2）乙；⟦（5）⟧戊。", "skipped"),
    ("①甲；②乙；⟦④⟧丁。", "skipped"),
    ("一是开门。二是扫地。⟦四是⟧关窗。", "skipped"),
    ("一要早。⟦三要⟧实。", "skipped"),
    ("第一，看账。第二，看物。⟦第四⟧，看人。", "skipped"),
    ("首先，看账。⟦再次⟧，看人。", "skipped"),
    ("一查账本，二查库房，⟦四查⟧现场。", "skipped"),
    ("一、甲\n二、乙\n⟦二、⟧丙\n三、丁", "repeated"),
    ("一、甲\n1、修渠。\n2、补堤。\n⟦3、⟧\n4、查险。\n5、清淤。", "empty-item"),
    ("（一）修渠。\n⟦（二）⟧\n（三）查险。", "empty-item"),
    ("（一）甲。\n（二）乙。\n⟦（二）⟧丙。\n（四）丁。", "repeated"),
    ("一是甲。二是乙。⟦二是⟧丙。", "repeated"),
    ("第一，甲。⟦第一⟧，乙。第三，丙。", "repeated"),
    ("1.甲\n2.乙\n⟦2.⟧丙", "repeated"),
    ("一、甲\n⟦三、⟧丙\n二、乙\n四、丁", "out-of-order"),
    ("我们抓了三件事。一是修路。二是架桥，做到：一是选址准，二是用料足。⟦四是⟧通车。", "skipped"),
    // the gap in the inner series is not hidden by the outer one
    ("一是抓学习。二是抓纪律，要求：一是不迟到；⟦三是⟧不早退。三是抓卫生。四是抓安全。", "skipped"),
    ("一、教学\n（一）备课。\n（二）上课。\n二、后勤\n（一）食堂。\n⟦（三）⟧车队。", "skipped"),
    ("同志们：会议开始。⟦二是⟧汇报情况，三是讨论方案。", "lost-start"),
    ("同志们：\n开场白。\n⟦二、⟧分工\n讲分工。\n三、时限\n讲时限。", "lost-start"),
    ("把这批做好，可以对第\n⟦二、⟧第三批的同志起示范作用。", "broken-line"),
    ("材料分给一、\n⟦二、⟧三车间。", "broken-line"),
    ("⟦1、⟧甲\n2.乙\n3.丙", "mixed-marks"),
    ("1.甲\n⟦2、⟧乙\n3.丙", "mixed-marks"), ("1.甲\n⟦2．⟧乙\n3.丙", "mixed-marks"), ("⟦1．⟧甲\n2.乙", "mixed-marks"),
    ("同志们：第一书记来了。⟦第二⟧，要修渠。第三，要补堤。", "lost-start"),
    ("1.总则\n⟦（一）⟧目标\n（二）范围\n2.分工", "mixed-levels"),
    ("我讲⟦三点意见⟧。\n一、防火\n讲防火。\n二、防盗\n讲防盗。", "announced-count"),
    ("要抓好⟦四个环节⟧：一是选种，二是育苗，三是移栽。", "announced-count"),
    // complete, but labelled wrongly: both the wrong label and the doubled one are shown
    ("办了四件实事。一是修灶，二是换锅，⟦四是⟧添碗，⟦四是⟧补窗。", "skipped repeated"),
    ("主要有一是讲课，二是看片，⟦四是⟧座谈。", "skipped"),
    ("第一章 总则\n第二章 组织\n⟦第四章⟧ 罚则", "skipped"),
    ("(一)甲。\n(二)乙。\n⟦(四)⟧丁。", "skipped"),
    // look-alikes of what is explained
    ("一、治水\n（一）清淤。\n（二）护坡。\n二、治山\n⟦（二）⟧封育。\n（三）补植。", "lost-start"),
    ("1.甲 2.乙\n⟦4.⟧丁 5.戊", "skipped"),
    ("二、要求\n（一）抓学习。\n（二）抓项目。\n⟦（四）⟧项目收尾要快。", "skipped"),
    ("提出要求⟦4个⟧。一是修路。二是架桥。三是铺管。", "announced-count"),
  ])
  func faultsAreNamedAtTheNumberThatShowsThem(marked: String, rules: String) {
    let marked = MarkedText(marked)
    let findings = findings(marked.text)
    #expect(findings.map(\.range) == marked.ranges)
    #expect(findings.map(\.rule) == rules.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    ("一、认识\n讲认识。\n二、措施\n讲措施。\n四、要求\n讲要求。", "skipped"),
    ("一、认识\n（一）甲。\n（二）乙。\n二、措施\n（一）丙。\n（三）丁。\n三、要求", "skipped"),
    ("一、认识\n二、措施\n三、要求\n附件\n一、名单\n二、日程", ""),
    ("一、认识\n二、措施\n三、要求\n一、名单\n二、日程\n三、地点", ""),
    ("一）认识要到位。\n二）措施要到位。\n四）督查要到位。", "skipped"),
    ("第一条 为了规范管理。\n第二条 适用本厂。\n第四条 自发布之日起施行。", "skipped"),
    ("第一章 总则\n第一条 目的。\n第二条 范围。\n第二章 职责\n第三条 甲。\n第三条 乙。\n第四条 丙。", "repeated"),
    ("第一章 总则\n第一条 目的。\n第二章 职责\n第二条 甲。\n第三条 乙。\n第四章 附则\n第四条 丙。", "skipped"),
    ("首先，要学。其次，要查。其次，要改。最后，要评。", "repeated"),
    ("首先，要学。再次，要改。最后，要评。", "skipped"),
    ("一要抓学习，二要抓查摆，四要抓整改。", "skipped"),
    ("一是抓学习；二是抓查摆；二是抓整改；四是抓巩固。", "repeated"),
    ("第一，抓学习。第二，抓查摆。第四，抓整改。第三，抓评议。第五，抓巩固。", "out-of-order"),
    ("1.甲。\n2.乙。\n3、丙。\n4.丁。", "mixed-marks"),
    ("1、甲。\n2、乙。\n3.丙。\n4、丁。", "mixed-marks"),
    ("（一）甲。\n（二）乙。\n三、丙。\n（四）丁。", "mixed-marks"),
    ("（1）甲；（2）乙；3、丙；（4）丁。", "mixed-marks"),
    ("（一）修渠。\n（二）清淤。\n（3）补堤。\n（四）看水。", "mixed-marks"),
    ("（一）修渠。\n(1)清淤。\n(2)补堤。\n（二）看水。\n（1）定人。\n（2）定段。\n（三）交账。", ""),
    ("①甲；②乙；③丙；⑤丁。", "skipped"),
    ("1. 第一项\n2. 第二项\n3. 第三项", ""),
    ("一、第一批单位\n二、第二批单位\n三、第三批单位", ""),
    ("下面，我讲三点意见。\n一、要学\n讲。\n二、要改\n讲。\n三、要评\n讲。\n四、要干\n讲。", "announced-count"),
    ("做好五项工作：一是甲，二是乙，三是丙，四是丁。", "announced-count"),
    ("第一阶段（3月1日至3月20日）学习。第二阶段（3月21日至4月10日）查摆。第三阶段整改。", ""),
    ("（一）提高认识。一是学习文件，二是组织讨论。\n（二）加强领导。一是成立机构，二是明确责任，三是严格考核。\n（三）注重实效。", ""),
    ("一、提高认识。\n1、学文件。\n2、谈体会。\n二、加强领导。\n1、建机构。\n3、抓督查。", "skipped"),
    ("一、二两项由办公室负责，三、四两项由组织科负责。", ""),
    ("会议开了三天，第一天学习，第二天讨论，第三天总结。", ""),
    ("学习分两步：第一步，自学；第二步，讨论。", ""),
    ("学习分三步：第一步，自学；第三步，讨论。", "skipped"),
    ("一季度抓学习，二季度抓查摆，四季度抓总结。", ""),
    ("他一是老党员，二是老班长。", ""),
    ("一来路远，二来天晚，大家早点回去。", ""),
    ("其一，思想不重视；其二，措施不得力；其四，督查不到位。", "skipped"),
    ("一方面要学，另一方面要干。", ""),
    ("（一）甲\n（二）乙\n（三）丙\n（五）戊\n（四）丁\n（六）己", "out-of-order"),
    ("一、甲\n三、丙\n四、丁", "skipped"),
    ("1.1 范围\n1.2 目标\n1.3 要求", ""),
    ("1）甲\n2）乙\n4）丁", "skipped"),
    ("一是甲。二是乙。三是丙，具体是：一要快，二要准，三要狠。四是丁。六是己。", "skipped"),
    ("首先是甲，其次是乙，再次是丙，四是丁。", ""),
    ("第一，甲。二是乙。第三，丙。", "mixed-marks"), ("第一，甲，二是乙，第三，丙。", ""),
    ("一、甲；二、乙；三、丙；五、戊。", "skipped"),
    ("一、形势\n（一）国内\n（二）厂内\n二、任务\n（一）生产\n（二）安全\n（二）环保\n三、要求", "repeated"),
    ("2005年工作回顾\n一、主要成绩\n（一）生产\n（二）经营\n二、存在问题\n1.甲\n2.乙\n三、下步打算", ""),
    ("一、甲\n二、乙\n三、丙\n三、丁\n五、戊", "repeated"),
    ("一、甲\n二、乙\n三、丙\n三、丁\n四、戊", "repeated"),
    ("第一节 概述\n第二节 方法\n第四节 结果", "skipped"),
    ("第一部分 回顾\n第二部分 展望\n第四部分 措施", "skipped"),
    ("要把握三个环节。第一个环节是学，第二个环节是查，第三个环节是改。", ""),
    ("一是甲。\n二是乙。\n四是丁。\n五是戊。", "skipped"),
  ])
  func listsInFurtherWordingsAreJudged(text: String, rules: String) {
    #expect(findings(text).map(\.rule) == rules.split(separator: " ").map(String.init))
  }

  @Test func aGapTellsBetweenWhichItemsAndAWrongLabelIsMended() {
    let gap = findings("（一）甲。\n（二）乙。\n（五）戊。")
    #expect(
      gap.map { $0.message.text(in: .english) } == [
        "“（五）” follows “（二）”: “（三） （四）” is missing; a passage was lost before this place, or the numbers are wrong"
      ])
    #expect(gap.first?.related.count == 1)
    let wrong = findings("分三个阶段进行。\n（一）甲。\n（二）乙。\n（四）丁。")
    #expect(wrong.map(\.suggestion) == ["（三）"])
  }

  @Test(arguments: [
    "⟦三是⟧要讲卫生。四是要守纪律。\n二、时间安排\n（一）上午\n（二）下午\n三、要求",
    "，并抓好落实。⟦三、⟧强化保障\n（一）人员\n⟦（三）⟧经费\n四、严格纪律",
    "会直接影响效果。⟦二是⟧要算细账。三是要算总账。",
    "抓好两头。一是抓种。二是抓收。\n⟦三、⟧强化保障\n抓紧。\n四、严格纪律\n抓好。",
    "⟦2、⟧修水渠。先清淤，再砌石。\n3、修田埂。", "⟦5、⟧收割。\n6、晒谷。\n（三）入仓阶段。\n1、过秤。\n2、入库。",
    "渠水要天天看。\n⟦（三）⟧建立巡渠制度。每天一巡。\n（四）建立报告制度。", "⟦五是⟧看好水。\n六是守好堤。\n同志们，散会。", "先浇近田。⟦第二⟧，后浇远田。",
  ])
  func whatAFragmentLacksIsNoFaultOfItsNumbers(marked: String) {
    let marked = MarkedText(marked)
    let source = SourceText(TokenizedDocument(plain: marked.document))
    let numbering = Numbering(source)
    #expect(numbering.fragment?.evidence == marked.ranges[0])
    #expect(
      EnumerationCheck(text: source, numbering: numbering).findings().map(\.range) == Array(marked.ranges.dropFirst()))
  }

  @Test(arguments: [
    "全年分⟦三个阶段⟧工作的主要特点，一是早，二是快，三是稳，四是省。", "这是五个班组工作的几条经验，一是早，二是快。",
    "讲三点意见：一是早清淤，二是勤看水，各队要把人派到渠上，把账记到户头，",
    "要抓好三个环节：\n1、选种。种子要饱满，发芽率要高。\n2、育苗。苗床要平整，水要浇透，棚要盖好，夜里要有人",
  ])
  func whatCountsOtherThingsOrIsCutOffIsNoWrongCount(text: String) {
    #expect(findings(MarkedText(text).text).isEmpty)
  }

  @Test func aWholeDocumentIsNoFragment() {
    let source = SourceText(TokenizedDocument(plain: Document(name: "", text: "同志们：\n今天开会。\n二、分工\n三、时限")))
    #expect(Numbering(source).fragment == nil)
  }

  @Test(arguments: 0..<60)
  func everySeriesHoldsMarkersOfTheTextOnceAndInOrder(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let pieces = [
      "一、", "二、", "（一）", "（三）", "1.", "2、", "①", "④", "一是", "二是", "三要", "第一，", "首先，", "\n", "。", "；", "同志们",
    ]
    var text = ""
    for _ in 0..<40 {
      text += (pieces.randomElement(using: &generator) ?? "") + RandomText.scalars(2, using: &generator)
    }
    let source = SourceText(TokenizedDocument(plain: Document(name: "", text: text)))
    let numbering = Numbering(source)
    let items = numbering.series.flatMap(\.items)
    #expect(Set(items).count == items.count)
    #expect(numbering.series.allSatisfy { $0.items == $0.items.sorted() && !$0.items.isEmpty })
    #expect(
      zip(numbering.markers, numbering.markers.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    for finding in EnumerationCheck(text: source, numbering: numbering).findings() {
      #expect(String(validating: source.document.utf8[finding.range.bounds], as: UTF8.self) != nil)
    }
  }

  @Test func namedNumbersAreOneSeries() {
    let marked = MarkedText("收获之一，眼界宽了。\n收获之二，本领强了。\n⟦收获之四⟧，心更齐了。")
    #expect(findings(marked.text).map(\.range) == marked.ranges)
  }

  @Test(arguments: [
    "（1）备料。\n（2）下锅。\n⟦（3\n）⟧起锅。\n（4）装盘。", "一是备料。二是下锅。\n⟦三\n是⟧起锅。",
  ])
  func labelsCutByALineBreakStillCount(marked: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.allSatisfy { $0.rule == "broken-line" })
  }
}
