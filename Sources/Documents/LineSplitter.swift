/// Splits text into lines as it comes; LF, CRLF and CR end a line. Memory is bounded by the longest line allowed.
struct LineSplitter {
  struct Line {
    /// From 1.
    var number = 1
    var bytes: [UInt8] = []
    /// The first illegal byte sequence in it.
    var illegal: IllegalBytes?
    /// Its bytes were more than the limit and are not here.
    var isTooLong = false
  }

  /// Bytes of one line.
  static let limit = 1 << 20

  private var line = Line()
  private var isBehindReturn = false

  mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>, to sink: (Line) throws -> Void) throws {
    var start = 0
    while start < bytes.count {
      if isBehindReturn {
        isBehindReturn = false
        if bytes[start] == Byte.lineFeed {
          start += 1
          continue
        }
      }
      var end = start
      while end < bytes.count, !Byte.isLineEnd(bytes[end]) { end += 1 }
      append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      if end < bytes.count {
        isBehindReturn = bytes[end] == Byte.carriageReturn
        try endLine(sink)
      }
      start = end + 1
    }
  }

  mutating func feed(_ bytes: IllegalBytes) {
    if line.illegal == nil { line.illegal = bytes }
  }

  /// Ends the last line unless the text ended with a line break.
  mutating func finish(_ sink: (Line) throws -> Void) throws {
    if !line.bytes.isEmpty || line.illegal != nil || line.isTooLong { try endLine(sink) }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if line.bytes.count + bytes.count > Self.limit {
      line.isTooLong = true
      line.bytes = []
    } else if !line.isTooLong {
      line.bytes.append(contentsOf: bytes)
    }
  }

  private mutating func endLine(_ sink: (Line) throws -> Void) throws {
    try sink(line)
    line.number += 1
    line.bytes.removeAll(keepingCapacity: true)
    line.illegal = nil
    line.isTooLong = false
  }
}
