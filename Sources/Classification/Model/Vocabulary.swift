#if canImport(Glibc)
  import Glibc
#endif

/// The features that a model knows, each with its number and its inverse document frequency.
struct Vocabulary: Sendable {
  /// In `Feature.inOrder`.
  let features: [Feature]
  /// What an occurrence counts (`idf(of:documents:with:)`), as the file keeps it.
  let idf: [Float]
  /// Open addressing: a feature's number, or -1; the size is a power of 2, at most half full.
  private let slots: [Int32]
  private let keys: [UInt64]

  init(features: [Feature], idf: [Float]) {
    var size = 16
    while size < features.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    let keys = features.map(\.key)
    for (number, key) in keys.enumerated() {
      var slot = Int(truncatingIfNeeded: key) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(number)
    }
    (self.features, self.idf, self.slots, self.keys) = (features, idf, slots, keys)
  }

  var count: Int { features.count }

  /// The number of the feature with this key, -1 when it is unknown.
  @inline(__always)
  func number(of key: UInt64) -> Int32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while true {
      let number = slots[slot]
      if number < 0 || keys[Int(number)] == key { return number }
      slot = (slot + 1) & mask
    }
  }

  /// ln((1 + documents) / (1 + documents with the feature)) + 1, times the share of the feature's kind.
  static func idf(of kind: Feature.Kind, documents: Int, with frequency: Int) -> Float {
    Float((log(Double(1 + documents) / Double(1 + frequency)) + 1) * share(of: kind))
  }

  /// Neighbouring characters are so many that they would drown the words.
  static func share(of kind: Feature.Kind) -> Double { kind == .gram ? 0.7 : 1 }
}
