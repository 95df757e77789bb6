import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

/// Parts and their whole, in whatever words they are told.
@Suite struct PartsReaderTests {
  private func findings(_ text: String) -> [Finding] {
    NumberCheck.findings(in: text)
      .filter { $0.severity != .info }
  }

  @Test(arguments: [
    // a rest, whatever stands before the whole
    "全年共整修各类渠道⟦8.4公里⟧，其中干渠3.1公里、支渠4.6公里、其他渠道1.1公里。",
    "上半年共受理报修⟦142件⟧。其中，漏水51件，堵塞33件，其他12件。",
    "上半年共受理报修⟦142件⟧，比去年多24件。从类别看，漏水51件，堵塞33件，淤积27件，停电16件，其他12件。",
    "全年投入⟦6.8亿元⟧，为年计划6.2亿元的109.7%。其中，修渠3.1亿元，补堤2.9亿元，修闸1.2亿元。",
    "全站共受理报修⟦142件⟧，比去年的118件多了24件，上升20.3%。报得多不是坏事，说明渠户愿意说。从类别看，漏水51件，堵塞33件，淤积27件，停电19件，其他12件。从等级看，一级报修0件，二级报修3件，三级报修87件，四级报修61件。",
    "共受理报修⟦142件⟧。从等级看，一级报修0件，二级报修3件，三级报修87件，四级报修61件。",
    // announced, sorts that are all there are, named by the whole, whose money it is
    "计划整修渠道⟦68公里⟧，惠及3万人。工程分三期实施：一期24公里，二期28公里，三期18公里。",
    "全县⟦43座⟧水闸，其中大型1座、中型6座、小型38座。",
    "新建、改造泵站⟦16个⟧，其中新建5个、改造9个，泵站总数由21个增加到26个。",
    "全县共有⟦16个⟧乡镇，其中9个镇、6个乡。",
    "渠道改造投资⟦1.36亿元⟧，其中中央资金5440万元、省级补助2720万元、市级自筹4440万元。",
    // each and its opposite
    "抽查水闸⟦120座⟧，合格118座，不合格3座。",
    "⟦26件⟧报修逐一办理，办结25件，办结率为96.2%，还有2件涉及邻县。",
    "用水户代表⟦二十一个⟧人举手，十八个赞成，两个不赞成。",
    // of two units of one measure
    "整修渠道⟦6公里⟧，其中干渠2.5公里、支渠3公里、其余渠道2900米。",
    // one kind, more than all
    "水站全年办实事⟦37件⟧，其中清淤护坡23件、堵漏防渗11件、换泵换管5件。",
    // a total behind the parts
    "上级补助40万元，自筹6万元，共⟦56万元⟧。",
    "上级给四十万，村里出六万，一共⟦五十六万⟧。",
    "东村投入12万元，西村投入15万元，两村共投入⟦37万元⟧。",
    "第一季度用水50万方，第二季度用水60万方，上半年共⟦120万方⟧。",
    "工程分三期：一期24公里，二期28公里，三期18公里，共⟦68公里⟧。",
    // more than the whole
    "全县1326条支渠中，已通水的达到⟦1411条⟧。",
    "全县43座水闸，有⟦51座⟧带病运行。",
    "安排看水员20人：东片15人、西片⟦25人⟧。",
    // what came, what was voted, what is left
    "会议应到用水户代表15人，实到⟦16人⟧。",
    "实到代表5人，以举手方式表决，⟦4票同意，0票反对，0票⟧弃权。",
    "同意⟦4票，反对0票，弃权0票⟧，出席5人。",
    "水费收入100万元，支出80万元，结余⟦30万元⟧。",
    // of those who are men or women, of a full score, of what something costs
    "⟦15名⟧看水能手中，男同志9名，女同志7名。", "水工考核满分为⟦100分⟧，其中闸门60分，水泵30分，水尺20分。",
    "买泵所需经费48万元由水站安排30万元，其余⟦28万元⟧由各村自筹。", "买泵所需经费⟦48万元⟧，由水站安排30万元，其余28万元自筹。", "投入水利资金⟦120万元⟧，其中买泵75万元，修渠35万元，护坡20万元。",
    "全村⟦六百户⟧，其中自流户一百二十户，提水户四百九十户。",
    // what is left beside what was done
    "二十座闸已经修好8座，还有⟦11座⟧正在修。", "水费收入41.6万元，花了29.3万元，还剩⟦13.3万元⟧。",
    // of numbered lines
    "险段如下：\n1.东渠13处；\n2.西渠7处；\n3.北渠8处。\n上述⟦27处⟧险段月底前修好。",
    // grades
    "满意的占62%，基本满意的占35%，不满意的占⟦9%⟧。",
    "非常满意占45%，满意占40%，一般占10%，不满意占⟦15%⟧。",
  ])
  func partsThatDoNotFitAreTold(marked: String) {
    let text = MarkedText(marked)
    let found = findings(text.text)
    #expect(found.map(\.rule) == ["sum"], "\(marked)")
    #expect(found.first?.severity == .warning)
    #expect(found.first?.range == text.ranges.first)
  }

