import Lexicons
import TextModel
import UnicodeText

/// Cuts text exactly as ICU's word break iterator does, many times faster.
///
/// ICU's rules cut the text into pieces; a piece with ideographs is then cut by the dictionary. Here the rules are
/// walked as ICU compiled them, and pieces of plain ideographs are cut by `WordLattice`. A piece with anything else that
/// ICU looks up (Katakana, Hangul, Thai, characters that normalisation changes, marks between ideographs) is
/// handed to ICU: rules start afresh at each piece, so that a piece alone is cut as it is cut in its text.
struct WordCutter: ~Copyable {
  private let engine: WordEngine
  private let icu: BoundaryFinder
  private let kinds = CharacterKinds.icu
  private var row: UnitRow
  private var tokens = UnsafeMutableBufferPointer<Token>(start: nil, count: 0)
  private var tokenCount = 0

  /// - Parameter capacity: so many ideographs and pieces go through the dictionary at a time.
  init(_ engine: WordEngine, capacity: Int = 1024) throws {
    self.engine = engine
    icu = try BoundaryFinder(.word)
    row = UnitRow(capacity: capacity)
  }

  /// Writes the tokens of valid UTF-8 in text order.
  ///
  /// - Parameters:
  ///   - buffer: where they are written, not initialised and with room for one at least.
  ///   - sink: is given all tokens in the buffer each time it is full; the next ones are written over them.
  /// - Returns: how many tokens stand in the buffer at the end that the sink has not been given.
  mutating func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<Token>,
    whenFull sink: (UnsafeBufferPointer<Token>) throws -> Void
  ) throws -> Int {
    begin(writingInto: buffer)
    var position = 0
    // What begins before is known to be a run of ideographs that the dictionary cuts.
    var endOfRun = 0
    while position < bytes.count {
      let first = row.count
      let end = row.readIdeographs(bytes, from: position, engine.units.start)
      if end > endOfRun, end > position {
        endOfRun = row.isFull ? engine.endOfIdeographs(bytes, from: end) : end
        if !engine.endsRun(bytes, at: endOfRun) {
          row.removeIdeographs(from: first)
          endOfRun = try cutPiece(bytes, from: position, sink)
          position = endOfRun
          continue
        }
      }
      position = end
      if row.isFull {
        if position == endOfRun { row.settle() }
        try flush(endingAt: position, sink)
      } else if position < bytes.count {
        position = try cutPiece(bytes, from: position, sink)
      }
    }
    row.settle()
    try flush(endingAt: position, sink)
    return tokenCount
  }

  /// Forgets the text before, which may have ended with an error.
  private mutating func begin(writingInto buffer: UnsafeMutableBufferPointer<Token>) {
    precondition(!buffer.isEmpty, "Tokens need room.")
    tokens = buffer
    tokenCount = 0
    row.removeAll()
  }

  /// Cuts the piece that ICU's rules make at `start` and gives its end.
  private mutating func cutPiece(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ sink: (UnsafeBufferPointer<Token>) throws -> Void
  ) throws -> Int {
    let piece = engine.piece(bytes, at: start)
    if piece.hasDictionaryCharacter {
      try cutByICU(bytes, from: start, to: piece.end, sink)
    } else {
      try append(bytes, start, piece.outcome, sink)
    }
    return piece.end
  }

  private mutating func cutByICU(
    _ bytes: UnsafeBufferPointer<UInt8>, from base: Int, to limit: Int,
    _ sink: (UnsafeBufferPointer<Token>) throws -> Void
  ) throws {
    var pieces: [(end: Int, status: Int32)] = []
    try icu.walk(UnsafeBufferPointer(rebasing: bytes[base..<limit])) { pieces.append(($0, $1)) }
    var start = base
    for piece in pieces {
      try append(bytes, start, WordEngine.Outcome(status: piece.status), sink)
      start = base + piece.end
    }
  }

  @inline(__always)
  private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ outcome: WordEngine.Outcome,
    _ sink: (UnsafeBufferPointer<Token>) throws -> Void
  ) throws {
    let own = unsafeBitCast(kinds.table.start[Int(decodeScalar(bytes, at: start).scalar)], to: TokenKind.self)
    let kind: TokenKind
    switch outcome {
    case .number: kind = .number
    case .letters: kind = own.ofLetters
    default: kind = own
    }
    if row.isFull {
      row.settle()
      try flush(endingAt: start, sink)
    }
    row.append(pieceAt: start, kind)
  }

  /// Cuts the settled units of the row and writes their tokens.
  @inline(never)
  private mutating func flush(endingAt end: Int, _ sink: (UnsafeBufferPointer<Token>) throws -> Void) throws {
    let ends = row.cut(engine.tables, end: end)
    var (index, first) = (ends.count, 0)
    while index > 0 {
      if tokenCount == tokens.count {
        try sink(UnsafeBufferPointer(tokens))
        tokenCount = 0
      }
      let last = max(0, index &- (tokens.count &- tokenCount))
      first = write(ends, from: index, to: last, startingAt: first)
      index = last
    }
    row.removeSettled()
  }

  /// Writes the tokens that end at the units `ends[last..<index]`, in text order, and gives the unit behind them.
  private mutating func write(
    _ ends: UnsafeBufferPointer<Int32>, from index: Int, to last: Int, startingAt unit: Int
  ) -> Int {
    let (offsets, kinds, tokens) = (row.offsets, row.kinds, self.tokens)
    var (index, first, written) = (index, unit, tokenCount)
    var start = offsets[first]
    while index > last {
      index &-= 1
      let unit = Int(ends[index])
      let end = offsets[unit]
      tokens[written] = Token(start: Int(start), end: Int(end), kind: kinds[first])
      (first, start) = (unit, end)
      written &+= 1
    }
    tokenCount = written
    return first
  }
}
