/// Checks UTF-8 that arrives in pieces; legal text passes through uncopied.
///
/// Well-formed sequences are those of the Unicode Standard, table 3-7; an illegal sequence is its "maximal subpart".
struct UTF8Validator {
  /// The beginning of a sequence whose end has not arrived yet.
  private var carried: [UInt8] = []
  private var taken: Int

  /// - Parameter offset: where in the input the first byte stands, for the places of illegal bytes.
  init(offset: Int = 0) { taken = offset }

  mutating func validate(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, sink: (DecodedPiece) throws -> Void
  ) throws {
    var position = try completeCarried(bytes, isLast: isLast, sink: sink)
    var runStart = position
    while position < bytes.count {
      if bytes[position] < 0x80 {
        position = endOfASCII(bytes, from: position)
        continue
      }
      let sequence = Self.sequence(bytes, at: position)
      if sequence.kind == .legal {
        position += sequence.length
        continue
      }
      try Self.pass(bytes, runStart..<position, to: sink)
      if sequence.kind == .unfinished && !isLast {
        carried = Array(bytes[position...])
      } else {
        try sink(.illegal(offset: taken + position, count: sequence.length))
      }
      position += sequence.length
      runStart = position
    }
    try Self.pass(bytes, runStart..<position, to: sink)
    taken += bytes.count
  }

  /// Finishes the sequence that the last piece began; returns where in `bytes` to go on.
  private mutating func completeCarried(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, sink: (DecodedPiece) throws -> Void
  ) throws -> Int {
    guard !carried.isEmpty else { return 0 }
    let known = carried.count
    carried += bytes.prefix(4 - known)
    let joined = carried
    return try joined.withUnsafeBufferPointer { joined in
      let sequence = Self.sequence(joined, at: 0)
      if sequence.kind == .unfinished && !isLast { return bytes.count }
      carried = []
      if sequence.kind == .legal {
        try Self.pass(joined, 0..<sequence.length, to: sink)
      } else {
        try sink(.illegal(offset: taken - known, count: sequence.length))
      }
      return sequence.length - known
    }
  }

  private static func pass(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to sink: (DecodedPiece) throws -> Void
  ) throws {
    if !range.isEmpty { try sink(.text(UnsafeBufferPointer(rebasing: bytes[range]))) }
  }

  private enum Kind { case legal, illegal, unfinished }

  @inline(__always)
  private static func sequence(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (kind: Kind, length: Int) {
    let lead = bytes[start]
    if lead < 0x80 { return (.legal, 1) }
    guard (0xC2...0xF4).contains(lead) else { return (.illegal, 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xE0: second = 0xA0...0xBF
    case 0xED: second = 0x80...0x9F
    case 0xF0: second = 0x90...0xBF
    case 0xF4: second = 0x80...0x8F
    default: break
    }
    for index in 1..<length {
      guard start + index < bytes.count else { return (.unfinished, index) }
      let byte = bytes[start + index]
      guard index == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else { return (.illegal, index) }
    }
    return (.legal, length)
  }
}

/// The offset of the first byte of 0x80 or more, from a given one on; the count when there is none. Eight at a time.
@inline(__always)
func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var position = start
  let raw = UnsafeRawBufferPointer(bytes)
  while position + 8 <= bytes.count,
    raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
  {
    position += 8
  }
  while position < bytes.count, bytes[position] < 0x80 { position += 1 }
  return position
}
