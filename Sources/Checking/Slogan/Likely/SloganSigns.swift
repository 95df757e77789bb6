/// By what numbered formulas are told from plain counts, and where they end: weights that `Scripts/fit-slogans` learned, from
/// `slogan-signs.tsv`.
struct SloganSigns: Sendable {
  static let shared = SloganSigns(LargeTables.sloganSigns)

  /// What is weighed: whether a formula begins here, or ends.
  struct Weights: Sendable {
    fileprivate(set) var constant = 0
    fileprivate var weights: [UInt64: Int] = [:]

    /// Of one sign; 0 where it was never learned.
    func callAsFunction(_ sign: UInt64) -> Int { weights[sign] ?? 0 }
  }

  /// Hundredths of the natural logarithm of odds that a number begins a formula.
  private(set) var start = Weights()
  /// The same that a formula ends at a place; only comparable with other ends of the same formula.
  private(set) var end = Weights()

  /// - Parameter bytes: rows of `start` or `end`, a sign (`-` is the constant) and its weight; `#` begins a comment.
  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let cells = line.split(separator: 0x09)
      guard cells.count == 3, let weight = Int(String(decoding: cells[2], as: UTF8.self)) else { continue }
      let sign = String(decoding: cells[1], as: UTF8.self)
      let isStart = cells[0].first == UInt8(ascii: "s")
      Self.add(sign, weight, to: isStart ? \.start : \.end, of: &self)
    }
  }

  private static func add(_ sign: String, _ weight: Int, to table: WritableKeyPath<Self, Weights>, of signs: inout Self)
  {
    if sign == "-" {
      signs[keyPath: table].constant = weight
    } else {
      signs[keyPath: table].weights[sign.unicodeScalars.reduce(seed) { mixed($0, $1.value) }] = weight
    }
  }

  /// FNV-1a over scalars (Fowler, Noll and Vo).
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func mixed(_ hash: UInt64, _ scalar: UInt32) -> UInt64 { (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3 }
}

/// The weights of the signs of one place, added up.
struct SignSum {
  private let weights: SloganSigns.Weights
  /// Hundredths of the natural logarithm of odds.
  private(set) var score: Int

  init(_ weights: SloganSigns.Weights) {
    self.weights = weights
    score = weights.constant
  }

  /// Adds a sign: a letter that says of what kind it is, and scalars.
  @inline(__always)
  mutating func add(_ kind: Unicode.Scalar, _ scalars: UInt32...) { add(kind, scalars) }

  mutating func add(_ kind: Unicode.Scalar, _ scalars: [UInt32]) {
    score += weights(scalars.reduce(SloganSigns.mixed(SloganSigns.seed, kind.value), SloganSigns.mixed))
  }

  mutating func add(_ kind: Unicode.Scalar, _ sign: Unicode.Scalar) { add(kind, sign.value) }

  mutating func add(_ kind: Unicode.Scalar, _ number: Int) { add(kind, Self.digit(number)) }

  /// The sign of a number below ten.
  static func digit(_ number: Int) -> UInt32 { 0x30 + UInt32(number) }
}
