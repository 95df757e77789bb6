import TextModel

extension Similarity {
  /// Puts together what was found for each document, in the order of the documents.
  package init(_ index: FingerprintIndex, _ results: [PassageFinder.Result]) {
    var passages: [SharedPassage] = []
    var overlaps: [DocumentOverlap] = []
    for (document, result) in results.enumerated() {
      for shared in result.shared {
        let sides = (index.texts[shared.document].text, index.texts[document].text)
        passages += shared.alignments.map { Self.passage($0, shared.document, document, sides) }
        if shared.document != document, let longest = shared.longest {
          overlaps.append(Self.overlap(shared, longest, document, sides))
        }
      }
    }
    self.passages = passages.sorted(by: SharedPassage.inOrder)
    self.overlaps = overlaps.sorted {
      ($0.first.document, $0.second.document) < ($1.first.document, $1.second.document)
    }
    common = CommonPassage.gathered(results.map(\.common), index)
  }

  private static func passage(
    _ alignment: PassageFinder.Alignment, _ first: Int, _ second: Int, _ texts: (ComparedText, ComparedText)
  ) -> SharedPassage {
    func side(_ document: Int, _ text: ComparedText, _ range: Range<Int>) -> SharedPassage.Side {
      .init(
        document: document, range: text.range(range), length: range.count,
        share: Double(range.count) / Double(text.count))
    }
    return SharedPassage(
      first: side(first, texts.0, alignment.left), second: side(second, texts.1, alignment.right),
      matched: alignment.matched,
      similarity: Double(2 * alignment.matched) / Double(alignment.left.count + alignment.right.count))
  }

  private static func overlap(
    _ shared: PassageFinder.Shared, _ longest: ExactRun, _ second: Int, _ texts: (ComparedText, ComparedText)
  ) -> DocumentOverlap {
    func side(_ document: Int, _ text: ComparedText, _ ranges: [Range<Int>], _ start: Int) -> DocumentOverlap.Side {
      let length = covered(ranges)
      return .init(
        document: document, length: length, share: Double(length) / Double(text.count),
        longestRun: text.range(start..<start + longest.length),
        longestShare: Double(longest.length) / Double(text.count))
    }
    return DocumentOverlap(
      first: side(shared.document, texts.0, shared.alignments.map(\.left), longest.left),
      second: side(second, texts.1, shared.alignments.map(\.right), longest.right),
      passages: shared.alignments.count, longest: longest.length)
  }

  /// Scalars in at least one of some ranges.
  private static func covered(_ ranges: [Range<Int>]) -> Int {
    var length = 0
    var end = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > end {
      length += range.upperBound - max(end, range.lowerBound)
      end = range.upperBound
    }
    return length
  }
}

extension SharedPassage {
  /// By the first place, then by the second.
  static func inOrder(_ left: SharedPassage, _ right: SharedPassage) -> Bool {
    if left.first.document != right.first.document { return left.first.document < right.first.document }
    if left.first.range != right.first.range { return left.first.range < right.first.range }
    if left.second.document != right.second.document { return left.second.document < right.second.document }
    return left.second.range < right.second.range
  }
}

extension CommonPassage {
  /// Brings together the stretches that one fingerprint names. The most widespread first, then by their first place.
  static func gathered(
    _ runs: [[CommonRuns.Run]], _ index: FingerprintIndex, limits: SimilarityLimits = .usual
  ) -> [CommonPassage] {
    let places = runs.enumerated().flatMap { document, runs in
      runs.filter { $0.range.count >= limits.leastCommon }.map { run in
        (group: run.group, place: Place(document: document, range: index.texts[document].text.range(run.range)))
      }
    }.sorted { ($0.group, $0.place.document, $0.place.range) < ($1.group, $1.place.document, $1.place.range) }
    var passages: [CommonPassage] = []
    var start = 0
    while start < places.count {
      var end = start
      while end < places.count, places[end].group == places[start].group { end += 1 }
      let here = places[start..<end].map(\.place)
      let documents = zip(here, here.dropFirst()).count { $0.document != $1.document } + 1
      if documents > 1 { passages.append(CommonPassage(documents: documents, places: here)) }
      start = end
    }
    return passages.sorted {
      ($1.documents, $0.places[0].document, $0.places[0].range)
        < ($0.documents, $1.places[0].document, $1.places[0].range)
    }
  }
}
