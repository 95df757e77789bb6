/// Documents that hold one text; blanks, punctuation and traditional forms may differ.
public struct IdenticalDocuments: Sendable, Hashable {
  /// Indices in the collection, in order. Each but the first makes a pair with the first.
  public let documents: [Int]
  /// Letters, digits and ideographs of each.
  public let length: Int
}

/// What is told of copies: the group once, and each copy as a pair with the first of its group, so that a folder of n copies
/// has n - 1 pairs.
struct CopiesTold {
  private(set) var groups: [IdenticalDocuments] = []
  private(set) var passages: [SharedPassage] = []
  private(set) var overlaps: [DocumentOverlap] = []

  /// Linear.
  init(_ distinct: DistinctTexts) {
    for holders in distinct.holders where holders.count > 1 {
      groups.append(IdenticalDocuments(documents: holders.map(\.document), length: holders[0].text.count))
      for copy in holders.dropFirst() { tell(holders[0], copy) }
    }
  }

  private typealias Holder = (document: Int, text: ComparedText)

  private mutating func tell(_ first: Holder, _ copy: Holder) {
    let length = first.text.count
    func side(_ holder: Holder) -> SharedPassage.Side {
      .init(document: holder.document, range: holder.text.range(0..<length), length: length, share: 1)
    }
    func whole(_ holder: Holder) -> DocumentOverlap.Side {
      .init(
        document: holder.document, length: length, share: 1, longestRun: holder.text.range(0..<length), longestShare: 1)
    }
    passages.append(SharedPassage(first: side(first), second: side(copy), matched: length, similarity: 1))
    overlaps.append(DocumentOverlap(first: whole(first), second: whole(copy), passages: 1, longest: length))
  }
}
