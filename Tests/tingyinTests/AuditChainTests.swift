import Foundation
import Testing

/// From the audit sheet over two coders to corrected shares, as an office does it: two files that both number from 1.
@Suite struct AuditChainTests {
  private static let texts = ["食堂打饭排队太久", "办事要盖六个章", "早点引进新设备", "院子里桂花开了"]
  private static let labels = ["福利待遇", "工作作风", "发展", "其他"]

  private static func opinions(_ unit: String) -> String {
    "编号,单位,意见\n" + (1...20).map { "\($0),\(unit),\(texts[$0 % 4])\(unit)\($0)\n" }.joined()
  }

  /// A folder with two files and the audit sheet drawn from them.
  private func office() throws -> (scratch: Scratch, material: String, audit: String) {
    let scratch = try Scratch()
    let material = scratch.file("材料").path
    try FileManager.default.createDirectory(atPath: material, withIntermediateDirectories: true)
    try scratch.put("材料/一车间.csv", Self.opinions("一车间"))
    try scratch.put("材料/二车间.csv", Self.opinions("二车间"))
    let audit = scratch.file("抽查.csv").path
    #expect(try Program.run(["audit", material, "--size", "24", "--output", audit]).status == 0)
    return (scratch, material, audit)
  }

  /// The sheet with the category column filled in.
  private func filled(_ audit: String, _ label: (Int, String) -> String) throws -> String {
    let lines = try String(contentsOfFile: audit, encoding: .utf8).split(separator: "\r\n").map(String.init)
    let rows = lines.dropFirst().enumerated().map { number, line in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let kind = Self.texts.firstIndex { cells[4].hasPrefix($0) } ?? 0
      cells[5] = label(number, Self.labels[kind])
      return cells.joined(separator: ",")
    }
    return ([lines[0]] + rows).joined(separator: "\r\n") + "\r\n"
  }

  private func withoutPlaces(_ sheet: String) -> String {
    sheet.split(separator: "\r\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(7).joined(separator: ",") }
      .joined(separator: "\r\n") + "\r\n"
  }

  @Test(arguments: [true, false]) func theWholeChainWorks(withPlaces: Bool) throws {
    let (scratch, material, audit) = try office()
    let shape = withPlaces ? { $0 } : withoutPlaces
    let first = try scratch.put("甲.csv", shape(try filled(audit) { $1 }))
    let second = try scratch.put("乙.csv", shape(try filled(audit) { $0 == 0 ? "其他" : $1 }))
    let agreement = try Program.run(["agreement", first, second, "--format", "json"]).json()
    #expect(agreement["opinions"] as? Int == 24)
    let agreed = scratch.file("定.csv").path
    #expect(try Program.run(["agreement", first, second, "--resolve", "--output", agreed]).status == 0)
    let result = try Program.run(["classify", material, "--audit", agreed, "--model", "none", "--format", "json"])
    #expect(result.status == 0, "\(result.errors)")
    let open =
      try #require(try String(contentsOfFile: agreed, encoding: .utf8)).components(separatedBy: ",tie,").count - 1
    #expect(try result.json()["audited"] as? Int == 24 - open)
    #expect(try result.json()["opinions"] as? Int == 40)
    let report = try Program.run(["report", material, "--audit", agreed, "--model", "none", "--format", "json"]).json()
    #expect((report["opinions"] as? [String: Any])?["opinions"] as? Int == 40)
    #expect(try Program.run(["train", agreed, "--base", "none", "--output", scratch.file("m").path]).status == 0)
  }

  @Test func repeatedNumbersAreToldApartInWhatPeopleSee() throws {
    let (scratch, _, audit) = try office()
    let first = try scratch.put("甲.csv", try filled(audit) { $1 })
    let second = try scratch.put("乙.csv", try filled(audit) { $0 < 2 ? "发展" : $1 })
    let json = try Program.run(["agreement", first, second, "--format", "json"]).json()
    let ids = ((json["disagreements"] as? [[String: Any]]) ?? []).compactMap { $0["id"] as? String }
    #expect(!ids.isEmpty && ids.allSatisfy { $0.contains("车间.csv#") })
  }

  @Test func bothVerbsCountTheSameWhateverLiesInTheFolder() throws {
    let (scratch, material, audit) = try office()
    let sheet = try scratch.put("材料/抽查.csv", try filled(audit) { $1 })
    let judged = scratch.file("材料/归类.csv").path
    #expect(
      try Program.run(["classify", material, "--format", "csv", "--model", "none", "--output", judged]).status == 0)
    let queue = ["classify", material, "--review-queue", "5", "--output", scratch.file("材料/队列.csv").path]
    #expect(try Program.run(queue).status == 0)
    for options in [[], ["--audit", sheet]] {
      let common = [material, "--model", "none", "--format", "json"] + options
      let classified = try Program.run(["classify"] + common)
      #expect(try classified.json()["opinions"] as? Int == 40)
      #expect(classified.errors.contains("归类.csv") && classified.errors.contains("听音自己写出的表"))
      let report = try Program.run(["report"] + common).json()
      #expect((report["opinions"] as? [String: Any])?["opinions"] as? Int == 40)
    }
  }

  @Test func whatAModelHasLearnedIsNoAuditWithoutAWord() throws {
    let (scratch, material, audit) = try office()
    let sheet = try scratch.put("填.csv", try filled(audit) { $1 })
    let model = scratch.file("m").path
    #expect(try Program.run(["train", sheet, "--base", "none", "--output", model]).status == 0)
    let known = try Program.run(["classify", material, "--model", model, "--audit", sheet, "--format", "json"]).json()
    #expect("\(known["warnings"] ?? "")".contains("24 条意见是模型学过的"))
    let fresh = try Program.run(["classify", material, "--audit", sheet, "--format", "json"]).json()
    #expect(!"\(fresh["warnings"] ?? "")".contains("学过"))
    let evaluation = try Program.run(["evaluate", sheet, "--model", model])
    #expect(evaluation.status == 0 && evaluation.errors.contains("24 条是模型学过的"))
    #expect(try !Program.run(["evaluate", sheet]).errors.contains("学过"))
  }

  @Test func shortNamesAreTakenAndSeveralInOneCellExplained() throws {
    let (scratch, material, audit) = try office()
    let short = ["福利待遇": "福利", "工作作风": "作风", "其他": "其它", "发展": "Development"]
    let sheet = try scratch.put("填.csv", try filled(audit) { short[$1] ?? $1 })
    let json = try Program.run(["classify", material, "--model", "none", "--audit", sheet, "--format", "json"]).json()
    #expect(json["audited"] as? Int == 24)
    let several = try scratch.put("多.csv", try filled(audit) { $0 == 3 ? "发展、福利待遇" : $1 })
    let refused = try Program.run(["classify", material, "--model", "none", "--audit", several])
    #expect(refused.status == 2 && refused.errors.contains("一格只能写一个") && refused.errors.contains("5"))
  }

  @Test func almostEqualCategoriesAreHintedAt() throws {
    let scratch = try Scratch()
    let both = try scratch.put("b.csv", "编号,甲,乙\n1,福利,福利待遇\n2,其他,其他\n")
    let arguments = ["agreement", both, "--coders", "甲,乙"]
    #expect(try Program.run(arguments).errors.contains("--scheme"))
    let named = try Program.run(arguments + ["--scheme", "enterprise", "--format", "json"])
    #expect(!named.errors.contains("--scheme"))
    #expect(try named.json()["observed"] as? Double == 1)
  }
}
