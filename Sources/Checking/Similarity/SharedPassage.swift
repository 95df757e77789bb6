public import TextModel

/// A passage that stands nearly word for word at two places.
public struct SharedPassage: Sendable, Hashable {
  /// One of the two places.
  public struct Side: Sendable, Hashable {
    /// Index of the document in the collection.
    public let document: Int
    /// Bytes of the document's text.
    public let range: TextRange
    /// Letters, digits and ideographs; blanks and punctuation are not counted.
    public let length: Int
    /// Length as a share of the document, 0 to 1.
    public let share: Double
  }

  /// The place in the earlier document, or the earlier place in one document.
  public let first: Side
  /// The place in the later document, or the later place in one document.
  public let second: Side
  /// Letters, digits and ideographs that stand in both, in one order.
  public let matched: Int
  /// Twice what is matched as a share of both lengths, 0 to 1; 1 when only setting and punctuation differ.
  public let similarity: Double

  /// Whether both places are in one document.
  public var isInside: Bool { first.document == second.document }
}

/// What two documents share altogether.
public struct DocumentOverlap: Sendable, Hashable {
  /// One of the two documents.
  public struct Side: Sendable, Hashable {
    /// Index of the document in the collection.
    public let document: Int
    /// Letters, digits and ideographs in shared passages.
    public let length: Int
    /// Share of the document that stands in shared passages, 0 to 1.
    public let share: Double
    /// The longest run that is the same scalar for scalar, blanks and punctuation left out.
    public let longestRun: TextRange
    /// The longest run as a share of the document, 0 to 1.
    public let longestShare: Double
  }

  /// The earlier document.
  public let first: Side
  /// The later document.
  public let second: Side
  /// Number of passages that the two documents share.
  public let passages: Int
  /// Letters, digits and ideographs of the longest common run.
  public let longest: Int
}

/// A passage that so many documents share that it belongs to none of them: a formula, a quoted rule, a letterhead.
public struct CommonPassage: Sendable, Hashable {
  /// A place where it stands.
  public struct Place: Sendable, Hashable {
    /// Index of the document in the collection.
    public let document: Int
    /// Bytes of the document's text.
    public let range: TextRange
  }

  /// Number of documents that have it.
  public let documents: Int
  /// In the order of the documents.
  public let places: [Place]
}

/// What the documents of a collection share.
public struct Similarity: Sendable {
  /// By the first place, then by the second.
  public let passages: [SharedPassage]
  /// Pairs of different documents that share passages, by document. Of documents that hold one text the first stands for all.
  public let overlaps: [DocumentOverlap]
  /// The most widespread first.
  public let common: [CommonPassage]
  /// Documents that hold one text, by their first.
  public let copies: [IdenticalDocuments]
}

extension Similarity {
  /// The pairs that are asked for, with their passages. What documents repeat inside is left out then, what many share is not.
  /// - Parameters:
  ///   - most: of the pairs that are admitted those that share the most; nil for all.
  ///   - isAdmitted: whether a pair is told.
  package func selecting(most: Int?, where isAdmitted: (DocumentOverlap) -> Bool) -> Similarity {
    let pairs = overlaps.indices.filter { isAdmitted(overlaps[$0]) }
    let chosen = pairs.sorted { (-overlaps[$0].greatestShare, $0) < (-overlaps[$1].greatestShare, $1) }
      .prefix(most ?? pairs.count).sorted()
    let kept = Set(chosen.map { [overlaps[$0].first.document, overlaps[$0].second.document] })
    return Similarity(
      passages: passages.filter { kept.contains([$0.first.document, $0.second.document]) },
      overlaps: chosen.map { overlaps[$0] },
      common: common, copies: copies)
  }
}

extension DocumentOverlap {
  /// Of the document that is taken from the other for the larger part.
  package var greatestShare: Double { max(first.share, second.share) }
}
