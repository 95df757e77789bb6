import Foundation
import Testing

/// Categories that are divided three deep, through the program itself.
@Suite struct NestedCategoriesTests {
  private static let scheme = """
    id: nested
    title: 三层
    other: other
    categories:
      - id: development
        label: 发展
        subcategories:
          - id: technology
            label: 科技创新
            subcategories:
              - {id: computing, label: 信息化}
              - {id: research, label: 研发}
          - {id: quality, label: 质量}
        groups:
          - {topic: 信息化, name: 网速, weight: 3, phrases: [网速]}
          - {topic: 研发, name: 新品, weight: 3, phrases: [新品]}
          - {topic: 科技创新, name: 创新, weight: 3, phrases: [创新]}
          - {topic: 质量, name: 返工, weight: 3, phrases: [返工]}
      - {id: other, label: 其他}
    """

  private static let opinions = (0..<80).map { number in
    let text = ["网速又慢了", "新品太少", "要多创新", "老是返工", "天气不错"][number % 5]
    return "\(number),\(text)第\(number)次"
  }

  private func expectSum(_ parts: [[String: Any]], count: Int, share: Double) throws {
    #expect(parts.compactMap { $0["count"] as? Int }.reduce(0, +) == count)
    #expect(abs(parts.compactMap { $0["share"] as? Double }.reduce(0, +) - share) < 1e-5)
    for part in parts {
      guard let children = part["children"] as? [[String: Any]] else { continue }
      try expectSum(children, count: #require(part["count"] as? Int), share: #require(part["share"] as? Double))
    }
  }

  @Test func sharesAddUpAtEveryLevelWithAndWithoutAnAudit() throws {
    let scratch = try Scratch()
    let scheme = try scratch.put("nested.yaml", Self.scheme)
    let file = try scratch.put("opinions.csv", (["编号,意见"] + Self.opinions).joined(separator: "\n"))
    let sheet = scratch.file("audit.csv").path
    _ = try Program.run(["audit", file, "--size", "40", "--output", sheet])
    let filled = try String(contentsOfFile: sheet, encoding: .utf8).components(separatedBy: "\r\n").map { row in
      let label =
        row.contains("网速")
        ? "发展/科技创新/信息化"
        : row.contains("新品")
          ? "发展/科技创新/研发"
          : row.contains("创新") ? "发展/科技创新" : row.contains("返工") ? "发展/质量" : "其他"
      return row.replacingOccurrences(
        of: #",,([0-9.]+,[^,]*,[^,]*,[0-9]+)$"#, with: ",\(label),$1", options: .regularExpression)
    }
    let audit = try scratch.put("filled.csv", filled.joined(separator: "\r\n"))
    for options in [[], ["--audit", audit]] {
      let json = try Program.run(["classify", file, "--scheme", scheme, "--format", "json", "-q"] + options).json()
      let share = try #require((json["shares"] as? [[String: Any]])?.first)
      let children = try #require(share["children"] as? [[String: Any]])
      #expect(children.map { $0["subcategory"] as? String } == ["technology", "quality", nil])
      #expect(children[0]["count"] as? Int ?? 0 > 20 && (children[0]["children"] as? [Any])?.count == 3)
      try expectSum(children, count: #require(share["count"] as? Int), share: #require(share["share"] as? Double))
    }
  }

  @Test func everyFormatNamesTheWayDown() throws {
    let scratch = try Scratch()
    let scheme = try scratch.put("nested.yaml", Self.scheme)
    let file = try scratch.put("opinions.csv", (["编号,意见"] + Self.opinions).joined(separator: "\n"))
    let arguments = ["classify", file, "--scheme", scheme, "-q"]
    #expect(try Program.run(arguments).text.contains("科技创新/信息化 16"))
    #expect(try Program.run(arguments + ["--format", "csv"]).text.contains(",computing,科技创新/信息化,\(file),,2\r\n"))
    #expect(try Program.run(arguments + ["--format", "jsonl"]).text.contains(#""subcategory":"computing""#))
  }

  @Test func reportsNameTheWayDownToo() throws {
    let scratch = try Scratch()
    let scheme = try scratch.put("nested.yaml", Self.scheme)
    let file = try scratch.put("opinions.csv", (["编号,意见"] + Self.opinions).joined(separator: "\n"))
    let folder = scratch.file("report").path
    #expect(try Program.run(["report", file, "--scheme", scheme, "--output", folder, "-q"]).status == 0)
    for name in ["report.md", "report.html"] {
      #expect(try String(contentsOfFile: folder + "/" + name, encoding: .utf8).contains("科技创新/信息化"), "\(name)")
    }
    let word = try Program.run(["words", folder + "/report.docx", "--concordance", "科技创新/信息化", "--format", "csv"])
    #expect(word.status == 0 && word.text.contains("科技创新/信息化"))
    let sheet = try Program.run([
      "words", folder + "/report.xlsx", "--concordance", "科技创新/信息化", "--sheet", "各类之下的子类",
      "--column", "text=子类", "--format", "csv",
    ])
    #expect(sheet.text.contains("信息化"), "\(sheet.errors)")
  }
}
