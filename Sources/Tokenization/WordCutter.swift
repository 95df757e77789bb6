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
  private var lattice = WordLattice(capacity: 4096)
  private var tokens = UnsafeMutableBufferPointer<Token>(start: nil, count: 0)
  private var tokenCount = 0

  init(_ engine: WordEngine) throws {
    self.engine = engine
    icu = try BoundaryFinder(.word)
  }

  /// Writes the tokens of valid UTF-8 in text order.
  ///
  /// - Parameters:
  ///   - buffer: where they are written, not initialised and with room for one at least.
  ///   - sink: is given all tokens in the buffer each time it is full; the next ones are written over them.
  /// - Returns: how many tokens stand in the buffer at the end that the sink has not been given.
  mutating func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<Token>,
    whenFull sink: (UnsafeBufferPointer<Token>) -> Void
  ) throws -> Int {
    precondition(!buffer.isEmpty, "Tokens need room.")
    tokens = buffer
    tokenCount = 0
    var position = 0
    while position < bytes.count {
      let count = readIdeographs(bytes, from: position)
      if count == 0 {
        position = try cutPiece(bytes, from: position, sink)
      } else {
        position = try cutRun(bytes, from: position, read: count, sink)
      }
    }
    return tokenCount
  }

  /// Puts the codes of the ideographs at `start` into the lattice, as many as it takes, and says how many.
  private mutating func readIdeographs(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let (codes, run, capacity) = (engine.codes.start, lattice.codes, lattice.capacity)
    var count = 0
    var offset = start
    while offset < bytes.count, count < capacity, bytes[offset] & 0xF0 == 0xE0 {
      let code = codes[Int(decodeScalar(bytes, at: offset).scalar)]
      if code == 0 { break }
      run[count] = code
      count &+= 1
      offset &+= 3
    }
    return count
  }

  /// Cuts the run of ideographs at `start`, or the piece that it begins, and gives the end.
  private mutating func cutRun(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, read: Int, _ sink: (UnsafeBufferPointer<Token>) -> Void
  ) throws -> Int {
    var end = start + 3 * read
    if read == lattice.capacity { end = endOfIdeographs(bytes, from: end) }
    let category =
      end < bytes.count
      ? Int(engine.rules.categories.start[Int(decodeScalar(bytes, at: end).scalar)]) : BreakRules.endOfText
    guard engine.endsRun.start[category] else { return try cutPiece(bytes, from: start, sink) }
    var position = start
    var count = read
    while position < end {
      let settled = lattice.cut(count, isWhole: position + 3 * count == end, with: engine.entries.start)
      appendWords(bytes, from: position, sink)
      if settled == 0 { lattice.doubleCapacity() }
      position += 3 * settled
      if position < end { count = readIdeographs(bytes, from: position) }
    }
    return end
  }

  private mutating func endOfIdeographs(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] & 0xF0 == 0xE0, engine.codes.start[Int(decodeScalar(bytes, at: end).scalar)] != 0 {
      end += 3
    }
    return end
  }

  private mutating func appendWords(
    _ bytes: UnsafeBufferPointer<UInt8>, from base: Int, _ sink: (UnsafeBufferPointer<Token>) -> Void
  ) {
    let ends = lattice.ends
    var index = lattice.endCount
    var start = base
    while index > 0 {
      index &-= 1
      let end = base &+ 3 &* Int(ends[index])
      append(bytes, start, end, .kindOfFirstCharacter, sink)
      start = end
    }
  }

  /// Cuts the piece that ICU's rules make at `start` and gives its end.
  private mutating func cutPiece(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ sink: (UnsafeBufferPointer<Token>) -> Void
  ) throws -> Int {
    let (next, categories) = (engine.rules.next.start, engine.rules.categories.start)
    let outcomes = engine.outcomes.start
    let firstDictionaryCategory = engine.rules.firstDictionaryCategory
    var state = engine.rules.startState
    var (position, end) = (start, start)
    var outcome = WordEngine.Outcome.kindOfFirstCharacter
    var dictionaryCharacter = Int.max
    while state != 0 {
      var category = UInt8(BreakRules.endOfText)
      let isInside = position < bytes.count
      if isInside {
        let (scalar, length) = decodeScalar(bytes, at: position)
        category = categories[Int(scalar)]
        if category >= firstDictionaryCategory { dictionaryCharacter = min(dictionaryCharacter, position) }
        position &+= length
      }
      state = Int(next[state << BreakRules.categoryBits | Int(category)])
      if outcomes[state] != .notAnEnd { (end, outcome) = (position, outcomes[state]) }
      if !isInside { break }
    }
    if end == start { (end, outcome) = (start + utf8Length(ofLead: bytes[start]), .kindOfFirstCharacter) }
    if dictionaryCharacter < end {
      try cutByICU(bytes, from: start, to: end, sink)
    } else {
      append(bytes, start, end, outcome, sink)
    }
    return end
  }

  private mutating func cutByICU(
    _ bytes: UnsafeBufferPointer<UInt8>, from base: Int, to limit: Int, _ sink: (UnsafeBufferPointer<Token>) -> Void
  ) throws {
    var pieces: [(end: Int, status: Int32)] = []
    try icu.walk(UnsafeBufferPointer(rebasing: bytes[base..<limit])) { pieces.append(($0, $1)) }
    var start = base
    for piece in pieces {
      append(bytes, start, base + piece.end, WordEngine.Outcome(status: piece.status), sink)
      start = base + piece.end
    }
  }

  @inline(__always)
  private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ outcome: WordEngine.Outcome,
    _ sink: (UnsafeBufferPointer<Token>) -> Void
  ) {
    let own = unsafeBitCast(kinds.table.start[Int(decodeScalar(bytes, at: start).scalar)], to: TokenKind.self)
    let kind: TokenKind
    switch outcome {
    case .number: kind = .number
    case .letters: kind = own.ofLetters
    default: kind = own
    }
    if tokenCount == tokens.count {
      sink(UnsafeBufferPointer(tokens))
      tokenCount = 0
    }
    tokens[tokenCount] = Token(start: start, end: end, kind: kind)
    tokenCount &+= 1
  }
}
