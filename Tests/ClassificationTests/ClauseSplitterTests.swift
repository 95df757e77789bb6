import TestSupport
import Testing
import TextModel

@testable import Classification

@Suite struct ClauseSplitterTests {
  private let splitter = ClauseSplitter(folding: .plain)

  private func folded(_ text: String) -> String {
    let scalars = FoldedText(Document(name: "", text: text), table: .plain).scalars
    return String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }

  private func clauses(_ text: String, _ size: ClauseSplitter.Size = .sentences) -> [String] {
    let folded = FoldedText(Document(name: "", text: text), table: .plain)
    return splitter.clauses(of: folded, at: splitter.borders(of: folded), size).map { clause in
      String(String.UnicodeScalarView(folded.scalars[clause].compactMap(Unicode.Scalar.init)))
    }
  }

  @Test(arguments: [
    "食堂的菜太咸。|盖章要跑五趟！|谁来管管?",
    "食堂的菜太咸,|另外盖章要跑五趟",
    "食堂的菜太咸,打饭还要排队",
    "宿舍漏水没人修;|还有审批拖了四个月",
    "第一行说的是食堂\n|第二行说的是审批",
    "我住在另外一栋楼里",
    "好。好。好。",
    "",
  ])
  func aTextIsCutWhereItMayChangeItsSubject(marked: String) {
    let parts = marked.split(separator: "|").map(String.init)
    #expect(clauses(parts.joined()) == parts.map { $0.replacingOccurrences("！", "!") })
  }

  @Test(arguments: [
    "食堂的菜太咸，打饭又慢。不好吃，|另外盖章要跑五趟。来回折腾",
    "有两件事情想说一说，|第一，食堂的菜太咸，打饭又慢。|第二，盖章要跑五趟",
    "意见一共有下面两条：|1.食堂的菜太咸。|2.盖章要跑五趟",
    "意见一共有下面两条：|一、食堂的菜太咸；|二、盖章要跑五趟",
    "食堂的菜太咸，第二天还是这样，2.5元涨到三元。",
    "厕所一直没有修，一、二楼都臭，1、2号门关着。",
  ])
  func mattersBeginAtTurnsAndNumbersOfItems(marked: String) {
    let parts = marked.split(separator: "|").map(String.init)
    #expect(clauses(parts.joined(), .matters) == parts.map(folded))
  }

  @Test(arguments: [
    "有几件事要反映：\n|* 车棚一直漏雨\n|* 打卡要排长队", "有几件事要反映：\n|- 车棚一直漏雨\n|- 打卡要排长队", "有几件事要反映：\n|• 车棚一直漏雨\n|• 打卡要排长队",
    "有几件事要反映：\n|1）车棚一直漏雨\n|2）打卡要排长队", "有几件事要反映：\n|第1，车棚一直漏雨\n|第2，打卡要排长队", "有几件事要反映：\n|车棚一直漏雨\n|打卡要排长队",
    "车棚一直漏雨；|打卡要排长队；|开水常常不开。",
  ])
  func theMarkOfAListMakesNoDifference(marked: String) {
    let parts = marked.split(separator: "|").map(String.init)
    #expect(clauses(parts.joined(), .matters) == parts.map(folded))
  }

  @Test(arguments: [
    "车棚一直漏雨。修了两回。\n打卡要排长队。谁也不管。", "气温低到\n-5度的日子。热水\n*5元一壶。", "车棚一直漏雨；修了两回。打卡要排长队。",
  ])
  func whatIsNoListIsNotCutAsOne(text: String) {
    #expect(clauses(text, .matters) == [folded(text)])
  }

