import TextModel
public import UnicodeText
public import Wording

/// Reads text in blocks of whole lines, so that files larger than memory can be worked on.
public struct LineBlockReader: Sendable {
  /// A few lines one after the other.
  public struct Block: Sendable {
    /// Valid UTF-8; each line with its line break, the last line of the text perhaps without.
    public let utf8: [UInt8]
    /// Number of the first line, from 1.
    public let firstLine: Int
    /// Number of scalars before the block.
    public let firstScalar: Int
  }

  /// A line longer than this is no line of a text.
  private static let lineLimit = 64 << 20

  private let charset: CharsetChoice
  private let opinions: ColumnChoice?
  private let blockSize: Int

  /// - Parameter opinions: as `DocumentReader` takes it.
  public init(charset: CharsetChoice = .auto, leavingOutOpinions opinions: ColumnChoice? = nil) {
    self.init(charset: charset, leavingOutOpinions: opinions, blockSize: 1 << 20)
  }

  /// - Parameter blockSize: bytes that make a block, if they hold a line break.
  init(charset: CharsetChoice, leavingOutOpinions opinions: ColumnChoice? = nil, blockSize: Int) {
    (self.charset, self.opinions, self.blockSize) = (charset, opinions, blockSize)
  }

  /// Hands over one block after the other. A line break is LF, CR LF or CR.
  ///
  /// - Throws: a `Problem` that names the input and the line when it cannot be read or holds bytes that mean nothing in
  ///   its charset (the lines before are delivered), and what `deliver` throws.
  /// - Returns: what the reader should know though the text was read.
  @discardableResult
  public func read(_ input: Input, deliver: (Block) throws -> Void) throws -> [Problem] {
    var cutter = Cutter()
    let format = try input.format()
    if format == .word || format == .pdf {
      let reading = try DocumentReader(charset: charset, leavingOutOpinions: opinions).reading(of: input)
      try reading.document.utf8.withUnsafeBufferPointer { try cutter.add($0, blockSize, deliver) }
      try cutter.deliverRest(deliver)
      return reading.notes
    }
    do {
      _ = try DecodedInput(input: input, charset: charset).read { piece in
        switch piece {
        case .text(let bytes):
          try cutter.add(bytes, blockSize, deliver)
          guard cutter.held.count <= Self.lineLimit else { throw cutter.problem(Message("lines.tooLong")) }
        case .illegal(let bytes):
          try cutter.deliverWholeLines(deliver)
          throw cutter.problem(bytes.message)
        }
      }
      try cutter.deliverRest(deliver)
    } catch let problem as Problem {
      throw problem.named(input.name)
    }
    return []
  }
}

private struct Cutter {
  var held: [UInt8] = []
  /// Bytes of it, from the first on, that hold no line break: a long line is looked through once.
  private var searched = 0
  private var line = 1
  private var scalar = 0

  mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ blockSize: Int, _ deliver: (LineBlockReader.Block) throws -> Void
  ) throws {
    for start in stride(from: 0, to: bytes.count, by: blockSize) {
      held.append(contentsOf: bytes[start..<min(start + blockSize, bytes.count)])
      if held.count >= blockSize { try deliverWholeLines(deliver) }
    }
  }

  func problem(_ message: Message) -> Problem { Problem(message, at: .line(line + Self.lines(in: held[...]))) }

  /// Keeps the last line, which may go on, and a CR at the very end, whose LF may come.
  mutating func deliverWholeLines(_ deliver: (LineBlockReader.Block) throws -> Void) throws {
    let fresh = held[searched...]
    guard let end = fresh.lastIndex(of: 0x0A) ?? fresh.dropLast().lastIndex(of: 0x0D) else {
      searched = max(0, held.count - 1)
      return
    }
    try cut(upTo: end + 1, deliver)
  }

  mutating func deliverRest(_ deliver: (LineBlockReader.Block) throws -> Void) throws {
    if !held.isEmpty { try cut(upTo: held.count, deliver) }
  }

  private mutating func cut(upTo end: Int, _ deliver: (LineBlockReader.Block) throws -> Void) throws {
    searched = 0
    let block = Array(held[..<end])
    held.removeFirst(end)
    try deliver(.init(utf8: block, firstLine: line, firstScalar: scalar))
    line += Self.lines(in: block[...])
    scalar += block.count { $0 & 0xC0 != 0x80 }
  }

  private static func lines(in bytes: ArraySlice<UInt8>) -> Int {
    var lines = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0A || previous == 0x0D { lines += 1 }
      previous = byte
    }
    return previous == 0x0D ? lines + 1 : lines
  }
}
