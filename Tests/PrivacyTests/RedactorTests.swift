import Foundation
import Privacy
import TestSupport
import Testing
import TextModel
import UnicodeText

@Suite struct RedactorTests {
  private static let redactor: Redactor = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Dictionaries/privacy")
    func file(_ name: String) throws -> PrivacyRules.File {
      .init(name: name, text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
    do {
      let rules = try PrivacyRules(numbers: file("numbers.tsv"), names: file("names.tsv"))
      return Redactor(rules, names: ["阮清禾", "欧阳·娜"], folding: .icu)
    } catch {
      preconditionFailure("The tables of the project must be readable: \(error)")
    }
  }()

  private func expectValues(_ marked: String, _ kinds: [PersonalKind], location: SourceLocation = #_sourceLocation) {
    let text = MarkedText(marked)
    let values = Self.redactor.values(in: text.document)
    let found = values.map { "\($0.kind) \(text.document.text($0.range))" }
    let expected = zip(kinds, text.ranges).map { "\($0) \(text.document.text($1))" }
    #expect(found == expected, sourceLocation: location)
    #expect(values.map(\.range) == text.ranges, sourceLocation: location)
  }

  @Test(arguments: [
    "请打⟦13800138000⟧找我", "⟦138 0013 8000⟧", "⟦138-0013-8000⟧，谢谢", "⟦1380013 8000⟧", "⟦１３８００１３８０００⟧",
    "⟦１３８－００１３－８０００⟧", "⟦１３８　００１３　８０００⟧", "⟦+86 138 0013 8000⟧".replacingOccurrences(of: "⟦+", with: "+⟦"),
    "⟦8613800138000⟧", "⟦0086 138 0013 8000⟧", "⟦013800138000⟧", "⟦138.0013.8000⟧", "⟦138—0013—8000⟧",
    "⟦1 3 8 0 0 1 3 8 0 0 0⟧", "⟦138\u{200B}0013\u{200B}8000⟧", "⟦一三八零零一三八零零零⟧", "⟦幺三八〇〇幺三八〇〇〇⟧",
    "⟦13800138000⟧号", "方案一⟦13800138000⟧", "2031-03-05 ⟦13800138000⟧", "⟦①③⑧00138000⟧", "wx⟦13800138000⟧a",
  ])
  func mobileNumbersAreFound(marked: String) { expectValues(marked, [.mobile]) }

  @Test(arguments: [
    "⟦010-62345678⟧", "⟦01062345678⟧", "(⟦010)6234 5678⟧", "（⟦０７３１）８８８８９９９９⟧", "⟦0731-8888999⟧ 找人",
    "⟦0731-88889999-8001⟧", "⟦0731-88889999转8001⟧", "座机：⟦6234567⟧", "联系电话 ⟦8654-3210⟧", "热线电话是⟦400-123-4567⟧",
    "⟦86-10-62345678⟧", "传真⟦62345678⟧",
  ])
  func landlineNumbersAreFound(marked: String) { expectValues(marked, [.landline]) }

  @Test func aSecondNumberBehindASlashIsFoundToo() {
    expectValues("⟦0731-88889999⟧/⟦88887777⟧", [.landline, .landline])
    expectValues("电话⟦62345678⟧、⟦62345679⟧或⟦13800138000⟧", [.landline, .landline, .mobile])
  }

  @Test(arguments: [
    "身份证⟦11010519491231002X⟧", "⟦11010519491231002x⟧。", "⟦440524188001010014⟧", "⟦110105 19491231 002X⟧",
    "⟦110105-19491231-002X⟧", "⟦１１０１０５１９４９１２３１００２Ｘ⟧", "⟦110105491231002⟧", "身份证号码：⟦110105194912310021⟧",
  ])
  func identityNumbersAreFound(marked: String) { expectValues(marked, [.identity]) }

  @Test(arguments: [
    "⟦4111111111111111⟧", "⟦4111 1111 1111 1111⟧", "⟦6222 0212 3456 7890 128⟧", "⟦5500-0000-0000-0004⟧",
    "⟦378282246310005⟧",
    "工资卡号⟦6222021234567890⟧", "账号：⟦1234567890123⟧",
  ])
  func bankCardsAreFound(marked: String) { expectValues(marked, [.card]) }

  @Test(arguments: [
    "写信到⟦zhang.san@example.com⟧。", "⟦ZHANG_3@Mail.Example.COM.CN⟧", "⟦13800138000@example.com⟧", "⟦ａｂｃ＠ｅｘａｍｐｌｅ．ｃｏｍ⟧",
    "⟦abc @ example.com⟧", "⟦a-b+c@ex-ample.org⟧，谢谢", "⟦abc@example。com⟧",
  ])
  func mailAddressesAreFound(marked: String) { expectValues(marked, [.email]) }

  @Test(arguments: [
    "⟦WJ01警0032⟧停在门口", "⟦WJ京1204X⟧", "⟦使014021⟧占道", "车牌：⟦使114021⟧", "⟦军A23456⟧", "⟦海B 10234⟧", "⟦wj31-12045⟧",
  ])
  func platesOfForcesAndEmbassiesAreFound(marked: String) { expectValues(marked, [.plate]) }

  @Test(arguments: ["使114021元打了水漂", "使0140", "WJ会议室", "军A级", "海B区12号楼", "使0140213"])
  func whatOnlyLooksLikeAPlateStays(text: String) { #expect(Self.redactor.redact(text) == text) }

  @Test(arguments: [
    "车牌⟦京A12345⟧", "⟦粤BD12345⟧停在门口", "⟦沪C·1234学⟧", "⟦湘 A 8K8K8⟧", "⟦川Ａ１２３４５⟧", "⟦贛a-12b45⟧",
    "⟦苏E12345警⟧".replacingOccurrences(of: "5警⟧", with: "警⟧"),
  ])
  func platesAreFound(marked: String) { expectValues(marked, [.plate]) }

  @Test(arguments: [
    "⟦王⟧科长", "找⟦李⟧主任签字", "⟦张某某⟧", "⟦王建国⟧科长不管", "科长⟦王建国⟧不管", "⟦欧阳⟧书记", "司机⟦陳⟧師傅", "⟦刘⟧姐", "⟦马⟧总在会上说",
    "阮文说⟦阮清禾⟧来过", "反映⟦阮清禾⟧的事", "⟦李某⟧的事", "联系人：⟦孟珙⟧，谢谢", "⟦任⟧主任", "⟦高⟧副处长",
    "⟦上官婉儿⟧教授".replacingOccurrences(of: "儿", with: "清"),
    "一个姓⟦周⟧的班长", "⟦周　⟧主任".replacingOccurrences(of: "　⟧", with: "⟧　"), "我叫⟦韩梅梅⟧", "⟦欧阳·娜⟧很忙", "经理⟦张伟⟧，谢谢",
  ])
  func namesAreFound(marked: String) { expectValues(marked, [.name]) }

  @Test(arguments: [
    "⟦周立和⟧主任说话难听", "找⟦郭靖山⟧科长", "⟦邵逸轩⟧书记", "⟦上官若溪⟧主任", "⟦慕容皓⟧处长", "⟦方向东⟧主任", "⟦陈建设⟧老师", "⟦龚自清⟧经理",
    "⟦阿依努尔·卡德尔⟧主任", "⟦买买提⟧科长", "⟦古丽娜尔⟧书记", "听⟦巴哈古丽·艾山⟧说", "⟦程前⟧院长", "⟦刘和顺⟧局长",
  ])
  func beforeAnOfficeAnyGivenNameIsFound(marked: String) { expectValues(marked, [.name]) }

  @Test(arguments: [
    "书记⟦蒋涛⟧反映多次", "厂长⟦许刚⟧不下车间", "班长⟦薛芳⟧对人态度差", "副主任⟦姜海⟧说过，会计⟦叶红⟧都去过", "队长⟦邓勇⟧总是骂人", "科长⟦魏洁⟧答应过",
    "实名：⟦彭学军⟧", "来信人⟦卢小梅⟧", "处长⟦丁敏⟧把钱扣了",
  ])
  func behindATitleAShortNameIsFoundBeforeWordsThatGoOn(marked: String) {
    expectValues(marked, Array(repeating: .name, count: marked.filter { $0 == "⟦" }.count))
  }

  @Test(arguments: [
    "领导高高在上", "师傅白天不在", "干部文明有礼", "书记马虎不得", "主任常来说情", "老师夏天也上课", "主任安排不当", "书记高度重视", "科长关心不够", "领导温和地说",
    "厂长平时不在", "会计严守制度", "实名举报", "实名登记", "申请人不够",
  ])
  func wordsBehindATitleStay(text: String) { #expect(Self.redactor.redact(text) == text) }

  @Test func ofTwoPeopleBeforeAnOfficeBothAreFound() {
    #expect(Self.redactor.redact("刘明和书记和江水清主任都在") == "＊＊＊书记和＊＊＊主任都在")
    #expect(!Self.redactor.redact("刘和张主任").contains("张"))
  }

  @Test(arguments: [
    "学校主任", "高级科长", "本周书记", "方面书记", "水利局长", "和书记说", "周末主任值班", "安监科长", "纪检书记", "石油经理", "顾问主任", "高新区区长", "文旅局长",
    "段部长".replacingOccurrences(of: "段部", with: "工段部"), "温泉经理", "金属科长",
    "关爱老师", "钟老师".replacingOccurrences(of: "钟", with: "十分钟"), "夏季工装",
    "石磨镇书记", "砂石款 市长", "曾有主任说过", "常设主任", "江南院长", "任职经理",
  ])
  func wordsBeforeAnOfficeStay(text: String) { #expect(Self.redactor.redact(text) == text) }

  @Test(arguments: [
    "每人发13800138000元", "投资 13800138000 元", "¥13800138000", "共13,800,138,000", "13800138000.50", "13800138000万吨",
    "2031-03-05", "1998-12-05 123", "2031年3月5日", "2031.03.05 12:30", "20310305", "来电20310305反映", "电话2031-03-05打过",
    "湘政发〔2031〕12号", "国办函[2031]123号", "GB 11643-1999", "合同编号20310305000012345", "提高了12.345678%", "占 98.7654321%",
    "各班 15 20 30 45 67 8 人 12", "110105194912310021", "4111111111111112", "2222222222222222", "1234567890123456",
    "86543210", "邮政编码100085", "12345热线", "110、119、120", "第138号 0013 8000", "@所有人", "见@张", "京A级", "川菜A12", "京A 通道 12345",
    "12800138000", "从2030到2031年", "1380013800", "一二三四五六七", "二〇三一年三月五日", "0.13800", "30000000000000000000000",
  ])
  func amountsDatesAndDocumentNumbersStay(text: String) {
    #expect(Self.redactor.redact(text) == text)
  }

  @Test(arguments: [
    "前任书记", "现任科长", "公安局长", "对方经理", "关于主任的事", "车间主任", "班主任", "最高院长", "有关领导", "机关干部", "科长马上就到", "主任高度重视",
    "书记安排我", "经理方面", "厂长任命了他", "健康总是第一", "员工作息", "施工队长", "治安队长", "基金经理", "工程主任", "各项主任", "江苏经理", "百姓高兴", "任何领导",
    "科长于三月五日来", "一张某超市的券", "向科长反映", "和主任说", "代主任", "提高总量", "各班 15 20 30 45 678", "小学校长", "老师傅", "食堂师傅", "语文老师", "领导关心",
    "项目部经理", "总经理",
    "幼儿园园长", "人事科科长", "副主任", "电务段段长", "居委会主任", "支部书记", "某单位", "某某", "谢谢领导", "祝老师节日快乐", "换了三任书记", "纪工委", "老师傅一月五千",
    "补贴几十万元 县长", "开发商总经理",
  ])
  func wordsThatOnlyLookLikeNamesStay(text: String) {
    #expect(Self.redactor.redact(text) == text)
  }

  @Test func theMaskKeepsBlanksAndTheNumberOfBytes() {
    #expect(Self.redactor.redact("王科长１３８ 0013-8000") == "＊科长＊＊＊ *********")
    #expect(Self.redactor.redact("欧阳·娜") == "＊＊·＊".replacingOccurrences(of: "·", with: "·"))
  }

  @Test func everyFieldOfAnOpinionIsMasked() {
    let secret = "13800138000"
    let opinion = Opinion(
      id: secret, text: secret, unit: secret, channel: secret, date: secret, label: secret,
      source: .init(file: "a.csv", row: 3))
    let masked = Self.redactor.redact(opinion)
    let fields = [
      masked.id, masked.text.text(masked.text.range), masked.unit, masked.channel, masked.date, masked.label,
    ]
    #expect(fields == Array(repeating: "***********", count: 6))
    #expect(masked.source == opinion.source)
  }

  @Test func headingsStayHeadings() {
    let text = "王科长的分工\n管好东渠。"
    let mark = ParagraphMark(range: TextRange(0, 18), headingLevel: 1, number: nil)
    let masked = Self.redactor.redact(Document(name: "a.docx", utf8: Array(text.utf8), marks: [mark]))
    #expect(masked.values.count == 1 && masked.document.marks == [mark])
  }

  @Test func maskingRandomTextKeepsBytesAndScalarsAndFindsNothingTwice() {
    var generator = RepeatableGenerator(seed: 7)
    let pieces = [
      "13800138000", "王科长", "京A12345", "a@b.cn", "4111 1111 1111 1111", "张某某", "0731-88889999", "11010519491231002X",
    ]
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<6 {
        text += RandomText.scalars(Int.random(in: 0...6, using: &generator), using: &generator)
        text += pieces.randomElement(using: &generator) ?? ""
      }
      let document = Document(name: "", text: text)
      let redaction = Self.redactor.redact(document)
      #expect(redaction.document.utf8.count == document.utf8.count)
      #expect(redaction.document.text(redaction.document.range).unicodeScalars.count == text.unicodeScalars.count)
      var outside = redaction.document.utf8
      for value in redaction.values {
        outside.replaceSubrange(value.range.bounds, with: document.utf8[value.range.bounds])
      }
      #expect(outside == document.utf8)
      #expect(zip(redaction.values, redaction.values.dropFirst()).allSatisfy { $0.range.end <= $1.range.start })
    }
  }

  @Test(arguments: ["本人⟦李秀兰⟧，女", "组长⟦陈丽⟧当众骂新人", "民政所的小⟦李⟧说不行", "找老⟦王⟧办事"])
  func namesBesidePlainCuesAreFound(marked: String) { expectValues(marked, [.name]) }

  @Test(arguments: ["本人高中毕业", "小孙子上学难", "老胡同没路灯", "小区门口", "老小区", "本人工作十年"])
  func whatOnlyLooksLikeACueStays(text: String) { expectValues(text, []) }

  @Test(arguments: ["微信 ⟦zhangsan_2004⟧", "加QQ：⟦1234567⟧", "微信号是⟦wx-8812⟧"])
  func accountsAreFound(marked: String) { expectValues(marked, [.account]) }

  @Test(arguments: ["住幸福里⟦3号楼2单元501⟧", "⟦12栋1203室⟧漏水", "⟦5号楼3单元402⟧的住户"])
  func homesAreFound(marked: String) { expectValues(marked, [.address]) }

  @Test(arguments: ["3号楼2单元电梯坏了", "5月12号300元没发", "微信online缴费", "12号13点停水", "2栋3楼漏水"])
  func whatIsNobodysHomeOrAccountStays(text: String) { expectValues(text, []) }
}