  @Test func theMarksOfItemsAreTold() {
    let text = FoldedText(Document(name: "", text: "1.车棚漏雨。2.打卡排队。三是没开水。另外门窄"), table: .plain)
    let marks = splitter.itemMarks(of: text, at: splitter.borders(of: text))
    #expect(
      marks.map { String(String.UnicodeScalarView(text.scalars[$0].compactMap(Unicode.Scalar.init))) } == [
        "1.", "2.", "三是",
      ])
  }

  @Test(arguments: [("意见如下：", true), ("意见如下：车棚漏雨", false), ("一直反映到现在都没有任何人来管的事情：", false)])
  func whatIntroducesAListIsALead(text: String, isLead: Bool) {
    let folded = FoldedText(Document(name: "", text: text + "车棚漏雨"), table: .plain)
    #expect(
      splitter.isLead(0..<FoldedText(Document(name: "", text: text), table: .plain).scalars.count, of: folded) == isLead
    )
  }

  @Test(arguments: [
    ("希望领导管管", true), ("请有关部门尽快解决。", true), ("求领导给个说法", true), ("望引起重视，谢谢", true),
    ("能不能给个答复", true), ("领导又不管", false), ("希望领导多下车间", false), ("请把食堂的菜做熟", false),
    ("建议换新设备", false), ("问题一直没有解决", false), ("希望公开奖金怎么分", false),
  ])
  func aClauseThatOnlyAsksIsARequest(text: String, isRequest: Bool) {
    let folded = FoldedText(Document(name: "", text: text), table: .plain)
    #expect(splitter.isRequest(0..<folded.scalars.count, of: folded) == isRequest)
  }

  @Test func piecesEndAtEveryComma() {
    #expect(clauses("食堂的菜太咸，设备、厂房也老。谁管", .pieces) == ["食堂的菜太咸，", "设备、厂房也老。谁管"].map(folded))
    #expect(clauses("食堂太贵，领导又不下来，设备也老", .pieces) == ["食堂太贵，", "领导又不下来，", "设备也老"].map(folded))
  }

  @Test func whatSaysTooLittleStaysWithWhatPrecedesIt() {
    #expect(clauses("食堂的菜太咸。谢谢。") == ["食堂的菜太咸。谢谢。"])
    #expect(clauses("好。食堂的菜太咸。") == ["好。食堂的菜太咸。"])
  }

  @Test(arguments: 0..<100)
  func clausesTileTheTextAndNoneIsTooShort(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let pieces = ["食堂", "盖章", "。", "，", "另外", "还有", "！", "\n", "…", "顺便", "工资拖欠", "；", "a", "\""]
    let text = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined()
    let folded = FoldedText(Document(name: "", text: text), table: .plain)
    for size in [ClauseSplitter.Size.matters, .sentences, .pieces] {
      let clauses = splitter.clauses(of: folded, at: splitter.borders(of: folded), size)
      #expect(clauses.flatMap { Array($0) } == Array(folded.scalars.indices))
      for clause in clauses where clauses.count > 1 {
        #expect(folded.scalars[clause].count(where: isLetterOrIdeograph) >= size.shortest)
      }
    }
  }

  @Test func aTopicOfPhrasesNeedsItsOwnClauseAndAFairPartOfTheText() {
    let clauses = [0..<20, 20..<40, 40..<43]
    let said = [[0.9, 0.05, 0.05], [0.1, 0.8, 0.1], [0.1, 0.1, 0.8]]
    // The third clause is an echo: certain, but hardly said.
    #expect(splitter.phraseTopics.topics(clauses, said, besides: 0, other: 3) == [1])
    #expect(splitter.phraseTopics.topics(clauses, said, besides: 1, other: 0) == [])
    // In a letter twenty scalars of two hundred are a side remark.
    let letter = [0..<180, 180..<200]
    #expect(splitter.phraseTopics.topics(letter, [[0.9, 0.1, 0], [0.1, 0.9, 0]], besides: 0, other: 2) == [])
    #expect(
      splitter.phraseTopics.topics([0..<80, 80..<120], [[0.9, 0.1, 0], [0.1, 0.9, 0]], besides: 0, other: 2) == [1])
  }
}

extension String {
  fileprivate func replacingOccurrences(_ old: Character, _ new: Character) -> String {
    String(map { $0 == old ? new : $0 })
  }
}
