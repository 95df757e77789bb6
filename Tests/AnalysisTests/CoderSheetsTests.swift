import Classification
import Documents
import Testing

@testable import Analysis

@Suite struct CoderSheetsTests {
  @Test(arguments: [
    (["发展", "发展/科技创新"], ["发展", "发展"]), (["发展/质量", "发展/科技创新"], ["发展/质量", "发展/科技创新"]),
    (["其他", "发展/科技创新"], ["其他", "发展"]), ([nil, "发展/科技创新"], [nil, "发展/科技创新"]), ([nil, nil], [nil, nil]),
    (["发展", "发展／科技创新", nil], ["发展", "发展", nil]),
  ] as [([String?], [String?])])
  func labelsAreComparedAtTheLevelThatAllGive(labels: [String?], compared: [String?]) {
    #expect(CoderSheets.atCommonLevel(labels) == compared)
  }

  @Test func idsOfASchemeCountAsTheLabelsThatTheyName() throws {
    let scheme = CodingScheme(
      id: "s", title: "",
      categories: [
        Category(
          id: "growth", label: "发展", description: "", groups: [], exclude: [],
          subcategories: [Subcategory(id: "tech", label: "科技")]),
        Category(id: "other", label: "其他", description: "", groups: [], exclude: []),
      ], other: 1)
    let tables = try ["编号,类别\n1,growth\n2,其他\n3,growth/tech\n", "编号,类别\n1,发展\n2,其他\n3,发展/科技\n"].enumerated().map {
      try TableReader().read(.memory(Array($1.utf8), name: "\($0).csv"))
    }
    let plain = try CoderSheets(files: tables)
    #expect(plain.coded.disagreements.count == 2 && plain.renamed == 0)
    let named = try CoderSheets(files: tables, scheme: scheme)
    #expect(named.coded.disagreements.isEmpty && named.renamed == 2)
    #expect(named.categories == ["其他", "发展", "发展/科技"])
  }
}
