import Testing

@testable import Classification

@Suite struct CodedOpinionsTests {
  private let coded = CodedOpinions(
    categories: 3,
    codes: [[0, 0, 0], [1, 1, 2], [0, 1, 2], [2, nil, 2], [nil, 1, nil], [nil, nil, nil], [2, 0, nil]])

  @Test func majoritiesAreTakenAndTiesReported() {
    #expect(
      coded.resolve() == [
        .agreed(0, coders: 3), .majority(1), .tie([0, 1, 2]), .agreed(2, coders: 2), .agreed(1, coders: 1), .uncoded,
        .tie([0, 2]),
      ])
    #expect(coded.resolve().map(\.category) == [0, 1, nil, 2, 1, nil, nil])
  }

  @Test func disagreementsAreListed() {
    #expect(coded.disagreements == [1, 2, 6])
    #expect(CodedOpinions(categories: 2, codes: []).disagreements.isEmpty)
  }
}
