import Lexicons
public import TextModel

/// Sorts opinions into the categories of a scheme by the phrases they contain. Immutable: share it between tasks.
///
/// A phrase inside a longer one does not count (食堂 in 食堂承包给亲戚), nor one in a stock clause (`StockClauses`), a group of
/// synonyms counts once, and an opinion without any phrase is the scheme's "other", to be looked at by a person.
public struct DictionaryClassifier: Sendable {
  /// The scheme whose phrases it looks for.
  public let scheme: CodingScheme
  private let matcher: PhraseMatcher
  /// For each phrase of the matcher what it belongs to; nil for an expression that only hides others.
  private let owners: [Owner?]
  private let splitter: ClauseSplitter
  private let doubts: DoubtMarks
  /// For each category the subcategory of each of its groups.
  private let subcategories: [[Int?]]
  /// That of an opinion which says that there is nothing to say; nil where the scheme has none for it.
  private var emptySubcategory: Int?
  private static let nothing = Document(name: "", text: "没有意见")

  private struct Owner: Sendable, Hashable {
    let category: Int
    let group: Int
    let weight: Double
  }

  /// - Parameter folding: the table that the opinions are folded with.
  public init(_ scheme: CodingScheme, folding: FoldingTable) {
    var phrases: [[UInt32]] = []
    var owners: [Owner?] = []
    for (number, category) in scheme.categories.enumerated() {
      for (index, group) in category.groups.enumerated() {
        for phrase in group.phrases {
          phrases.append(FoldedText.scalars(of: phrase, table: folding))
          owners.append(Owner(category: number, group: index, weight: group.countedWeight))
        }
      }
      for expression in category.exclude {
        phrases.append(FoldedText.scalars(of: expression, table: folding))
        owners.append(nil)
      }
    }
    self.scheme = scheme
    self.matcher = PhraseMatcher(phrases)
    self.owners = owners
    splitter = ClauseSplitter(folding: folding)
    doubts = DoubtMarks(folding: folding)
    subcategories = scheme.categories.map { category in category.groups.map { category.subcategory(of: $0) } }
    emptySubcategory = subcategory(of: scheme.other, owned(in: FoldedText(Self.nothing, table: folding)))
  }

  /// Judges one opinion. Linear in its text.
  public func judge(_ text: FoldedText) -> Judgement {
    if isEmptyAnswer(text) { return emptyAnswer(text) }
    return judgedByPhrases(text)
  }

