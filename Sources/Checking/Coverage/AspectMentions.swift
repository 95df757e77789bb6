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

  init(
    _ hits: [PhraseHit], _ patterns: [ProfilePhrases.Pattern], of profile: ReviewProfile, in document: TokenizedDocument,
    unless denial: Denial
  ) {
    let gap = profile.thresholds.gap
    let hiding = hits.filter { if case .exception = $0.role { true } else { false } }
    let exceptions = Dictionary(grouping: hiding, by: \.role)
    var byPart: [[[PhraseHit]]] = patterns.map { Array(repeating: [], count: $0.parts) }
    for hit in hits {
      guard case .aspect(let pattern, let part) = hit.role else { continue }
      let role = ProfilePhrases.Role.exception(point: patterns[pattern].point, aspect: patterns[pattern].aspect)
      let isHidden = exceptions[role]?.contains { $0.range.contains(hit.range) } ?? false
      if !isHidden { byPart[pattern][part].append(hit) }
    }
    var mentions: [Mention] = []
    for (number, pattern) in patterns.enumerated() {
      for range in Self.joined(byPart[number], in: document, gap: gap) where !denial.denies(range) {
        let sentence = document.sentenceIndex(at: range.start)
        let isDone = profile.points[pattern.point].isAhead && denial.isDone(document.sentences[sentence])
        mentions.append(
          Mention(
            pattern: pattern, number: number, range: range, sentence: sentence,
            isSpokenOf: isDone || denial.isSpokenOf(range), isDone: isDone,
            isReferred: denial.isReferred(range)))
      }
    }
    all = mentions.sorted { ($0.range.start, $0.number) < ($1.range.start, $1.number) }
  }

  /// The places where all parts stand in order, each soon behind the one before and in its sentence.
  private static func joined(_ parts: [[PhraseHit]], in document: TokenizedDocument, gap: Int) -> [TextRange] {
    guard let first = parts.first else { return [] }
    if parts.count == 1 { return first.map(\.range) }
    var next = [Int](repeating: 0, count: parts.count)
    return first.compactMap { hit in
      var last = hit
      for part in parts.indices.dropFirst() {
        while next[part] < parts[part].count, parts[part][next[part]].folded.lowerBound < last.folded.upperBound {
          next[part] += 1
        }
        guard next[part] < parts[part].count, case let found = parts[part][next[part]],
          found.folded.lowerBound - last.folded.upperBound <= gap,
          document.sentenceIndex(at: found.range.start) == document.sentenceIndex(at: hit.range.start)
        else { return nil }
        last = found
      }
      return TextRange(hit.range.start, last.range.end)
    }
  }
}
