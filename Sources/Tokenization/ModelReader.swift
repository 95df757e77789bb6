import Wording

/// Reads what `ModelWriter` writes; every count, order and value is checked.
struct ModelReader {
  private let bytes: [UInt8]
  private(set) var offset: Int
  private var lastWord: [UInt32] = []

  init(_ bytes: [UInt8], from offset: Int) { (self.bytes, self.offset) = (bytes, offset) }

  var isAtEnd: Bool { offset == bytes.count }

  func malformed() -> Problem { Problem(Message("segmenter.malformed", ["offset": String(offset)])) }

  mutating func number() throws(Problem) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard offset < bytes.count, shift < 64 else { throw malformed() }
      let byte = UInt64(bytes[offset])
      guard shift < 63 || byte < 2 else { throw malformed() }
      offset += 1
      value |= (byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { return value }
    }
  }

  mutating func number(in range: ClosedRange<Int>) throws(Problem) -> Int {
    guard let value = Int(exactly: try number()), range.contains(value) else { throw malformed() }
    return value
  }

  mutating func signed(in range: ClosedRange<Int>) throws(Problem) -> Int {
    let folded = try number()
    let value = Int(folded >> 1) ^ -Int(folded & 1)
    guard range.contains(value) else { throw malformed() }
    return value
  }

  mutating func weight() throws(Problem) -> Int16 { Int16(try signed(in: Int(Int16.min)...Int(Int16.max))) }

  /// A count of things that take a byte or more each, so that a wrong one cannot ask for more memory than the file has.
  mutating func count() throws(Problem) -> Int { try number(in: 0...bytes.count - offset) }

  mutating func text() throws(Problem) -> String {
    let count = try count()
    guard offset + count <= bytes.count, let text = String(validating: bytes[offset..<offset + count], as: UTF8.self)
    else { throw malformed() }
    offset += count
    return text
  }

  mutating func sparse(_ size: Int) throws(Problem) -> [Int16] {
    var weights = [Int16](repeating: 0, count: size)
    var last = -1
    for _ in 0..<(try number(in: 0...size)) {
      last += try number(in: 1...size)
      guard last < size else { throw malformed() }
      weights[last] = try weight()
    }
    return weights
  }

  mutating func words() throws(Problem) -> Int {
    lastWord = []
    return try count()
  }

  /// The next word of a list in ascending order.
  mutating func word() throws(Problem) -> [UInt32] {
    let shared = try number(in: 0...lastWord.count)
    let rest = try number(in: 0...SegmenterLexicon.longestWord - shared)
    var word = Array(lastWord[..<shared])
    for _ in 0..<rest { word.append(UInt32(try number(in: 1...0x10_FFFF))) }
    guard lastWord.lexicographicallyPrecedes(word) else { throw malformed() }
    lastWord = word
    return word
  }
}
