import Foundation
import Testing

/// Issues and copies of `classify`.
@Suite struct ClassifyPatternsTests {
  private static let complaints = [
    "渡口的末班船停开，下了工回不了岛", "末班渡船取消以后只能睡码头", "渡船末班停了三个月，没人管", "恢复末班渡船吧，家在岛上的人等不起",
  ]

  private var table: String {
    var rows = ["编号,单位,渠道,日期,意见"]
    for (index, text) in Self.complaints.enumerated() {
      rows.append("\(index + 1),渡口所,意见箱,2026-03-0\(index + 1),\(text)")
    }
    rows += ["7,缆绳厂,热线,2026-03-09,食堂的菜又咸又凉", "8,缆绳厂,热线,2026-03-10,食堂的菜又咸又凉。", "9,船坞,热线,2026-03-11,明天有雨"]
    return rows.joined(separator: "\n") + "\n"
  }

  private func json(_ arguments: [String]) throws -> [String: Any] {
    try Program.run(["classify", "-", "-f", "json", "--model", "none", "-q"] + arguments, input: Array(table.utf8))
      .json()
  }

  @Test func opinionsOfOneProblemComeOutAsAnIssue() throws {
    let issues = try #require(try json(["--issues", "5"])["issues"] as? [[String: Any]])
    let issue = try #require(issues.first { ($0["opinions"] as? [String])?.contains("1") == true })
    #expect((issue["opinions"] as? [String])?.count ?? 0 >= 3)
    #expect(issue["firstDate"] as? String == "2026-03-01")
    #expect(((issue["units"] as? [[String: Any]])?.first?["name"]) as? String == "渡口所")
    #expect((issue["name"] as? String)?.hasPrefix("渡口所") == true)
  }

  @Test func issuesAreThereOnlyWhenAskedForAndCopiesAlways() throws {
    let plain = try json([])
    #expect(plain["issues"] == nil)
    let duplicates = try #require(plain["duplicates"] as? [String: Any])
    #expect(duplicates["copies"] as? Int == 1)
    #expect((duplicates["groups"] as? [[String: Any]])?.first?["opinions"] as? [String] == ["7", "8"])
    let without = try #require(duplicates["sharesWithoutCopies"] as? [[String: Any]])
    #expect(without.reduce(0) { $0 + (($1["count"] as? Int) ?? 0) } == 6)
    #expect((plain["opinions"] as? Int) == 7)
  }

  /// A sheet from one unit in a bad week: nearly all of it is one problem, told by what each has seen of it.
  @Test func aCollectionAboutOneThingDoesNotFallApart() throws {
    let texts = [
      "末班渡船停了，下夜班回不了岛", "渡船说不开就不开，码头连张纸都没贴", "等渡船等到天黑，孩子在家没人做饭", "加一班渡船，傍晚那趟挤得站不住脚",
      "渡船票价涨了两块，班次倒少了", "船工说缺人，渡船只剩一条在跑", "渡船误点四十分钟，赶不上早会", "岛上老人看病全靠渡船，停航三天怎么办",
      "渡船减班以后，货也运不过来", "夜里没有渡船，只能花六十块雇小艇", "问了调度，调度说渡船的事归航运科", "渡船时刻表一个月改了三回",
      "宿舍窗户关不严", "水表该换了",
    ]
    let rows = texts.enumerated().map { "\($0 + 1),渡口所,\($1)\n" }.joined()
    let result = try Program.run(
      ["classify", "-", "-f", "json", "-q", "--issues", "9"], input: Array(("编号,单位,意见\n" + rows).utf8))
    let issues = try #require(try result.json()["issues"] as? [[String: Any]]).compactMap {
      $0["opinions"] as? [String]
    }
    #expect(issues.map(\.count).max() ?? 0 >= 7)
    #expect(issues.joined().allSatisfy { $0 != "13" && $0 != "14" })
  }

  @Test func noIssuesAreWrongUsage() throws {
    #expect(try Program.run(["classify", "-", "--issues", "0"]).status == 64)
  }

  @Test func tablesNameEachOpinionsIssueListedOrNot() throws {
    let json = try json(["--issues", "9"])
    var names: [String: String] = [:]
    for issue in try #require(json["issues"] as? [[String: Any]]) {
      for id in issue["opinions"] as? [String] ?? [] { names[id] = issue["name"] as? String }
    }
    let csv = try Program.run(
      ["classify", "-", "--model", "none", "-q", "-f", "csv", "--issues", "1"], input: Array(table.utf8)
    ).text
    let rows = csv.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows.first?.last == "issue")
    #expect(rows.count == 8)
    for row in rows.dropFirst() {
      let (id, issue) = (String(row[0]), String(try #require(row.last)))
      #expect(issue == names[id, default: ""])
    }
    let plain = try Program.run(
      ["classify", "-", "--model", "none", "-q", "-f", "csv"], input: Array(table.utf8)
    ).text
    let withoutIssues = rows.map { row in row.dropLast().joined(separator: ",") }
    #expect(withoutIssues == plain.split(separator: "\r\n").map(String.init))
  }

  @Test func oneThreadAndFourFindTheSameIssues() throws {
    for format in ["text", "json"] {
      let results = try ["1", "4"].map {
        try Program.run(["classify", "Corpora/opinions/issues.csv", "--issues", "9", "-f", format, "-j", $0, "-q"])
      }
      #expect(results[0].status == 0)
      #expect(results[0].output == results[1].output)
    }
  }
}
