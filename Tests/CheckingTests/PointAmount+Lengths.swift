@testable import Checking

extension PointAmount {
  /// Of sentences that hold no number.
  init(_ probabilities: [Double], lengths: [Int]) {
    self.init(probabilities, shapes: lengths.map { SentenceShape([UInt32](repeating: 0x4E00, count: $0)[...]) })
  }
}
