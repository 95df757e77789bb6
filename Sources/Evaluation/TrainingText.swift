import Classification
import TextModel
import Tokenization

/// Gold sentences as stretches with the right answers, and the words of the text counted by fold.
struct TrainingText {
  struct Part {
    let stretch: Stretch
    /// Whether a gold word ends at each place.
    let isEnd: [Bool]
    let fold: Int
  }

  private(set) var parts: [Part] = []
  /// All words, and those of each fold.
  private(set) var counts: [[UInt32]: Int] = [:]
  private(set) var countsByFold: [[[UInt32]: Int]]

  init(_ gold: [GoldSegmentation], folds: Int, seed: UInt64, tokenizer: Tokenizer) throws {
    countsByFold = [[[UInt32]: Int]](repeating: [:], count: folds)
    let worker = try tokenizer.makeWorker()
    let sentences = gold.flatMap(\.sentences)
    var order = sentences.indices.map { $0 % folds }
    var generator = SeededGenerator(seed: seed)
    order.shuffle(using: &generator)
    for (sentence, fold) in zip(sentences, order) {
      let tokens = try worker.tokens(of: sentence.document)
      let ends = Set(sentence.words.flatMap { [$0.start, $0.end] })
      for stretch in Stretch.all(in: sentence.document, tokens: tokens, folding: tokenizer.folding) {
        add(Part(stretch: stretch, isEnd: stretch.offsets.map(ends.contains), fold: fold))
      }
    }
  }

  private mutating func add(_ part: Part) {
    parts.append(part)
    var start = 0
    for end in 1...part.stretch.count where part.isEnd[end] {
      if end - start <= SegmenterLexicon.longestWord {
        let word = Array(part.stretch.scalars[start..<end])
        counts[word, default: 0] += 1
        countsByFold[part.fold][word, default: 0] += 1
      }
      start = end
    }
  }
}
