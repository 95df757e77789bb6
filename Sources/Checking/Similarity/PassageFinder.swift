import TextModel

/// Finds what one document shares with the documents before it and with itself.
package struct PassageFinder: Sendable {
  /// An alignment in compared scalars; `left` is of the earlier document, or the earlier place in one document.
  struct Alignment: Hashable {
    let left: Range<Int>
    let right: Range<Int>
    let matched: Int

    func covers(_ other: Alignment) -> Bool { Self.covers(left, other.left) && Self.covers(right, other.right) }

    /// Whether half of a range or more lies in another.
    private static func covers(_ range: Range<Int>, _ other: Range<Int>) -> Bool {
      2 * range.clamped(to: other).count >= other.count
    }
  }

  /// What one document shares with one other.
  package struct Shared: Sendable {
    let document: Int
    let alignments: [Alignment]
    let longest: ExactRun?
  }

  /// What one document shares: with each other document, and with many at once.
  package struct Result: Sendable {
    let shared: [Shared]
    let common: [CommonRuns.Run]
  }

  private let index: FingerprintIndex
  private let limits: SimilarityLimits

  package init(_ index: FingerprintIndex) { self.init(index, limits: .usual) }

  init(_ index: FingerprintIndex, limits: SimilarityLimits) {
    self.index = index
    self.limits = limits
  }

  /// Near linear in the document, as long as its passages stand in few others.
  package func find(_ document: Int) -> Result {
    let common = CommonRuns(of: document, in: index, limits: limits).runs
    var weights = index.texts[document].weights
    for run in common { weights.void(run.range) }
    let right = index.texts[document].reweighted(weights)
    let source = common.isEmpty ? nil : CopySource(index, limits: limits).source(of: document)
    var shared: [Shared] = []
    let seeds = seeds(of: document, source: source)
    var start = 0
    while start < seeds.count {
      var end = start + 1
      while end < seeds.count, seeds[end].document == seeds[start].document { end += 1 }
      let other = Int(seeds[start].document)
      let pair = (left: other == document ? right : index.texts[other], right: right)
      let copied = other == source ? copied(seeds[start..<end], from: other, by: document) : nil
      if let found = copied ?? self.shared(seeds[start..<end], pair, other, isInside: other == document) {
        shared.append(found)
      }
      start = end
    }
    return Result(shared: shared, common: common)
  }

  /// What a document shares with its source, counted in full; nil where that is not most of the shorter one.
  private func copied(_ seeds: ArraySlice<Seed>, from source: Int, by document: Int) -> Shared? {
    let pair = (left: index.texts[source], right: index.texts[document])
    guard let found = shared(seeds, pair, source, isInside: false) else { return nil }
    let scalars = found.alignments.reduce(0) { $0 + $1.matched }
    let shorter = min(pair.left.text.count, pair.right.text.count)
    return Double(scalars) >= limits.wholeCopy * Double(shorter) ? found : nil
  }

  /// What two documents share; where that shows that one was made from the other, shorter passages too.
  private func shared(
    _ seeds: ArraySlice<Seed>, _ pair: (left: PreparedText, right: PreparedText), _ other: Int, isInside: Bool
  ) -> Shared? {
    func found(_ limits: SimilarityLimits) -> Shared? {
      let finder = PassageFinder(index, limits: limits)
      let runs = finder.runs(seeds, pair.left, pair.right)
      let aligner = PassageAligner(
        left: pair.left, right: pair.right, runs: ExactRuns(runs: runs, neighbourhood: limits.neighbourhood))
      let alignments = finder.alignments(aligner, isInside: isInside)
      // What many documents share ends a passage, so that a run may reach beyond it.
      let inside = runs.flatMap { run in alignments.compactMap { run.part(in: $0) } }
      let longest = inside.max { ($0.length, $1.left, $1.right) < ($1.length, $0.left, $0.right) }
      return alignments.isEmpty ? nil : Shared(document: other, alignments: alignments, longest: longest)
    }
    guard let first = found(limits) else { return nil }
    if isInside { return first }
    let scalars = first.alignments.reduce(0) { $0 + $1.matched }
    return limits.ofCopies(sharing: scalars, ofShorter: min(pair.left.text.count, pair.right.text.count)).flatMap(found)
      ?? first
  }

  private struct Seed {
    let document: Int32
    let diagonal: Int32
    let right: Int32

    static func < (left: Seed, right: Seed) -> Bool {
      (left.document, left.diagonal, left.right) < (right.document, right.diagonal, right.right)
    }
  }

  /// By document, then by diagonal, then by place.
  ///
  /// - Parameter source: the one document of which also those count that stand at more places than are followed.
  private func seeds(of document: Int, source: Int?) -> [Seed] {
    var seeds: [Seed] = []
    for (number, position) in index.texts[document].fingerprints.positions.enumerated() {
      guard let group = index.group(of: document, number) else { continue }
      for posting in followed(index.places(of: group), source: source) {
        guard posting.document < document || posting.document == document && posting.position < position else { break }
        seeds.append(
          Seed(document: posting.document, diagonal: posting.position - position, right: position))
      }
    }
    seeds.sort(by: <)
    return seeds
  }

  /// The places of a fingerprint that are looked at: all of them, or those in the source where there are too many.
  private func followed(_ places: FingerprintIndex.Group, source: Int?) -> ArraySlice<FingerprintIndex.Posting> {
    let postings = index.postings(of: places)
    guard places.count > limits.mostPlaces else { return postings }
    guard let source else { return postings.prefix(0) }
    let ofSource = postings.suffix(from: postings.partitioningIndex { Int($0.document) >= source })
    return ofSource.prefix { Int($0.document) == source }
  }

  /// The exact runs that seeds of one pair of documents lie in, each once, by place on the right.
  private func runs(_ seeds: ArraySlice<Seed>, _ left: PreparedText, _ right: PreparedText) -> [ExactRun] {
    var runs: [ExactRun] = []
    for seed in seeds {
      if let last = runs.last, last.diagonal == Int(seed.diagonal), Int(seed.right) < last.right + last.length {
        continue
      }
      guard let run = run(around: seed, left, right), run.weight >= limits.leastRun else { continue }
      runs.append(run)
    }
    return runs.sorted { ($0.right, $0.left) < ($1.right, $1.left) }
  }

  private func run(around seed: Seed, _ left: PreparedText, _ right: PreparedText) -> ExactRun? {
    let (a, b) = (left.text.scalars, right.text.scalars)
    let shift = Int(seed.diagonal)
    var start = Int(seed.right)
    var end = start
    while end < b.count, end + shift < a.count, a[end + shift] == b[end] { end += 1 }
    // Different grams may have one hash.
    guard end - start >= Fingerprints.gram else { return nil }
    while start > 0, start + shift > 0, a[start + shift - 1] == b[start - 1] { start -= 1 }
    var weight: Int32 = 0
    for index in start..<end { weight += left.weights.together(index + shift, with: right.weights, index) }
    return ExactRun(left: start + shift, right: start, length: end - start, weight: weight)
  }

  /// The passages, by place on the left. The weightiest runs are grown first; what they take in is not grown again.
  private func alignments(_ aligner: PassageAligner, isInside: Bool) -> [Alignment] {
    var tried: [Alignment] = []
    var found: [Alignment] = []
    let promising = aligner.runs.runs.filter { isPromising($0, among: aligner.runs) }
    for run in promising.sorted(by: { ($1.weight, $0.left, $0.right) < ($0.weight, $1.left, $1.right) }) {
      let ground = Alignment(
        left: run.left..<run.left + run.length, right: run.right..<run.right + run.length, matched: run.length)
      guard !tried.contains(where: { $0.covers(ground) }) else { continue }
      var grown = grow(run, aligner, isInside: isInside)
      if grown.isLoose { grown = grow(run, aligner.strict, isInside: isInside) }
      tried.append(grown.alignment)
      if grown.isCopied, !found.contains(where: { $0.covers(grown.alignment) }) { found.append(grown.alignment) }
    }
    return found.sorted { ($0.left.lowerBound, $0.right.lowerBound) < ($1.left.lowerBound, $1.right.lowerBound) }
  }

  /// Whether a run is long, or another near it may belong to the same passage.
  private func isPromising(_ run: ExactRun, among runs: ExactRuns) -> Bool {
    run.weight >= limits.leastLoneRun
      || runs.hasNeighbour(of: (run.left + run.length, run.right + run.length), step: 1)
      || runs.hasNeighbour(of: (run.left, run.right), step: -1)
  }

  /// The share of the scalars that agree; between documents one or two other quantities change nothing.
  private func similarity(of alignment: Alignment, _ aligner: PassageAligner, isInside: Bool) -> Double {
    let plain = Double(2 * alignment.matched) / Double(alignment.left.count + alignment.right.count)
    guard !isInside, plain < limits.leastSimilarityOfShort else { return plain }
    let changed = ChangedQuantities(
      aligner.left.text.scalars[alignment.left], aligner.right.text.scalars[alignment.right])
    let matched = max(0, alignment.matched - changed.matched)
    let length = alignment.left.count + alignment.right.count - changed.left - changed.right
    return length > 0 ? max(plain, Double(2 * matched) / Double(length)) : plain
  }

  private struct Grown {
    let alignment: Alignment
    let isCopied: Bool
    /// Whether too much was put in or left out between the parts that agree.
    let isLoose: Bool
  }

  private func grow(_ run: ExactRun, _ aligner: PassageAligner, isInside: Bool) -> Grown {
    let (a, b) = (aligner.left.text.count, aligner.right.text.count)
    let end = (left: run.left + run.length, right: run.right + run.length)
    // Inside one document the two places must not grow into each other.
    let ahead = aligner.reach(
      from: end, step: 1, limits: ((isInside ? max(end.left, run.right) : a) - end.left, b - end.right),
      credit: run.weight)
    let leftEnd = end.left + ahead.left
    let behind = aligner.reach(
      from: (run.left, run.right), step: -1,
      limits: (run.left, isInside ? max(0, run.right - leftEnd) : run.right), credit: run.weight + ahead.score)
    let alignment = Alignment(
      left: run.left - behind.left..<leftEnd, right: run.right - behind.right..<end.right + ahead.right,
      matched: run.length + Int(ahead.matched + behind.matched))
    let weight = run.weight + ahead.weight + behind.weight
    let score = run.weight + ahead.score + behind.score
    let similarity = similarity(of: alignment, aligner, isInside: isInside)
    let isLoose =
      similarity
      < limits.leastSimilarity(of: min(alignment.left.count, alignment.right.count), isInside: isInside)
    let isApart = !isInside || alignment.left.upperBound <= alignment.right.lowerBound
    let isLong = max(alignment.left.count, alignment.right.count) >= limits.leastLength
    let isWeighty =
      weight >= (isInside ? limits.leastWeightInside : limits.leastWeight)
      && score >= limits.leastScore && run.weight >= limits.leastCore
    return Grown(alignment: alignment, isCopied: isApart && isLong && isWeighty && !isLoose, isLoose: isLoose)
  }
}
