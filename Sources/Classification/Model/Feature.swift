/// What a text is described by: a word, one to three neighbouring characters, or a hit of the scheme's synonyms; in a
/// letter also one to three neighbouring characters of its opening, where the subject is named.
struct Feature: Hashable, Sendable {
  enum Kind: UInt8, Sendable, CaseIterable {
    case word, gram, group, opening
  }

  let kind: Kind
  /// The folded scalars of a word or gram; category and group numbers of a group.
  let scalars: [UInt32]

  /// 64 bits that stand for the feature. That two features of one vocabulary share them is less likely than a fault of
  /// the memory, and would only lend one the weight of the other.
  var key: UInt64 {
    var key = FeatureKey(kind)
    for scalar in scalars { key.add(scalar) }
    return key.value
  }

  /// Kind, then scalars: the order of a vocabulary.
  static func inOrder(_ left: Feature, _ right: Feature) -> Bool {
    guard left.kind == right.kind else { return left.kind.rawValue < right.kind.rawValue }
    let count = min(left.scalars.count, right.scalars.count)
    var place = 0
    while place < count, left.scalars[place] == right.scalars[place] { place += 1 }
    return place < count ? left.scalars[place] < right.scalars[place] : left.scalars.count < right.scalars.count
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
  /// What a group's hit stands for; empty otherwise, since the text has it.
  let group: Int32
}
