public import Checking
public import TextModel

/// Shared passages for people and for programs: what `similar` prints.
public struct SimilarityRenderer: Sendable {
  let similarity: Similarity
  let finders: [PlaceFinder]
  let duplicates: Report.Duplicates?

  /// - Parameters:
  ///   - documents: those that were compared, in their order.
  ///   - duplicates: copied opinions; nil when no opinions were compared.
  public init(_ similarity: Similarity, of documents: [Document], duplicates: Report.Duplicates? = nil) {
    (self.similarity, self.duplicates) = (similarity, duplicates)
    finders = documents.map(PlaceFinder.init)
  }

  /// The machine format. Every place is told in scalars, bytes, line and column.
  public func json(provenance: Provenance) -> [UInt8] {
    let opinions: [(key: String, value: JSONValue)] =
      duplicates.map { [("duplicates", PatternsJSON().duplicates($0))] } ?? []
    return JSONRenderer.document(body.appending(opinions), provenance: provenance)
  }

  /// The members that are the comparison's own.
  var body: JSONValue {
    [
      "documents": .array(finders.map { .text($0.document.name) }),
      "passages": .array(similarity.passages.map(json)),
      "pairs": .array(similarity.overlaps.map(json)),
      "common": .array(similarity.common.map(json)),
      "copies": .array(similarity.copies.map(json)),
    ]
  }

  private func json(_ passage: SharedPassage) -> JSONValue {
    [
      "first": json(passage.first), "second": json(passage.second), "matched": .integer(passage.matched),
      "similarity": .share(passage.similarity),
    ]
  }

  private func json(_ side: SharedPassage.Side) -> JSONValue {
    place(side.range, in: side.document).appending(["length": .integer(side.length), "share": .share(side.share)])
  }

  private func json(_ overlap: DocumentOverlap) -> JSONValue {
    [
      "first": json(overlap.first), "second": json(overlap.second), "passages": .integer(overlap.passages),
      "longest": .integer(overlap.longest),
    ]
  }

  private func json(_ side: DocumentOverlap.Side) -> JSONValue {
    [
      "file": .text(finders[side.document].document.name), "length": .integer(side.length),
      "share": .share(side.share), "longestShare": .share(side.longestShare),
      "longestRun": place(side.longestRun, in: side.document),
    ]
  }

  private func json(_ passage: CommonPassage) -> JSONValue {
    [
      "documents": .integer(passage.documents),
      "places": .array(passage.places.map { place($0.range, in: $0.document) }),
    ]
  }

  private func json(_ copies: IdenticalDocuments) -> JSONValue {
    [
      "files": .array(copies.documents.map { .text(finders[$0].document.name) }), "length": .integer(copies.length),
    ]
  }

  private func place(_ range: TextRange, in document: Int) -> JSONValue {
    let finder = finders[document]
    let place = finder.place(range)
    return [
      "file": .text(finder.document.name), "start": .integer(place.start), "end": .integer(place.end),
      "utf8Start": .integer(range.start), "utf8End": .integer(range.end), "line": .integer(place.line),
      "column": .integer(place.column), "text": .text(finder.text(range)),
    ]
  }
}
