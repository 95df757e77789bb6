/// The same numbers on every machine and in every run (SplitMix64, Steele et al. 2014).
public struct RepeatableGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Texts made of what real files and hostile ones contain.
public enum RandomText {
  /// Ranges of scalars from which random text is drawn, unusual ones included.
  static let alphabet: [ClosedRange<UInt32>] = [
    0x4E00...0x4F00, 0x5DE5...0x5DEF, 0x7684...0x7684, 0x3041...0x30FF, 0xFF01...0xFF9F, 0xAC00...0xAC10,
    0x20...0x7E, 0x09...0x0D, 0x3000...0x3011, 0x2010...0x2030, 0x300...0x310, 0xFE00...0xFE0F, 0x200B...0x200F,
    0x1F600...0x1F610, 0x1F1E6...0x1F1FF, 0x20000...0x20010, 0xF900...0xF910, 0x0...0x8, 0xE000...0xE004,
    0xFFF9...0xFFFF, 0x10FFF0...0x10FFFF, 0x2460...0x2470, 0xA0...0xFF,
  ]

  /// `count` scalars, Han in half of the places.
  public static func scalars(_ count: Int, using generator: inout RepeatableGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<count {
      let range = Bool.random(using: &generator) ? alphabet[0] : alphabet.randomElement(using: &generator)!
      text.append(Unicode.Scalar(UInt32.random(in: range, using: &generator)) ?? "\u{FFFD}")
    }
    return String(text)
  }
}
