import Testing
import Wording

@testable import Classification

@Suite struct CodingSchemeYAMLTests {
  @Test func phrasesGroupsWeightsAndExclusionsAreRead() throws {
    let scheme = try CodingScheme(
      yaml: """
        id: s
        title: 方案
        other: rest
        categories:
          - id: a
            label: 甲
            description: 说明
            phrases: [词一, {text: 词二, weight: 2.5}]
            groups: [{topic: 题, name: 组, weight: 3, phrases: [词三, 词四]}]
            exclude: [词一词二]
          - {id: rest, label: 其他}
        """, file: "s.yaml")
    #expect(scheme.other == 1)
    #expect(scheme.otherLabel == "其他" && scheme.remarks.isEmpty)
    #expect(scheme.categories[0].groups.map(\.weight) == [1, 2.5, 3])
    #expect(scheme.categories[0].groups[2].phrases == ["词三", "词四"])
    #expect(scheme.categories[0].exclude == ["词一词二"])
  }

  @Test func aSchemeThatNamesNoRestSaysWhichCategoryTakesIt() throws {
    let scheme = try CodingScheme(
      yaml: "id: s\ntitle: t\ncategories: [{id: a, label: 用工}, {id: b, label: 住房}]\n", file: "s.yaml")
    #expect(scheme.other == 1 && scheme.otherLabel == "住房")
    #expect(scheme.remarks.first?.text(in: .chinese).contains("“住房”") == true)
  }

  @Test func aPhraseOfTwoCategoriesIsNoted() throws {
    func scheme(_ second: String) throws -> CodingScheme {
      let head = "id: s\ntitle: t\nother: c\ncategories:\n  - {id: a, label: 水利, phrases: [渠道, 水闸]}\n"
      return try CodingScheme(
        yaml: head + "  - {id: b, label: 销售, phrases: [\(second)]}\n  - {id: c, label: 其他}\n", file: "s.yaml")
    }
    let remark = try #require(try scheme("门店, 渠道").remarks.first).text(in: .english)
    #expect(remark.contains("1 phrase stands") && remark.contains("“渠道” in “水利” and “销售”"))
    #expect(try scheme("门店, 销售渠道").remarks.isEmpty)
  }

  @Test(arguments: [
    ("id: s\ntitle: t\nother: x\ncategories: [{id: a, label: A}, {id: b, label: B}]\n", "other names the category “x”"),
    ("id: s\ntitle: t\nother: a\ncategories: [{id: a, label: A}]\n", "at least two categories"),
    ("id: s\ntitle: t\nother: a\ncategories: [{id: a, label: A}, {id: a, label: B}]\n", "stands twice"),
    ("id: s\ntitle: t\nother: a\ncategories: [{id: a, label: A}, {id: b, label: A}]\n", "called “A”"),
    (
      "id: s\ntitle: t\nother: a\ncategories: [{id: a, label: A, groups: [{name: n}]}, {id: b, label: B}]\n",
      "“phrases” is missing"
    ),
    (
      "id: s\ntitle: t\nother: a\ncategories: [{id: a, label: A, phrases: [{text: x, weight: -1}]}, {id: b, label: B}]\n",
      "above 0"
    ),
  ])
  func mistakesAreNamed(yaml: String, expected: String) throws {
    let problems = try #require(throws: Problems.self) { try CodingScheme(yaml: yaml, file: "s.yaml") }
    #expect(problems.all.contains { $0.text(in: .english).contains(expected) })
  }
}
