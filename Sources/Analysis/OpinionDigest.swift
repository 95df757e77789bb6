import TextModel

/// Tells whether two tables hold the same opinions, whatever their charset and file format (FNV-1a, 128 bits in two
/// lanes; tables are compared, nobody attacks them).
struct OpinionDigest: Hashable {
  private var first: UInt64 = 0xCBF2_9CE4_8422_2325
  private var second: UInt64 = 0x9E37_79B9_7F4A_7C15
  private(set) var opinions = 0

  /// - Parameter withNumber: whether the opinion's number counts too.
  mutating func add(_ opinion: Opinion, withNumber: Bool = true) {
    opinions += 1
    for field in [withNumber ? opinion.id : nil, opinion.unit, opinion.channel, opinion.date] {
      add((field ?? "").utf8)
    }
    add(opinion.text.utf8)
  }

  private mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(UInt64(byte)) }
    add(0x100)
  }

  private mutating func add(_ value: UInt64) {
    first = (first ^ value) &* 0x100_0000_01B3
    second = (second ^ value &* 0x2545_F491_4F6C_DD1D) &* 0x9E37_79B9_7F4A_7C15
  }
}
