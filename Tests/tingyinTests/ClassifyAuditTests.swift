import Documents
import Foundation
import Testing

/// `classify --audit` and `report --audit` by the program itself: what was checked is said, and what was filled in badly.
@Suite struct ClassifyAuditTests {
  private static let texts = ["食堂打饭排队太久", "办事要盖六个章", "早点引进新设备", "院子里桂花开了"]
  private static let labels = ["福利待遇", "工作作风", "发展", "其他"]

  /// 120 opinions of two units.
  private static let opinions =
    "编号,单位,意见\n" + (0..<120).map { "\($0),\($0 % 2 == 0 ? "一车间" : "二车间"),\(texts[$0 % 4])第\($0)次\n" }.joined()

  private static func filled(_ numbers: some Sequence<Int>, weight: String = "3") -> String {
    "id,text,category,weight\n" + numbers.map { "\($0),\(texts[$0 % 4])第\($0)次,\(labels[$0 % 4]),\(weight)\n" }.joined()
  }

  private func classify(_ audit: String, _ options: [String] = ["--format", "json"]) throws -> Program.Result {
    let scratch = try Scratch()
    let (file, sheet) = (try scratch.put("a.csv", Self.opinions), try scratch.put("filled.csv", audit))
    return try Program.run(
      ["classify", file, "--audit", sheet, "--model", "none", "--by", "unit", "--language", "en"] + options)
  }

  @Test func everyNumberOfOpinionsSaysWhatItCounts() throws {
    let json = try classify(Self.filled(stride(from: 0, to: 120, by: 3))).json()
    #expect(json["audited"] as? Int == 40 && json["collection"] as? String == "census")
    let shares = try #require(json["shares"] as? [[String: Any]])
    #expect(shares.compactMap { $0["count"] as? Int }.reduce(0, +) == 120)
    #expect(shares.compactMap { $0["audited"] as? Int }.reduce(0, +) == 40)
    let units = try #require((json["groups"] as? [String: Any])?["unit"] as? [[String: Any]])
    #expect(units.compactMap { $0["audited"] as? Int } == [20, 20])
    for shares in [shares] + units.compactMap({ $0["shares"] as? [[String: Any]] }) {
      #expect(abs(shares.compactMap { $0["share"] as? Double }.reduce(0, +) - 1) < 1e-5)
    }
    let text = try classify(Self.filled(stride(from: 0, to: 120, by: 3)), []).text
    #expect(text.contains("120 opinions, 40 checked by hand") && text.contains("Judged so") && text.contains("census"))
  }

  @Test func aSampleIsNamedAndLessCertain() throws {
    func width(_ options: [String]) throws -> Double {
      let json = try classify(Self.filled(stride(from: 0, to: 120, by: 3)), ["--format", "json"] + options).json()
      #expect(json["collection"] as? String == (options.isEmpty ? "census" : "sample"))
      let share = try #require((json["shares"] as? [[String: Any]])?.first)
      return try #require(share["high"] as? Double) - #require(share["low"] as? Double)
    }
    #expect(try width([]) < width(["--sample"]))
    let scratch = try Scratch()
    let report = ["report", try scratch.put("a.csv", Self.opinions), "--model", "none", "--format", "json", "--sample"]
    let opinions = try #require(try Program.run(report).json()["opinions"] as? [String: Any])
    #expect(opinions["collection"] as? String == "sample" && opinions["audited"] as? Int == 0)
  }

  @Test func aUnitNobodyCheckedIsNotSaidToHaveNothing() throws {
    let json = try classify(Self.filled(stride(from: 0, to: 120, by: 4))).json()
    let units = try #require((json["groups"] as? [String: Any])?["unit"] as? [[String: Any]])
    let second = try #require(units.first { $0["value"] as? String == "二车间" }?["shares"] as? [[String: Any]])
    #expect(second.allSatisfy { $0["method"] as? String == "dictionary, not audited" && $0["audited"] is NSNull })
    #expect(second.compactMap { $0["share"] as? Double }.max() ?? 0 > 0)
    #expect("\(json["warnings"] ?? "")".contains("1 groups"))
  }

