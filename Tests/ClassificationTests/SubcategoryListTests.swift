import Testing
import Wording

@testable import Classification

@Suite struct SubcategoryListTests {
  private func problems(_ yaml: String) throws -> [String] {
    try #require(throws: Problems.self) { try CodingScheme(yaml: yaml, file: "s.yaml") }.all.map {
      $0.text(in: .english)
    }
  }

  @Test func subcategoriesTakeTheGroupsOfTheirTopics() throws {
    let scheme = try CodingScheme(
      yaml: """
        id: s
        title: t
        categories:
          - id: a
            label: 甲
            subcategories:
              - {id: x, label: 一}
              - {id: y, label: 二, topics: [二, 三], description: 说明}
            groups: [{topic: 一, name: n, phrases: [p]}, {topic: 三, name: m, phrases: [q]}, {name: o, phrases: [r]}]
          - {id: b, label: 乙}
        """, file: "s.yaml")
    let category = scheme.categories[0]
    #expect(category.subcategories.map(\.id) == ["x", "y"])
    #expect(category.subcategories[1].description == "说明")
    #expect(category.groups.map { category.subcategory(of: $0) } == [0, 1, nil])
    #expect(scheme.categories[1].subcategories.isEmpty)
  }

  @Test func everyMistakeIsNamedAtOnceWithItsPlace() throws {
    let problems = try problems(
      """
      id: s
      title: t
      categories:
        - id: a
          label: 甲
          subcategories:
            - {id: x, label: 一}
            - {id: x, label: 二}
            - {id: z, label: 三/四}
            - {id: w, label: 五, topics: [一]}
            - {label: 六, parent: a}
          groups:
            - {topic: 没有, name: n, phrases: [p]}
        - {id: b, label: 乙}
      """)
    let expected = [
      ("s.yaml:8:", "“x” stands twice"), ("s.yaml:9:", "slash"), ("s.yaml:10:", "two subcategories"),
      ("s.yaml:11:", "unknown key “parent”"), ("s.yaml:11:", "“id” is missing"),
      ("s.yaml:13:17", "“没有” belongs to no subcategory"),
    ]
    for (place, text) in expected {
      #expect(problems.contains { $0.contains(place) && $0.contains(text) }, "\(place) \(text) in \(problems)")
    }
    #expect(problems.count == expected.count)
  }

  private func deep(_ lines: String) -> String {
    """
    id: s
    title: t
    categories:
      - id: a
        label: 发展
        subcategories:
          - id: x
            label: 科技创新
            subcategories:
              - id: y
                label: 信息化
                subcategories:
                  - {id: z, label: 网络}
    \(lines)
          - {id: w, label: 质量}
        groups: [{topic: 网络, name: n, phrases: [网速]}]
      - {id: b, label: 乙}
    """
  }

  @Test func subcategoriesAreDividedToAnyDepth() throws {
    let scheme = try CodingScheme(yaml: deep("          - {id: v, label: 研发}"), file: "s.yaml")
    let category = scheme.categories[0]
    #expect(category.subcategories.map(\.id) == ["x", "y", "z", "v", "w"])
    #expect(category.subcategories.map(\.parent) == [nil, 0, 1, 0, nil])
    #expect(scheme.place(named: "发展/科技创新/信息化／z") == SchemePlace(category: 0, subcategory: 2))
    #expect(scheme.place(named: "发展/信息化") == nil)
    for inner in category.subcategories.indices {
      let place = SchemePlace(category: 0, subcategory: inner)
      #expect(scheme.place(named: scheme.label(of: place)) == place)
    }
    #expect(scheme.label(of: SchemePlace(category: 0, subcategory: 2)) == "发展/科技创新/信息化/网络")
  }

  /// A part that would lie in itself, an id that stands elsewhere, a label beside its like.
  @Test(arguments: [
    ("{id: q, label: 科技创新, topics: [一]}", "科技创新"), ("{id: w, label: 工艺}", "w"),
    ("{id: z, label: 工艺}", "z"), ("{id: q, label: 信息化, topics: [一]}", "信息化"),
  ])
  func aSubcategoryThatStandsTwiceIsNamed(line: String, name: String) throws {
    #expect(try problems(deep("              - " + line)).contains { $0.contains("“\(name)” stands twice") })
  }
}
