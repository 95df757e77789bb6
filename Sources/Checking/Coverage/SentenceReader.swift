public import TextModel

/// Says of the sentences of a document which point of a profile each of them speaks of.
///
/// What it says of a sentence comes from the sentence alone; that neighbours speak of the same point is taken into
/// account by the check of the coverage. Checks know nothing of how sentences are read.
public protocol SentenceReader: Sendable {
  /// The ids of the points that it tells apart.
  var points: [String] { get }

  /// For each point, and last for none of them, how often the next sentence speaks of each; every row adds up to 1. nil
  /// when nothing is known of it.
  var transitions: [[Double]]? { get }

  /// How a sentence and its neighbours are weighed together; nil when nothing was learned of it.
  var context: SentenceContext? { get }

  /// One reading for each sentence, in text order.
  func read(_ document: TokenizedDocument) -> [SentenceReading]
}

extension SentenceReader {
  /// Nothing is known of what follows what.
  public var transitions: [[Double]]? { nil }

  /// The passage alone decides.
  public var context: SentenceContext? { nil }
}

/// What a sentence speaks of.
public struct SentenceReading: Sendable {
  /// For each point of the reader, and last for none of them, how probable it is that the sentence speaks of it, as if
  /// all were equally frequent; they add up to 1.
  public let probabilities: [Double]
  /// For each point the name of the aspect that the sentence would speak of; nil where none stands out.
  public let aspects: [String?]

  /// - Parameters:
  ///   - probabilities: one more than the reader has points.
  ///   - aspects: as many as the reader has points.
  public init(probabilities: [Double], aspects: [String?]) {
    self.probabilities = probabilities
    self.aspects = aspects
  }
}
