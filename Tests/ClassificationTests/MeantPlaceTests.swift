import Testing

@testable import Classification

@Suite struct MeantPlaceTests {
  private static let scheme = CodingScheme(
    id: "s", title: "",
    categories: [
      ("development", "发展"), ("work-style", "工作作风"), ("welfare", "福利待遇"), ("pay", "待遇核算"), ("other", "其他"),
    ].map { Category(id: $0.0, label: $0.1, description: "", groups: [], exclude: []) }, other: 4)

  @Test(arguments: [
    ("作风", 1), ("福利", 2), ("其它", 4), ("Development", 0), (" 工作 作风 ", 1), ("核算", 3), ("WORK-STYLE", 1), ("福利待遇", 2),
  ]) func whatCanMeanOneCategoryOnlyIsTaken(label: String, category: Int) {
    #expect(Self.scheme.place(meant: label)?.category == category)
  }

  @Test(arguments: ["待遇", "展", "风", "福利房", "工作", "develop", "", "?", "发展、福利待遇"])
  func whatLeavesADoubtIsNot(label: String) {
    let isOnly = label == "工作"
    #expect((Self.scheme.place(meant: label) != nil) == isOnly)
  }

  @Test(arguments: [
    ("发展、福利待遇", true), ("作风/福利", true), ("发展;其它", true), ("发展 + 作风", true),
    ("发展、发展", false), ("发展、食堂", false), ("发展", false), ("", false),
  ]) func severalInOneCellAreKnownAsSuch(label: String, isSeveral: Bool) {
    #expect(Self.scheme.namesSeveral(label) == isSeveral)
  }
}
