import Foundation
import Testing

@Suite struct ClassifySubcategoriesTests {
  @Test(arguments: [[], ["--model", "none"]])
  func partsAddUpAtEveryLevel(options: [String]) throws {
    let json = try Program.run(
      ["classify", "Corpora/opinions/services.csv", "--by", "channel", "--format", "json", "-q"] + options).json()
    let groups = try #require((json["groups"] as? [String: Any])?["channel"] as? [[String: Any]])
    let tables = try ([json] + groups).map { try #require($0["shares"] as? [[String: Any]]) }
    for shares in tables {
      for share in shares {
        let children = try #require(share["children"] as? [[String: Any]])
        #expect(children.count > 5 && children.last?["subcategory"] is NSNull)
        let (count, whole) = (try #require(share["count"] as? Int), try #require(share["share"] as? Double))
        #expect(children.compactMap { $0["count"] as? Int }.reduce(0, +) == count)
        let parts = children.compactMap { $0["share"] as? Double }
        // Six decimals are printed.
        #expect(count < 30 ? parts.isEmpty : abs(parts.reduce(0, +) - whole) < 1e-5)
      }
    }
  }

  @Test func eachOpinionNamesItsSubcategory() throws {
    let input = Array("意见\n研发投入太少，新产品多少年没有\n食堂的菜太咸了\n".utf8)
    let lines = try Program.run(["classify", "-", "--format", "jsonl"], input: input).lines.dropLast().map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(lines.map { $0["subcategory"] as? String } == ["innovation", "canteen"])
    let csv = try Program.run(["classify", "-", "--format", "csv"], input: input).text
    #expect(csv.contains("review,subcategory,subcategoryLabel,file,sheet,row\r\n") && csv.contains(",canteen,食堂,-,,3\r\n"))
  }

  @Test func anAuditDownToTheSubcategoryCorrectsItsShare() throws {
    let scratch = try Scratch()
    let sheet = scratch.file("audit.csv").path
    _ = try Program.run(["audit", "Corpora/opinions/services.csv", "--size", "60", "--output", sheet])
    func filled(_ label: String) throws -> [String: Any] {
      let rows = try String(contentsOfFile: sheet, encoding: .utf8).components(separatedBy: "\r\n").map { row in
        row.hasPrefix("id,") || row.isEmpty
          ? row
          : row.replacingOccurrences(
            of: #",,([0-9.]+,[^,]*,[^,]*,[0-9]+)$"#, with: ",\(label),$1", options: .regularExpression)
      }
      let path = try scratch.put("filled.csv", rows.joined(separator: "\r\n"))
      let result = try Program.run(
        ["classify", "Corpora/opinions/services.csv", "--audit", path, "--format", "json", "-q"])
      #expect(result.status == 0, "\(result.errors)")
      let shares = try #require(try result.json()["shares"] as? [[String: Any]])
      return try #require((shares[2]["children"] as? [[String: Any]])?.first { $0["subcategory"] as? String == "canteen" })
    }
    #expect(try filled("福利待遇/食堂")["share"] as? Double ?? 0 > 0.9)
    #expect(try filled("福利待遇")["method"] as? String == "audited, subcategories not audited")
  }

  @Test func furtherTopicsAreMeasuredWhereAPersonLookedForThem() throws {
    // By a model that has not learned these opinions: one that has holds every clause for what the whole was labelled.
    let scratch = try Scratch()
    let model = scratch.file("m.model").path
    let files = ["services", "residents"].map { "Corpora/opinions/\($0).csv" }
    #expect(try Program.run(["train"] + files + ["--base", "none", "--output", model, "-q"]).status == 0)
    let score = try Program.run(
      ["evaluate", "Corpora/opinions/mixed.csv", "--model", model, "--format", "json"]).json()
    #expect((score["secondaryPrecision"] as? Double ?? 0) > 0.5)
    #expect((score["secondaryRecall"] as? Double ?? 0) > 0.25)
    let without = try Program.run(
      ["evaluate", "-", "--format", "json"], input: Array("意见,类别\n食堂太咸,福利待遇\n".utf8)).json()
    #expect(without["secondaryPrecision"] == nil)
  }
}
