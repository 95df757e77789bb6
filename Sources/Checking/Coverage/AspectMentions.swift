import TextModel

/// Where the phrases of a profile's aspects stand in a document, patterns of several parts put together.
struct AspectMentions: Sendable {
  struct Mention: Sendable {
    let pattern: ProfilePhrases.Pattern
    let number: Int
    let range: TextRange
    let sentence: Int
    /// That the text only tells others to speak of it (大力宣传活动的意义), or that it was done where it should be asked
    /// for.
    let isSpokenOf: Bool
    /// Of these, that it was done where it should be asked for, or is only referred to.
    let isDone: Bool
    let isReferred: Bool
  }

  /// By place; what the text denies or puts off is left out.
  let all: [Mention]

  /// - Parameter isReview: for each sentence whether it stands under a heading that tells what has been done.
  init(
    _ hits: [PhraseHit], _ patterns: [ProfilePhrases.Pattern], of profile: ReviewProfile,
    in document: TokenizedDocument,
    within reach: PhraseReach, unless denial: Denial, _ isReview: [Bool]
  ) {
    let hiding = Self.exceptions(hits, of: profile)
    var byPart = [[PhraseHit]](repeating: [], count: patterns.last?.parts.upperBound ?? 0)
    for hit in hits {
      guard case .aspect(let pattern, let part) = hit.role else { continue }
      let (point, aspect) = (patterns[pattern].point, patterns[pattern].aspect)
      let isHidden = aspect >= 0 && hiding[point][aspect].hides(hit.range)
      if !isHidden { byPart[patterns[pattern].parts.lowerBound + part].append(hit) }
    }
    var mentions: [Mention] = []
    for (number, pattern) in patterns.enumerated() where byPart[pattern.parts].first?.isEmpty == false {
      let negation = profile.points[pattern.point].negation(of: pattern.aspect)
      for parts in Self.joined(byPart[pattern.parts], within: reach) where !denial.denies(parts, negation) {
        let range = TextRange(parts[0].start, parts[parts.count - 1].end)
        let sentence = document.sentenceIndex(at: range.start)
        let isDone = profile.points[pattern.point].isAhead && denial.isDone(around: range, isReview: isReview[sentence])
        mentions.append(
          Mention(
            pattern: pattern, number: number, range: range, sentence: sentence,
            isSpokenOf: isDone || denial.isSpokenOf(range), isDone: isDone,
            isReferred: denial.isReferred(range)))
      }
    }
    all = mentions.sorted { ($0.range.start, $0.number) < ($1.range.start, $1.number) }
  }

  /// For each aspect of each point where the phrases stand that hide others.
  private static func exceptions(_ hits: [PhraseHit], of profile: ReviewProfile) -> [[Exceptions]] {
    var exceptions = profile.points.map { $0.aspects.map { _ in [TextRange]() } }
    for hit in hits {
      if case .exception(let point, let aspect) = hit.role { exceptions[point][aspect].append(hit.range) }
    }
    return exceptions.map { $0.map(Exceptions.init) }
  }

  /// Where the phrases stand that hide those inside them.
  private struct Exceptions {
    private let starts: [Int]
    /// For each of them how far it and those before it reach.
    private var reaches: [Int] = []

    init(_ ranges: [TextRange]) {
      let sorted = ranges.sorted()
      starts = sorted.map(\.start)
      for range in sorted { reaches.append(max(range.end, reaches.last ?? 0)) }
    }

    /// Whether a range lies in one of them. Logarithmic.
    func hides(_ range: TextRange) -> Bool {
      let next = starts.partitioningIndex { $0 > range.start }
      return next > 0 && reaches[next - 1] >= range.end
    }
  }

  /// The places where all parts stand in order, each soon behind the one before and in its sentence.
  private static func joined(
    _ parts: ArraySlice<[PhraseHit]>, within reach: PhraseReach
  ) -> [[TextRange]] {
    guard let first = parts.first else { return [] }
    if parts.count == 1 { return first.map { [$0.range] } }
    // For each part the first hit that may still follow.
    var next = parts.map { _ in 0 }
    return first.compactMap { hit in
      var found = [hit.range]
      var last = hit
      for (number, part) in parts.enumerated().dropFirst() {
        while next[number] < part.count, part[next[number]].folded.lowerBound < last.folded.upperBound {
          next[number] += 1
        }
        guard next[number] < part.count, case let behind = part[next[number]], reach.joins(last, behind) else {
          return nil
        }
        found.append(behind.range)
        last = behind
      }
      return found
    }
  }
}
