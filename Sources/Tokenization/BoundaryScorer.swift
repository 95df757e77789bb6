import TextModel
import UnicodeText

/// Scores the boundaries of many stretches together, fast.
///
/// The trie is walked once from every character. What each pattern gives to the places around its start is added in
/// one step of eight lanes, and the lanes move along with the start. All sums are of 16 bits and wrap around.
struct BoundaryScorer: ~Copyable {
  /// Room before the first, between two stretches and behind the last, so that no look to the side leaves the memory or
  /// meets another stretch.
  static let margin = 8

  /// A stretch among those that are scored together.
  struct Segment {
    /// Its first character, and the place before it.
    let first: Int
    let count: Int
    var end: Int { first + count }
  }

  let compiled: CompiledModel
  let capacity: Int
  private(set) var segments: [Segment] = []
  /// The place behind all segments and the room behind them.
  private(set) var end = 0
  /// The characters of the stretches, outside ones around them; `characters[0]` is the first.
  let characters: UnsafeMutablePointer<CharacterFacts>
  /// The byte offset of each place.
  let offsets: UnsafeMutablePointer<UInt32>
  /// The lengths of dictionary words that start at each character.
  let starts: UnsafeMutablePointer<LengthSets.Starts>
  /// Above 0 where a word ends: what the first pass says of each place, then what the second says.
  let scores: UnsafeMutablePointer<Int16>
  /// What the patterns that start at each character give to the eight places from two before it on.
  let sums: UnsafeMutablePointer<CompiledModel.Lanes>
  /// Where the patterns of two and of three characters that start at each character stand in the trie, and their
  /// entries, 0 where there is none.
  let pairSlots: UnsafeMutablePointer<UInt32>
  let tripleSlots: UnsafeMutablePointer<UInt32>
  let pairs: UnsafeMutablePointer<UInt64>
  let triples: UnsafeMutablePointer<UInt64>
  private let tokens: UnsafeMutablePointer<Token>
  /// Places or characters to come back to.
  let listed: UnsafeMutablePointer<UInt32>
  /// What the second pass says of the listed places.
  let newScores: UnsafeMutablePointer<Int32>
  /// What it looks at of the first pass's scores, by place.
  let marks: UnsafeMutablePointer<UInt8>
  /// The words it asks for.
  let keys: UnsafeMutablePointer<WordKey>

  /// A word that may have a weight for a listed place.
  struct WordKey: BitwiseCopyable {
    var key: UInt64
    var place: UInt32
  }

  init(_ compiled: CompiledModel, capacity: Int = 4096) {
    self.compiled = compiled
    self.capacity = capacity
    // Beyond the window of training stands what no pattern has.
    characters = Self.room(capacity, of: CharacterFacts(bits: UInt32(CharacterFacts.unknownCode)))
    for index in -BoundaryFeatures.window..<0 { characters[index] = .outside }
    offsets = Self.room(capacity, of: 0)
    starts = Self.room(capacity, of: 0)
    scores = Self.room(capacity, of: 0)
    newScores = Self.room(capacity, of: 0)
    marks = Self.room(capacity, of: NeighbourMarks.outside)
    keys = .allocate(capacity: NeighbourFeatures.mostWordKeys * capacity + 1)
    sums = Self.room(capacity, of: CompiledModel.Lanes())
    listed = Self.room(capacity, of: 0)
    pairSlots = Self.room(capacity, of: 0)
    tripleSlots = Self.room(capacity, of: 0)
    pairs = Self.room(capacity, of: 0)
    triples = Self.room(capacity, of: 0)
    tokens = .allocate(capacity: capacity + 2 * Self.margin)
  }

  private static func room<Element: BitwiseCopyable>(
    _ capacity: Int, of element: Element
  ) -> UnsafeMutablePointer<Element> {
    let start = UnsafeMutablePointer<Element>.allocate(capacity: capacity + 2 * margin)
    start.initialize(repeating: element, count: capacity + 2 * margin)
    return start + margin
  }

  deinit {
    (characters - Self.margin).deallocate()
    (offsets - Self.margin).deallocate()
    (starts - Self.margin).deallocate()
    (scores - Self.margin).deallocate()
    (newScores - Self.margin).deallocate()
    (marks - Self.margin).deallocate()
    keys.deallocate()
    (sums - Self.margin).deallocate()
    (listed - Self.margin).deallocate()
    (pairSlots - Self.margin).deallocate()
    (tripleSlots - Self.margin).deallocate()
    (pairs - Self.margin).deallocate()
    (triples - Self.margin).deallocate()
    tokens.deallocate()
  }

