import Wording

/// Reads what `ByteWriter` wrote. Every length is checked against what is left before anything is reserved.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var offset: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  var isAtEnd: Bool { offset == bytes.endIndex }
  var left: Int { bytes.endIndex - offset }

  /// What is thrown when the content makes no sense at the present place.
  var damage: Problem { Problem(Message("model.damaged"), at: .byte(offset)) }

  mutating func take(_ count: Int) throws(Problem) -> ArraySlice<UInt8> {
    guard count >= 0, count <= left else { throw damage }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) throws(Problem) -> Number {
    let bytes = try take(MemoryLayout<Number>.size)
    return Number(littleEndian: bytes.withUnsafeBytes { $0.loadUnaligned(as: type) })
  }

  /// Many numbers at once: a model has hundreds of thousands.
  mutating func numbers<Number: FixedWidthInteger>(_ type: Number.Type, count: Int) throws(Problem) -> [Number] {
    let (size, overflows) = count.multipliedReportingOverflow(by: MemoryLayout<Number>.size)
    guard !overflows else { throw damage }
    let bytes = try take(size)
    let numbers = [Number](unsafeUninitializedCapacity: count) { buffer, initialised in
      bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
      initialised = count
    }
    return Number(littleEndian: 1) == 1 ? numbers : numbers.map { Number(littleEndian: $0) }
  }

  /// A finite number.
  mutating func double() throws(Problem) -> Double {
    let number = Double(bitPattern: try number(UInt64.self))
    guard number.isFinite else { throw damage }
    return number
  }

  /// A finite number.
  mutating func float() throws(Problem) -> Float {
    let number = Float(bitPattern: try number(UInt32.self))
    guard number.isFinite else { throw damage }
    return number
  }

  mutating func compact() throws(Problem) -> UInt32 {
    if offset < bytes.endIndex, bytes[offset] < 0x80 {
      defer { offset += 1 }
      return UInt32(bytes[offset])
    }
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), through: 28, by: 7) {
      let byte = try self.number(UInt8.self)
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 {
        guard number <= UInt64(UInt32.max) else { throw damage }
        return UInt32(number)
      }
    }
    throw damage
  }

  /// As many compact numbers as are known to be there; how many may follow has been checked.
  mutating func compactNumbers(_ count: Int) throws(Problem) -> [Int] {
    var numbers: [Int] = []
    for _ in 0..<count { numbers.append(Int(try compact())) }
    return numbers
  }

  /// A count of things of which each takes at least `size` bytes.
  mutating func count(ofSize size: Int) throws(Problem) -> Int {
    let count = Int(try compact())
    guard count <= left / size else { throw damage }
    return count
  }

  mutating func scalars() throws(Problem) -> [UInt32] {
    let count = try count(ofSize: 1)
    var scalars: [UInt32] = []
    scalars.reserveCapacity(count)
    for _ in 0..<count { scalars.append(try compact()) }
    return scalars
  }

  mutating func text() throws(Problem) -> String {
    let count = try count(ofSize: 1)
    guard let text = String(validating: try take(count), as: UTF8.self) else { throw damage }
    return text
  }
}
