import DataFiles

/// Where copying begins. Lengths and weights are in eighths of a scalar unless said otherwise.
struct SimilarityLimits: Sendable {
  /// By the table `limits.tsv`.
  static let usual = SimilarityLimits(CheckLimits.shared)

  /// What a copied passage shares at least: 18 scalars that are no formula.
  var leastWeight: Int32
  /// The same inside one document, where speakers come back to their own words.
  var leastWeightInside: Int32
  /// Scalars of the longer side.
  var leastLength: Int
  /// What the longest run that is the same must weigh: a sum of small agreements is a form that both fill in.
  var leastCore: Int32
  /// What remains of the weight when the edits are paid for.
  var leastScore: Int32
  /// Share of the scalars of both sides that are shared.
  var leastSimilarity: Double
  /// The same of passages so short that one more edit makes them other sentences.
  var leastSimilarityOfShort: Double
  /// Scalars of the shorter side up to which a passage is short.
  var longestShort: Int
  var leastSimilarityInside: Double
  /// So much a common run must weigh to be looked at alone, and so much beside another.
  var leastLoneRun: Int32
  var leastRun: Int32
  /// Scalars between two runs that support each other.
  var neighbourhood: Int
  /// A fingerprint at more places than this is a name, not the trace of a passage.
  var mostPlaces: Int32

  /// Share of the shorter document from which on one is held to be made from the other.
  private let copiedShare: Double
  /// Weight, length and core of a passage of such a pair.
  private let ofCopies: (weight: Int32, length: Int, run: Int32)

  /// Share of the fingerprints of the shorter document that a copy shows of its source, and share of its scalars from which on
  /// the two are told as copies whatever others share with them.
  var (traceOfCopy, wholeCopy): (Double, Double)

  /// In a collection of so many documents, what so many of them share belongs to none of them.
  var documentsForCommon: Int
  /// Scalars of the shortest common passage that is told.
  var leastCommon: Int

  /// Characters from which a sentence that stands twice in one document was pasted.
  var pastedSentence: Int

  init(_ limits: NamedLimits) {
    leastWeight = Int32(clamping: limits.whole("similarity.leastWeight"))
    leastWeightInside = Int32(clamping: limits.whole("similarity.leastWeightInside"))
    leastLength = limits.whole("similarity.leastLength")
    leastCore = Int32(clamping: limits.whole("similarity.leastCore"))
    leastScore = Int32(clamping: limits.whole("similarity.leastScore"))
    leastSimilarity = limits["similarity.leastSimilarity"]
    leastSimilarityOfShort = limits["similarity.leastSimilarityOfShort"]
    longestShort = limits.whole("similarity.longestShort")
    leastSimilarityInside = limits["similarity.leastSimilarityInside"]
    leastLoneRun = Int32(clamping: limits.whole("similarity.leastLoneRun"))
    leastRun = Int32(clamping: limits.whole("similarity.leastRun"))
    neighbourhood = limits.whole("similarity.neighbourhood")
    mostPlaces = Int32(clamping: limits.whole("similarity.mostPlaces"))
    documentsForCommon = limits.whole("similarity.documentsForCommon")
    copiedShare = limits["similarity.copiedShare"]
    (traceOfCopy, wholeCopy) = (limits["similarity.traceOfCopy"], limits["similarity.wholeCopy"])
    ofCopies = (
      Int32(clamping: limits.whole("similarity.leastWeightOfCopies")), limits.whole("similarity.leastLengthOfCopies"),
      Int32(clamping: limits.whole("similarity.leastRunOfCopies"))
    )
    pastedSentence = limits.whole("similarity.pastedSentence")
    leastCommon = limits.whole("similarity.leastCommon")
  }

  /// The similarity that a passage needs.
  func leastSimilarity(of length: Int, isInside: Bool) -> Double {
    isInside ? leastSimilarityInside : length <= longestShort ? leastSimilarityOfShort : leastSimilarity
  }

  /// The same for two documents of which so many scalars stand in both; nil where they do not show that one was made from the
  /// other. In those a turn that all speakers have was most likely taken over too.
  func ofCopies(sharing scalars: Int, ofShorter length: Int) -> SimilarityLimits? {
    guard length > 0, Double(scalars) >= copiedShare * Double(length) else { return nil }
    var limits = self
    (limits.leastWeight, limits.leastLength, limits.leastCore) = (ofCopies.weight, ofCopies.length, ofCopies.run)
    (limits.leastScore, limits.leastLoneRun, limits.leastRun) = (
      ofCopies.run, ofCopies.run, min(leastRun, ofCopies.run)
    )
    return limits
  }

  /// From how many documents that are no copies of each other a passage is common; nil in a collection too small to tell.
  func documentsThatMakeCommon(of documents: Int) -> Int? {
    documents < documentsForCommon ? nil : min(32, max(5, documents / 4))
  }
}
