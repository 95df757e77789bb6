import Classification
import Reporting
import TextModel

/// Invented issues and copies.
enum PatternFixture {
  static func issue(
    _ number: Int = 3, name: String, units: [(String, Int)], channels: [(String, Int)] = [],
    dates: (String, String)? = nil, trend: HotIssue.Trend = .unknown, heat: Int = 40, copies: Int = 0,
    quotation: (id: String, text: String)
  ) -> Report.Issue {
    let count = units.reduce(0) { $0 + $1.1 }
    return Report.Issue(
      HotIssue(
        number: number, name: name, members: Array(0..<count), ids: (1...count).map { "0\(100 * number + $0)" },
        distinct: count - copies, quotation: 0, quotationID: quotation.id,
        units: units.map { .init(name: $0.0, opinions: $0.1) },
        channels: channels.map { .init(name: $0.0, opinions: $0.1) }, firstDate: dates?.0, lastDate: dates?.1,
        trend: trend, heat: heat, strong: 0.25),
      quotation: Report.Excerpt(id: quotation.id, text: Document(name: quotation.id, text: quotation.text)))
  }

  static let issues = [
    issue(
      name: "运输公司 夜班车 停开", units: [("运输公司", 6), ("后勤服务中心", 2)], channels: [("意见箱", 5), ("座谈会", 3)],
      dates: ("2031-03-02", "2031-05-28"), trend: .rising, heat: 212, copies: 2,
      quotation: ("0301", "下了夜班没有车，走到镇上要一个钟头。")),
    issue(
      7, name: "图纸 审批", units: [("设计院", 1), ("运输公司", 1), ("机电一分厂", 1), ("财务处", 1), ("老干部处", 1)],
      heat: 31, quotation: ("0704", "图纸报上去三个月，一个签字也没有。")),
  ]

  /// The two issues, a third that is not listed, and opinions of none.
  static let grouping: Report.IssueGrouping = {
    let listed =
      issues.map(\.issue) + [issue(9, name: "缆车 票价", units: [("景区", 3)], quotation: ("0901", "票价又涨了。")).issue]
    var first = 0
    let spread = listed.map { issue in
      let members = Array(first..<first + issue.members.count)
      first += members.count
      return HotIssue(
        number: issue.number, name: issue.name, members: members, ids: issue.ids, distinct: issue.distinct,
        quotation: 0,
        quotationID: issue.quotationID, units: issue.units, channels: issue.channels, firstDate: issue.firstDate,
        lastDate: issue.lastDate, trend: issue.trend, heat: issue.heat, strong: issue.strong)
    }
    return Report.IssueGrouping(spread, opinions: 612, halfLife: 21)
  }()

  static let duplicates = Report.Duplicates(
    opinions: 612, copies: 31,
    groups: [
      .init(
        first: Report.Excerpt(id: "0301", text: Document(name: "0301", text: "恢复夜班车，几百人等着。")),
        opinions: (0..<30).map { "0\(301 + $0)" }, exact: 28),
      .init(
        first: Report.Excerpt(id: "0009", text: Document(name: "0009", text: "没有意见")),
        opinions: ["0009", "0010", "0077"],
        exact: 3,
        places: ["0009", "0010", "0077"].map {
          OpinionPlace(id: $0, sheet: .init(Opinion.Source(file: "意见.xlsx", row: 9, sheet: "一季度")), row: 9)
        }),
    ], shares: ReportFixture.shares([350, 100, 95, 36]), unremembered: 4)
}
