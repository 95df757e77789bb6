import Foundation
import Testing

/// Sheets of a folder that hold the same rows, and how opinions of several sheets are named.
@Suite struct RepeatedSheetsTests {
  private static let head = "编号,单位,日期,意见\n"
  private static let rows = [
    "渡口所,2031-03-01,末班渡船停开以后，下了工的人回不了岛", "渡口所,2031-03-02,船票又涨了两块", "缆绳厂,2031-03-02,食堂的菜又咸又凉",
    "缆绳厂,2031-03-05,找谁签字都踢皮球", "船坞,2031-03-07,龙门吊的钢丝绳该换了",
  ]

  private func sheet(_ rows: some Sequence<String>, first: Int = 1) -> String {
    Self.head + rows.enumerated().map { "H\(first + $0),\($1)\n" }.joined()
  }

  private func folder(_ second: String) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.put("一月.csv", sheet(Self.rows))
    try scratch.put("转来.csv", second)
    return scratch
  }

  @Test func rowsThatWereHandedInTwiceAreToldAndCounted() throws {
    let scratch = try folder(sheet(Self.rows.prefix(4)))
    let json = try Program.run(["report", scratch.folder.path, "-f", "json"]).json()
    let inputs = try #require(json["inputs"] as? [[String: Any]])
    let notes = inputs.first { ($0["file"] as? String)?.contains("转来") == true }?["notes"] as? [String] ?? []
    #expect(notes.contains { $0.contains("4 条在") && $0.contains("一月.csv") }, "\(inputs)")
    let opinions = try #require(json["opinions"] as? [String: Any])
    #expect(opinions["opinions"] as? Int == 9)
    #expect((opinions["warnings"] as? [String] ?? []).contains { $0.contains("两处都计入了") })
    for format in ["csv", "text"] {
      let result = try Program.run(["classify", scratch.folder.path, "-f", format, "-j", "2"])
      #expect(result.status == 0 && result.errors.contains("4 条在"), "\(result.errors)")
    }
  }

  @Test func aSheetThatWasNumberedAnewIsTold() throws {
    let scratch = try folder(sheet(Self.rows.prefix(4), first: 21))
    let result = try Program.run(["classify", scratch.folder.path, "-f", "csv"])
    #expect(result.status == 0 && result.errors.contains("只是编号不同"), "\(result.errors)")
    let others = (0..<6).map { "船坞,2031-04-0\($0 + 1),第\($0)号坞门关不严" }
    let few = try folder(sheet(Self.rows.prefix(2) + others, first: 21))
    #expect(try !Program.run(["classify", few.folder.path, "-f", "csv"]).errors.contains("条在"))
  }

  @Test func copiesAreNamedWithTheirFiles() throws {
    let scratch = try folder(sheet(Self.rows.prefix(2), first: 21))
    let json = try Program.run(["classify", scratch.folder.path, "-f", "json", "-q"]).json()
    let groups = (json["duplicates"] as? [String: Any])?["groups"] as? [[String: Any]] ?? []
    let sources = groups.first?["sources"] as? [[String: Any]] ?? []
    #expect(sources.map { $0["id"] as? String } == ["H1", "H21"])
    #expect((sources.last?["file"] as? String)?.hasSuffix("转来.csv") == true && sources.last?["sheet"] is NSNull)
    #expect(sources.map { $0["row"] as? Int } == [2, 2])
    let text = try Program.run(["classify", scratch.folder.path, "-q"]).text.replacing(/\s+/, with: "")
    #expect(text.contains("一月.csv第2行；") && text.contains("转来.csv第2行"), "\(text)")
    let page = try Program.run(["report", scratch.folder.path, "-f", "md", "-q"]).text.replacing("\\", with: "")
    #expect(page.contains("转来.csv 第 2 行"))
    let alone = try Scratch()
    let one = try alone.put("a.csv", sheet(Self.rows.prefix(1) + Self.rows.prefix(1)))
    #expect(try !Program.run(["classify", one, "-q"]).text.contains("第 2 行"), "numbers tell them apart in one file")
    let target = scratch.file("tables").path
    _ = try Program.run(["report", scratch.folder.path, "-f", "csv", "-o", target, "-q"])
    let table = try String(contentsOfFile: target + "/copies.csv", encoding: .utf8)
    #expect(table.contains("sources") && table.contains("转来.csv#H21"))
  }

  @Test func opinionsOfSeveralCategoriesAreCountedBesideTheShares() throws {
    let scratch = try Scratch()
    let rows = ["一是食堂的饭菜又贵又凉；二是找谁签字都踢皮球，办事推诿扯皮。", "食堂的菜又咸又凉", "船票又涨了两块"]
    let table = try scratch.put("a.csv", sheet(rows.map { "渡口所,2031-03-01,\($0)" }))
    let json = try Program.run(["classify", table, "-f", "json", "-q"]).json()
    let further = try #require(json["further"] as? [String: Any])
    #expect(further["several"] as? Int == 1)
    let counts = (further["categories"] as? [[String: Any]] ?? []).compactMap { $0["count"] as? Int }
    #expect(counts.count == 4 && counts.reduce(0, +) == 1)
    #expect(try Program.run(["classify", table, "-q"]).text.contains("1 条讲了两类以上"))
    let single = try scratch.put("b.csv", sheet(["渡口所,2031-03-01,食堂的菜又咸又凉"]))
    #expect(try !Program.run(["classify", single, "-q"]).text.contains("讲了两类以上"))
  }

  @Test func ratingsUnderAnotherNameAreCountedAndTold() throws {
    let scratch = try Scratch()
    try scratch.put("反馈.csv", "单位,整改情况评价,意见建议\n渡口所,满意,船票又涨了两块\n船坞,不满意,食堂的菜又咸又凉\n")
    try scratch.put("名单.csv", "单位,人数\n渡口所,12\n船坞,20\n")
    let result = try Program.run(["report", scratch.folder.path, "-f", "json"])
    #expect(result.status == 0, "\(result.errors)")
    let json = try result.json()
    let overall = (json["surveys"] as? [[String: Any]])?.first?["overall"] as? [String: Any]
    #expect((overall?["questions"] as? [[String: Any]])?.first?["answers"] as? Int == 2)
    let inputs = try #require(json["inputs"] as? [[String: Any]])
    func input(_ name: String) -> [String: Any] {
      inputs.first { ($0["file"] as? String)?.contains(name) == true } ?? [:]
    }
    #expect((input("反馈")["notes"] as? [String] ?? []).contains { $0.contains("整改情况评价") && $0.contains("“满意度”") })
    #expect(input("名单")["role"] as? String == "units")
  }

  @Test func aColumnOfWordsThatAreNoRatingsIsNoSurvey() throws {
    let scratch = try Scratch()
    try scratch.put("反馈.csv", "单位,评价,意见\n渡口所,满意,船票又涨了两块\n船坞,态度不好要改,食堂的菜又咸又凉\n")
    let result = try Program.run(["report", scratch.folder.path, "-f", "json"])
    let inputs = try #require(try result.json()["inputs"] as? [[String: Any]])
    #expect(inputs.flatMap { $0["notes"] as? [String] ?? [] }.allSatisfy { !$0.contains("像是测评") })
  }
}
