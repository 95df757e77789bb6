import TextModel
import UnicodeText

/// Scores the boundaries of one stretch after the other, fast.
///
/// The trie is walked once from every character. What each pattern gives to the places around its start is added in
/// one step of eight lanes, and the lanes move along with the start. All sums are of 16 bits and wrap around.
struct BoundaryScorer: ~Copyable {
  /// Room before the first and behind the last character, so that no look to the side leaves the memory.
  static let margin = 8

  let compiled: CompiledModel
  private let capacity: Int
  private(set) var count = 0
  /// The characters of the stretch, outside ones around them; `characters[0]` is the first.
  let characters: UnsafeMutablePointer<CharacterFacts>
  /// The byte offset of each place.
  let offsets: UnsafeMutablePointer<UInt32>
  /// The lengths of dictionary words that start at each character.
  let starts: UnsafeMutablePointer<LengthSets.Starts>
  /// Above 0 where a word ends: what the first pass says of each place, then what the second says.
  let scores: UnsafeMutablePointer<Int16>
  /// What the patterns that start at each character give to the eight places from two before it on.
  let sums: UnsafeMutablePointer<CompiledModel.Lanes>
  /// The entries of the patterns of two and of three characters that start at each character, 0 where there is none.
  let pairs: UnsafeMutablePointer<UInt64>
  let triples: UnsafeMutablePointer<UInt64>
  private let tokens: UnsafeMutablePointer<Token>
  /// Places or characters to come back to.
  let listed: UnsafeMutablePointer<UInt32>
  /// What the second pass says of the listed places.
  let newScores: UnsafeMutablePointer<Int16>

  init(_ compiled: CompiledModel, capacity: Int = 4096) {
    self.compiled = compiled
    self.capacity = capacity
    characters = Self.room(capacity, of: CharacterFacts.outside)
    offsets = Self.room(capacity, of: 0)
    starts = Self.room(capacity, of: 0)
    scores = Self.room(capacity, of: 0)
    newScores = Self.room(capacity, of: 0)
    sums = Self.room(capacity, of: CompiledModel.Lanes())
    listed = Self.room(capacity, of: 0)
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
    (sums - Self.margin).deallocate()
    (listed - Self.margin).deallocate()
    (pairs - Self.margin).deallocate()
    (triples - Self.margin).deallocate()
    tokens.deallocate()
  }

  /// Takes the characters of a stretch.
  /// - Parameters:
  ///   - tokens: ICU's tokens of the stretch.
  ///   - base: what must be added to offsets in the bytes to make those of the words.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, base: Int = 0) {
    guard let start = tokens.first?.start, let end = tokens.last?.end else { return }
    if end - start > capacity { self = BoundaryScorer(compiled, capacity: 2 * (end - start)) }
    let (characters, offsets, facts) = (self.characters, self.offsets, compiled.characters.start)
    let last = tokens.count - 1
    var (index, offset, token) = (0, start, 0)
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
    count = index
    offsets[count] = UInt32(truncatingIfNeeded: base &+ end)
    characters[count] = .outside.starting(.other, if: .max)
    for place in 1..<Self.margin { characters[count &+ place] = .outside }
  }

  @inline(never)
  private static func factsBeyondPlane(_ scalar: UInt32) -> CharacterFacts { CharacterFacts(scalar, [], .icu) }

  /// Decides all places of the stretch that was read.
  mutating func decide() {
    addLongPatterns(addShortPatterns())
    reconsider(addTables())
  }

  /// A word whose start is known and not its end.
  struct OpenWord {
    fileprivate var start: UInt32
    fileprivate var first: CharacterFacts
  }

  /// The word that starts where the stretch does.
  var firstWord: OpenWord { OpenWord(start: offsets[0], first: characters[0]) }

  /// The words that end at some of the places, good until the next stretch is read.
  ///
  /// - Parameters:
  ///   - start: the offset, with the base, behind which places count.
  ///   - end: that of the last place that counts.
  ///   - word: the word that is open at `start`; becomes the one that is open at `end`.
  func words(behind start: Int, upTo end: Int, _ word: inout OpenWord) -> UnsafeBufferPointer<Token> {
    let (characters, offsets, scores, tokens) = (self.characters, self.offsets, self.scores, self.tokens)
    var (found, place, last) = (0, 1, count)
    while place < count, offsets[place] <= start { place &+= 1 }
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
