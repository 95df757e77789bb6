import Foundation
import Testing

/// `--known-issues` and `--write-issues` of `classify`, `report` and `check`.
@Suite struct KnownIssuesCommandTests {
  private static let head = "编号,单位,渠道,日期,意见\n"
  private static let firstWeek =
    head + """
      A-1,渡口所,意见箱,2026-03-01,渡口的末班船停开，下了工回不了岛
      A-2,渡口所,意见箱,2026-03-02,末班渡船取消以后只能睡码头
      A-3,渡口所,热线,2026-03-03,渡船末班停了三个月，没人管
      A-4,缆绳厂,热线,2026-03-04,食堂的菜又咸又凉
      A-5,缆绳厂,热线,2026-03-05,食堂打饭排长队，菜都凉了
      A-6,船坞,热线,2026-03-05,"明天有雨，""大概"" #1: 要收缆"

      """
  private static let secondWeek =
    head + """
      B-1,渡口所,意见箱,2026-03-08,恢复末班渡船吧，家在岛上的人等不起
      B-2,缆绳厂,热线,2026-03-09,食堂的菜还是凉的
      B-3,船坞,热线,2026-03-10,焊机漏电没人修
      B-4,船坞,热线,2026-03-10,船坞的焊机漏电，手都麻了

      """

  private let scratch: Scratch
  private let first, second: String

  init() throws {
    scratch = try Scratch()
    first = try scratch.put("first.csv", Self.firstWeek)
    second = try scratch.put("second.csv", Self.secondWeek)
  }

  private func classify(_ arguments: [String]) throws -> Program.Result {
    try Program.run(["classify", "--model", "none", "--issues", "1"] + arguments)
  }

