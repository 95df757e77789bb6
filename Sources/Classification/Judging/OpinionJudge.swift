package import TextModel

/// Whoever judges opinions: the phrases of a scheme alone, or a trained model.
public enum OpinionJudge: Sendable {
  case phrases(DictionaryClassifier)
  case model(ClassifierModel)

  /// The scheme into whose categories opinions are sorted.
  public var scheme: CodingScheme {
    switch self {
    case .phrases(let classifier): classifier.scheme
    case .model(let model): model.scheme
    }
  }

  /// Whether `judge` looks at the words.
  package var needsWords: Bool { isModel }

  /// Whether probabilities are a model's, and shares can be estimated from them.
  var isModel: Bool {
    if case .model = self { true } else { false }
  }

  /// Judges one opinion. Linear in its text.
  ///
  /// Not public: a model judges otherwise than it learned when words are missing or cut in another way. From outside
  /// `OpinionAnalysis.judge(_:)` does it, with the words cut as they have to be.
  /// - Parameter words: byte ranges of the words in text order, signs and blanks left out; unused by phrases.
  package func judge(_ text: FoldedText, words: [TextRange]) -> Judgement {
    switch self {
    case .phrases(let classifier): classifier.judge(text)
    case .model(let model): model.judge(text, words: words)
    }
  }
}
