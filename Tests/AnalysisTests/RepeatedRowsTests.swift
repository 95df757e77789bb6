import Testing
import TextModel
import Wording

@testable import Analysis

@Suite struct RepeatedRowsTests {
  private func rows(_ texts: [String], in file: String, ids: Bool = true, first: Int = 2) -> RepeatedRows.Pending {
    texts.enumerated().reduce(into: RepeatedRows.Pending()) { pending, text in
      let row = first + text.offset
      pending.add(
        Opinion(
          id: ids ? "K\(text.element.count)\(text.element.prefix(1))" : String(row), text: text.element, unit: "一班",
          source: .init(file: file, row: row)))
    }
  }

  private let texts = ["车棚漏雨", "饮水机不出水", "打卡排长队要等", "工会不搞活动的", "门太窄"]

  @Test func rowsOfAnotherSheetAreCountedAndNamed() {
    var all = RepeatedRows()
    #expect(all.add(rows(texts, in: "a.csv")).isEmpty)
    let found = all.add(rows(texts.prefix(3) + ["别的事情一件"], in: "b.csv", first: 7))
    #expect(found.map(\.key) == ["opinions.repeated"])
    #expect(found.first?.values == ["file": "b.csv", "all": "4", "count": "3", "other": "a.csv"])
  }

  @Test func withoutNumbersMostOfTheSheetMustBeThere() {
    var all = RepeatedRows()
    _ = all.add(rows(texts, in: "a.csv", ids: false))
    #expect(
      all.add(rows(texts.prefix(4) + [], in: "b.csv", ids: false, first: 9)).map(\.key) == [
        "opinions.repeated.unnumbered"
      ])
    let others = (0..<9).map { "第\($0)件别的事" }
    #expect(all.add(rows(texts.prefix(3) + others, in: "c.csv", ids: false)).isEmpty)
  }

  @Test func aSheetThatWasNumberedAnewIsKnownByItsRows() {
    func rows(_ texts: [String], in file: String, first: Int) -> RepeatedRows.Pending {
      texts.enumerated().reduce(into: RepeatedRows.Pending()) { pending, text in
        pending.add(
          Opinion(
            id: String(first + text.offset), text: text.element, unit: "一班",
            source: .init(file: file, row: text.offset + 2)))
      }
    }
    var all = RepeatedRows()
    _ = all.add(rows(texts, in: "a.csv", first: 101))
    let found = all.add(rows(texts.prefix(4) + ["别的事情一件"], in: "b.csv", first: 301))
    #expect(found.map(\.key) == ["opinions.repeated.renumbered"] && found.first?.values["count"] == "4")
    // The same answer to many sheets is no repeat.
    let blank = [String](repeating: "没有意见", count: 8)
    _ = all.add(rows(blank + texts.suffix(1), in: "c.csv", first: 501))
    #expect(all.add(rows(blank + ["灯坏了"], in: "d.csv", first: 701)).isEmpty)
  }

  @Test func aFewRowsAgreeByChanceAndASheetDoesNotRepeatItself() {
    var all = RepeatedRows()
    _ = all.add(rows(texts + texts, in: "a.csv"))
    #expect(all.add(rows(texts.prefix(2) + ["别的事情一件"], in: "b.csv")).isEmpty)
  }
}