  @Test func tooFewCheckedAreSaidToBe() throws {
    let json = try classify(Self.filled(0..<3)).json()
    #expect("\(json["warnings"] ?? "")".contains("only 3 opinions"))
    #expect(
      (json["shares"] as? [[String: Any]])?.allSatisfy { $0["method"] as? String == "dictionary, not audited" } == true)
  }

  @Test(arguments: [
    ("id,text,category,weight\n1,办事要盖六个章第1次,,3\n", "no row has a category"),
    (filled(0..<30, weight: "x"), "row 2: the weight “x”"), (filled(100..<200), "75 more of the same"),
    (filled(200..<280), "none of the 80 rows"),
    (filled(0..<30) + "4,食堂打饭排队太久第4次,其他,3\n", "row 6: this row and row 32"),
    (filled(0..<30) + "4,食堂打饭排队太久第4次,福利待遇,3\n", "row 32: the opinion of this row"),
  ])
  func whatWasNotUsedIsNamedAndTheRestCounted(audit: String, said: String) throws {
    let result = try classify(audit)
    #expect(result.status == 2 && result.errors.contains(said), "\(result.errors)")
    #expect(result.errors.contains("filled.csv") && result.errors.split(separator: "\n").count <= 7)
    #expect(try result.json()["opinions"] as? Int == 120)
  }

  @Test func rowsLeftEmptyAreTold() throws {
    let result = try classify(Self.filled(0..<30) + "40,食堂打饭排队太久第40次,,3\n")
    let warnings = try result.json()["warnings"] as? [String] ?? []
    #expect(result.status == 0 && warnings.contains { $0.contains("1 row of the audit sheet") })
  }

  @Test(arguments: ["html", "json", "md", "docx", "xlsx"])
  func whatWasNotUsedIsToldInEveryFormatOfAReport(format: String) throws {
    let scratch = try Scratch()
    let file = try scratch.put("a.csv", Self.opinions)
    for (audit, said) in [(Self.filled(90..<150), "30 行没有采用"), (Self.filled(200..<260), "填好的 60 行都没有采用")] {
      let sheet = try scratch.put("filled.csv", audit)
      let output = scratch.file("r.\(format)").path
      let result = try Program.run([
        "report", file, "--audit", sheet, "--model", "none", "-f", format, "-o", output, "--force",
      ])
      #expect(result.status == 2)
      let bytes = Array(try Data(contentsOf: URL(filePath: output)))
      var text = String(decoding: bytes, as: UTF8.self)
      if ["docx", "xlsx"].contains(format) {
        let office = try OfficeFile(.memory(bytes, name: "r.\(format)"))
        text = try office.parts.map { String(decoding: try office.bytes(of: $0) ?? [], as: UTF8.self) }.joined()
      }
      // Justified lines have no blanks beside figures.
      #expect(text.replacing(" ", with: "").contains(said.replacing(" ", with: "")), "\(format)")
    }
    let json = try classify(Self.filled(90..<150)).json()
    #expect((json["warnings"] as? [String])?.contains { $0.contains("30 rows of the audit sheet") } == true)
  }

  @Test func anAuditSheetThatASpreadsheetSavedStillCorrectsTheShares() throws {
    let scratch = try Scratch()
    let numbered = "编号,意见\n" + (0..<120).map { "\(100_000 + $0),\(Self.texts[$0 % 4])第\($0)次\n" }.joined()
    let file = try scratch.put("a.csv", numbered.replacingOccurrences(of: "\n100", with: "\n000"))
    let drawn = try Program.run(["audit", file, "--size", "40"])
    let saved = drawn.text.split(separator: "\r\n").map { line in
      let line = String(line).replacingOccurrences(of: ",,3.0000", with: ",其他,3")
      return line.hasPrefix("id") ? line : String(line.drop { $0 == "0" })
    }
    #expect(saved.count == 41)
    let sheet = try scratch.put("filled.csv", saved.joined(separator: "\n") + "\n")
    let result = try Program.run(["classify", file, "--audit", sheet, "--model", "none", "-f", "json"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(try result.json()["audited"] as? Int == 40)
    #expect((try result.json()["warnings"] as? [String])?.contains { $0.contains("编号写得与意见表不同") } == true)
  }

  @Test func groupsAreRefusedWhereEachOpinionHasALine() throws {
    for format in ["csv", "jsonl"] {
      let result = try Program.run(["classify", "--by", "unit", "--format", format, "--language", "en"], input: [])
      #expect(result.status == 64 && result.errors.contains("--by"))
    }
  }

  @Test func aTableWithoutOpinionsHasNoSharesInAnyVerb() throws {
    let scratch = try Scratch()
    let file = try scratch.put("a.csv", "编号,意见\n")
    let json = try Program.run(["classify", file, "--format", "json"]).json()
    #expect((json["shares"] as? [Any])?.isEmpty == true)
    for format in ["json", "md", "html", "docx", "xlsx"] {
      let output = scratch.file("out.\(format)").path
      let result = try Program.run(["report", file, "--format", format, "--output", output])
      #expect(result.status == 0, "\(format) \(result.errors)")
    }
    #expect(try Program.run(["classify", file]).text.contains("没有可归类的意见"))
  }

  @Test func theSheetOfSourcesNamesTheFilesAndTheAudit() throws {
    let scratch = try Scratch()
    let file = try scratch.put("a.csv", Self.opinions)
    let broken = try scratch.put("b.csv", "编号,电话\n1,2\n")
    let sheet = try scratch.put("filled.csv", Self.filled(stride(from: 0, to: 120, by: 3)))
    let workbook = scratch.file("out.xlsx").path
    let result = try Program.run(
      ["classify", file, broken, "--audit", sheet, "--model", "none", "--format", "xlsx", "--output", workbook])
    #expect(result.status == 2)
    let table = try TableReader(sheet: "来源").read(Input(path: workbook))
    let rows = table.rows.prefix(3).map { row in [0, 1, 3].map { row[$0] ?? "" } }
    #expect(rows == [[file, "意见", "120 条"], [broken, "未能读取", ""], [sheet, "抽查表", "40 条"]])
    #expect(table.rows[1][4]?.contains("找不到意见内容所在的列") == true)
  }

  @Test func aReportNamesItsAuditSheetOnce() throws {
    let scratch = try Scratch()
    try scratch.put("a.csv", Self.opinions)
    let sheet = try scratch.put("filled.csv", Self.filled(stride(from: 0, to: 120, by: 3)))
    let json = try Program.run(
      ["report", scratch.folder.path, "--audit", sheet, "--model", "none", "--format", "json"]).json()
    let inputs = try #require(json["inputs"] as? [[String: Any]])
    #expect(inputs.map { "\($0["role"] ?? "") \($0["count"] ?? "")" } == ["opinions 120", "audit 40"])
  }

  @Test func everyFormatOfAReportSaysHowManyWereChecked() throws {
    let scratch = try Scratch()
    let file = try scratch.put("a.csv", Self.opinions)
    let sheet = try scratch.put("filled.csv", Self.filled(stride(from: 0, to: 120, by: 3)))
    let report = ["report", file, "--audit", sheet, "--model", "none", "--format"]
    for format in ["md", "html"] {
      let text = try Program.run(report + [format]).text
      #expect(text.contains("共归类意见 120 条，其中抽查 40 条") && text.contains("抽查属此类") && text.contains("普查"), "\(format)")
    }
    let document = scratch.file("r.docx").path
    #expect(try Program.run(report + ["docx", "--output", document]).status == 0)
    let read = try Program.run(["segment", document])
    #expect(read.status == 0 && read.text.replacingOccurrences(of: " ", with: "").contains("其中抽查40条"))
    let folder = scratch.file("tables").path
    _ = try Program.run(report + ["csv", "--output", folder])
    let table = try String(contentsOfFile: folder + "/shares.csv", encoding: .utf8)
    #expect(table.contains("method,audited,collection,further\r\n") && table.contains(",10,census,"))
  }
}
