import Testing
import TextModel
import Wording

@testable import Documents

@Suite struct ColumnChoiceTests {
  private func texts(_ choice: String, _ table: String = "单位,意见,意见\n甲,食堂差,开会多\n乙,,设备旧\n") throws -> [String] {
    let reader = OpinionReader(columns: try ColumnChoice([choice]))
    return try reader.opinions(in: .memory(Array(table.utf8), name: "o.csv")).opinions.map {
      $0.text.text($0.text.range)
    }
  }

  @Test(arguments: ["text=意见#2", "text=3", "text=C", "text=c", "text= 意见 #2"])
  func oneOfTwoColumnsOfANameCanBeChosen(choice: String) throws {
    #expect(try texts(choice) == ["开会多", "设备旧"])
  }

  @Test func aNameGoesBeforeANumberOrALetter() throws {
    #expect(try texts("text=3", "3,b,c\nx,y,z\n") == ["x"])
    #expect(try texts("text=C", "c,b,a\nx,y,z\n") == ["x"])
  }

  @Test(arguments: ["text=意见#3", "text=意见#0", "text=0", "text=9", "text=Z", "text=意见2", "text=#"])
  func whatIsNotThereIsToldAndTheUsualNameIsTaken(choice: String) throws {
    #expect(try texts(choice) == ["食堂差"])
    let (table, columns) = (Array("单位,意见\n甲,食堂差\n".utf8), try ColumnChoice([choice]))
    let notes = try OpinionReader(columns: columns).opinions(in: .memory(table, name: "o.csv")).reading.notes
    #expect(notes.map(\.message.key) == ["column.choiceReplaced"])
  }

  @Test func whatIsNotThereIsRefusedWithoutAUsualName() {
    #expect(throws: Problem.self) { try texts("text=诉说", "甲,乙\n丙,丁\n") }
  }

  @Test func ofSeveralNamesTheOneThatAFileHasCounts() throws {
    let columns = try ColumnChoice(["text=说法", "text=心声"])
    func texts(_ table: String) throws -> [String] {
      try OpinionReader(columns: columns).opinions(in: .memory(Array(table.utf8), name: "o.csv")).opinions
        .map { $0.text.text($0.text.range) }
    }
    #expect(try texts("编号,说法\n1,路黑\n") == ["路黑"] && texts("编号,心声\n1,灯坏\n") == ["灯坏"])
  }

  @Test(arguments: ["投诉内容", "反馈内容", "主要诉求", "留言内容", "工单内容", "问题描述", "意见及建议", "您的意见"])
  func rarerNamesAreKnown(name: String) throws {
    let table = Array("编号,街道,受理渠道,\(name)\n1,东街,热线,路灯坏了\n".utf8)
    let read = try OpinionReader().opinions(in: .memory(table, name: "o.csv")).opinions
    #expect(read.map { $0.text.text($0.text.range) } == ["路灯坏了"])
    #expect(read.first?.unit == "东街" && read.first?.channel == "热线")
  }

  @Test func problemsOfATableOfMeasuresAreNoOpinions() {
    let table = Array("序号,问题描述,整改措施,责任人\n1,路灯坏了,更换,王某\n".utf8)
    #expect(throws: Problem.self) { try OpinionReader().opinions(in: .memory(table, name: "o.csv")) }
  }

  @Test func theDoubtNamesThemAsTheyCanBeChosen() throws {
    let table = Array("单位,意见,意见\n甲,食堂差,开会多\n".utf8)
    let notes = try OpinionReader().opinions(in: .memory(table, name: "o.csv")).reading.notes
    #expect(notes.map { $0.text(in: .chinese) }.joined().contains("意见#1、意见#2"))
  }
}
