package import TextModel

/// A trained classifier: sorts opinions into the categories of its scheme, with probabilities that were calibrated on
/// opinions it had not learned from. Immutable: share it between tasks.
public struct ClassifierModel: Sendable {
  /// The scheme that it was trained for.
  public let scheme: CodingScheme
  /// What it learned from and how well it did.
  public let record: TrainingRecord
  let extractor: FeatureExtractor
  let formulas: LetterFormulas
  let vocabulary: Vocabulary
  let weights: QuantisedWeights
  /// nil when the scheme divides no category.
  let subcategories: SubcategoryModel?
  /// SHA-256 of the file that it was read from.
  let fileDigest: String?

  init(
    scheme: CodingScheme, extractor: FeatureExtractor, formulas: LetterFormulas, vocabulary: Vocabulary,
    weights: QuantisedWeights, record: TrainingRecord, subcategories: SubcategoryModel?,
    fileDigest: String? = nil
  ) {
    self.subcategories = subcategories
    self.fileDigest = fileDigest
    self.scheme = scheme
    self.extractor = extractor
    self.formulas = formulas
    self.vocabulary = vocabulary
    self.weights = weights
    self.record = record
  }

  /// What opinions taught it of subcategories; nil when it has that from the scheme's phrases alone.
  var trainedSubcategories: SubcategoryModel? { subcategories.flatMap { $0.isTrained ? $0 : nil } }

  /// Where two categories are closer than this, a person should decide.
  private static let reviewMargin = 0.2

  /// Below this probability of a category its subcategories are not told apart.
  private static let likely = 0.02

  /// The part of a category's score that every opinion gets, whatever it says.
  public func constant(of category: Int) -> Double { weights.bias[category] }

  /// The score of every category: its constant and the weights of its evidence. The probabilities are their softmax.
  package func scores(_ text: FoldedText, words: [TextRange]) -> [Double] {
    found(extractor.read(text, words: words)).scores
  }

  /// Judges one opinion. Linear in its text.
  ///
  /// Further categories are those that clauses of the opinion speak of (`FurtherTopics`). The evidence of a category is
  /// the whole text cut into words, phrases of the scheme and what stands between them; its weights and the category's
  /// constant add up to the category's score.
  /// - Parameter words: byte ranges of the words in text order, signs and blanks left out.
  package func judge(_ text: FoldedText, words: [TextRange]) -> Judgement {
    if extractor.isEmptyAnswer(text) { return emptyAnswer(text) }
    let found = found(extractor.read(text, words: words))
    let probabilities = softmax(found.scores)
    let category = probabilities.indices.max { (probabilities[$0], -$0) < (probabilities[$1], -$1) } ?? scheme.other
    let runnerUp = probabilities.indices.filter { $0 != category }.map { probabilities[$0] }.max() ?? 0
    let secondary = secondary(found, text, besides: category)
    return Judgement(
      category: category, subcategory: subcategories?.judge(found.runs, category: category),
      probabilities: probabilities, secondary: secondary,
      evidence: EvidenceSheet(found, self, text).evidence(of: [category] + secondary),
      review: probabilities[category] - runnerUp < Self.reviewMargin || extractor.isDoubtful(text),
      scores: found.scores)
  }

  /// 没有 and 满意 say that there is nothing, whatever else they have been part of: the rest category, as surely as
  /// anything is, by all of their words.
  private func emptyAnswer(_ text: FoldedText) -> Judgement {
    var scores = weights.bias
    let weight = (scores.max() ?? 0) - scores[scheme.other] + Self.leadOfEmpty
    scores[scheme.other] += weight
    let evidence = Judgement.Evidence(
      range: text.original(0..<text.scalars.count), category: scheme.other, weight: weight)
    return Judgement(
      category: scheme.other, subcategory: extractor.subcategory(ofEmpty: text), probabilities: softmax(scores),
      secondary: [], evidence: [evidence], review: false, scores: scores)
  }

  /// By so much the score of the rest category is above all others.
  private static let leadOfEmpty = 7.0