  private func judgedByPhrases(_ text: FoldedText) -> Judgement {
    let hits = owned(in: text)
    let evidence = evidence(hits, in: text)
    var scores = [Double](repeating: 0, count: scheme.categories.count)
    for item in evidence { scores[item.category] += item.weight }
    let best = scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) } ?? scheme.other
    let category = evidence.isEmpty ? scheme.other : best
    let probabilities = Self.probabilities(scores, other: scheme.other)
    let runnerUp = probabilities.indices.filter { $0 != category }.map { probabilities[$0] }.max() ?? 0
    return Judgement(
      category: category, subcategory: subcategory(of: category, hits), probabilities: probabilities,
      secondary: secondary(hits, in: text, besides: category),
      evidence: evidence,
      review: evidence.isEmpty || probabilities[category] - runnerUp < Self.reviewMargin || isDoubtful(text),
      scores: scores)
  }

  /// 没有 and 满意 say that there is nothing, whatever phrases stand in them: the rest category, all of them evidence.
  private func emptyAnswer(_ text: FoldedText) -> Judgement {
    var scores = [Double](repeating: 0, count: scheme.categories.count)
    scores[scheme.other] = Self.weightOfEmpty
    let evidence = Judgement.Evidence(
      range: text.original(0..<text.scalars.count), category: scheme.other, weight: Self.weightOfEmpty)
    return Judgement(
      category: scheme.other, subcategory: subcategory(ofEmpty: text),
      probabilities: Self.probabilities(scores, other: scheme.other), secondary: [],
      evidence: [evidence], review: false, scores: scores)
  }

  private static let weightOfEmpty = 20.0

  /// Whether a text says that there is nothing to say, and the scheme has a place for that; in another one 满意 may be of a category.
  func isEmptyAnswer(_ text: FoldedText) -> Bool { emptySubcategory != nil && EmptyAnswers.shared.isAnswered(text) }

  /// The subcategory of an empty answer: what the scheme's phrases in it name (谢谢), else what they name in 没有意见.
  func subcategory(ofEmpty text: FoldedText) -> Int? {
    let own = owned(in: text).filter { $0.owner.category == scheme.other }
    return own.isEmpty ? emptySubcategory : subcategory(of: scheme.other, own)
  }

  /// Whether the words may mean the opposite of what they say; see `DoubtMarks`.
  func isDoubtful(_ text: FoldedText) -> Bool { doubts.isDoubtful(text) }

  /// Where two categories are closer than this, a person should decide.
  private static let reviewMargin = 0.2
  private static let doubtOfClause = 0.5

  private typealias Hit = (owner: Owner, range: Range<Int>)

  /// The one that the groups hit speak most for; nil when they speak for none.
  private func subcategory(of category: Int, _ hits: [Hit]) -> Int? {
    var scores = [Double](repeating: 0, count: scheme.categories[category].subcategories.count)
    var counted: Set<Owner> = []
    for hit in hits where hit.owner.category == category && counted.insert(hit.owner).inserted {
      if let inner = subcategories[category][hit.owner.group] { scores[inner] += hit.owner.weight }
    }
    let inner = scheme.categories[category].subcategories
    // What speaks for a part speaks for the whole; a whole stands before its parts.
    for index in inner.indices.reversed() { if let outer = inner[index].parent { scores[outer] += scores[index] } }
    var found: Int?
    while let next = inner.indices.filter({ inner[$0].parent == found && scores[$0] > 0 })
      .max(by: { (scores[$0], -$0) < (scores[$1], -$1) })
    { found = next }
    return found
  }

  private func evidence(_ hits: [Hit], in text: FoldedText) -> [Judgement.Evidence] {
    var hitsOfGroup: [Owner: Int] = [:]
    for hit in hits { hitsOfGroup[hit.owner, default: 0] += 1 }
    return hits.map { hit in
      Judgement.Evidence(
        range: text.original(hit.range), category: hit.owner.category,
        weight: hit.owner.weight / Double(hitsOfGroup[hit.owner] ?? 1))
    }
  }

  private func hits(in text: FoldedText) -> [Hit] {
    Self.maximal(matcher.allMatches(in: text)).compactMap { hit in
      owners[hit.phrase].map { (owner: $0, range: hit.range) }
    }
  }

  /// Those outside stock clauses.
  private func owned(in text: FoldedText) -> [Hit] {
    let hits = hits(in: text)
    guard !hits.isEmpty else { return [] }
    let rest = StockClauses.shared.rest(of: text)
    return hits.filter { rest.hold($0.range) }
  }

  /// A phrase of the scheme that stands in a text.
  struct GroupHit {
    let category: Int
    /// Number of the group inside its category.
    let group: Int
    /// In folded scalars.
    let range: Range<Int>
  }

  /// Every hit, also in stock clauses, in text order.
  func groupHits(in text: FoldedText) -> [GroupHit] {
    hits(in: text).map { GroupHit(category: $0.owner.category, group: $0.owner.group, range: $0.range) }
  }

  /// Drops the matches that lie inside a longer one.
  /// - Parameter matches: by start, then the shorter first.
  static func maximal(_ matches: [PhraseMatcher.Match]) -> [PhraseMatcher.Match] {
    var kept: [PhraseMatcher.Match] = []
    var reach = -1
    var index = 0
    while index < matches.count {
      let start = matches[index].range.lowerBound
      var next = index
      while next < matches.count, matches[next].range.lowerBound == start { next += 1 }
      let end = matches[next - 1].range.upperBound
      if end > reach {
        kept += matches[index..<next].filter { $0.range.upperBound == end }
        reach = end
      }
      index = next
    }
    return kept
  }

  /// Scores as shares of 1, smoothed: no phrase at all leaves half to "other".
  private static func probabilities(_ scores: [Double], other: Int) -> [Double] {
    let smoothing = 0.25
    let smoothed = scores.indices.map { scores[$0] + ($0 == other ? smoothing * Double(scores.count - 1) : smoothing) }
    let sum = smoothed.reduce(0, +)
    return smoothed.map { $0 / sum }
  }

  /// What single sentences speak of.
  private func secondary(_ hits: [Hit], in text: FoldedText, besides category: Int) -> [Int] {
    let clauses = splitter.clauses(of: text, at: splitter.borders(of: text))
    guard clauses.count > 1, hits.contains(where: { $0.owner.category != category }) else { return [] }
    let probabilities = clauses.map { clause in
      var scores = [Double](repeating: 0, count: scheme.categories.count)
      var counted: Set<Owner> = []
      let own = hits[hits.partitioningIndex { $0.range.lowerBound >= clause.lowerBound }...]
        .prefix { $0.range.lowerBound < clause.upperBound }
      for hit in own where counted.insert(hit.owner).inserted {
        scores[hit.owner.category] += hit.owner.weight
      }
      // A hint alone makes no topic, a phrase that speaks for the category does.
      let sum = scores.reduce(Self.doubtOfClause, +)
      return scores.map { $0 / sum }
    }
    return splitter.phraseTopics.topics(clauses, probabilities, besides: category, other: scheme.other)
  }
}
