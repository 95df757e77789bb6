/// Slips for frequent words (环竟 for 环境), from `word-slips.tsv`, which `Scripts/fit-slips` learns. A class, because it is asked at
/// every place of a text.
final class WordSlipTable: Sendable {
  static let shared = WordSlipTable(LargeTables.wordSlips)

  private static let longest = 4
  /// A word with the characters put for its own.
  struct Slip {
    let range: Range<Int>
    let right: String
    /// Whether it is a slip whatever stands elsewhere in the text; otherwise only where the text has the word itself.
    let isCertain: Bool
  }

  private let words: [(word: String, isCertain: Bool)]
  /// Slips packed into integers, each where its hash or the next free place is; 0 where there is none.
  private let keys: [UInt64]
  /// The number of the word that each slip stands for.
  private let wordNumbers: [UInt32]

  /// - Parameter bytes: rows of a word and, for each of its characters, those that make it a slip (behind a word with `?` only where the
  ///   text has the word elsewhere); `#` begins a comment.
  init(_ bytes: [UInt8]) {
    var words: [(word: String, isCertain: Bool)] = []
    var slips: [(key: UInt64, word: UInt32)] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      let isCertain = cells[0].last != "?"
      let word = String(isCertain ? cells[0] : cells[0].dropLast())
      for (place, wrong) in cells.dropFirst().enumerated() {
        slips += Self.keys(word.scalarValues, place, wrong).map { ($0, UInt32(words.count)) }
      }
      words.append((word, isCertain))
    }
    self.words = words
    (keys, wordNumbers) = Self.hashed(slips)
  }

  private static func keys(_ word: [UInt32], _ place: Int, _ wrong: Substring) -> [UInt64] {
    guard place < word.count, word.count <= longest else { return [] }
    return wrong.unicodeScalars.map { scalar in
      var slip = word
      slip[place] = scalar.value
      return slip.reduce(0) { $0 << 16 | UInt64($1 & 0xFFFF) }
    }
  }

  private static func hashed(_ slips: [(key: UInt64, word: UInt32)]) -> ([UInt64], [UInt32]) {
    var capacity = 2
    while capacity * 2 < slips.count * 3 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var numbers = [UInt32](repeating: 0, count: capacity)
    for (key, word) in slips {
      var place = Self.place(of: key, in: capacity)
      while keys[place] != 0 { place = (place + 1) & (capacity - 1) }
      keys[place] = key
      numbers[place] = word
    }
    return (keys, numbers)
  }

  /// Fibonacci hashing: the upper bits of a product depend on all bits of the key.
  private static func place(of key: UInt64, in capacity: Int) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> (64 - UInt64(capacity.trailingZeroBitCount)))
  }

  private func word(of key: UInt64) -> (word: String, isCertain: Bool)? {
    var place = Self.place(of: key, in: keys.count)
    while keys[place] != 0 {
      if keys[place] == key { return words[Int(wordNumbers[place])] }
      place = (place + 1) & (keys.count - 1)
    }
    return nil
  }

  /// The longest slip that begins at an index, with the word that it stands for.
  func slip(at index: Int, in text: SourceText) -> Slip? {
    var key: UInt64 = 0
    var found: Slip?
    for length in 1...Self.longest {
      let scalar = text.at(index + length - 1)
      guard ScalarClass.isHan(scalar), scalar <= 0xFFFF else { break }
      key = key << 16 | UInt64(scalar)
      if length > 1, let right = word(of: key) {
        found = Slip(range: index..<index + length, right: right.word, isCertain: right.isCertain)
      }
    }
    return found
  }
}