  @Test(arguments: [
    "水站核定船只⟦8艘⟧，其中巡查用船1艘、清淤用船2艘、运料用船3艘。",
    "⟦134座⟧水闸中，正常的97座，漏水的36座。",
    "完成水利投资⟦6.8亿元⟧，比上年增加1亿元。其中，干渠改造完成3.1亿元，支渠改造完成2.7亿元，泵站改造完成0.8亿元。",
  ])
  func partsThatSeemToBeAllAreAskedFor(marked: String) {
    let text = MarkedText(marked)
    let found = findings(text.text)
    #expect(found.map(\.message.key) == ["number.sum.short"])
    #expect(found.first?.severity == .suggestion)
    #expect(found.first?.range == text.ranges.first)
  }

  @Test func twoRowsOfOneWholeAreToldEach() {
    let found = findings("共受理报修142件。从类别看，漏水51件，其他90件。从等级看，一级报修0件，二级报修81件，三级报修70件。")
    #expect(found.map { $0.message.values["right"] } == ["141件", "151件"])
  }

  @Test func aShareOfThePlanStandsBetweenAWholeAndItsParts() {
    let found = findings("全年完成水利投资6.8亿元，占年度计划6.2亿元的109.7%。其中，干渠改造完成3.1亿元，支渠改造完成2.7亿元，泵站改造完成0.8亿元。")
    #expect(found.map(\.message.key) == ["number.sum.short"])
  }

  @Test(arguments: [
    // all fits, roundings included
    "全年共整修各类渠道8.8公里，其中干渠3.1公里、支渠4.6公里、其他渠道1.1公里。",
    "计划整修渠道70公里。工程分三期实施：一期24公里，二期28公里，三期18公里。",
    "完成水利投资6.7亿元，其中干渠改造完成3.1亿元，支渠改造完成2.7亿元，泵站改造完成0.8亿元。",
    "东村投入12万元，西村投入15万元，两村共投入27万元。",
    "实到代表5人，5票同意，0票反对，0票弃权。", "应到代表5人，实到5人。",
    // parts that are not all
    "全县43座水闸，其中大型1座、中型6座。", "水闸43座，其中大型1座、病险水闸6座、在建水闸2座。",
    "渠道改造投资1.36亿元，其中中央资金5440万元、省级补助2720万元。",
    "水站核定船只8艘，其中巡查用船1艘、清淤用船2艘、运料用船3艘等。",
    "分四期实施渠道68公里：一期24公里，二期28公里。",
    "清理水站3家，其中注销1家、重组1家。",
    // parts that overlap
    "看水员40名，其中党员25名、女看水员20名。", "水利投资12亿元，其中渠道投资8亿元、民间投资6亿元。",
    // another whole
    "甲村水闸30座、乙村水闸40座，其中小型水闸60座。",
    "受理报修120件，比上年多30件，其中漏水80件、堵塞40件。",
    "84座水闸里面，东片26座，西片13座，北片8座，其余的在山里。其中加固11座。",
    "188座水闸，优秀31座，合格124座，不合格33座。",
    "东村投入12万元，西村投入15万元，全县共投入370万元。", "东村投入12万元，西村投入15万元，三村共投入40万元。",
    "东村修渠12公里，西村修渠15公里，共植树300公里。",
    "那时全县有20万人种田，有200万人吃饭。", "全县43座水闸，另有51座在建。",
    "在3个乡镇中，共评出50个用水先进集体。",
    "水工考核总分一百分，看水占三十分，其中闸门占十二分，水泵占十分，水尺占八分。", "看水员24名，其中男党员15名、女党员8名。", "水站给48万元，村里出30万元，其余12万元贷款。",
    "134座水闸，其中正常的97座，漏水的36座。", "134座水闸中，正常的97座，漏水的6座。",
    "二十座闸已经修好8座，还有12座正在修。", "二十座闸已经修好8座，还有11座在邻县。", "水费收入41.6万元，花了29.3万元，还剩12.3万元。", "去年41.6万元，今年花了29.3万元，还剩13.3万元。",
    "险段如下：\n1.东渠13处；\n2.西渠7处；\n3.北渠8处。\n上述28处险段月底前修好。", "险段如下：\n2.西渠7处；\n3.北渠8处。\n上述28处险段月底前修好。",
    // not all have voted
    "实到代表5人，1人回避，4票同意，0票反对，0票弃权。", "出席5人、列席3人，5票同意，0票反对，0票弃权。",
    // vague, multiplied, in brackets
    "抽查水闸约120座，合格118座，不合格3座。", "每村水闸3座，合格2座，不合格2座。",
    "满意的占62%，基本满意的占35%，不满意的占3%。", "满意率98%，基本满意率60%。",
  ])
  func whatMayFitIsLeftAlone(text: String) {
    #expect(findings(text).map { "\($0.rule) \($0.message.values)" } == [])
  }
}

