import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct NumberCheckTests {
  private func findings(_ text: String) -> [Finding] { all(text).filter { $0.check == .number } }

  private func all(_ text: String) -> [Finding] {
    NumberCheck(text: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))).findings()
  }

  @Test(arguments: [
    "渠长⟦超过30里以上⟧。", "修了⟦大约两个月左右⟧。", "每班⟦不少于5人以上⟧，⟦不超过3天以内⟧报到。", "渠长超过30里。", "满三年以上的渠，限三日内查完。", "达到80%以上。", "最迟十天之内答复。",
    "出水率控制在4%以下，前三名以内。",
  ])
  func comparingWordsThatSayTheSameTwiceAreFound(marked: String) {
    let marked = MarkedText(marked)
    let doubled = all(marked.text).filter { $0.check == .anomaly }
    #expect(doubled.map(\.range) == marked.ranges)
    #expect(doubled.allSatisfy { $0.rule == "doubled-comparator" })
  }

  private func shown(_ findings: [Finding]) -> String {
    findings.map { $0.message.text(in: .english) }.joined(separator: " | ")
  }

  private static let statements: [(String, String)] = [
    ("每人学习⟦不少于36学时⟧。", ">= 36 学时"),
    ("每班⟦不得少于四十五个学时⟧。", ">= 45 学时"),
    ("集中培训⟦不少于3天⟧。", ">= 3 天"),
    ("读书笔记⟦不少于一万五千字⟧。", ">= 15000 字"),
    ("合格率⟦不低于百分之九十八点五⟧。", ">= 98.5 %"),
    ("赞成的占⟦60%以上⟧。", ">= 60 %"), ("赞成的占 ⟦60 % 以上⟧。", ">= 60 %"), ("听课⟦不少于 45 个学时⟧。", ">= 45 学时"),
    ("来的有 ⟦300 多人⟧。", "> 300 人"),
    ("心得以⟦1200字为宜⟧。", "~ 1200 字"),
    ("全县种粮的有⟦40多万⟧，都盼下雨。", "> 400000 "),
    ("⟦七成以上⟧在一线。", ">= 70 %"),
    ("收到的来信，⟦85%以上⟧要在月底答复。", ">= 85 %"), ("种粮户⟦八成以上⟧是老人。", ">= 80 %"),
    ("年⟦满70周岁⟧又行动不便的，可以请人代办。", ">= 70 周岁; consequence: 可以请人代办"),
    ("远处⟦最迟90分钟⟧要到。", "<= 90 分钟"),
    ("人口控制在⟦十三亿以内⟧，每年净增⟦一千三百万以上⟧。", "<= 1300000000  | >= 13000000 "), ("⟦约占全县粮食总产的八分之一⟧。", "~ 12.5 %"),
    ("⟦约有十五万到二十万⟧的民工。", "150000–200000 "), ("⟦4万3千多名⟧新人。", "> 43000 名"),
    ("关于住房的占⟦20％左右⟧。", "~ 20 %"),
    ("投入⟦约1,200万元⟧。", "~ 12000000 元"), ("涉及⟦3 000户左右⟧。", "~ 3000 户"), ("抽检⟦不少于4 500批次⟧。", ">= 4500 批次"),
    ("投入⟦约1 234 567元⟧。", "~ 1234567 元"),
    ("⟦近半数⟧受访者赞成。", "~ 50 %"),
    ("投诉⟦不足三百件⟧。", "< 300 件"),
    ("误差⟦不超过0.5%⟧。", "<= 0.5 %"),
    ("控制在⟦4%以下⟧。", "<= 4 %"),
    ("⟦两周之内⟧答复。", "<= 2 周"),
    ("⟦2小时内⟧报告。", "<= 2 小时"),
    ("接访率必须⟦100%⟧。", "= 100 %"), ("确保⟦三分之一⟧的田先浇。", "= 33.33 %"), ("罚款⟦50%⟧。", "= 50 %"),
    ("前后历时⟦近五个月⟧。", "~ 5 个月"),
    ("老渠建成⟦近五十年⟧，还在用。", "~ 50 年"),
    ("在风里站了⟦近两个小时⟧。", "~ 2 小时"),
    ("⟦至少走访五户⟧农家和⟦三家⟧企业。", ">= 5 户 | >= 3 家"),
    ("惠及⟦三万多父老乡亲⟧。", "> 30000 父老乡亲"),
    ("最多的修了⟦300件以上⟧。", ">= 300 件"),
    ("受训的有⟦六千八百多万人⟧。", "> 68000000 人"),
    ("积压⟦二十余件⟧。", "> 20 件"),
    ("历时⟦一年半左右⟧。", "~ 1.5 年"),
    ("用⟦三个月左右⟧时间，补课⟦不少于半个月⟧。", "~ 3 个月 | >= 0.5 个月"),
    ("奖励⟦50元至500元⟧。", "50–500 元"),
    ("比例为⟦20%-30%⟧。", "20–30 %"),
    ("⟦至少每月开一次⟧。", ">= 1 次"),
    ("参加人数⟦不少于在册职工的三分之二⟧。", ">= 66.67 %"),
    ("力争达到⟦95%⟧。", ">= 95 %"),
    ("2009-2010学年开了⟦3场以上⟧。", ">= 3 场"), ("用⟦2-3学年⟧学完。", "2–3 学年"), ("讲了“成绩、不足”这五个方面，“超过”两个字。", ""),
    ("产值突破3?5亿元，利润率不低于⟦12?4％⟧。", "> 350000000 元 | >= 12.4 %"),
    ("任务⟦超过25吨⟧，余量⟦少于两吨⟧。", "> 25 吨 | < 2 吨"),
    ("征求⟦20名以上⟧群众的意见。", ">= 20 名"),
    ("⟦廿三人以上⟧同行。", ">= 23 人"),
    ("休整⟦两三天⟧，来了⟦七八十人⟧。", "2–3 天 | 70–80 人"),
    ("到会⟦2/3以上⟧有效。", ">= 66.67 %"),
    ("⟦15日内⟧答复。", "<= 15 日"),
    // below zero
    ("气温在⟦零下10度以下⟧停工。", "<= -10 度"), ("增幅⟦低于-2.5%⟧。", "< -2.5 %"), ("增幅⟦不低于-2%⟧。", ">= -2 %"),
    ("亏水⟦超过5万方⟧的，增幅⟦低于-5%⟧的，一律约谈。", "> 50000 方; consequence: 一律约谈 | < -5 %; consequence: 一律约谈"),
    ("迟到⟦两次以上⟧的扣10分，累计⟦不超过30分⟧。", ">= 2 次; consequence: 扣10分 | <= 30 分"),
    // between a date and 前, and behind 到
    ("⟦9月5日（星期五）前⟧交齐。", "<= 9月5日"), ("⟦3月10日（含）前⟧修好。", "<= 3月10日"), ("⟦5月28日下班前⟧报站里。", "<= 5月28日"),
    ("⟦到2026年年底⟧，要全部通水。", "<= 2026年年底"),
    ("用⟦三至五天⟧时间，每周⟦不少于半天⟧。", "3–5 天 | >= 0.5 天"),
    // thresholds with what follows
    ("凡⟦30％以上⟧的职工认为走过场的单位，必须重新补课。", ">= 30 %; consequence: 必须重新补课"),
    ("满意率⟦不到三分之二⟧的支部，要进行补课。", "< 66.67 %; consequence: 要进行补课"),
    ("得票⟦低于80%⟧的，取消评优资格，并限期整改。", "< 80 %; consequence: 取消评优资格，并限期整改"),
    ("⟦超过三次⟧的不得评为先进。", "> 3 次; consequence: 不得评为先进"),
    ("⟦满12分⟧的，停岗学习。", ">= 12 分; consequence: 停岗学习"),
    ("⟦90分以上⟧为优秀，⟦60分以下⟧为不合格。", ">= 90 分; consequence: 为优秀 | <= 60 分; consequence: 为不合格"),
    ("缺勤⟦超过10%⟧的班组，一律\n重新补课。", "> 10 %; consequence: 一律\n重新补课"),
    ("写⟦不少于800字⟧的体会，不得抄袭。", ">= 800 字"),
  ]

  @Test(arguments: statements)
  func statementsAreReadWithComparatorValueUnitAndConsequence(marked: String, expected: String) {
    let marked = MarkedText(marked)
    let findings = findings(marked.text)
    #expect(shown(findings) == expected)
    let ranges = findings.map(\.range).reduce(into: [TextRange]()) { if $0.last != $1 { $0.append($1) } }
    if !marked.text.contains("3?5亿") { #expect(ranges == marked.ranges) }
  }

  private static let otherWords: [(String, String)] = [
    // how much, in other words
    ("合格的占⟦三分之一强⟧，不合格的占⟦两成弱⟧。", "> 33.33 % | < 20 %"),
    ("超龄的有⟦四成多⟧，病退的占⟦百分之七还多⟧。", "> 40 % | > 7 %"),
    ("出勤率在⟦九成五以上⟧，缺勤⟦七八成⟧因病。", ">= 95 % | 70–80 %"),
    ("拿⟦三到四成⟧的钱买教材，⟦百分之三十到四十⟧留作机动。", "30–40 % | 30–40 %"),
    ("修路要⟦2至3万元⟧。", "20000–30000 元"),
    ("来了⟦上百人⟧，发传单⟦近万份⟧，捐款⟦过千元⟧。", ">= 100 人 | ~ 10000 份 | > 1000 元"),
    ("花了⟦七百多万美金⟧，修了⟦两千余米⟧。", "> 7000000 美金 | > 2000 米"),
    ("⟦二十来户⟧人家，⟦十五六个⟧孩子。", "~ 20 户 | 15–16 个"),
    ("等了⟦两个多小时⟧，拖了⟦三个来月⟧。", "> 2 小时 | ~ 3 个月"),
    ("⟦过半⟧的窗口没人。⟦百分百⟧要整改。", "> 50 % | = 100 %"),
    ("停用⟦l40多天⟧，巡检⟦2O多次⟧。", "> 140 天 | > 20 次"),
    ("差错率⟦不超万分之五⟧，噪声⟦85dB以下⟧。", "<= 0.05 % | <= 85 db"),
    ("考核中廉洁占15分，安全控制在⟦两起以内⟧。", "<= 2 起"), ("每错一处扣15分，罚款200元。", ""),
    ("渠水多了⟦近2倍⟧，修通了一个又一个难关，突破了一个又一个险段。", "~ 2 倍"),
    ("⟦不下三十遍⟧，⟦不止五家⟧，⟦顶多两天⟧，⟦限时10分钟⟧。", ">= 30 遍 | > 5 家 | <= 2 天 | <= 10 分钟"),
    ("⟦三个支部以上⟧联办，运费⟦300元/吨以下⟧。", ">= 3 个 | <= 300 元"),
    ("压力⟦≥60%⟧。", ">= 60 %"), ("配⟦4级（持证）以上⟧的机手。", ">= 4 级"), ("缺勤⟦3次（含3次）以上⟧的有两人。", ">= 3 次"),
    ("管水⟦2年(含2年)内⟧的新手都要听课。", "<= 2 年"),
    ("返工率⟦不足三成⟧，比去年提高到⟦八成以上⟧。", "< 30 % | >= 80 %"),
    // what follows
    ("每人写⟦不少于1200字⟧，字迹清楚，达不到的退回去补写。", ">= 1200 字; consequence: 退回去补写"),
    ("到课率须在⟦九成以上⟧，听课⟦不少于6节⟧，未达标的年级，取消评优。", ">= 90 % | >= 6 节; consequence: 年级，取消评优"),
    ("到会的⟦不少于三分之二⟧，方可表决。", ">= 66.67 %; consequence: 方可表决"),
    ("赞成票⟦不到半数⟧的候选人，由党委派人谈话，⟦两周内⟧仍有异议的，重新推荐。", "< 50 %; consequence: 由党委派人谈话 | <= 2 周; consequence: 重新推荐"),
    ("进度落后⟦20天以上⟧的施工队依法约谈，落后⟦超过45天⟧的启动清退程序。", ">= 20 天; consequence: 依法约谈 | > 45 天; consequence: 启动清退程序"),
    ("合格率⟦低于85%⟧的车队，队长在大会上作说明。", "< 85 %; consequence: 队长在大会上作说明"),
    ("连续⟦两个季度⟧垫底的予以免职。", ">= 2 季度; consequence: 予以免职"),
    ("被通报⟦两次⟧的单位，取消评先资格。", ">= 2 次; consequence: 取消评先资格"),
    ("对误工的班组，扣减奖金⟦5%⟧。", "= 5 %; consequence: 扣减奖金5%"),
    ("缺课的⟦十天之内⟧补齐。", "<= 10 天; consequence: 补齐"),
    ("个别组学时⟦低于12学时⟧，已经发函，限⟦5月8日前⟧补齐。", "< 12 学时; consequence: 限5月8日前补齐 | <= 5月8日; consequence: 补齐"),
    ("花去⟦几十亿元⟧，村里用上了水。", "> 1000000000 元"), ("到2020年，产值力争比十年前⟦翻两番⟧。", ">= 2 番"), ("惠及⟦近300万⟧群众。", "~ 3000000 "),
    ("⟦不少于六十人⟧；谈话对象⟦不少于4人⟧，材料另报。", ">= 60 人 | >= 4 人"),
  ]

  @Test(arguments: otherWords)
  func otherWordsCompareToo(marked: String, expected: String) {
    let marked = MarkedText(marked)
    let findings = findings(marked.text)
    #expect(shown(findings) == expected)
    let ranges = findings.map(\.range).reduce(into: [TextRange]()) { if $0.last != $1 { $0.append($1) } }
    #expect(ranges == marked.ranges)
  }

  @Test(arguments: [
    "走到一半，天黑了。", "下一阶段，同一办法，统一标准，达不到的不得转入下一环节。", "贴近百姓，亲近百家。", "以上级文件为准，以下几点请注意。", "几十年如一日。", "走访数百户，登记几十条。",
    "确保时间过半、任务过半。", "大家想不到一块，说不到一起，坐不到一条凳上。", "来了几百人以上。", "产量比五年前翻了一番。", "产值翻一番，人人高兴。", "走访几十户，几百人来过。", "一个多民族的县。",
    "应到会人数二百人。", "至少说明三个道理。", "目前五名同学，会后三位老师留下。", "八个月之久。",
    // figures that are only told
    "水渠完成率98%，产量增长12.5%。", "剩下三分之一，占七成。", "由72%升到91.5%。", "出水率达到94.6%，高达14.2%。", "防汛占40分。", "党员占比23.3%。",
    "提高了2.1个百分点。", "有的地方只得40分。",
  ])
  func otherWordsThatLookAlikeCompareNothing(text: String) {
    #expect(shown(findings(text)) == "")
  }

  @Test(arguments: [
    "五四青年节，九八年，二十大。", "①3个支部。", "5月底结束，下午5点开会。", "共有21个支部、637名职工。", "第二批第三组，第一责任人。", "十分重要，万分感谢，千万注意。",
    "最近三年来，附近五个村，节约用水。", "近年来，近三年，约谈两人。", "要在四个字上下功夫。", "请大家少说一句闲话，多栽一棵树。", "三人多出力，两家多拿钱。", "在五件事上下苦功，在两个环节上下真力气。",
    "五户多交了粮，八人多是新手。", "近五十年来，渠没有动过。", "一定要一律一次办好。", "二〇〇五年和2019年。", "圆满完成三项任务。", "以上几点，以下单位。",
    "“百日安全”竞赛。", "三成功一失败。", "PM2.5和3.1.4节。", "",
  ])
  func plainCountsAndDatesAreNoStatements(text: String) {
    #expect(shown(findings(text)) == "")
  }

  @Test(arguments: [
    ("⟦3月15日以前⟧报送，⟦5月26日前⟧公示。", "<= 3月15日 | <= 5月26日"), ("渠道⟦10月底以前⟧修通。", "<= 10月底"),
    ("⟦2026年底前⟧全部通水，⟦今年年底前⟧先通干渠。", "<= 2026年底 | <= 今年年底"), ("⟦年底前⟧验收，⟦月底之前⟧结账。", "<= 年底 | <= 月底"),
    ("名单⟦12:00前⟧报送，⟦下午5点前⟧公布。", "<= 12:00 | <= 下午5点"), ("⟦不得晚于3月10日⟧开工。", "<= 3月10日"),
    ("⟦最迟九月上旬⟧放水。", "<= 九月上旬"), ("每季的账⟦每月25日前⟧报齐。", "<= 每月25日"), ("报名截止⟦6月1日⟧，申报截止日期为⟦6月30日⟧。", "<= 6月1日 | <= 6月30日"),
    ("水费⟦二〇二六年五月一日前⟧交清。", "<= 二〇二六年五月一日"), ("缺的⟦3月5日前⟧补齐，⟦3日内⟧答复。", "<= 3月5日; consequence: 补齐 | <= 3 日"),
  ])
  func deadlinesAreLimits(marked: String, expected: String) {
    let marked = MarkedText(marked)
    let findings = findings(marked.text)
    #expect(shown(findings) == expected)
    #expect(findings.map(\.range) == marked.ranges)
  }

  @Test(arguments: [
    // one statement for a span, or for the end that a word compares
    ("巡堤⟦三至五人⟧一班，看护期⟦20—25天⟧。", "3–5 人 | 20–25 天"),
    ("修缮费⟦不超过总价的百分之十五至二十⟧。", "<= 20 %"),
    ("每天走访⟦不少于3至5户⟧。", ">= 3 户"),
    ("对乱倒渣土的，责令改正，可以处⟦五十元至五百元⟧的罚款。", "50–500 元; consequence: 可以处五十元至五百元的罚款"),
    ("进入全县⟦前三名⟧的，奖励耕牛一头。", "<= 3 名; consequence: 奖励耕牛一头"),
    // the numeral is read to its end
    ("擅自停水的，处⟦一万元以上⟧⟦一十万元以下⟧罚款。", ">= 10000 元; consequence: 处一万元以上一十万元以下罚款 | <= 100000 元; consequence: 处一万元以上一十万元以下罚款"),
    ("乱倒渣土的，处⟦五千元以上⟧⟦一万元以下⟧罚款。", ">= 5000 元; consequence: 处五千元以上一万元以下罚款 | <= 10000 元; consequence: 处五千元以上一万元以下罚款"),
    ("货运总额⟦突破万亿元⟧，存款⟦超万亿元⟧。", "> 1000000000000 元 | > 1000000000000 元"),
    ("养蚕已有⟦三千多年⟧历史，灌区养活了⟦14亿多⟧同胞，葬着⟦两万余⟧义士。", "> 3000 年 | > 1400000000  | > 20000 "),
    ("淘汰⟦20蒸吨及以下⟧锅炉，改造⟦3万总吨以上⟧货轮。", "<= 20 蒸吨 | >= 30000 总吨"),
    ("办好⟦120项以上⟧工业项目。", ">= 120 项"),
    ("对岸有⟦约三十万⟧守军。", "~ 300000 "),
  ])
  func spansAndLargeNumbersAreReadWhole(marked: String, expected: String) {
    let marked = MarkedText(marked)
    let findings = findings(marked.text)
    #expect(shown(findings) == expected)
    #expect(findings.map(\.range) == marked.ranges)
  }

  @Test(arguments: [
    "截至6月底，已修渠三条。截止2025年5月，共收水费三次。", "三日前他来过，5月1日前后放假。", "5月26日开会，10月底放水。", "2003年前没有水渠。", "2003年5月前，这里没有水渠。",
    "2008年年底前，渠已经通到村口。", "这座闸1958年10月1日前就建成了。", "10月1日前的那个晚上下了雨。", "说到年底要通水。", "上月底前就已修好。", "去年底以前，有四个队没开过会，今年才恢复。",
    "去年6月底前入社的37人，没有参加过清淤。", "上年12月20日以前收到意见17条。",
    "前5名，会前10分钟。", "第3月前期准备。", "比分12:10前三名。",
  ])
  func datesThatLimitNothingAreNoDeadlines(text: String) {
    #expect(
      shown(
        findings(text).filter { if case .number(_, _, _, _, _, let date) = $0.details { date != nil } else { false } })
        == "")
  }

  @Test(arguments: [
    ("账5月26日前交。", CalendarPlace(month: 5, day: 26)), ("渠10月底以前通。", CalendarPlace(month: 10)),
    ("年底前验收。", CalendarPlace(month: 12)), ("2026年3月1日前报名。", CalendarPlace(year: 2026, month: 3, day: 1)),
    ("每月25日前报送。", CalendarPlace(day: 25)), ("表12:30前交。", nil), ("不早于9月1日开闸。", CalendarPlace(month: 9, day: 1)),
  ])
  func aDeadlineNamesItsPlaceInTheCalendar(text: String, place: CalendarPlace?) {
    #expect(findings(text).first?.calendar == place)
    #expect(findings(text).first?.rule == (text.hasPrefix("不早于") ? "at-least" : "at-most"))
  }

  @Test(arguments: [
    ("每月巡堤⟦不少于两个半天⟧。", ">= 1 天"), ("修了⟦两个半月左右⟧。", "~ 2.5 个月"),
    ("缺席⟦超过20%⟧（含20%）的，补课。", ">= 20 %"), ("⟦80%以上⟧（不含80%）到会才开。", "> 80 %"), ("⟦低于3次⟧（含3次）的，补课。", "<= 3 次"),
    ("旷工达⟦四分之一⟧者，须补工。", ">= 25 %"), ("漏水率达到⟦15%⟧的村，要重修。", ">= 15 %"), ("⟦廿五日以前⟧报名。", "<= 廿五日"),
    ("会务组提醒：⟦3月26日前⟧报名。", "<= 3月26日"), ("⟦18日前⟧上报。", "<= 18日"),
    ("⟦年底前⟧通水率达到⟦百分之百⟧。", "<= 年底 | >= 100 %"), ("下田劳动必须达到⟦30个小时⟧。", ">= 30 小时"),
  ])
  func limitsAreReadAsTheyAreMeant(marked: String, expected: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    let limits = found.map { $0.message.text(in: .english).split(separator: ";")[0] }.joined(separator: " | ")
    #expect(limits == expected)
    #expect(found.map(\.range) == marked.ranges)
  }

  @Test(arguments: [
    "周末8:00开闸，月末10:00关闸。", "十日前上报了灾情。", "通水率达到94%的好年景，要记下来。", "期末5:00收工。", "水位超过警戒线1.2米。", "三项已经封顶，五座尚未封顶。", "三五成群的渠户。",
    "第 3 批以上都不算。",
  ])
  func hoursAndWhatIsToldAreNoLimits(text: String) { #expect(shown(findings(text)) == "") }

  @Test(arguments: [
    ("账⟦5月26日⟧前交。", 26, "日"), ("渠⟦10月底⟧以前通。", 10, "月底"), ("表⟦12:30⟧前交。", 12.5, "时"), ("⟦年底⟧前验收。", 1, "年底"),
  ])
  func theValueOfADeadlineIsItsLastNumber(marked: String, expected: Double, expectedUnit: String) {
    let marked = MarkedText(marked)
    guard case .number("<=", let value, let unit, nil, _, let date) = findings(marked.text).first?.details else {
      Issue.record("no deadline")
      return
    }
    #expect((value, unit) == (expected, expectedUnit))
    #expect(date == marked.ranges[0])
  }

  @Test(arguments: [
    // places in a ranking
    "排名前三名上台。后两位旁听。", "前三名分别是东渠、西渠、北渠，后三位得分不高。", "排在后三位的，不是能力不行，而是用心不够。", "拔河拿了前三，跑步打进前八名。",
    // what is held against another
    "到会率98%，与要求的95%相比高出3个百分点。", "通水率比规定的95%高2.3个百分点。", "与要求的85分相比还差6.7分。",
    "产量居全省前六，增速跻身全国前五位，有两个乡退出全县“后十位”。",
    // articles
    "第二十六条 县级以上渔政机构负责巡查。", "第一百零八条 可以上诉的案件另行规定。", "依照本办法第三十条规定以外的情形办理。",
    // who is meant, how many things, ordinals
    "为3—6岁儿童体检。", "每村培育1-2个主导品种，建成2—3家作坊。", "三四线城市，二三级医院，五六十年代的老屋。", "三代人接力，两三代看林人。",
    // words that only look like comparing ones
    "闭门造车走不出一条新路。", "这是准备不足的一个例子。", "他干完一件又一件的活。", "建成8.8平方公里起步区。", "带出成千上万名徒弟。",
    // how something is done, what is overcome, what else there is, what stands all over a place
    "水是一担一担往上挑的，石头两块两块往下递。", "今年要突破一批难题，攻克三道关口。", "见面没有一句农活以外的话。", "奖状贴满了一面墙，晒场上坐满一院人。", "渠挖一尺深一尺，人心聚一分多一分。",
    "实现“双过半”，人凑不到一起。", "三季度的任务一律冻结，一到三季度修渠。",
    "来了三名处级以上干部。", "五一、十一两个假期，闸口照常值班。", "气温零下十几度。", "-5人以上", "三天内下了两场雨。", "新增5家规模以上工业企业。", "增速突破两位数。", "上一万级台阶不是上一级台阶。",
  ])
  func placesArticlesAndGroupsAreNoStatements(text: String) {
    #expect(shown(findings(text)) == "")
  }

  @Test(arguments: [
    ("水费突破三千万元。", "> 30000000 元"), ("收入突破两个亿。", "> 2 个"), ("当组长满五年的可以退。", ">= 5 年"), ("不止一处漏水。", "> 1 处"),
    ("来信过半数要求修渠。", "> 50 %"), ("出席的党员过半才能开会。", "> 50 %"),
    ("接到报修后5工作日内答复。", "<= 5 个工作日"), ("利用率提高2个百分点以上。", ">= 2 个百分点"), ("至少培训3星期。", ">= 3 个星期"),
  ])
  func theUnitIsShownAsItIsSaid(text: String, expected: String) {
    #expect(findings(text).first?.message.text(in: .chinese).hasPrefix(expected) == true)
  }

  @Test func aSpanHasBothEnds() {
    guard case .number(let comparator, let value, let unit, _, let upper, _) = findings("用三至五天清淤。").first?.details
    else {
      Issue.record("no number")
      return
    }
    #expect((comparator, value, unit) == ("range", 3, "天"))
    #expect(upper == 5)
  }

  @Test func theConsequenceIsARangeOfTheText() {
    let marked = MarkedText("⟦低于70％⟧的单位，⟦必须补课⟧。")
    guard
      case .number(let comparator, let value, let unit, let consequence, _, _) = findings(marked.text).first?.details
    else {
      Issue.record("no number")
      return
    }
    #expect((comparator, value, unit) == ("<", 70, "%"))
    #expect(consequence == marked.ranges[1])
  }

  @Test(arguments: 0..<40)
  func randomTextIsReadInsideItsBounds(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let pieces = [
      "不少于", "三分之", "百分之", "12", "万", "多", "％", "以上", "至", "个学时", "的单位，", "必须补课", "。", "半", "，", "99999999999999999999",
    ]
    var text = ""
    for _ in 0..<50 {
      text +=
        (pieces.randomElement(using: &generator) ?? "")
        + (Bool.random(using: &generator) ? RandomText.scalars(1, using: &generator) : "")
    }
    let document = Document(name: "", text: text)
    for finding in findings(text) {
      #expect(!finding.range.isEmpty && String(validating: document.utf8[finding.range.bounds], as: UTF8.self) != nil)
    }
  }

  @Test(arguments: [
    ("十二", 12), ("两", 2), ("廿三", 23), ("二〇〇五", 2005), ("三百二十五", 325), ("一千零一", 1001), ("六千八百万", 68_000_000),
    ("两亿三千万", 230_000_000), ("十", 10), ("一百", 100), ("卅一", 31),
  ])
  func numeralsInCharactersAreReadToTheirEnd(text: String, value: Int) {
    #expect(HanNumeral.read(text.scalarValues, at: 0) == .init(value: value, length: text.scalarValues.count))
  }
}
