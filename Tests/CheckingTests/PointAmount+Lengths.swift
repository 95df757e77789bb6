@testable import Checking

extension PointAmount {
  /// Of sentences that hold no number.
  init(_ probabilities: [Double], lengths: [Int]) {
    self.init(probabilities, shapes: lengths.map { SentenceShape([UInt32](repeating: 0x4E00, count: $0)[...]) })
  }

  /// Of sentences that say alone what they say in their place.
  init(_ probabilities: [Double], shapes: [SentenceShape]) {
    self.init(zip(probabilities, shapes).map { ReadSentence(probability: $0, alone: $0, aspect: nil, shape: $1) })
  }
}
