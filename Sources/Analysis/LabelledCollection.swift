public import Classification
public import Documents
public import TextModel
public import Tokenization
import UnicodeText
public import Wording

/// Labelled opinions of several files, cut into words and ready to be learned from or tested on.
public struct LabelledCollection: Sendable {
  /// Those with a label that the scheme has, in the order in which they were read.
  public private(set) var opinions: [LabelledOpinion] = []
  /// Opinions without a label; they are passed over.
  public private(set) var unlabelled = 0
  /// Rows that could not be read, labels that the scheme does not have.
  public private(set) var problems: [Problem] = []
  /// Opinions with the text of an earlier one and another category.
  public private(set) var conflicts = LabelConflicts()
  private let scheme: CodingScheme
  private let worker: SharedWorker
  private var sources = 0

  /// - Throws: a `Problem` when ICU lacks its rules.
  public init(scheme: CodingScheme, tokenizer: Tokenizer = Tokenizer()) throws {
    self.scheme = scheme
    worker = try SharedWorker(tokenizer)
  }

  /// Reads one file; it counts as a collection of its own.
  /// - Throws: a `Problem` when the file cannot be read at all.
  public mutating func add(_ input: Input, reader: OpinionReader) throws {
    let (read, reading) = try reader.opinions(in: input)
    problems += reading.problems
    // In a file that names further categories at all, an empty cell says that there are none.
    let isLookedThrough = read.contains { $0.secondary != nil }
    for opinion in read {
      guard let label = opinion.label else {
        unlabelled += 1
        continue
      }
      guard let place = place(label, of: opinion) else { continue }
      let text = FoldedText(opinion.text, table: .icu)
      conflicts.add(text.scalars, as: scheme.categories[place.category].label, of: opinion.source)
      opinions.append(
        LabelledOpinion(
          text: text, words: try words(of: opinion.text),
          category: place.category, subcategory: place.subcategory,
          secondary: isLookedThrough ? secondary(opinion) : nil, source: sources))
    }
    sources += 1
  }

  /// What a label names; one that names nothing is noted.
  private mutating func place(_ label: String, of opinion: Opinion) -> SchemePlace? {
    if let place = scheme.place(meant: label) { return place }
    problems.append(
      Problem(scheme.unknownCategory(label), in: opinion.source.file, at: opinion.source.place))
    return nil
  }

  /// Several are divided by semicolons, or by the comma of enumerations.
  private mutating func secondary(_ opinion: Opinion) -> [Int] {
    let names = (opinion.secondary ?? "").split { ";；、".contains($0) }
    return names.compactMap { place(String($0), of: opinion)?.category }
  }

  /// How many of the opinions a model has learned from already.
  public func count(learnedBy model: ClassifierModel) -> Int { opinions.count { model.hasLearned($0.text) } }

  /// Leaves out the opinions that a model has learned from: it would be tested on what it knows.
  public mutating func remove(learnedBy model: ClassifierModel) { opinions.removeAll { model.hasLearned($0.text) } }

  /// How many of the opinions copy another, word for word or nearly, and are held back with it when training tests itself.
  public var copiesHeldTogether: Int { opinions.copiesHeldTogether }

  /// Trains a model for the scheme.
  /// - Parameters:
  ///   - prior: a model to go on from, see `ClassifierTrainer`.
  ///   - formulas: greetings and closings to pass over.
  ///   - steadyShare: of naive Bayes in the mixture, 0 to 1; nil finds one.
  /// - Throws: a `Problem` when the labels are of fewer than two categories, the share is none, or ICU fails.
  public func train(
    formulas: LetterFormulas, from prior: ClassifierModel? = nil, steadyShare: Double? = nil
  ) throws -> ClassifierModel {
    if let steadyShare, !(0...1).contains(steadyShare) { throw Problem(Message("training.shareOutOfRange")) }
    let trainer = ClassifierTrainer(
      scheme: scheme, folding: .icu, formulas: formulas, sharing: .onAllCores, steadyShare: steadyShare)
    return try trainer.train(opinions, from: prior) { document in try words(of: document) }
  }

  /// Cuts a phrase of the scheme as the opinions were cut.
  ///
  /// - Throws: a `Problem` when ICU fails.
  public func words(of document: Document) throws -> [TextRange] { try worker.with { try $0.words(of: document) } }
}
