import Testing

@testable import Checking

@Suite struct ItemLinesTests {
  @Test(arguments: [
    ("要做到“五个到位”：\n人员到位\n物料到位\n机具到位\n水源到位\n请各组照办。", "5=4!"), ("要做到五个到位：\n人员到位；\n物料到位；\n机具到位；\n水源到位；\n饭菜到位。", "5=5"),
    ("要做到以下“四个到位”，确保修渠顺利：\n人员到位；\n物料到位；\n机具到位。\n", "4=3!"), ("“五个严禁”如下：\n严禁下渠游泳；\n严禁私开闸门；\n严禁沿堤放牧；\n严禁堤上堆料。\n", "5=4!"),
    ("实行“三定”\n定人\n定岗\n定责\n做好本职工作。", "3=3"), ("落实“四必查”要求\n必查渠首\n必查闸口\n必查堤脚\n以上三样每天看。", "4=3!"),
    ("健全“三项制度”：\n——巡渠制度；\n——值班制度；\n——交接制度。\n", "3=3"), ("“三项重点工作”：\n修渠；\n补堤；\n植树。\n", "3=3"),
    ("健全“四项制度”。\n——巡渠制度。每天一巡。\n——值班制度。一班两人。\n——交接制度。当面签字。\n", "4=3!"), ("要做到“四个到位”：\n（1）人员到位\n（2）物料到位\n（3）机具到位\n", "4=3!"),
  ])
  func linesBelowASloganAreItsItems(text: String, expected: String) { #expect(SloganReading(text).counts == expected) }

  @Test(arguments: [
    ("落实“四项重点工作”：\n修渠；\n补堤；\n植树。\n", "4=0"),
    ("大家说“三个到位”好。\n人员到位\n", "3=0"),
  ])
  func otherLinesAreNone(text: String, expected: String) { #expect(SloganReading(text).counts == expected) }
}
