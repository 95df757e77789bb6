import Testing
import TextModel
import Wording

@testable import Documents

@Suite struct ColumnChoiceTests {
  private func texts(_ choice: String, _ table: String = "单位,意见,意见\n甲,食堂差,开会多\n乙,,设备旧\n") throws -> [String] {
    let reader = OpinionReader(columns: try ColumnChoice([choice]))
    return try reader.opinions(in: .memory(Array(table.utf8), name: "o.csv")).opinions.map { $0.text.text($0.text.range) }
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
  func whatIsNotThereIsRefused(choice: String) {
    #expect(throws: Problem.self) { try texts(choice) }
  }

  @Test func theDoubtNamesThemAsTheyCanBeChosen() throws {
    let table = Array("单位,意见,意见\n甲,食堂差,开会多\n".utf8)
    let notes = try OpinionReader().opinions(in: .memory(table, name: "o.csv")).reading.notes
    #expect(notes.map { $0.text(in: .chinese) }.joined().contains("意见#1、意见#2"))
  }
}
