extension CommonPassage {
  /// A stretch that many texts share, with the text it stands in.
  private struct Stretch {
    let document: Int
    let run: CommonRuns.Run

    var order: (Int, Int, Int) { (run.group, document, run.range.lowerBound) }
  }

  /// Brings together the stretches that one fingerprint names, and of those the ones that turn out to be the same words.
  /// The most widespread first, then by their first place.
  static func gathered(
    _ runs: [[CommonRuns.Run]], _ distinct: DistinctTexts, limits: SimilarityLimits = .usual
  ) -> [CommonPassage] {
    let stretches = runs.enumerated().flatMap { document, runs in
      runs.filter { $0.range.count >= limits.leastCommon }.map { Stretch(document: document, run: $0) }
    }.sorted { $0.order < $1.order }
    var texts: [[UInt32]: Int] = [:]
    var passages: [[Place]] = []
    for group in stretches.chunked(by: { $0.run.group == $1.run.group }) {
      let (words, places) = places(of: group, distinct, limits)
      // At its ends another fingerprint may name the same words in other documents.
      if let known = texts[words] {
        passages[known] += places
      } else {
        texts[words] = passages.count
        passages.append(places)
      }
    }
    return passages.compactMap(passage).sorted {
      ($1.documents, $0.places[0].document, $0.places[0].range)
        < ($0.documents, $1.places[0].document, $1.places[0].range)
    }
  }

  private static func passage(_ places: [Place]) -> CommonPassage? {
    let places = places.sorted { ($0.document, $0.range) < ($1.document, $1.range) }
    let documents = zip(places, places.dropFirst()).count { $0.document != $1.document } + 1
    return documents > 1 ? CommonPassage(documents: documents, places: places) : nil
  }

  /// The words that all stretches of a group have around their fingerprint, and where they stand; where those are few,
  /// the stretches as they were found.
  private static func places(
    of group: ArraySlice<Stretch>, _ distinct: DistinctTexts, _ limits: SimilarityLimits
  ) -> (words: [UInt32], places: [Place]) {
    let sides = group.map { (scalars: distinct.texts[$0.document].text.scalars, anchor: $0.run.anchor) }
    func agree(_ step: Int) -> Bool {
      guard let first = sides.first, first.scalars.indices.contains(first.anchor + step) else { return false }
      return sides.allSatisfy {
        $0.scalars.indices.contains($0.anchor + step)
          && $0.scalars[$0.anchor + step] == first.scalars[first.anchor + step]
      }
    }
    var (start, end) = (0, 0)
    while agree(start - 1) { start -= 1 }
    while agree(end) { end += 1 }
    let isWhole = end - start >= limits.leastCommon
    let places = group.flatMap { stretch in
      let range = isWhole ? stretch.run.anchor + start..<stretch.run.anchor + end : stretch.run.range
      return distinct.holders[stretch.document].map { Place(document: $0.document, range: $0.text.range(range)) }
    }
    guard let first = sides.first, let run = group.first?.run.range else { return ([], places) }
    return (Array(isWhole ? first.scalars[first.anchor + start..<first.anchor + end] : first.scalars[run]), places)
  }
}

extension Array {
  /// Slices of neighbours that belong together.
  fileprivate func chunked(by belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = 0
    for index in indices where index + 1 == count || !belong(self[index], self[index + 1]) {
      chunks.append(self[start...index])
      start = index + 1
    }
    return chunks
  }
}
