/// Two numbers that tell contents apart: whether a file of compiled tables is what was written, and of what it was
/// made.
///
/// Four lanes of 64 bits, each step of which can be undone, so that a change within one lane always shows. It guards
/// against accidents, not against somebody who wants to deceive. Some gigabytes a second.
package struct TableDigest: Sendable, Equatable, BitwiseCopyable {
  package let low: UInt64
  package let high: UInt64

  init(low: UInt64, high: UInt64) { (self.low, self.high) = (low, high) }

  package init(_ bytes: UnsafeRawBufferPointer) {
    var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    var offset = 0
    let end = bytes.count & ~31
    while offset < end {
      lanes.0 = Self.step(lanes.0, Self.word(bytes, offset))
      lanes.1 = Self.step(lanes.1, Self.word(bytes, offset &+ 8))
      lanes.2 = Self.step(lanes.2, Self.word(bytes, offset &+ 16))
      lanes.3 = Self.step(lanes.3, Self.word(bytes, offset &+ 24))
      offset &+= 32
    }
    while offset < bytes.count {
      lanes.0 = Self.step(lanes.0, UInt64(bytes[offset]))
      offset &+= 1
    }
    let count = UInt64(bytes.count)
    low = [lanes.0, lanes.1, lanes.2, lanes.3].reduce(count, Self.step)
    high = [lanes.3, lanes.2, lanes.1, lanes.0].reduce(~count, Self.step)
  }

  package init(_ bytes: [UInt8]) { self = bytes.withUnsafeBytes { TableDigest($0) } }

  /// The digest of several things in this order.
  package init(of parts: [TableDigest]) {
    self = parts.withUnsafeBytes { TableDigest($0) }
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  @inline(__always)
  private static func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let product = (lane ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}
