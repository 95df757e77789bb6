import Testing

@testable import Checking

@Suite struct AspectPatternTests {
  private let synonyms: [ReviewProfile.SynonymClass] = [
    .init(name: "好", words: ["好", "棒"]), .init(name: "多", words: (0..<30).map { "多\($0)" }),
  ]

  @Test(arguments: [
    ("很好", [["很好"]]), ("很{好}", [["很好", "很棒"]]), ("{好}得{好}", [["好得好", "好得棒", "棒得好", "棒得棒"]]),
    ("从…到", [["从"], ["到"]]), ("从...{好}", [["从"], ["好", "棒"]]), ("甲…乙…丙", [["甲"], ["乙"], ["丙"]]),
  ])
  func classesAndGapsAreExpanded(written: String, parts: [[String]]) {
    let pattern = AspectPattern(written, synonyms: synonyms)
    #expect(pattern.parts == parts)
    #expect(pattern.mistakes.isEmpty)
  }

  @Test func whatCannotBeExpandedIsNamed() {
    #expect(AspectPattern("{坏}人", synonyms: synonyms).mistakes == [.unknownClass("坏")])
    #expect(AspectPattern("…人", synonyms: synonyms).mistakes == [.emptyPart])
    #expect(AspectPattern("{多}{多}", synonyms: synonyms).mistakes == [.tooManyVariants(900)])
  }
}
