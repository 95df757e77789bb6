import Checking
import Classification
import TextModel
import UnicodeText

/// Reads the sentences of a speech with a model whose categories are the points of a profile and whose subcategories
/// are called as the aspects of the points.
struct PointReader: SentenceReader {
  private let model: ClassifierModel
  /// The categories that are points: all but the one of whatever fits no other.
  private let categories: [Int]

  let transitions: [[Double]]?
  let context: SentenceContext?

  /// - Parameters:
  ///   - transitions: of all categories of the model's scheme; nil when they are not known.
  ///   - context: of the same; nil when nothing was learned of it.
  init(_ model: ClassifierModel, _ transitions: PointTransitions?, _ context: PointContext?) {
    self.model = model
    let other = model.scheme.other
    categories = model.scheme.categories.indices.filter { $0 != other }
    let order = categories + [other]
    self.transitions = transitions.map { known in order.map { from in order.map { known.shares[from][$0] } } }
    self.context = context.map { known in
      let names = SentenceContext.features(of: order.map { model.scheme.categories[$0].id })
      return SentenceContext(weights: names.map { name in order.map { known.weights[name]?[$0] ?? 0 } })
    }
  }

  var points: [String] { categories.map { model.scheme.categories[$0].id } }

  func read(_ document: TokenizedDocument) -> [SentenceReading] {
    var next = 0
    return document.sentences.map { sentence in
      var words: [TextRange] = []
      while next < document.tokens.count, document.tokens[next].range.start < sentence.end {
        if document.tokens[next].kind.isWord { words.append(document.tokens[next].range) }
        next += 1
      }
      let text = FoldedText(document.document, range: sentence, table: .icu)
      let sorted = model.sorted(text, words: words)
      return SentenceReading(
        probabilities: categories.map { sorted.probabilities[$0] } + [sorted.probabilities[model.scheme.other]],
        aspects: categories.map { category in
          sorted.subcategories[category].map { model.scheme.categories[category].subcategories[$0].label }
        })
    }
  }
}
