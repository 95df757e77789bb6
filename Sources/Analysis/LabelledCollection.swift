public import Classification
public import Documents
public import TextModel
public import Tokenization
import UnicodeText
public import Wording

/// Labelled opinions of several files, cut into words and ready to be learned from or tested on.
public struct LabelledCollection {
  public private(set) var opinions: [LabelledOpinion] = []
  /// Opinions without a label; they are passed over.
  public private(set) var unlabelled = 0
  /// Rows that could not be read, labels that the scheme does not have.
  public private(set) var problems: [Problem] = []
  private let scheme: CodingScheme
  private let worker: TokenizerWorker
  private var sources = 0

  /// - Throws: a `Problem` when ICU lacks its rules.
  public init(scheme: CodingScheme, tokenizer: Tokenizer = Tokenizer()) throws {
    self.scheme = scheme
    worker = try tokenizer.makeWorker()
  }

  /// Reads one file; it counts as a collection of its own.
  /// - Throws: a `Problem` when the file cannot be read at all.
  public mutating func add(_ input: Input, reader: OpinionReader) throws {
    let (read, reading) = try reader.opinions(in: input)
    problems += reading.problems
    for opinion in read {
      guard let label = opinion.label else {
        unlabelled += 1
        continue
      }
      guard let category = scheme.category(named: label) else {
        let place = Problem.Place.row(opinion.source.row, sheet: opinion.source.sheet)
        problems.append(Problem(scheme.unknownCategory(label), in: opinion.source.file, at: place))
        continue
      }
      opinions.append(
        LabelledOpinion(
          text: FoldedText(opinion.text, table: .icu), words: try worker.words(of: opinion.text), category: category,
          source: sources))
    }
    sources += 1
  }

  /// Trains a model for the scheme.
  /// - Parameter formulas: greetings and closings to pass over.
  public func train(formulas: LetterFormulas) throws -> ClassifierModel {
    try ClassifierTrainer(scheme: scheme, folding: .icu, formulas: formulas).train(opinions) { document in
      try worker.words(of: document)
    }
  }

  /// Cuts a phrase of the scheme as the opinions were cut.
  public func words(of document: Document) throws -> [TextRange] { try worker.words(of: document) }
}
