import Foundation
import Testing

@Suite struct ClassifySubcategoriesTests {
  @Test(arguments: [[], ["--model", "none"]])
  func partsAddUpAtEveryLevel(options: [String]) throws {
    let json = try Program.run(
      ["classify", "Corpora/opinions/services.csv", "--by", "channel", "--format", "json", "-q"] + options
    ).json()
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
    #expect(
      csv.contains("review,subcategory,subcategoryLabel,file,sheet,row\r\n") && csv.contains(",canteen,食堂,-,,3\r\n"))
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
      return try #require(
        (shares[2]["children"] as? [[String: Any]])?.first { $0["subcategory"] as? String == "canteen" })
    }
    #expect(try filled("福利待遇/食堂")["share"] as? Double ?? 0 > 0.9)
    #expect(try filled("福利待遇")["method"] as? String == "audited, subcategories not audited")
  }

  /// Text, a bar, the further categories.
  private static let topics = [
    "宿舍漏雨没人修，订单越来越少，开会太多|development welfare work-style",
    "食堂饭菜差，奖金分配不公开，科室办事推诿扯皮|welfare work-style",
    "食堂的饭又贵又难吃，领导从来不下车间听意见。|welfare work-style",
    "浴室的水一直不热。另外机关盖一个章要跑四趟，窗口总说负责人不在。|welfare work-style",
    "1.体检项目太少。2.新产品研发跟不上市场。3.干部开会只念稿子不解决问题|development welfare work-style",
    "两件事：第一，职工宿舍的热水器坏了一个月没人换。第二，招标结果从来不公布，问谁都说不清楚。|welfare work-style",
    "绩效工资压了两个月没发；焊接车间的设备老得买不到配件，废品率一直下不来。|development welfare",
    "尊敬的领导：宿舍楼顶漏雨已经两年，床板都发霉了，报修单交上去没有下文，大家只能拿脸盆接水。另外，厂里的数控机床是十五年前买的，"
      + "精度不够，客户退回来的货越来越多，再不更新设备市场就丢光了。|development welfare",
    "食堂饭菜又贵又凉，打饭排长队，希望领导管管|welfare", "加班没有加班费，孩子没人接，食堂也关门了|welfare",
    "设备老，电也不稳，一停就是半天，产量上不去|development", "找领导签字要跑三趟，领导不在就办不成，太慢|work-style",
    "宿舍没有热水，空调也是坏的，冬天冷得睡不着。请有关部门尽快解决|welfare", "体检只量血压，查不出什么病，能不能加几项|welfare",
    "质量检验走过场，次品照样出厂，客户意见很大|development", "窗口的人态度冷淡，问一句答一句，材料退了三回|work-style",
    "领导好，今年的高温补贴比去年少了一半，车间里四十度，大家汗都流干了，希望能按标准补发，谢谢。|welfare",
  ]

  @Test func everyTopicOfAnOpinionIsNamed() throws {
    let said = Self.topics.map { $0.split(separator: "|").map(String.init) }
    let input = "意见\n" + said.map { "\"\($0[0])\"\n" }.joined()
    let lines = try Program.run(["classify", "-", "--format", "jsonl"], input: Array(input.utf8)).lines.dropLast()
    #expect(lines.count == said.count)
    for (line, said) in zip(lines, said) {
      let json = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let named = [json["category"] as? String ?? ""] + (json["secondary"] as? [String] ?? [])
      #expect(named.sorted().joined(separator: " ") == said[1], "\(said[0])")
    }
  }

  @Test func furtherTopicsAreMeasuredWhereAPersonLookedForThem() throws {
    let input = "意见,类别,次要类别\n食堂的饭菜太贵了，打饭又要排队。另外找谁办事都踢皮球，来回跑了三趟,福利待遇,工作作风\n食堂太咸,福利待遇,\n"
    let score = try Program.run(
      ["evaluate", "-", "--format", "json", "--model", "none"], input: Array(input.utf8)
    ).json()
    #expect(score["secondaryPrecision"] as? Double == 1 && score["secondaryRecall"] as? Double == 1)
    let without = try Program.run(
      ["evaluate", "-", "--format", "json", "--model", "none"], input: Array("意见,类别\n食堂太咸,福利待遇\n".utf8)
    ).json()
    #expect(without["secondaryPrecision"] == nil)
  }
}
