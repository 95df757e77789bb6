public import TextModel

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
  public var needsWords: Bool { isModel }

  /// Whether probabilities are a model's, and shares can be estimated from them.
  var isModel: Bool {
    if case .model = self { true } else { false }
  }

  /// Judges one opinion. Linear in its text.
  /// - Parameter words: byte ranges of the words in text order, signs and blanks left out; unused by phrases.
  public func judge(_ text: FoldedText, words: [TextRange]) -> Judgement {
    switch self {
    case .phrases(let classifier): classifier.judge(text)
    case .model(let model): model.judge(text, words: words)
    }
  }
}
