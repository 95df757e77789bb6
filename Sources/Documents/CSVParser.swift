/// Splits tables of separated values into records, byte by byte as they come (RFC 4180, and CR alone as a line end).
///
/// Memory is bounded by the limits below. What breaks the rules costs its own row only: behind a broken quotation the
/// parser goes back to the end of the line on which the quotation began. Rows count as in a spreadsheet: a quoted
/// line break begins no row, an empty line is one.
struct CSVParser {
  enum Event {
    case record(TableRecord)
    case fault(CSVFault)
  }

  /// Bytes of one cell.
  static let cellLimit = 1 << 20
  /// Bytes of all cells of a record.
  static let recordLimit = 4 << 20
  static let cellCountLimit = 1 << 14
  /// Bytes that may be read a second time, in all, before the file is given up; a file made to be slow reaches it.
  static let secondReadingLimit = 64 << 20
  /// Stands for an illegal byte sequence; no byte of valid UTF-8.
  static let illegalMark: UInt8 = 0xFF

  private enum State { case cellStart, plain, quoted, quoteSeen, skipping }

  private let delimiter: UInt8
  private var state = State.cellStart
  private var record = TableRecord()
  private var illegal: [IllegalBytes] = []
  private var isBehindReturn = false
  private var line = 1
  /// Where the quotation of the current cell began: the line, and the index in the current piece if it is there.
  private var quoteLine = 1
  private var quoteIndex: Int?
  private var secondlyRead = 0

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Takes the next piece of valid UTF-8.
  mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>, to sink: (Event) throws -> Void) throws {
    quoteIndex = nil
    var index = 0
    while index < bytes.count {
      if isBehindReturn {
        isBehindReturn = false
        if bytes[index] == Byte.lineFeed {
          index += 1
          continue
        }
      }
      index = try step(bytes, index, sink)
    }
    quoteIndex = nil
  }

  /// Takes note of an illegal sequence at the current place; its row becomes a fault.
  mutating func feed(_ bytes: IllegalBytes, to sink: (Event) throws -> Void) throws {
    illegal.append(bytes)
    try withUnsafePointer(to: Self.illegalMark) { try feed(UnsafeBufferPointer(start: $0, count: 1), to: sink) }
  }

  /// Ends the last record.
  mutating func finish(_ sink: (Event) throws -> Void) throws {
    while state == .quoted { _ = try recover(from: .unclosedQuote, UnsafeBufferPointer(start: nil, count: 0), 0, sink) }
    if state == .skipping || state != .cellStart || !record.ends.isEmpty { try endLine(sink) }
  }

  private mutating func step(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ sink: (Event) throws -> Void
  ) throws -> Int {
    switch state {
    case .cellStart:
      if bytes[start] != Byte.quote {
        state = .plain
        return start
      }
      (state, quoteLine, quoteIndex) = (.quoted, line, start)
      return start + 1
    case .plain: return try plain(bytes, start, sink)
    case .quoted: return try quoted(bytes, start, sink)
    case .quoteSeen: return try behindQuote(bytes, start, sink)
    case .skipping: return try skip(bytes, start, sink)
    }
  }

  private mutating func plain(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ sink: (Event) throws -> Void
  ) throws -> Int {
    var end = start
    while end < bytes.count, bytes[end] != delimiter, !Byte.isLineEnd(bytes[end]) { end += 1 }
    record.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
    if isOverLimit { return try recover(from: .tooLong, bytes, end, sink) }
    guard end < bytes.count else { return end }
    return try endCell(bytes[end], sink, next: end + 1)
  }

  private mutating func quoted(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ sink: (Event) throws -> Void
  ) throws -> Int {
    var end = start
    while end < bytes.count, bytes[end] != Byte.quote {
      if bytes[end] == Byte.lineFeed { line += 1 }
      end += 1
    }
    record.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
    if isOverLimit { return try recover(from: .tooLong, bytes, end, sink) }
    if end < bytes.count { state = .quoteSeen }
    return end + 1
  }

  private mutating func behindQuote(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ sink: (Event) throws -> Void
  ) throws -> Int {
    let byte = bytes[index]
    if byte == Byte.quote {
      record.bytes.append(byte)
      state = .quoted
      return index + 1
    }
    guard byte == delimiter || Byte.isLineEnd(byte) else { return try recover(from: .badQuote, bytes, index, sink) }
    return try endCell(byte, sink, next: index + 1)
  }

  private mutating func endCell(_ byte: UInt8, _ sink: (Event) throws -> Void, next: Int) throws -> Int {
    state = .cellStart
    if byte == delimiter {
      unwrapText()
      record.ends.append(record.bytes.count)
      if record.ends.count >= Self.cellCountLimit { state = .plain }
      return next
    }
    isBehindReturn = byte == Byte.carriageReturn
    try endLine(sink)
    return next
  }

  /// What systems export as ="0001", lest a spreadsheet take the zeros away, is 0001.
  private mutating func unwrapText() {
    let start = record.ends.last ?? 0
    guard record.bytes.count - start > 3, record.bytes[start] == Byte.equals, record.bytes[start + 1] == Byte.quote,
      record.bytes.last == Byte.quote
    else { return }
    let text = Array(record.bytes[(start + 2)...].dropLast())
    if !text.contains(Byte.quote) { record.bytes.replaceSubrange(start..., with: text) }
  }

  private var isOverLimit: Bool {
    record.bytes.count - (record.ends.last ?? 0) > Self.cellLimit || record.bytes.count > Self.recordLimit
      || record.ends.count >= Self.cellCountLimit
  }

  private mutating func endLine(_ sink: (Event) throws -> Void) throws {
    if state != .skipping {
      unwrapText()
      record.ends.append(record.bytes.count)
      if !illegal.isEmpty { record.illegal = takeIllegal(marksIn: record.bytes[...]).first }
      try sink(.record(record))
    }
    line += 1
    state = .cellStart
    record.beginNext(line: line)
  }

  private mutating func skip(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ sink: (Event) throws -> Void
  ) throws -> Int {
    var end = start
    while end < bytes.count, !Byte.isLineEnd(bytes[end]) {
      if bytes[end] == Self.illegalMark && !illegal.isEmpty { illegal.removeFirst() }
      end += 1
    }
    guard end < bytes.count else { return end }
    isBehindReturn = bytes[end] == Byte.carriageReturn
    try endLine(sink)
    return end + 1
  }

  /// Gives up the record and goes on behind the line on which its last cell began.
  private mutating func recover(
    from kind: CSVFault.Kind, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ sink: (Event) throws -> Void
  ) throws -> Int {
    let isQuoted = state == .quoted || state == .quoteSeen
    try sink(.fault(CSVFault(kind: kind, row: record.row, line: isQuoted ? quoteLine : line)))
    let cell = record.bytes[(record.ends.last ?? 0)...]
    let lineEnd = isQuoted ? cell.firstIndex(where: Byte.isLineEnd) : nil
    if isQuoted { line = quoteLine }
    let wasQuoteSeen = state == .quoteSeen
    state = .skipping
    guard let lineEnd else {
      _ = takeIllegal(marksIn: record.bytes[...])
      return index
    }
    if let quoteIndex {
      _ = takeIllegal(marksIn: record.bytes[...])
      try countSecondReading(index - quoteIndex)
      return bytes[quoteIndex...].firstIndex(where: Byte.isLineEnd) ?? index
    }
    _ = takeIllegal(marksIn: record.bytes[..<lineEnd])
    let rest = Self.requoted(record.bytes[lineEnd...], isClosed: wasQuoteSeen)
    try countSecondReading(rest.count)
    try rest.withUnsafeBufferPointer { try feed($0, to: sink) }
    return index
  }

  private mutating func countSecondReading(_ count: Int) throws {
    secondlyRead += count
    if secondlyRead > Self.secondReadingLimit { throw CSVFault(kind: .hopeless, row: record.row, line: line) }
  }

  /// The first illegal sequences, as many as a piece of a record has marks.
  private mutating func takeIllegal(marksIn bytes: ArraySlice<UInt8>) -> ArraySlice<IllegalBytes> {
    guard !illegal.isEmpty else { return [] }
    let count = bytes.count { $0 == Self.illegalMark }
    defer { illegal.removeFirst(min(count, illegal.count)) }
    return illegal.prefix(count)
  }

  /// The content of a quoted cell as it stood in the file.
  private static func requoted(_ content: ArraySlice<UInt8>, isClosed: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count + 2)
    for byte in content {
      bytes.append(byte)
      if byte == Byte.quote { bytes.append(byte) }
    }
    if isClosed { bytes.append(Byte.quote) }
    return bytes
  }
}

/// The bytes that have a meaning in text files.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let pipe = UInt8(ascii: "|")
  static let equals = UInt8(ascii: "=")

  @inline(__always)
  static func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
}