  /// The probability of every category, and for each that is at all likely the subcategory that the text would name if
  /// it belonged there; nil where it names none. For many short texts: no evidence is gathered, and no further topics are
  /// looked for.
  package func sorted(
    _ text: FoldedText, words: [TextRange]
  ) -> (probabilities: [Double], subcategories: [Int?]) {
    if extractor.isEmptyAnswer(text) {
      let judgement = emptyAnswer(text)
      let inner = scheme.categories.indices.map { $0 == scheme.other ? judgement.subcategory : nil }
      return (judgement.probabilities, inner)
    }
    let found = found(extractor.read(text, words: words))
    let probabilities = softmax(found.scores)
    let known = subcategories?.known(found.runs) ?? []
    let inner = probabilities.indices.map { category in
      probabilities[category] >= Self.likely ? subcategories?.judge(known, category: category) : nil
    }
    return (probabilities, inner)
  }

  private func secondary(_ found: Found, _ text: FoldedText, besides category: Int) -> [Int] {
    let (splitter, other) = (extractor.splitter, scheme.other)
    let borders = splitter.borders(of: text)
    guard !borders.isEmpty else { return [] }
    let cut = { (size: ClauseSplitter.Size) in Cut(splitter.clauses(of: text, at: borders, size), in: text, splitter) }
    let pieces = cut(.pieces)
    guard pieces.count > 1 else { return [] }
    let (sentences, matters) = (cut(.sentences), cut(.matters))
    let marks = splitter.itemMarks(of: text, at: borders)
    var clauses = FurtherTopics.Clauses(sentences: [found.scores], pieces: scores(found, of: pieces, without: marks))
    if sentences.count < 2 {
      clauses.phrases = phrases(found, in: pieces.clauses)
    } else {
      guard
        splitter.topics.mayBeTopics(
          pieces: clauses.pieces, sentences: sentences.count, hasMatters: matters.count > 1, besides: category,
          other: other)
      else { return [] }
      clauses.sentences = scores(found, of: sentences, without: marks)
      if matters.count > 1 { clauses.matters = scores(found, of: matters, without: marks) }
    }
    return splitter.topics.topics(clauses, besides: category, other: other)
  }

  /// The clauses of a text that may tell a topic: all but those that only ask somebody to see to it, and what only
  /// introduces the others.
  private struct Cut {
    let all: [Range<Int>]
    let clauses: [Range<Int>]
    var count: Int { clauses.count }

    init(_ all: [Range<Int>], in text: FoldedText, _ splitter: ClauseSplitter) {
      self.all = all
      let isTold = { (clause: Range<Int>) in !splitter.isRequest(clause, of: text) && !splitter.isLead(clause, of: text)
      }
      clauses = all.count > 1 ? all.filter(isTold) : all
    }
  }

  private func scores(_ found: Found, of cut: Cut, without marks: [Range<Int>]) -> [[Double]] {
    let own = Set(cut.clauses)
    return zip(cut.all, scores(found, of: cut.all, without: marks)).filter { own.contains($0.0) }.map(\.1)
  }

  /// The weight of the phrases of every category in each piece, a group of synonyms counted once; none where all phrases
  /// are of one category.
  private func phrases(_ found: Found, in pieces: [Range<Int>]) -> [[Double]] {
    guard let first = found.hits.first, found.hits.contains(where: { $0.category != first.category }) else { return [] }
    return pieces.map { piece in
      var weights = [Double](repeating: 0, count: scheme.categories.count)
      var groups: Set<[Int]> = []
      let own = found.hits[found.hits.partitioningIndex { $0.range.lowerBound >= piece.lowerBound }...]
        .prefix { $0.range.lowerBound < piece.upperBound }
      for hit in own where groups.insert([hit.category, hit.group]).inserted {
        weights[hit.category] += scheme.categories[hit.category].groups[hit.group].countedWeight
      }
      return weights
    }
  }

  /// The features of a text that the model knows, and what they add up to.
  struct Found {
    var scores: [Double]
    var runs: [WeightedRun]
    /// Sorted by column.
    var occurrences: [KnownOccurrence]
    let units: [Range<Int>]
    /// Phrases of the scheme.
    var hits: [DictionaryClassifier.GroupHit] = []
  }

  func found(_ reading: FeatureExtractor.Reading) -> Found {
    let occurrences = vocabulary.known(reading.occurrences)
    let runs = TextVector.runs(occurrences, vocabulary)
    var scores = weights.bias
    weights.add(runs.map { WeightedFeature(number: Int($0.column), value: $0.value) }, to: &scores)
    return Found(scores: scores, runs: runs, occurrences: occurrences, units: reading.units, hits: reading.hits)
  }
}
