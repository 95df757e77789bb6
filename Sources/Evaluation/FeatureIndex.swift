import Tokenization

/// Numbers for the features that occur in training: those of tables first, then patterns and words as they are met.
struct FeatureIndex {
  /// A pattern and the place of the boundary in it.
  struct Pattern: Hashable {
    let scalars: [UInt32]
    let place: Int8
  }

  /// Eight scalars, their number, the place and the group in three words.
  private struct Key: Hashable {
    let first: UInt64
    let second: UInt64
    let third: UInt64
  }

  private var numbers: [Key: Int32] = [:]
  private(set) var patterns: [Pattern] = []
  static let firstPattern = Int32(FeatureTables.firstCount)

  var count: Int { Int(Self.firstPattern) + patterns.count }

  mutating func number(of feature: BoundaryFeatures.Feature, in stretch: Stretch) -> Int32 {
    switch feature {
    case .table(let number): Int32(number)
    case .pattern(let start, let length, let place): number(stretch, start, length, place, group: 0)
    case .word(let start, let length, let place): number(stretch, start, length, place, group: 1)
    }
  }

  private mutating func number(_ stretch: Stretch, _ start: Int, _ length: Int, _ place: Int, group: UInt64) -> Int32 {
    var packed: (UInt64, UInt64, UInt64) = (0, 0, group << 60 | UInt64(place + 8) << 56 | UInt64(length) << 52)
    for step in 0..<length {
      let scalar = UInt64(Self.scalar(stretch, start + step)) << UInt64(21 * (step % 3))
      switch step / 3 {
      case 0: packed.0 |= scalar
      case 1: packed.1 |= scalar
      default: packed.2 |= scalar
      }
    }
    let key = Key(first: packed.0, second: packed.1, third: packed.2)
    if let known = numbers[key] { return known }
    let number = Int32(count)
    numbers[key] = number
    patterns.append(
      Pattern(scalars: (0..<length).map { Self.scalar(stretch, start + $0) }, place: Int8(truncatingIfNeeded: place)))
    return number
  }

  private static func scalar(_ stretch: Stretch, _ index: Int) -> UInt32 {
    stretch.scalars.indices.contains(index) ? stretch.scalars[index] : StretchAlphabet.outside
  }
}
