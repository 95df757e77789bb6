import TextModel

/// Turns ICU's tokens into those of the trained segmenter.
struct AccurateCutter: ~Copyable {
  /// A longer piece of ICU's is no word: it is left as it is, and nothing is joined to it.
  private static let longestToken = 1 << 10
  /// So many tokens on either side are more than any decision looks at: patterns reach eight characters from a place,
  /// and the second pass asks for what the first says of eight places more.
  private static let margin = 40

  /// A stretch, or as much of a long one as is scored at a time.
  private struct Part {
    /// Places of it count from behind `start` on and up to `end`.
    let start: Int
    let end: Int
    let continues: Bool
    /// Tokens behind it that stand alone.
    var alone: Range<Int>
  }

  private var scorer: BoundaryScorer
  /// One for each segment of the scorer.
  private var parts: [Part] = []
  private var openWord: BoundaryScorer.OpenWord?
  private var room = UnsafeMutableBufferPointer<Token>(start: nil, count: 0)
  private let windowSize: Int

  /// - Parameter windowSize: about so many bytes are scored at a time, and a few around them.
  init(_ compiled: CompiledModel, windowSize: Int = 1 << 12) {
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
      if first < index { add(block, tokens, first..<index, base, to: &result) }
      let alone = index
      while index < tokens.count, Self.standsAlone(tokens[index]) { index += 1 }
      if parts.isEmpty {
        append(tokens, alone..<index, base, to: &result)
      } else {
        parts[parts.count - 1].alone = alone..<index
      }
    }
    flush(tokens, base, to: &result)
  }

  private static func standsAlone(_ token: Token) -> Bool {
    token.kind == .space || token.end - token.start > longestToken
  }

  private func append(
    _ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>, _ base: Int, to result: inout [Token]
  ) {
    for token in tokens[range] {
      result.append(Token(start: base + token.start, end: base + token.end, kind: token.kind))
    }
  }

  /// Adds a stretch to those that wait to be scored, a part at a time so that a text without white space takes no more
  /// memory.
  private mutating func add(
    _ block: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, _ stretch: Range<Int>, _ base: Int,
    to result: inout [Token]
  ) {
    var start = stretch.lowerBound
    while start < stretch.upperBound {
      var end = start + 1
      if tokens[stretch.upperBound - 1].start - tokens[start].start < windowSize { end = stretch.upperBound }
      while end < stretch.upperBound, tokens[end].start - tokens[start].start < windowSize { end += 1 }
      let first = max(stretch.lowerBound, start - Self.margin)
      let around = UnsafeBufferPointer(rebasing: tokens[first..<min(stretch.upperBound, end + Self.margin)])
      if !scorer.hasRoom(forBytes: around[around.count - 1].end - around[0].start) { flush(tokens, base, to: &result) }
      scorer.add(block, around, base: base)
      parts.append(
        Part(
          start: base + tokens[start].start, end: base + tokens[end - 1].end, continues: start > stretch.lowerBound,
          alone: end..<end))
      start = end
    }
  }

  /// Scores what waits and appends its words.
  private mutating func flush(
    _ tokens: UnsafeBufferPointer<Token>, _ base: Int, to result: inout [Token]
  ) {
    if parts.isEmpty { return }
    scorer.decide()
    for (index, part) in parts.enumerated() {
      let segment = scorer.segments[index]
      var word = part.continues ? openWord ?? scorer.firstWord(of: segment) : scorer.firstWord(of: segment)
      result.append(contentsOf: scorer.words(of: segment, behind: part.start, upTo: part.end, &word))
      openWord = word
      append(tokens, part.alone, base, to: &result)
    }
    parts.removeAll(keepingCapacity: true)
    scorer.clear()
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
