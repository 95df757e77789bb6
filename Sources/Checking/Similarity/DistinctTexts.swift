/// The texts of a collection, each once: documents that are copies of each other are compared as one.
package struct DistinctTexts: Sendable {
  /// In the order of their first documents.
  package let texts: [PreparedText]
  /// For each of them the documents that hold it, in order, and how each of those writes it.
  let holders: [[(document: Int, text: ComparedText)]]

  /// - Parameter texts: of all documents. Linear.
  package init(_ texts: [PreparedText]) { self.init(texts, limits: .usual) }

  init(_ texts: [PreparedText], limits: SimilarityLimits) {
    var distinct: [PreparedText] = []
    var holders: [[(document: Int, text: ComparedText)]] = []
    var known: [[UInt32]: Int] = [:]
    for (document, prepared) in texts.enumerated() {
      let text = prepared.text
      // Of a few words nobody would say that one was made from the other.
      if text.count >= limits.leastLength, let first = known[text.scalars] {
        holders[first].append((document, text))
        continue
      }
      known[text.scalars] = distinct.count
      distinct.append(prepared)
      holders.append([(document, text)])
    }
    (self.texts, self.holders) = (distinct, holders)
  }

  /// The first document that holds a text; the one that pairs are told of.
  func first(_ text: Int) -> Int { holders[text][0].document }
}
