package import Wording

/// How well opinions about one problem were found together, for people and for programs.
package struct IssueScoreRenderer: Sendable {
  private let opinions, judged: Int
  private let figures: [(name: String, value: Double)]

  /// - Parameters:
  ///   - opinions: how many were grouped.
  ///   - judged: how many of them the figures are averaged over.
  ///   - precision: B-cubed, as recall and F, all shares of 1.
  package init(opinions: Int, judged: Int, precision: Double, recall: Double, f: Double) {
    (self.opinions, self.judged) = (opinions, judged)
    figures = [("precision", precision), ("recall", recall), ("f", f)]
  }

  /// The machine format: the numbers of opinions and the figures as shares of 1.
  package func json(provenance: Provenance) -> [UInt8] {
    JSONRenderer.document(
      .object(
        [("opinions", .integer(opinions)), ("judged", .integer(judged))]
          + figures.map { ($0.name, .share($0.value)) }),
      provenance: provenance)
  }

  /// One figure a line for people, with three decimals.
  package func text(language: Language) -> [UInt8] {
    let words = Words(language: language)
    return TerminalRenderer.bytes(
      [words("score.bCubed", ["count": String(judged), "all": String(opinions)])]
        + figures.map { "  " + words.labelled(words("score.\($0.name)"), Figures.fixed($0.value, decimals: 3)) })
  }
}
