package import Wording

/// How well words were cut, for people and for programs.
package struct SegmentationRenderer: Sendable {
  private let figures: [(name: String, value: Double?)]
  private let words: Int
  private let faults: [Fault]?

  /// A stretch that was cut otherwise than in the gold text.
  package struct Fault: Sendable {
    /// Its words in the gold text.
    package let gold: [String]
    /// The words that were found.
    package let found: [String]
    /// How often this was met.
    package let count: Int

    /// A stretch with both ways to cut it.
    package init(gold: [String], found: [String], count: Int) {
      (self.gold, self.found, self.count) = (gold, found, count)
    }
  }

  /// - Parameters:
  ///   - words: number of gold words; without any there are no figures, whatever is given.
  ///   - unknownRecall: recall of the words that the model had never seen; nil when that was not asked.
  ///   - faults: what was cut otherwise, in the order in which it is told; nil when that was not asked.
  package init(
    words: Int, precision: Double, recall: Double, f: Double, unknownRecall: Double?, faults: [Fault]? = nil
  ) {
    self.words = words
    self.faults = faults
    let values = [("precision", precision), ("recall", recall), ("f", f), ("oovRecall", unknownRecall)]
    figures = values.map { ($0.0, words == 0 ? nil : $0.1) }
  }

  /// The machine format: the number of gold words and the figures as shares of 1, null where one was not asked or
  /// nothing was counted.
  package func json(provenance: Provenance) -> [UInt8] {
    let members = figures.map { (key: $0.name, value: $0.value.map(JSONValue.share) ?? .null) }
    let told = faults.map { [(key: "errors", value: JSONValue.array($0.map(Self.json)))] } ?? []
    return JSONRenderer.document(.object([("words", .integer(words))] + members + told), provenance: provenance)
  }

  private static func json(_ fault: Fault) -> JSONValue {
    [
      "gold": .array(fault.gold.map { .text($0) }), "found": .array(fault.found.map { .text($0) }),
      "count": .integer(fault.count),
    ]
  }

  /// One figure a line for people, with four decimals; what was not asked is left out.
  package func text(language: Language) -> [UInt8] {
    let words = Words(language: language)
    guard self.words > 0 else { return TerminalRenderer.bytes([words("score.nothing")]) }
    let lines =
      [words("score.words", ["count": String(self.words)])]
      + figures.compactMap { figure in
        figure.value.map { "  " + words.labelled(words("score.\(figure.name)"), Self.figure($0)) }
      }
    return TerminalRenderer.bytes(lines + told(words))
  }

  private func told(_ words: Words) -> [String] {
    guard let faults, !faults.isEmpty else { return [] }
    return [words("score.cut")]
      + faults.map { fault in
        let cuts = [fault.gold, fault.found].map { TerminalText.printable($0.joined(separator: " ")) }
        return "  \(fault.count)\t\(cuts[0])\t\(cuts[1])"
      }
  }

  /// A share of 1 with four decimals.
  package static func figure(_ share: Double) -> String { Figures.fixed(share, decimals: 4) }
}
