import TextModel

/// Turns ICU's tokens into those of the trained segmenter.
struct AccurateCutter: ~Copyable {
  private var scorer: BoundaryScorer
  private var room = UnsafeMutableBufferPointer<Token>(start: nil, count: 0)

  init(_ compiled: CompiledModel) { scorer = BoundaryScorer(compiled) }

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
      while index < tokens.count, tokens[index].kind != .space { index += 1 }
      if first < index {
        scorer.read(block, UnsafeBufferPointer(rebasing: tokens[first..<index]), base: base)
        scorer.decide()
        result.append(contentsOf: scorer.words())
      }
      while index < tokens.count, tokens[index].kind == .space {
        result.append(Token(start: base + tokens[index].start, end: base + tokens[index].end, kind: .space))
        index += 1
      }
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
