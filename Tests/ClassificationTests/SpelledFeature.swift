import TextModel

@testable import Classification

/// A feature with the characters that it is made of, which the program itself never keeps.
struct SpelledFeature: Hashable {
  let kind: Feature.Kind
  /// The folded scalars of a word or gram; the number of a group.
  let scalars: [UInt32]

  var key: UInt64 {
    var key = FeatureKey(kind)
    for scalar in scalars { key.add(scalar < 0x20 && kind != .group ? 0x20 : scalar) }
    return key.value
  }

  init(_ kind: Feature.Kind, _ scalars: [UInt32]) { (self.kind, self.scalars) = (kind, scalars) }

  init(_ kind: Feature.Kind, _ text: String) { self.init(kind, text.unicodeScalars.map(\.value)) }

  init(_ occurrence: FeatureOccurrence, in text: FoldedText) {
    self.init(occurrence.kind, Array(text.scalars[Int(occurrence.start)..<Int(occurrence.end)]))
  }
}
