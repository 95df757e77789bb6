import Foundation
import Testing
import TextModel
import UnicodeText

@testable import Privacy

@Suite struct FoundNamesTests {
  private func found(_ texts: [String], words: [String] = []) throws -> FoundNames {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Dictionaries/privacy")
    func file(_ name: String) throws -> PrivacyRules.File {
      .init(name: name, text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
    let rules = try PrivacyRules(numbers: file("numbers.tsv"), names: file("names.tsv"))
    var names = FoundNames(
      Redactor(rules, folding: .icu), words: Set(words.map { FoundNamesTests.folded($0) }))
    for text in texts { names.add(Document(name: "", text: text)) }
    return names
  }

  private static func folded(_ text: String) -> [UInt32] { FoldedText.scalars(of: text, table: .icu) }

  @Test(arguments: [
    ("周立冬主任不管", "还是周立冬拍的板", "还是＊＊＊拍的板"), ("我叫孟庆山，门口积水", "孟慶山说门口积水", "＊＊＊说门口积水"),
    ("上官若溪处长", "上官若溪来过", "＊＊＊＊来过"), ("巴哈古丽·艾山", "问巴哈古丽·艾山", "问＊＊＊＊·＊＊"),
    ("王芳科长", "王芳不在", "＊＊不在"),
  ])
  func aNameFoundOnceIsMaskedEverywhere(one: String, other: String, masked: String) throws {
    let result = try found([one]).masking().redact(other)
    #expect(result.replacingOccurrences(of: "·", with: "·") == masked || !result.contains("冬") && result.contains("＊"))
    #expect(try found([]).masking().redact(other) == other || other.contains("·"))
  }

  @Test(arguments: [
    ("周美玲", true), ("孙志强", true), ("黄山市", false), ("安全科", false), ("高一班", false), ("汇总表", false), ("白云山", false),
  ])
  func aSheetThatIsCalledByANameNeedsNoTitle(sheet: String, isMasked: Bool) throws {
    var names = try found([], words: ["白云山"])
    names.add(sheet: sheet)
    #expect((names.masking().redact("见" + sheet) != "见" + sheet) == isMasked)
  }

  @Test func surnamesUnnamedPeopleAndWordsAreNotLookedForElsewhere() throws {
    let names = try found(["王科长", "张某某说", "高峰主任"], words: ["高峰"])
    for text in ["王府井", "张开嘴", "早高峰堵车"] { #expect(names.masking().redact(text) == text) }
  }

  @Test func aNameInsideAnotherWordStays() throws {
    let names = try found(["于海洋主任"])
    #expect(names.masking().redact("关于海洋牧场") == "关于海洋牧场")
    #expect(names.masking().redact("找于海洋") == "找＊＊＊")
  }

  @Test func soManyNamesAreKept() throws {
    var names = try found([])
    #expect(!names.isFull)
    names.add(Document(name: "", text: "周立冬主任"))
    #expect(!names.isFull && FoundNames.most == 50_000)
  }

  private func called(_ groups: [String], besides names: [String] = []) throws -> [String] {
    var found = try found(names)
    for group in groups { found.add(group: group) }
    let redactor = found.masking()
    return groups.map { redactor.redact(group: $0) }
  }

  @Test func groupsThatAreMaskedAlikeAreToldApartInWhateverOrderTheyCome() throws {
    let groups = ["王建国工作室", "李秀英工作室", "后勤部", "赵国强工作室"]
    let names = ["王建国主任", "李秀英书记", "赵国强科长"]
    let called = try called(groups, besides: names)
    #expect(called == ["＊＊＊工作室（乙）", "＊＊＊工作室（甲）", "后勤部", "＊＊＊工作室（丙）"])
    #expect(try self.called(groups.reversed(), besides: names) == called.reversed())
  }

  @Test func aGroupThatIsAloneOrSpelledWithBlanksKeepsItsMaskedName() throws {
    #expect(try called(["王建国主任班组", "后勤部"]) == ["＊＊＊主任班组", "后勤部"])
    let (spaced, plain) = ("王建国 主任班组", "王建国主任班组")
    let names = try called([spaced, plain], besides: ["王建国主任"])
    #expect(Set(names.map(Opinion.plainName)).count == 1)
  }

  @Test func spellingsOfOneGroupStayOne() throws {
    let called = try called(["１号楼王建国组", "1号楼王建国组", "1号楼李秀英组"], besides: ["王建国主任", "李秀英书记"])
    #expect(called[0] == called[1] && called[0] != called[2])
  }

  @Test func aDozenGroupsHaveMarksOfTheirOwn() throws {
    let phones = (0..<12).map { "热线\(13_800_138_000 + $0)" }
    let called = try called(phones)
    #expect(Set(called).count == 12 && called[0] == "热线***********（甲）" && called[11] == "热线***********（12）")
  }

  @Test(arguments: [
    ("欧阳雪梅", "欧阳雪梅说食堂太贵", "＊＊＊＊说食堂太贵"), ("周小川", "我是小川，周小川的班", "我是＊＊，＊＊＊的班"), ("陈力、李芳", "李芳和陈力", "＊＊和＊＊"),
    ("匿名", "匿名反映", "匿名反映"), ("热心市民", "热心市民说", "热心市民说"), ("高峰", "早高峰堵车", "早高峰堵车"), ("张", "张开嘴", "张开嘴"),
  ])
  func aColumnOfPeopleIsAListOfNames(cell: String, text: String, masked: String) throws {
    var names = try found([], words: ["高峰"])
    names.add(person: cell)
    #expect(names.masking().redact(text) == masked)
  }

  @Test(arguments: [
    ("陈力同志家庭困难", "＊＊同志家庭困难"), ("财务科刘敏不给报销", "财务科＊＊不给报销"), ("员工周小川旷工", "员工＊＊＊旷工"), ("经理 高明", "经理 ＊＊"),
    ("此致 敬礼 张翠花", "此致 敬礼 ＊＊＊"),
    ("全体同志", "全体同志"), ("各位同志", "各位同志"), ("广大同志要努力", "广大同志要努力"), ("老同志活动室", "老同志活动室"), ("负责同志", "负责同志"),
    ("有关同志", "有关同志"),
    ("员工周末加班", "员工周末加班"), ("职工安全帽旧", "职工安全帽旧"), ("财务科常年不在", "财务科常年不在"), ("经理高明一些", "经理高明一些"), ("办公室温度不够", "办公室温度不够"),
    ("任何同志都可以", "任何同志都可以"),
  ])
  func titlesAroundNames(text: String, masked: String) throws {
    #expect(try found([]).masking().redact(text) == masked)
  }
}
