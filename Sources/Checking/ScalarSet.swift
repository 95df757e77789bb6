/// Some characters as a table of bits: rules ask at every place of a text whether one belongs to them, and hashing it
/// would take longer than all else that most rules do there.
///
/// Takes a bit for each scalar between the first and the last: 3 KiB when all are Han.
struct ScalarSet: Sendable {
  /// The scalar of the first bit, in units of 64.
  private let first: Int
  private let bits: [UInt64]

  init(_ scalars: some Collection<UInt32>) {
    let places = scalars.map { Int($0 >> 6) }
    first = places.min() ?? 0
    var bits = [UInt64](repeating: 0, count: (places.max() ?? -1) + 1 - first)
    for scalar in scalars { bits[Int(scalar >> 6) - first] |= 1 << UInt64(scalar & 63) }
    self.bits = bits
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    let place = Int(scalar >> 6) - first
    return place >= 0 && place < bits.count && bits[place] >> UInt64(scalar & 63) & 1 != 0
  }
}
