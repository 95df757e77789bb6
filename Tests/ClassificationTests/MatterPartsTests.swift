import Testing
import TextModel

@testable import Classification

@Suite struct MatterPartsTests {
  private static let table = """
    place\t车棚\t车棚 车位
    place\t饮水机\t饮水机 开水
    practice\t考勤\t考勤 打卡
    practice\t工会\t工会
    trouble\t坏\t坏了 漏雨
    """

  private func parts(_ text: String, isOfSeveral: Bool = false, among others: [String] = []) throws -> [String] {
    let subjects = try SubjectTable(table: Self.table, file: "", folding: .plain)
    let document = Document(name: "", text: text)
    let folded = FoldedText(document, table: .plain)
    var splitter = MatterParts(subjects: subjects)
    for other in others { splitter.learn(FoldedText(Document(name: "", text: other), table: .plain)) }
    return splitter.parts(of: folded, isOfSeveral: isOfSeveral).map(document.text)
  }

  @Test func aThingAtTheHeadOfSeveralOpinionsIsKnown() throws {
    let text = "车棚漏雨；碎纸机卡纸；打卡排长队。"
    #expect(try parts(text, among: [text]) == ["车棚漏雨；碎纸机卡纸；", "打卡排长队。"])
    #expect(try parts(text, among: [text, "碎纸机又坏了"]) == ["车棚漏雨；", "碎纸机卡纸；", "打卡排长队。"])
    let story = "饮水机坏了，水流了一地"
    #expect(try parts(story, among: [story, "水流到走廊"]) == [], "what follows from it is no other thing")
  }

  @Test(arguments: [
    ["一是", "车棚漏雨没人管，", "二是", "考勤机三天两头死机，", "三是", "工会不搞活动。"],
    ["1、", "车棚太小；", "2、", "打卡要排长队"], ["1.", "车棚太小。", "2.", "打卡要排长队。"],
    ["* ", "车棚太小\n", "* ", "打卡要排长队"],
    ["- ", "车棚太小\n", "- ", "饮水机不出水"], ["", "车棚太小\n", "", "打卡要排长队"],
    ["（1）", "车棚太小", "（2）", "打卡要排长队", "（3）", "饮水机不出水"], ["1)", "车棚太小", "2)", "打卡要排长队"],
    ["①", "车棚太小", "②", "打卡要排长队"], ["❶", "车棚太小，", "❷", "打卡要排长队"], ["A、", "车棚太小", "B、", "打卡要排长队"],
    ["a.", "车棚太小", "b.", "打卡要排长队"], ["1、", "车棚太小", "2、", "打卡要排长队"], ["（一）", "车棚太小", "（二）", "打卡要排长队"],
    ["首先", "车棚太小，", "其次", "打卡要排长队，", "再次，", "饮水机不出水"], ["首先，", "车棚太小。", "其次是", "打卡要排长队。", "最后", "工会不搞活动"],
    ["", "车棚太小；", "", "打卡要排长队；", "", "饮水机不出水。"], ["", "车棚漏雨，", "", "饮水机坏了。"],
    ["", "车棚顶上一到下雨天就往下滴水，", "", "另外开水一直烧不开"],
  ])
  func whatNamesAnotherThingIsAnotherPart(marked: [String]) throws {
    // Marks of items stand at even places and are no part.
    let told = marked.indices.filter { $0 % 2 == 1 }.map { marked[$0] }
    #expect(try parts(marked.joined()) == told)
  }

  @Test(arguments: [
    "车棚漏雨。修了两回，还是漏。", "车棚有三个毛病：一是太小，二是漏雨，三是没有灯", "车棚的顶坏了，雨水流到饮水机旁边去，地上全湿了",
    "饮水机坏了，希望工会出面", "饮水机坏了，工会说没钱换", "一是车棚太小，二是车位不够", "打卡",
    "车棚漏雨，再次反映，打卡机也没人修理", "首先车棚太小，其次车位不够，再次检修也没用",
    "车棚（1）旁边打卡排长队", "A、B两处车棚到打卡机太远", "从第(1)号车棚走到第(2)号打卡机太远", "车棚②号门进不去①号打卡机用不了",
  ])
  func theStoryOfOneMatterStaysWhole(text: String) throws {
    #expect(try parts(text) == [])
  }

  @Test func whatOnlyIntroducesAListIsNoPart() throws {
    #expect(try parts("有两点想说一说：一是车棚太小，二是打卡要排长队") == ["车棚太小，", "打卡要排长队"])
    #expect(try parts("一是车棚太小，二是孩子放学没人接") == ["车棚太小，", "孩子放学没人接"], "no word of the table")
  }

  @Test func sentencesAreToldApartWhereSomebodyFoundSeveralTopics() throws {
    let text = "车棚的顶坏了好几年没有人来修。今年打卡又改成一天四次。"
    #expect(try parts(text) == [])
    #expect(try parts(text, isOfSeveral: true) == ["车棚的顶坏了好几年没有人来修。", "今年打卡又改成一天四次。"])
  }
}
