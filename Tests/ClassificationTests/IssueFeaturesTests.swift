import Testing
import TextModel
import Wording

@testable import Classification

@Suite struct IssueFeaturesTests {
  private func features(_ text: String) throws -> IssueFeatures {
    IssueFeatures(FoldedText(Document(name: "", text: text), table: .plain), try IssueFixture.subjects())
  }

  @Test func synonymsAreOneSubject() throws {
    #expect(try features("饭堂排队").subjects == features("打饭的队伍，食堂的长队").subjects)
  }

  @Test func asidesAndStrongWordsAreNoSubjects() throws {
    let found = try features("捡到饭卡，忍无可忍")
    #expect(found.subjects.isEmpty && found.isAside && found.isStrong)
    #expect(try features("快修吧！").isStrong)
  }

  @Test(arguments: [
    ("七号楼的电梯", [7]), ("7栋", [7]), ("７＃楼", [7]), ("十四幢，三号车", [3, 14]), ("二十一号", [21]),
    ("一〇五", []), ("排了十分钟", []), ("号", []), ("99999号", []), ("", []),
  ])
  func numbersOfHousesAndMachinesAreRead(text: String, numbers: [UInt16]) throws {
    #expect(try features(text).numerals == numbers)
  }

  @Test func everyBadLineOfATableIsNamed() throws {
    let error = #expect(throws: Problems.self) {
      try SubjectTable(table: "thing\tx\ty\nplace\t食堂\nplace\t食堂\t打饭\n", file: "t.tsv", folding: .plain)
    }
    #expect(error?.all.map(\.place) == [.line(1), .line(2)])
  }

  @Test func piecesOfAUnitsNameNameIt() throws {
    let table = try IssueFixture.subjects()
    var places = PlaceNames()
    let names = ["第二分公司", "第三分公司", "青石村", "食堂管理科"]
    for name in names { _ = places.number(of: name, table) }
    func found(_ text: String) -> [Int] { places.mentioned(in: FoldedText.scalars(of: text, table: .plain)) }
    #expect(found("二公司的饭") == [0])
    #expect(found("青石到三分公司") == [1, 2])
    #expect(found("分公司的食堂").isEmpty)
  }

  @Test(arguments: [
    ("2026-03-05", "2026-03-05"), ("2024/2/29", "2024-02-29"), ("20251231", "2025-12-31"), ("2026年12月1日", "2026-12-01"),
    ("1970-01-01", "1970-01-01"), ("2000.3.1 12:30", "2000-03-01"),
  ])
  func datesOfEveryFashionAreDays(text: String, name: String) {
    #expect(CalendarDay.number(of: text).map(CalendarDay.name) == name)
  }

  @Test(arguments: ["", "昨天", "2026-13-01", "2026-01-40", "3月5日", "2026-03"])
  func whatIsNoDateIsNone(text: String) {
    #expect(CalendarDay.number(of: text) == nil)
  }

  @Test func listsOfGroupsStayBounded() {
    var postings = IssuePostings()
    let tallies = [IssueTally](repeating: IssueTally(), count: 5000)
    for group in 0..<5000 {
      postings.add(group, 1, unit: 0, tallies)
      #expect(postings[1, unit: 0].count <= IssuePostings.longest)
    }
    #expect(postings[1, unit: 0].last == 4999)
    #expect(postings[1, unit: 1].isEmpty)
  }
}
