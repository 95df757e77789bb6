import Testing

@testable import Documents

@Suite struct OpinionListShapeTests {
  private static let opinions = "食堂饭菜涨价太快\n三号楼电梯又停了，老人下不了楼\n加班费拖了两个月\n班车座位不够\n更衣柜锁坏了没人修\n热水供应时间太短\n"

  @Test func oneOpinionALineIsAList() {
    let shape = OpinionListShape(Self.opinions, isWhole: true)
    #expect(shape.isList && shape.isStrikinglyList)
    #expect(OpinionListShape("食堂太贵。\n班车太少。", isWhole: true).isList)
    #expect(!OpinionListShape("食堂太贵。\n班车太少。", isWhole: true).isStrikinglyList)
  }

  @Test(arguments: [
    "同志们：\n今天开会动员。\n会议到此结束。", "动员讲话\n今天开会动员。\n请大家认真学习。\n会议到此结束。",
    "一、提高认识。\n二、抓好落实。\n三、加强领导。", "各位领导：\n食堂太贵。\n班车太少。", "",
    "只有一行。",
  ])
  func aSpeechIsNone(text: String) { #expect(!OpinionListShape(text, isWhole: true).isList) }

  @Test func longParagraphsAreNoList() {
    let paragraph = String(repeating: "要提高认识，加强领导，抓好落实。", count: 12)
    #expect(!OpinionListShape("\(paragraph)\n\(paragraph)", isWhole: true).mayBeList)
  }

  /// A name alone makes no list of a paper, nor a folder of a speech.
  @Test(arguments: [
    ("职工意见.txt", nil, true), ("用户热线（9-10月）.txt", "意见", true), ("9月.txt", "意见", true), ("9月.txt", "讲话稿", false),
    ("动员讲话.txt", "意见", false), ("关于加强管理的实施意见.txt", nil, false), ("opinions.txt", nil, true),
  ])
  func namesTell(file: String, folder: String?, isList: Bool) {
    #expect(ColumnNames.shared.namesListOfOpinions(file, in: folder) == isList)
  }

  private func kinds(_ files: [(String, String)]) -> [String] {
    let listing = FileWalker(.report).walk(files.map { .memory(Array($0.1.utf8), name: $0.0) })
    return listing.entries.map { "\($0.kind)" } + listing.notes.map(\.message.key)
  }

  @Test func aReportReadsListsAsOpinionsAndSaysWhereItIsNotSure() {
    #expect(kinds([("意见/用户热线.txt", Self.opinions)]) == ["opinions", "walk.opinionLines"])
    #expect(kinds([("材料/九月.txt", Self.opinions)]) == ["speech", "walk.perhapsOpinions"])
    #expect(kinds([("材料/讲话.txt", "同志们：\n今天开会动员。")]) == ["speech"])
    #expect(kinds([("职工意见.txt", "一、食堂太贵\n二、班车太少")]) == ["speech", "walk.perhapsOpinions"])
  }
}
