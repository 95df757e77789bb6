/// What a text is described by: a word, one to three neighbouring characters, or a hit of the scheme's synonyms; in a
/// letter also one to three neighbouring characters of its opening, where the subject is named.
///
/// 64 bits stand for a feature (`FeatureKey` of its folded scalars, or of a group's number). That two features of one
/// vocabulary share them is less likely than a fault of the memory, and would only lend one the weight of the other.
enum Feature {
  enum Kind: UInt8, Sendable, CaseIterable {
    case word, gram, group, opening
  }
}

/// Grows by one scalar at a time, so that the grams of one place share their work.
struct FeatureKey {
  private(set) var value: UInt64

  @inline(__always)
  init(_ kind: Feature.Kind) { value = (UInt64(kind.rawValue) + 1) &* 0x9E37_79B9_7F4A_7C15 }

  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    value = (value ^ UInt64(scalar)) &* 0xBF58_476D_1CE4_E5B9
    value ^= value >> 29
  }
}

/// A feature and the folded scalars in which it stands.
struct FeatureOccurrence {
  let key: UInt64
  let kind: Feature.Kind
  let start: Int32
  let end: Int32
}
