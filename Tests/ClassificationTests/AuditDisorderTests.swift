import Testing

@testable import Classification

/// A column of labels that slipped against its rows.
@Suite struct AuditDisorderTests {
  private static let shares = [30, 25, 25, 20]

  /// Opinions of four categories that the model judges right in four of five, with labels moved by some rows.
  private func part(moved: Int) -> EstimationPart {
    let truth = Self.shares.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    var part = EstimationPart(SchemeLeaves(sizes: [0, 0, 0, 0]), mostCells: nil)
    for index in truth.indices {
      let place = index * 37 % truth.count
      let judged = index % 5 == 0 ? (truth[place] + 1) % 4 : truth[place]
      let probabilities = (0..<4).map { $0 == judged ? 0.79 : 0.07 }
      let label = truth[(index + moved) * 37 % truth.count]
      part.add(
        Judgement(category: judged, probabilities: probabilities, secondary: [], evidence: [], review: false),
        HandLabel(SchemePlace(category: label)))
    }
    return part
  }

  @Test func labelsOfTheirOwnRowsAreInOrder() { #expect(part(moved: 0).disorder == nil) }

  @Test(arguments: [1, 2, 4])
  func labelsOfOtherRowsAgreeHardlyMoreThanByChance(moved: Int) throws {
    let disorder = try #require(part(moved: moved).disorder)
    #expect(disorder.same < 45 && disorder.promised == 79)
  }
}
