import TestSupport
import Testing

@testable import UnicodeText

@Suite struct TableDigestTests {
  @Test func theSameBytesGiveTheSameDigestWhereverTheyLie() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let shifted = [9] + bytes
    #expect(TableDigest(bytes) == shifted.withUnsafeBytes { TableDigest(UnsafeRawBufferPointer(rebasing: $0[1...])) })
  }

  @Test func lengthOrderAndEveryBitCount() {
    var generator = RepeatableGenerator(seed: 4)
    for count in [1, 7, 8, 31, 32, 33, 64, 100, 257] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let digest = TableDigest(bytes)
      #expect(digest != TableDigest(bytes + [0]))
      #expect(digest != TableDigest(Array(bytes.dropLast())))
      for index in bytes.indices {
        var altered = bytes
        altered[index] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        #expect(digest != TableDigest(altered))
      }
    }
    let (one, other) = (TableDigest([1]), TableDigest([2]))
    #expect(TableDigest(of: [one, other]) != TableDigest(of: [other, one]))
  }
}