/// Shares and changes with what they are of told in other words.
@Suite struct RatiosInOtherWordsTests {
  private func findings(_ text: String) -> [Finding] {
    NumberCheck.findings(in: text)
      .filter { $0.severity == .warning }
  }

  @Test(arguments: [
    ("ratio", "抽查水样120份，合格118份，合格率为⟦89.3%⟧。"),
    ("ratio", "142件报修中有64件发生在夜里，占⟦54.1%⟧。"),
    ("ratio", "580名看水员中，35岁以下的有87人，占⟦25%⟧。"),
    ("ratio", "一期24公里，二期28公里。一期工程已完成19公里，占一期任务的⟦69.2%⟧。"),
    ("ratio", "灌溉面积21.5万亩，其中自流灌溉6.5万亩，占30.2%；提水灌溉15万亩，占⟦64.8%⟧。"),
    ("change", "水费收入2340万元，比上年增加190万元，增长⟦18.8%⟧。"),
    ("change", "水费收入18.6万元，比上年的16.9万元增加⟦1.9万元⟧。"),
    ("change", "受理报修142件，比去年同期的118件多了⟦34件⟧。"),
    ("change", "水费由5.2亿元增加到5.6亿元，增加⟦0.6亿元⟧。"),
    ("change", "停水时间由⟦58分钟缩短到65分钟⟧。"),
  ])
  func figuresThatDoNotGoTogether(rule: String, marked: String) {
    expectOnly(rule, at: marked, findings)
  }

  @Test(arguments: [
    "抽查水样120份，合格118份，合格率为98.3%。", "抽查水样120份，合格118份，优良率为89.3%。",
    "142件报修中有64件发生在夜里，占45.1%。", "142件报修中有64件发生在夜里，东片占20%。",
    "看水员580名，其中党员200名，占34.5%；女党员50名，占25%。",  // of the members
    "水费收入2340万元，比上年增加190万元，增长8.8%。", "水费收入2340万元，比上年增加190万元，电费增长18.8%。",
    "水费收入18.6万元，比上年的16.9万元增加1.7万元。", "水费收入18.6万元，比上年的16.9万元增加1.6万元。",  // rounded
    "水费由5.2亿元增加到5.6亿元，增加0.5亿元。",  // rounded
    "名次由5位下降到12位。", "用时由50分钟提高到30分钟。",
    "一期24公里，二期28公里。一期工程已完成19公里，占一期任务的79.2%。",
  ])
  func figuresThatMayGoTogether(text: String) {
    #expect(findings(text).map { "\($0.rule) \($0.message.values)" } == [])
  }
}
