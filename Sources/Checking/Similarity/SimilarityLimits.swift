/// Where copying begins. Lengths and weights are in eighths of a scalar unless said otherwise.
struct SimilarityLimits: Sendable {
  static let usual = SimilarityLimits()

  /// What a copied passage shares at least: a little under 13 scalars that are no formula.
  var leastWeight: Int32 = 100
  /// The same inside one document, where speakers come back to their own words.
  var leastWeightInside: Int32 = 200
  /// Scalars of the longer side.
  var leastLength = 15
  /// What the longest run that is the same must weigh: a sum of small agreements is a form that both fill in.
  var leastCore: Int32 = 56
  /// What remains of the weight when the edits are paid for.
  var leastScore: Int32 = 56
  /// Share of the scalars of both sides that are shared.
  var leastSimilarity = 0.75
  /// The same of passages so short that one more edit makes them other sentences.
  var leastSimilarityOfShort = 0.85
  /// Scalars of the shorter side up to which a passage is short.
  var longestShort = 24
  var leastSimilarityInside = 0.85
  /// So much a common run must weigh to be looked at alone, and so much beside another.
  var leastLoneRun: Int32 = 64
  var leastRun: Int32 = 32
  /// Scalars between two runs that support each other.
  var neighbourhood = 48
  /// A fingerprint at more places than this is a name, not the trace of a passage.
  var mostPlaces: Int32 = 64

  /// In a collection of so many documents, what so many of them share belongs to none of them.
  var documentsForCommon = 8
  /// Scalars of the shortest common passage that is told.
  var leastCommon = 13

  /// The similarity that a passage needs.
  func leastSimilarity(of length: Int, isInside: Bool) -> Double {
    isInside ? leastSimilarityInside : length <= longestShort ? leastSimilarityOfShort : leastSimilarity
  }

  /// From how many documents a passage is common; nil in a collection too small to tell.
  func documentsThatMakeCommon(of documents: Int) -> Int? {
    documents < documentsForCommon ? nil : min(32, max(5, documents / 4))
  }
}
