import Classification
import Lexicons
import Reporting
import Testing
import TextModel

@testable import Analysis

@Suite struct KeyWordCollectorTests {
  private func opinion(_ text: String, _ unit: String?, row: Int) -> Opinion {
    Opinion(
      id: String(row), text: text, unit: unit, channel: nil, date: nil, label: nil,
      source: Opinion.Source(file: "a.csv", row: row))
  }

  private func collected(jobs: Int) throws -> [Report.KeyWordSection] {
    var collector = KeyWordCollector(categories: 3, jobs: jobs)
    for row in 0..<60 {
      try collector.add(opinion("食堂排队太长，饭菜凉了。", "一车间", row: row), 0)
      try collector.add(opinion("图纸改了三遍，市场丢了。", row < 40 ? "设计院" : nil, row: row), 1)
    }
    try collector.add(opinion("食堂", "小单位", row: 999), 0)
    try collector.flush()
    var filter = WordFilter()
    filter.least = 3
    return collector.sections(filter)
  }

  @Test func eachPartHasTheWordsThatTheOthersLack() throws {
    let sections = try collected(jobs: 2)
    #expect(sections.map(\.part) == [.category(0), .category(1), .unit("一车间"), .unit("设计院")])
    #expect(sections[0].table.more.map(\.word).contains("食堂"))
    #expect(sections[1].table.more.map(\.word).contains("图纸"))
    #expect(sections[2].table.texts == 60 && sections[2].table.restTexts == 61)
    #expect(sections[3].table.texts == 40 && sections[3].table.restTexts == 81)
  }

  @Test func theNumberOfThreadsDoesNotMatter() throws {
    let (one, four) = (try collected(jobs: 1), try collected(jobs: 4))
    for (left, right) in zip(one, four) {
      #expect(left.table.more.map(\.word) == right.table.more.map(\.word))
      #expect(left.table.more.map(\.count) == right.table.more.map(\.count))
      #expect(left.table.restTokens == right.table.restTokens)
    }
  }

  @Test func withoutOpinionsThereIsNothingToCompare() throws {
    #expect(KeyWordCollector(categories: 2, jobs: 1).sections(WordFilter()).isEmpty)
  }
}
