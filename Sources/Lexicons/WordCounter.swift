public import TextModel

/// Counts the words of texts.
///
/// A mergeable value: counting parts and merging them in any order gives what one pass gives. Words are told apart as
/// written; white space, punctuation and symbols are no words. Memory grows with the number of different words, not
/// with the texts.
public struct WordCounter: Sendable {
  private struct Entry {
    let hash: UInt64
    let offset: Int
    let length: Int
    var kind: TokenKind
    var count: Int
    var texts: Int
    /// The text that counted it last, so that a text counts once.
    var lastText: Int
  }

  /// Number of words counted.
  public private(set) var tokens = 0
  /// Number of texts counted.
  public private(set) var texts = 0
  private var entries: [Entry] = []
  /// The different words one after the other.
  private var bytes: [UInt8] = []
  /// Open addressing: 0, or 1 + the index of an entry. At most half of the places are taken.
  private var slots = [UInt32](repeating: 0, count: 1024)

  /// Nothing counted yet.
  public init() {}

  /// Number of different words.
  public var distinct: Int { entries.count }

  /// Whether a token of this kind is a word.
  public static func isWord(_ kind: TokenKind) -> Bool {
    switch kind {
    case .han, .kana, .hangul, .letter, .number, .other: true
    case .punctuation, .symbol, .space: false
    }
  }

  /// Counts one text. Linear.
  /// - Parameter words: its tokens.
  public mutating func count(_ words: ArraySlice<Token>, of document: Document) {
    texts += 1
    document.utf8.withUnsafeBufferPointer { text in
      for token in words where Self.isWord(token.kind) {
        tokens += 1
        let index = index(of: UnsafeBufferPointer(rebasing: text[token.start..<token.end]), kind: token.kind)
        entries[index].count += 1
        if entries[index].lastText != texts {
          entries[index].lastText = texts
          entries[index].texts += 1
        }
      }
    }
  }

  /// Adds what another counter has counted in other texts.
  public mutating func merge(_ other: WordCounter) {
    tokens += other.tokens
    texts += other.texts
    other.bytes.withUnsafeBufferPointer { bytes in
      for entry in other.entries {
        let word = UnsafeBufferPointer(rebasing: bytes[entry.offset..<entry.offset + entry.length])
        let index = index(of: word, kind: entry.kind)
        entries[index].count += entry.count
        entries[index].texts += entry.texts
        // Where two contexts gave one spelling different kinds, the order of merging must not decide.
        if entry.kind.rawValue < entries[index].kind.rawValue { entries[index].kind = entry.kind }
      }
    }
  }

  /// The words with their counts, in no stated order.
  var words: [WordFrequency] { entries.map(frequency) }

  /// How often a word was counted.
  func frequency(of word: String) -> WordFrequency? {
    var word = word
    return word.withUTF8 { find($0, hash: Self.hash($0)).index.map { frequency(entries[$0]) } }
  }

  private func frequency(_ entry: Entry) -> WordFrequency {
    let word = String(decoding: bytes[entry.offset..<entry.offset + entry.length], as: UTF8.self)
    return WordFrequency(word: word, kind: entry.kind, count: entry.count, texts: entry.texts)
  }

  private mutating func index(of word: UnsafeBufferPointer<UInt8>, kind: TokenKind) -> Int {
    let hash = Self.hash(word)
    let (found, place) = find(word, hash: hash)
    if let found { return found }
    slots[place] = UInt32(entries.count + 1)
    entries.append(
      Entry(hash: hash, offset: bytes.count, length: word.count, kind: kind, count: 0, texts: 0, lastText: 0))
    bytes.append(contentsOf: word)
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
  }

  private func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> (index: Int?, place: Int) {
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place] != 0 {
      let index = Int(slots[place]) - 1
      if entries[index].hash == hash, isEqual(entries[index], word) { return (index, place) }
      place = (place + 1) & (slots.count - 1)
    }
    return (nil, place)
  }

  private func isEqual(_ entry: Entry, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard entry.length == word.count else { return false }
    for offset in 0..<word.count where bytes[entry.offset + offset] != word[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var place = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = UInt32(index + 1)
    }
  }

  /// FNV-1a, its upper bits mixed in because the lower ones choose the place.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 32
  }
}
