import TestSupport
import Testing

@testable import Checking

@Suite struct SloganNamesTests {
  @Test(arguments: [
    // in quotation marks 双 and a number before one character count
    ("严控“⟦三公⟧”经费，先算后花。", "3=0"), ("“⟦三公经费⟧”逐年下降。", "3=0"), ("“⟦两新⟧”组织都建了支部。", "2=0"), ("村“⟦两委⟧”分了工。", "2=0"),
    ("建设“双一流”，从渠道学抓起。", ""), ("申报“⟦双高计划⟧”，先比手艺。", "2=0"), ("开展“⟦双百行动⟧”，联村联户。", "2=0"),
    ("启动“⟦双千⟧”计划。", "2=0"), ("推行“⟦双随机⟧”抽查。", "2=0"), ("实行“⟦双渠长⟧”制。", "2=0"), ("守住“⟦双底线⟧”，不碰。", "2=0"),
    ("“⟦双千⟧”计划是指补千里堤、植千亩林。", "2=2"),
    // sums
    ("弘扬“⟦5+2⟧”、不歇晌的干劲。", "7=0"), ("“⟦3+1⟧”特色产业有了模样。", "4=0"), ("推行⟦4+2工作法⟧，户户签字。", "6=0"), ("用好“⟦1+3工作法⟧”。", "4=0"),
    // what stands before the number belongs to it
    ("定下“⟦约法三章⟧”，先管自己。", "3=0"), ("立“⟦约法十则⟧”。", "10=0"), ("贴出“⟦用水十要⟧”，人人看得见。", "10=0"), ("宣读“⟦看渠八不⟧”。", "8=0"),
    ("“⟦一带一路⟧”上的种子交流会开了。", "2=0"), ("打响“⟦四字五问⟧”查渠法。", "9=0"),
    // names without marks
    ("落实中央⟦八项规定⟧，从会风抓起。", "8=0"), ("学习⟦八项规定⟧精神。", "8=0"), ("落实⟦六个精准⟧，不漏一户。", "6=0"), ("做到⟦四个聚焦⟧，各队照办。", "4=0"),
    // chains
    ("围绕⟦一条主渠、两个水库、三个灌区⟧的思路布点。", "6=0"), ("抓住⟦一个关口、两个环节、三个时段⟧，全线推进。", "6=0"),
    ("按照⟦一条主渠、两个重点、三个目标⟧的思路排工期。", "6=0"),
    // two by nature, places, plain counts
    ("“双肩”挑水，“双季”种稻，走“双赢”的路，“双溪”和“双鲤”两村都来了。", ""), ("“三农”工作和“两会”精神。", ""),
    ("公司出了三项措施、八项工作，讲了两个方面。", ""), ("村里有一个支部、两个小组、三个渠长。", ""), ("院里种了两棵桃树、三棵李树、四棵杏树。", ""),
    ("3+2等于5，5+2也不难算，7+8个工日。", ""), ("他们约法三章，谁也不许浪费水。", ""), ("吾日三省。", ""),
    ("突出两个重点（即清淤和补堤）。", ""), ("建了两个水库（即东库和西库）、五个泵站（名单另附）。", ""),
  ])
  func numbersThatNamesAreMadeOfAreCounted(marked: String, expected: String) {
    let marked = MarkedText(marked)
    let reading = SloganReading(marked.text)
    #expect(reading.findings.map(\.range) == marked.ranges)
    #expect(reading.counts == expected)
  }

  @Test(arguments: [
    ("村“⟦两委⟧”：书记、主任、会计、民兵队长都到了。", "2=0"), ("“⟦双随机⟧”、抽查、通报、整改一样不少。", "2=0"), ("“⟦5+2⟧”：早起、晚归。", "7=0"),
    ("用好“⟦两新⟧”（新设备、新种子）。", "2=2"), ("定下“⟦约法三章⟧”：不浇过夜水，不占公家渠，不拿一分钱。", "3=3"),
  ])
  func ofANameOnlyARightListIsItsOwn(marked: String, expected: String) {
    let marked = MarkedText(marked)
    let reading = SloganReading(marked.text)
    #expect(reading.findings.map(\.range) == marked.ranges)
    #expect(reading.counts == expected)
  }
}
