public import Wording

/// How well words were cut, for people and for programs.
public struct SegmentationRenderer: Sendable {
  private let figures: [(name: String, value: Double?)]
  private let words: Int

  /// - Parameters:
  ///   - words: number of gold words; without any there are no figures, whatever is given.
  ///   - unknownRecall: recall of the words that the model had never seen; nil when that was not asked.
  public init(words: Int, precision: Double, recall: Double, f: Double, unknownRecall: Double?) {
    self.words = words
    let values = [("precision", precision), ("recall", recall), ("f", f), ("oovRecall", unknownRecall)]
    figures = values.map { ($0.0, words == 0 ? nil : $0.1) }
  }

  /// The machine format: the number of gold words and the figures as shares of 1, null where one was not asked or
  /// nothing was counted.
  public func json(provenance: Provenance) -> [UInt8] {
    let members = figures.map { (key: $0.name, value: $0.value.map(JSONValue.share) ?? .null) }
    return JSONRenderer.document(.object([("words", .integer(words))] + members), provenance: provenance)
  }

  /// One figure a line for people, with four decimals; what was not asked is left out.
  public func text(language: Language) -> [UInt8] {
    let words = Words(language: language)
    guard self.words > 0 else { return TerminalRenderer.bytes([words("score.nothing")]) }
    let lines = [words("score.words", ["count": String(self.words)])]
      + figures.compactMap { figure in
        figure.value.map { "  " + words.labelled(words("score.\(figure.name)"), Self.figure($0)) }
      }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// A share of 1 with four decimals.
  public static func figure(_ share: Double) -> String { Figures.fixed(share, decimals: 4) }
}
