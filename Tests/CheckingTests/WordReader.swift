import TextModel

@testable import Checking

/// Stands in for a model: a sentence with one of its words is almost sure to speak of the word's point and aspect.
struct WordReader: SentenceReader {
  let points: [String]
  /// Word, point and aspect.
  let words: [(word: String, point: Int, aspect: String)]

  func read(_ document: TokenizedDocument) -> [SentenceReading] {
    document.sentences.map { range in
      let sentence = document.document.text(range)
      let found = words.first { sentence.contains($0.word) }
      let state = found?.point ?? points.count
      return SentenceReading(
        probabilities: (0...points.count).map { $0 == state ? 0.94 : 0.06 / Double(points.count) },
        aspects: points.indices.map { $0 == found?.point ? found?.aspect : nil })
    }
  }
}
