import TextModel

/// Turns ICU's tokens into those of the trained segmenter.
struct AccurateCutter: ~Copyable {
  /// A longer piece of ICU's is no word: it is left as it is, and nothing is joined to it.
  private static let longestToken = 1 << 10
  /// So many tokens on either side are more than any decision looks at: patterns reach eight characters from a place,
  /// and the second pass asks for what the first says of eight places more.
  private static let margin = 40

  private var scorer: BoundaryScorer
  private var room = UnsafeMutableBufferPointer<Token>(start: nil, count: 0)
  private let windowSize: Int

  /// - Parameter windowSize: about so many bytes are scored at a time, and a few around them.
  init(_ compiled: CompiledModel, windowSize: Int = 1 << 16) {
    scorer = BoundaryScorer(compiled)
    self.windowSize = windowSize
  }

  deinit { room.deallocate() }

  /// Memory for ICU's tokens of a block, the same for all blocks of a usual size: asking the system for it anew takes
  /// a tenth of the time.
  mutating func room(forBlockOf byteCount: Int) -> UnsafeMutableBufferPointer<Token> {
    if room.count <= byteCount {
      room.deallocate()
      room = .allocate(capacity: byteCount + byteCount / 4 + 1)
    }
    return room
  }

  /// Appends the tokens of a block of text, which must start and end where ICU ends a word in any case.
  ///
  /// - Parameters:
  ///   - icu: ICU's tokens of the block, counted from its start.
  ///   - base: where the block starts.
  mutating func append(
    _ block: UnsafeBufferPointer<UInt8>, icu tokens: UnsafeBufferPointer<Token>, base: Int, to result: inout [Token]
  ) {
    var index = 0
    while index < tokens.count {
      let first = index
      while index < tokens.count, !Self.standsAlone(tokens[index]) { index += 1 }
      if first < index { append(block, UnsafeBufferPointer(rebasing: tokens[first..<index]), base, to: &result) }
      while index < tokens.count, Self.standsAlone(tokens[index]) {
        let token = tokens[index]
        result.append(Token(start: base + token.start, end: base + token.end, kind: token.kind))
        index += 1
      }
    }
  }

  private static func standsAlone(_ token: Token) -> Bool {
    token.kind == .space || token.end - token.start > longestToken
  }

  /// Appends the words of a stretch, scored a part at a time so that a text without white space takes no more memory.
  private mutating func append(
    _ block: UnsafeBufferPointer<UInt8>, _ stretch: UnsafeBufferPointer<Token>, _ base: Int, to result: inout [Token]
  ) {
    var open: BoundaryScorer.OpenWord?
    var start = 0
    while start < stretch.count {
      var end = start + 1
      while end < stretch.count, stretch[end].start - stretch[start].start < windowSize { end += 1 }
      let around = max(0, start - Self.margin)..<min(stretch.count, end + Self.margin)
      scorer.read(block, UnsafeBufferPointer(rebasing: stretch[around]), base: base)
      scorer.decide()
      var word = open ?? scorer.firstWord
      result.append(
        contentsOf: scorer.words(behind: base + stretch[start].start, upTo: base + stretch[end - 1].end, &word))
      open = word
      start = end
    }
  }
}

/// Cuts a text behind line breaks, where every word ends, so that a part at a time stays in the processor's cache.
struct TextBlocks: Sequence, IteratorProtocol {
  private static let size = 1 << 16

  private let bytes: UnsafeBufferPointer<UInt8>
  private var start = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> Range<Int>? {
    guard start < bytes.count else { return nil }
    var end = Swift.min(start + Self.size, bytes.count)
    while end < bytes.count, bytes[end - 1] != 0x0A { end += 1 }
    defer { start = end }
    return start..<end
  }
}