  /// Forgets all stretches.
  mutating func clear() {
    segments.removeAll(keepingCapacity: true)
    end = 0
  }

  /// Whether a stretch of so many bytes can be added as it stands.
  func hasRoom(forBytes count: Int) -> Bool { end + count + Self.margin <= capacity }

  /// Adds a stretch; the first one may have any size, others need room.
  /// - Parameters:
  ///   - tokens: ICU's tokens of the stretch.
  ///   - base: what must be added to offsets in the bytes to make those of the words.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, base: Int = 0) {
    guard let start = tokens.first?.start, let end = tokens.last?.end else { return }
    if segments.isEmpty, !hasRoom(forBytes: end - start) {
      self = BoundaryScorer(compiled, capacity: 2 * (end - start + Self.margin))
    }
    precondition(hasRoom(forBytes: end - start), "A stretch needs room.")
    let (characters, offsets, facts) = (self.characters, self.offsets, compiled.characters.start)
    let last = tokens.count - 1
    var (index, offset, token) = (self.end, start, 0)
    while offset < end {
      let (scalar, length) = decodeScalar(bytes, at: offset)
      let fact = scalar < 0x1_0000 ? facts[Int(truncatingIfNeeded: scalar)] : Self.factsBeyondPlane(scalar)
      let next = tokens[token]
      let isStart = isZero(UInt64(truncatingIfNeeded: next.start ^ offset))
      characters[index] = fact.starting(next.kind, if: isStart)
      token = min(token &- Int(truncatingIfNeeded: isStart), last)
      offsets[index] = UInt32(truncatingIfNeeded: base &+ offset)
      offset &+= length
      index &+= 1
    }
    segments.append(Segment(first: self.end, count: index - self.end))
    offsets[index] = UInt32(truncatingIfNeeded: base &+ end)
    addMargin(at: index)
  }

  /// Puts outside characters behind a stretch and before the next, as many as training sees, and between them what
  /// no pattern has.
  private mutating func addMargin(at place: Int) {
    for index in 0..<Self.margin {
      let isSeen = index < BoundaryFeatures.window || index >= Self.margin - BoundaryFeatures.window
      characters[place + index] = isSeen ? .outside : CharacterFacts(bits: UInt32(CharacterFacts.unknownCode))
    }
    characters[place] = .outside.starting(.other, if: .max)
    end = place + Self.margin
  }

  @inline(never)
  private static func factsBeyondPlane(_ scalar: UInt32) -> CharacterFacts { CharacterFacts(scalar, [], .icu) }

  /// Decides all places of all stretches.
  mutating func decide() {
    addLongPatterns(addShortPatterns())
    reconsider(addTables())
  }

  /// A word whose start is known and not its end.
  struct OpenWord {
    fileprivate var start: UInt32
    fileprivate var first: CharacterFacts
  }

  /// The word that starts where a stretch does.
  func firstWord(of segment: Segment) -> OpenWord {
    OpenWord(start: offsets[segment.first], first: characters[segment.first])
  }

  /// The words that end at some of the places of a stretch, good until the next are asked for.
  ///
  /// - Parameters:
  ///   - start: the offset, with the base, behind which places count.
  ///   - end: that of the last place that counts.
  ///   - word: the word that is open at `start`; becomes the one that is open at `end`.
  func words(
    of segment: Segment, behind start: Int, upTo end: Int, _ word: inout OpenWord
  ) -> UnsafeBufferPointer<Token> {
    let (characters, offsets, scores, tokens) = (self.characters, self.offsets, self.scores, self.tokens)
    var (found, place, last) = (0, segment.first + 1, segment.end)
    while place < last, offsets[place] <= start { place &+= 1 }
    while last > place, offsets[last] > end { last &-= 1 }
    var (start, first) = (word.start, word.first.bits)
    // Every place writes a token, and only those where a word ends keep it: a guess would be wrong too often.
    while place <= last {
      let end = offsets[place]
      (tokens + found).initialize(
        to: Token(start: Int(start), end: Int(end), kind: CharacterFacts(bits: first).kind))
      let isEnd = -Int32(scores[place]) >> 31
      let mask = UInt32(bitPattern: isEnd)
      found &-= Int(isEnd)
      start ^= (start ^ end) & mask
      first ^= (first ^ characters[place].bits) & mask
      place &+= 1
    }
    word = OpenWord(start: start, first: CharacterFacts(bits: first))
    return UnsafeBufferPointer(start: tokens, count: found)
  }
}
