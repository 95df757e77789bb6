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
}
