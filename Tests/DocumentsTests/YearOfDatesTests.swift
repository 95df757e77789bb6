import Testing
import TextModel
import Wording

@testable import Documents

@Suite struct YearOfDatesTests {
  private func read(_ text: String, _ name: String = "o.csv") throws -> (dates: [String?], reading: OpinionReading) {
    let (opinions, reading) = try OpinionReader().opinions(in: .memory(Array(text.utf8), name: name))
    return (opinions.map(\.date), reading)
  }

  @Test(arguments: [
    // From the other rows, where all of them are of one year.
    (
      "日期,意见\n2031-03-05,太咸\n3月6日,太凉\n4.7,太远\n05-08 08:30,太贵\n", "o.csv",
      ["2031-03-05", "2031-03-06", "2031-04-07", "2031-05-08"]
    ),
    ("日期,意见\n2031-03-05,太咸\n2030-12-06,太凉\n3月6日,太远\n", "2031年意见.csv", ["2031-03-05", "2030-12-06", "3月6日"]),
    // From the title, or the name of the file.
    ("2031年第三轮意见\n日期,意见\n3月6日,太凉\n5月,太远\n", "o.csv", ["2031-03-06", "2031-05"]),
    ("日期,意见\n3月6日,太凉\n", "folder/意见2031-05.csv", ["2031-03-06"]),
    // No day of that year, no year, or two of them.
    ("日期,意见\n2031-03-05,太咸\n2月29日,太凉\n13.5,太远\n", "o.csv", ["2031-03-05", "2月29日", "13.5"]),
    ("日期,意见\n3月6日,太凉\n", "o.csv", ["3月6日"]), ("日期,意见\n3月6日,太凉\n", "2030-2031意见.csv", ["3月6日"]),
    ("日期,意见\n3月6日,太凉\n", "意见20310306.csv", ["3月6日"]),
  ])
  func datesWithoutAYearAreCompletedWhereItIsKnown(text: String, name: String, dates: [String]) throws {
    #expect(try read(text, name).dates == dates)
  }

  @Test func theYearIsToldAsAnAssumption() throws {
    let rows = try read("日期,意见\n2031-03-05,太咸\n3月6日,太凉\n不详,太远\n").reading
    #expect(rows.unreadDates == 1)
    let note = try #require(rows.notes.first { $0.message.key == "opinions.assumedYear.rows" }).text(in: .chinese)
    #expect(note.contains("1 条") && note.contains("第 3 行：“3月6日”") && note.contains("2031 年"))
    #expect(rows.warnings.map(\.key) == ["warning.assumedYear.rows", "warning.unreadDates"])
    #expect(rows.notes.first { $0.message.key == "opinions.unreadDates" }?.text(in: .chinese).contains("“不详”") == true)
    let title = try read("日期,意见\n3月6日,太凉\n", "2031年意见.csv").reading
    #expect(title.warnings.map(\.key) == ["warning.assumedYear.title"] && title.unreadDates == 0)
  }

  @Test func ofManyNoMoreThanSomeWait() throws {
    var (years, delivered) = (YearOfDates(most: 2), [String?]())
    func opinion(_ date: String) -> Opinion { Opinion(id: "", text: "", date: date, source: .init(file: "", row: 1)) }
    for date in ["2031-01-02", "3月4日", "3月5日", "3月6日"] {
      years.take(opinion(date), titles: []) { delivered.append($0.date) }
      if date == "3月4日" { #expect(delivered == ["2031-01-02"]) }
    }
    #expect(delivered == ["2031-01-02", "2031-03-04", "2031-03-05", "2031-03-06"])
    let assumed = years.finish(titles: []) { delivered.append($0.date) }
    #expect(assumed == .init(year: 2031, origin: .rows) && years.completed == 3 && delivered.count == 4)
  }
}
