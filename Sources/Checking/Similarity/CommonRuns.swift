import TextModel

/// The stretches of a document that many documents share.
struct CommonRuns: Sendable {
  /// A stretch and the fingerprint that names it: of all its fingerprints the one in the most documents.
  struct Run: Sendable {
    let range: Range<Int>
    let group: Int
    /// Where that fingerprint begins.
    let anchor: Int
    let documents: Int
  }

  /// In text order.
  let runs: [Run]

  init(of document: Int, in index: FingerprintIndex, limits: SimilarityLimits) {
    guard let least = limits.documentsThatMakeCommon(of: index.texts.count) else {
      runs = []
      return
    }
    var runs: [Run] = []
    for (number, position) in index.texts[document].fingerprints.positions.enumerated() {
      guard let group = index.group(of: document, number), case let places = index.places(of: group),
        Int(places.documents) >= least
      else { continue }
      let range = Int(position)..<Int(position) + Fingerprints.gram
      if let last = runs.last, range.lowerBound <= last.range.upperBound {
        // Places where it is spread least name it best: what is in still more documents is part of other formulas.
        let isNarrower = Int(places.documents) < last.documents
        runs[runs.count - 1] = Run(
          range: last.range.lowerBound..<range.upperBound, group: isNarrower ? group : last.group,
          anchor: isNarrower ? range.lowerBound : last.anchor, documents: min(last.documents, Int(places.documents)))
      } else {
        runs.append(Run(range: range, group: group, anchor: range.lowerBound, documents: Int(places.documents)))
      }
    }
    self.runs = runs
  }
}
