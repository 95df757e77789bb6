import TextModel

/// The earlier text that a text was most likely copied from, where what they share is shared by so many that it would else
/// belong to nobody: the circular that ten offices hand on with a few words changed.
///
/// Each text has one at most, so that a collection of n copies has n - 1 such pairs.
struct CopySource {
  /// Places of a fingerprint that are looked at; copies of one text agree in who comes first.
  private static let placesRead = 64

  private let index: FingerprintIndex
  private let limits: SimilarityLimits

  init(_ index: FingerprintIndex, limits: SimilarityLimits) { (self.index, self.limits) = (index, limits) }

  /// The text that shares most of the fingerprints which many have, the earliest of several; nil where none shares enough.
  /// Linear in the fingerprints.
  func source(of text: Int) -> Int? {
    guard let least = limits.documentsThatMakeCommon(of: index.texts.count) else { return nil }
    var shared = [Int](repeating: 0, count: text)
    for number in index.texts[text].fingerprints.positions.indices {
      guard let group = index.group(of: text, number), case let places = index.places(of: group),
        Int(places.documents) >= least
      else { continue }
      var last = text
      for posting in index.postings(of: places).prefix(Self.placesRead) {
        let other = Int(posting.document)
        guard other < text else { break }
        if other != last { shared[other] += 1 }
        last = other
      }
    }
    let candidates = shared.indices.filter { isTrace(shared[$0], $0, text) }
    return candidates.max { (shared[$0], $1) < (shared[$1], $0) }
  }

  private func isTrace(_ count: Int, _ one: Int, _ other: Int) -> Bool {
    let fingerprints = min(size(one), size(other))
    return count > 0 && Double(count) >= limits.traceOfCopy * Double(fingerprints)
  }

  private func size(_ text: Int) -> Int { index.texts[text].fingerprints.positions.count }
}
