/// Writes numbers and words as model files hold them: seven bits a byte, low bits first, the top bit for "more".
struct ModelWriter {
  private(set) var bytes: [UInt8] = []
  private var lastWord: [UInt32] = []

  mutating func number(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func number(_ value: Int) { number(UInt64(value)) }

  /// Small numbers of either sign take one byte.
  mutating func signed(_ value: Int) { number(UInt64(bitPattern: Int64(value << 1 ^ value >> 63))) }

  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes += text.utf8
  }

  /// The weights that are not 0, each with its distance from the one before.
  mutating func sparse(_ weights: [Int16]) {
    number(weights.count { $0 != 0 })
    var last = -1
    for (index, weight) in weights.enumerated() where weight != 0 {
      number(index - last)
      signed(Int(weight))
      last = index
    }
  }

  /// Starts a list of words.
  mutating func words(_ count: Int) {
    number(count)
    lastWord = []
  }

  /// A word as what differs from the one before it.
  mutating func word(_ word: [UInt32]) {
    let shared = zip(word, lastWord).prefix { $0 == $1 }.count
    number(shared)
    number(word.count - shared)
    for scalar in word[shared...] { number(Int(scalar)) }
    lastWord = word
  }

  /// The FNV-1a hash of 64 bits (Fowler, Noll, Vo).
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
