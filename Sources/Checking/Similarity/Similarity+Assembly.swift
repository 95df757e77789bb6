import TextModel

extension Similarity {
  /// Puts together what was found for each text, in the order of the texts.
  ///
  /// - Parameter index: of the distinct texts.
  package init(_ index: FingerprintIndex, _ results: [PassageFinder.Result], of distinct: DistinctTexts) {
    let copies = CopiesTold(distinct)
    var (passages, overlaps) = (copies.passages, copies.overlaps)
    for (text, result) in results.enumerated() {
      for shared in result.shared {
        guard shared.document != text else {
          passages += Self.repetitions(shared, in: distinct.holders[text])
          continue
        }
        let (first, second) = (distinct.first(shared.document), distinct.first(text))
        let sides = (index.texts[shared.document].text, index.texts[text].text)
        passages += shared.alignments.map { Self.passage($0, first, second, sides) }
        if let longest = shared.longest { overlaps.append(Self.overlap(shared, longest, (first, second), sides)) }
      }
    }
    self.passages = passages.sorted(by: SharedPassage.inOrder)
    self.overlaps = overlaps.sorted {
      ($0.first.document, $0.second.document) < ($1.first.document, $1.second.document)
    }
    common = CommonPassage.gathered(results.map(\.common), distinct)
    self.copies = copies.groups
  }

  /// What a text says twice, in each document that holds it.
  private static func repetitions(
    _ shared: PassageFinder.Shared, in holders: [(document: Int, text: ComparedText)]
  ) -> [SharedPassage] {
    holders.flatMap { holder in
      shared.alignments.map { passage($0, holder.document, holder.document, (holder.text, holder.text)) }
    }
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
    _ shared: PassageFinder.Shared, _ longest: ExactRun, _ documents: (first: Int, second: Int),
    _ texts: (ComparedText, ComparedText)
  ) -> DocumentOverlap {
    func side(_ document: Int, _ text: ComparedText, _ ranges: [Range<Int>], _ start: Int) -> DocumentOverlap.Side {
      let length = covered(ranges)
      return .init(
        document: document, length: length, share: Double(length) / Double(text.count),
        longestRun: text.range(start..<start + longest.length),
        longestShare: Double(longest.length) / Double(text.count))
    }
    return DocumentOverlap(
      first: side(documents.first, texts.0, shared.alignments.map(\.left), longest.left),
      second: side(documents.second, texts.1, shared.alignments.map(\.right), longest.right),
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