  /// By number the name of the issue in the last column.
  private func names(_ arguments: [String]) throws -> [String: String] {
    let result = try classify(arguments + ["-f", "jsonl"])
    #expect(result.status == 0, "\(result.errors)")
    return try result.lines.dropLast().reduce(into: [:]) { names, line in
      let json = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      names[try #require(json["id"] as? String)] = json["issue"] as? String
    }
  }

  @Test func theNextWeekCarriesOnWhatTheFirstFound() throws {
    let file = scratch.file("first.yaml").path
    let before = try names([first, "--write-issues", file])
    #expect(before["A-1"] != nil && before["A-1"] == before["A-2"] && before["A-4"] == before["A-5"])
    #expect(before["A-6"] == nil)
    #expect(try names([first, "--known-issues", file]) == before)
    let next = scratch.file("second.yaml").path
    let after = try names([first, second, "--known-issues", file, "--write-issues", next])
    for (id, name) in before { #expect(after[id] == name) }
    #expect(after["B-1"] == before["A-1"] && after["B-2"] == before["A-4"])
    #expect(after["B-3"] != nil && after["B-3"] == after["B-4"])
    #expect(try names([second, first, "--known-issues", next]) == after)
  }

  @Test func whatAPersonChangedStays() throws {
    let file = try scratch.put("known.yaml", "A-1: 末班船\nA-2: 末班船\nA-4: 末班船  # 本是食堂\nA-5: 无\nA-6: 天气\n")
    let found = try names([first, second, "--known-issues", file])
    #expect(["A-1", "A-2", "A-3", "A-4", "B-1"].allSatisfy { found[$0] == "末班船" })
    #expect(found["A-5"] == nil && found["A-6"] == nil)
    let again = scratch.file("again.yaml").path
    _ = try classify([first, second, "--known-issues", file, "--write-issues", again, "-q"])
    let written = try String(contentsOfFile: again, encoding: .utf8)
    #expect(written.contains("A-5: 无  # 食堂打饭排长队"))
    #expect(written.contains("A-6: 天气  # 明天有雨，\"大概\" #1: 要收缆"))
  }

  @Test func numbersThatNoOpinionHasAreNamedInOneLine() throws {
    let lines = (1...9).map { "X-\($0): 末班船\n" }.joined()
    let file = try scratch.put("known.yaml", "A-1: 末班船\n" + lines)
    let text = try classify([first, "--known-issues", file]).text.filter { !$0.isWhitespace }
    #expect(text.contains("9个编号不在读入的意见里：X-1、X-2、X-3、X-4、X-5…"))
    let json = try classify([first, "--known-issues", file, "-f", "json"]).json()
    #expect((json["warnings"] as? [String])?.contains { $0.contains("X-5 …") } == true)
    let csv = try classify([first, "--known-issues", file, "-f", "csv"])
    #expect(csv.status == 0 && csv.errors.contains("9 个编号"))
  }

  @Test func numbersThatBeginAnewInEachFileAreToldApart() throws {
    let plain = try [("a.csv", Self.firstWeek), ("b.csv", Self.secondWeek)].map { name, text in
      let rows = text.split(separator: "\n").map { $0.split(separator: ",", maxSplits: 1)[1] }
      return try scratch.put(name, rows.joined(separator: "\n") + "\n")
    }
    let file = scratch.file("rows.yaml").path
    let written = try classify(plain + ["--write-issues", file])
    #expect(!written.errors.contains("列各不相同的“编号”"))
    let ids = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map
    { $0.prefix { $0 != ":" } }
    #expect(Set(ids).count < ids.count, "\(ids)")
    let again = try classify(plain + ["--known-issues", file])
    #expect(!again.text.filter { !$0.isWhitespace }.contains("每个编号只认最先读到的一条"))
  }

  @Test(arguments: [["classify", "--issues", "5", "-f", "json"], ["report", "-f", "json"]])
  func aWeekWhoseNumbersBeginAnewDoesNotFillTheOldIssues(verb: [String]) throws {
    func rows(_ text: String) -> String {
      text.split(separator: "\n").map { String($0.split(separator: ",", maxSplits: 1)[1]) }.joined(separator: "\n")
        + "\n"
    }
    let file = scratch.file("numbers.yaml").path
    let week = [try scratch.put("w1.csv", rows(Self.firstWeek)), try scratch.put("w2.csv", rows(Self.secondWeek))]
    _ = try classify([week[0], "--write-issues", file])
    let same = try Program.run(verb + [week[0], "--model", "none", "--known-issues", file])
    #expect(!same.text.contains("别的意见"))
    let next = try Program.run(verb + [week[1], "--model", "none", "--known-issues", file])
    #expect(next.status == 0 && next.text.contains("这次是别的意见在用"), "\(next.errors)")
    let json = try next.json()
    let section = json["opinions"] as? [String: Any] ?? json
    for issue in section["issues"] as? [[String: Any]] ?? [] {
      let ids = Set(issue["opinions"] as? [String] ?? [])
      #expect(!ids.isSuperset(of: ["2", "3"]), "the ferry and the canteen of other weeks")
    }
  }

  @Test func aFileThatIsThereStaysUnlessForced() throws {
    let file = try scratch.put("there.yaml", "A-1: 末班船\nA-2: 末班船\n")
    #expect(try classify([first, "--write-issues", file]).status == 2)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("A-1"))
    #expect(try classify([first, "--known-issues", file, "--write-issues", file, "--force"]).status == 0)
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.first?.hasPrefix("# ") == true)
    #expect(lines.contains { $0.hasPrefix("A-3: 末班船  # ") })
  }

  @Test(arguments: [
    ["--known-issues", "k.yaml"], ["--write-issues", "w.yaml"], ["--issue-half-life", "7"],
    ["--issues", "3", "--issue-half-life", "0"], ["--issues", "3", "--write-issues", "意见.csv"],
  ])
  func whatCannotBeMeantIsWrongUsage(arguments: [String]) throws {
    #expect(try Program.run(["classify", "-"] + arguments).status == 64)
  }

  @Test func aLineThatNamesNothingIsNamed() throws {
    let file = try scratch.put("known.yaml", "A-1: 末班船\n末班船\n")
    let result = try classify([first, "--known-issues", file])
    #expect(result.status == 2)
    #expect(result.errors.contains("known.yaml") && result.errors.contains("第 2 行") || result.errors.contains(":2"))
  }

  @Test func aShorterHalfLifeFavoursTheLastDays() throws {
    func heat(_ days: String?) throws -> [String: Int] {
      let known = try scratch.put("k.yaml", "A-1: 船\nA-2: 船\nA-3: 船\nB-3: 焊机\nB-4: 焊机\n")
      let arguments = ["--issues", "9", "--known-issues", known] + (days.map { ["--issue-half-life", $0] } ?? [])
      let json = try classify([first, second, "-f", "json"] + arguments).json()
      #expect((json["issueTotals"] as? [String: Any])?["halfLife"] as? Double == Double(days ?? "60"))
      return (json["issues"] as? [[String: Any]] ?? []).reduce(into: [:]) {
        $0[$1["name"] as? String ?? ""] = $1["heat"] as? Int
      }
    }
    let (usual, short) = (try heat(nil), try heat("1"))
    #expect(usual["船"] ?? 0 > usual["焊机"] ?? 0)
    #expect(short["船"] ?? 0 < short["焊机"] ?? 0)
    #expect(try classify([first, "--issue-half-life", "7"]).text.contains("半衰期 7 天"))
  }

  @Test func aReportCarriesIssuesOnToo() throws {
    let folder = scratch.file("week").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try scratch.put("week/first.csv", Self.firstWeek)
    let file = scratch.file("week/kept.yaml").path
    let first = try Program.run(["report", folder, "--model", "none", "-f", "json", "-q", "--write-issues", file])
    #expect(first.status == 0, "\(first.errors)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("A-1: ") && text.contains("A-5: "))
    try text.replacingOccurrences(of: "A-3: ", with: "A-3: 无 # ").write(toFile: file, atomically: true, encoding: .utf8)
    _ = try scratch.put("week/second.csv", Self.secondWeek)
    let second = try Program.run(["report", folder, "--model", "none", "-f", "json", "-q", "--known-issues", file])
    #expect(second.status == 0, "\(second.errors)")
    let opinions = try #require(try second.json()["opinions"] as? [String: Any])
    let issues = try #require(opinions["issues"] as? [[String: Any]]).compactMap { $0["opinions"] as? [String] }
    #expect(issues.contains { Set($0) == ["A-1", "A-2", "B-1"] })
    #expect((opinions["issueTotals"] as? [String: Any])?["opinions"] as? Int == 10)
  }

  @Test func aPlanIsAskedForKnownIssues() throws {
    let known = try scratch.put("known.yaml", "A-4: 伙食\nB-2: 伙食\nA-5: 无\n")
    let plan = try scratch.put("plan.txt", "整改方案\n一、食堂。由后勤部在六月底前更换菜品保温设备。\n")
    func titles(_ arguments: [String]) throws -> [String] {
      let arguments = ["check", plan, "--profile", "general", "--model", "none", "-f", "json"] + arguments
      let result = try Program.run(arguments)
      #expect(result.status == 0, "\(result.errors)")
      let documents = try result.json()["documents"] as? [[String: Any]]
      return (documents?.first?["coverage"] as? [[String: Any]] ?? []).compactMap { $0["title"] as? String }
    }
    let found = try titles(["--against", first, "--against", second, "--known-issues", known])
    #expect(found.contains { $0.hasPrefix("伙食：") })
    #expect(try Program.run(["check", plan, "--known-issues", known]).status == 64)
  }
}
