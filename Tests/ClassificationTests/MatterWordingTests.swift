import TestSupport
import Testing
import TextModel

@testable import Classification

@Suite struct MatterWordingTests {
  private static let table = "place\t食堂\t食堂 饭堂\npractice\t提拔\t提拔\nplace\t浴室\t浴室 澡堂\n"
  private static let opinions = [
    "提拔看关系", "提拔不透明", "提拔时竞聘成绩不张榜", "食堂排队太久", "饭堂排队", "食堂菜贵", "浴室没热水", "澡堂没热水", "浴室热水断了", "仓库漏雨", "图纸更新慢",
  ]

  /// For each matter, by name, what a text says of it.
  private func likeness(_ text: String) throws -> [String: MatterWording.Likeness] {
    var matters = Matters(subjects: try SubjectTable(table: Self.table, file: "", folding: .plain))
    for text in Self.opinions { matters.add(FoldedText(Document(name: "", text: text), table: .plain)) }
    let found = matters.sorted()
    let said = matters.wording(of: found).likeness(of: FoldedText(Document(name: "", text: text), table: .plain))
    return Dictionary(uniqueKeysWithValues: zip(found.map(\.name), said))
  }

  @Test func whatFewOpinionsSayTellsTheMatterToo() throws {
    let said = try likeness("组织部修订竞聘办法，成绩一律张榜")
    let own = try #require(said["提拔"])
    #expect(own.words >= 3 && own.score > 0)
    #expect(said.filter { $0.key != "提拔" }.allSatisfy { $0.value.score < own.score })
  }

  @Test func wordsCountOnceAndNotInsideOthers() throws {
    let one = try #require(try likeness("食堂")["食堂"])
    #expect(one.words == 1 && one.score > 0)
    let again = try #require(try likeness("食堂、食堂和食堂")["食堂"])
    #expect(again.words == 1 && again.score == one.score)
    #expect(try likeness("车间")["食堂"]?.words == 0)
  }

  @Test func theMoreOthersSayAWordTheLessItTells() throws {
    let said = try likeness("排队的热水")
    #expect((said["浴室"]?.score ?? 0) > 0 && (said["食堂"]?.score ?? 0) > 0)
    #expect((try likeness("浴室")["浴室"]?.score ?? 0) > (try likeness("热水")["浴室"]?.score ?? 9))
  }
}
