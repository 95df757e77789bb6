public import TextModel

/// Counts the words of texts.
///
/// A mergeable value: counting parts and merging them in any order gives what one pass gives. Words are told apart as
/// written, or folded when a table for that is given; white space, punctuation and symbols are no words. Memory grows
/// with the number of different words, not with the texts.
public struct WordCounter: Sendable {
  private struct Tally {
    var kind: TokenKind
    var count = 0
    var texts = 0
    /// The text that counted it last, so that a text counts once.
    var lastText = 0
  }

  /// A word with what it is compared by.
  struct Counted {
    let key: String
    let frequency: WordFrequency
  }

  /// Number of words counted.
  public private(set) var tokens = 0
  /// Number of texts counted.
  public private(set) var texts = 0
  private var table = WordTable()
  private var tallies: [Tally] = []
  private var spellings: Spellings?

  /// Nothing counted yet.
  /// - Parameter folding: counts spellings as one word that this table folds alike, named by the commonest; nil to count
  ///   each by itself. Counters are merged with those of the same folding only.
  public init(folding: FoldingTable? = nil) { spellings = folding.map { Spellings($0) } }

  /// Number of different words.
  public var distinct: Int { table.count }

  /// Whether a token of this kind is a word.
  public static func isWord(_ kind: TokenKind) -> Bool {
    switch kind {
    case .han, .kana, .hangul, .letter, .number, .other: true
    case .punctuation, .symbol, .space: false
    }
  }

  /// Counts one text. Linear.
  /// - Parameter words: its tokens.
  /// - Precondition: the tokens lie in the document.
  public mutating func count(_ words: ArraySlice<Token>, of document: Document) {
    texts += 1
    document.utf8.withUnsafeBufferPointer { text in
      for token in words where Self.isWord(token.kind) {
        require(token.end <= text.count, "The words must be those of the document.")
        tokens += 1
        let index = index(of: UnsafeBufferPointer(rebasing: text[token.start..<token.end]))
        if index == tallies.count { tallies.append(Tally(kind: token.kind)) }
        tallies[index].count += 1
        if spellings != nil { tallies[index].kind = Self.first(tallies[index].kind, token.kind) }
        if tallies[index].lastText != texts {
          tallies[index].lastText = texts
          tallies[index].texts += 1
        }
      }
    }
  }

  /// Makes one text of all that was counted.
  public mutating func joinTexts() {
    texts = min(texts, 1)
    for index in tallies.indices { (tallies[index].texts, tallies[index].lastText) = (1, texts) }
  }

  /// Adds what another counter has counted in other texts.
  public mutating func merge(_ other: WordCounter) {
    tokens += other.tokens
    texts += other.texts
    other.table.forEach { number, word in
      let (index, tally) = (table.index(of: word), other.tallies[number])
      if index == tallies.count { tallies.append(Tally(kind: tally.kind)) }
      tallies[index].count += tally.count
      tallies[index].texts += tally.texts
      tallies[index].kind = Self.first(tallies[index].kind, tally.kind)
    }
    if let others = other.spellings { spellings?.merge(others, in: &table) }
  }

  /// Where two contexts, or two spellings, gave one word different kinds, the order of counting must not decide.
  private static func first(_ one: TokenKind, _ other: TokenKind) -> TokenKind {
    other.rawValue < one.rawValue ? other : one
  }

  /// The words with their counts, in no stated order.
  var words: [WordFrequency] { counted.map(\.frequency) }

  /// The same with what each is compared by.
  var counted: [Counted] {
    let names = spellings?.names(count: table.count)
    return tallies.indices.map { index in
      let key = table[index]
      return Counted(key: key, frequency: frequency(index, named: names?[index] ?? key))
    }
  }

  /// How often a word was counted.
  /// - Parameter key: the word, folded where the counter folds.
  func frequency(of key: String) -> WordFrequency? {
    table.find(key).map { frequency($0, named: key) }
  }

  private func frequency(_ index: Int, named name: String) -> WordFrequency {
    WordFrequency(word: name, kind: tallies[index].kind, count: tallies[index].count, texts: tallies[index].texts)
  }

  private mutating func index(of word: UnsafeBufferPointer<UInt8>) -> Int {
    spellings?.count(word, in: &table) ?? table.index(of: word)
  }
}
