import DataFiles
import TextModel

/// What a text says that may tell its matter: things and practices, the words for them, troubles, and pairs of characters.
struct MatterFeatures: Sendable {
  /// The limits `matter.*` of the table `limits.tsv`.
  struct Limits {
    static let usual = Limits(NamedLimits(table: PackageResources.limits_tsv))

    let subject, word, trouble, pair, single, join, two: Double
    let most: Int

    init(_ limits: NamedLimits) {
      (subject, word) = (limits["matter.subject"], limits["matter.word"])
      (trouble, pair) = (limits["matter.trouble"], limits["matter.pair"])
      (single, join, two) = (limits["matter.single"], limits["matter.join"], limits["matter.two"])
      most = limits.whole("matter.most")
    }
  }

  /// Words follow the subjects, below the pairs of `IssueKey`.
  private static let firstWord: UInt32 = 0x4000
  private static let numerals = Set("一二三四五六七八九十百千万亿两零〇半".unicodeScalars.map(\.value))
  /// No ideograph comes before.
  private static let firstPair: UInt32 = 0x3400 << 16

  /// Each piece with its weight, by ascending key.
  let pieces: [(key: UInt32, weight: Double)]
  /// Whether it is no complaint at all.
  let isAside: Bool

  /// - Parameters:
  ///   - said: the text without clauses that tell no matter (`StockClauses`); nil where it has none.
  ///   - told: the same without the names of units, which tell no matter; nil where it names none.
  init(_ text: FoldedText, _ table: SubjectTable, said: FoldedText? = nil, told: [UInt32]? = nil) {
    let limits = Limits.usual
    var weights: [UInt32: Double] = [:]
    let hits = table.hits(in: said ?? text)
    for hit in hits {
      switch table.kinds[hit.subject] {
      case .place where !table.isVague[hit.subject], .practice where !table.isVague[hit.subject]:
        weights[UInt32(hit.subject)] = limits.subject
        if !table.isFragment(hit.word) { weights[Self.firstWord + UInt32(hit.word)] = limits.word }
      case .trouble, .place, .practice: weights[UInt32(hit.subject)] = limits.trouble
      case .aside, .praise, .turn, .denial, .relief, .time, .strong, .filler, .ending, .nameless: continue
      }
    }
    isAside = table.isAside(text)
    for pair in CharacterPairs.all(in: told ?? text.scalars) where CommonWords.shared.isTelling(pair) {
      weights[pair] = limits.pair
    }
    pieces = weights.sorted { $0.key < $1.key }.map { (key: $0.key, weight: $0.value) }
  }

  /// The pieces of a text with where they stand; a pair that holds a numeral is none.
  static func places(in text: FoldedText, _ table: SubjectTable) -> [(key: UInt32, range: Range<Int>)] {
    var places: [(key: UInt32, range: Range<Int>)] = []
    for hit in table.places(in: text) {
      places.append((UInt32(hit.subject), hit.range))
      if !table.isFragment(hit.word) { places.append((firstWord + UInt32(hit.word), hit.range)) }
    }
    for start in text.scalars.indices.dropLast() {
      let pair = text.scalars[start..<start + 2]
      guard !pair.contains(where: numerals.contains) else { continue }
      for key in CharacterPairs.all(in: Array(pair)) where CommonWords.shared.isTelling(key) {
        places.append((key, start..<start + 2))
      }
    }
    return places
  }

  /// What a piece counts before it is told how rare it is.
  static func worth(of key: UInt32, _ table: SubjectTable) -> Double {
    let limits = Limits.usual
    guard isSubject(key) else { return word(key) == nil ? limits.pair : limits.word }
    let isThing = [.place, .practice].contains(table.kinds[Int(key)]) && !table.isVague[Int(key)]
    return isThing ? limits.subject : limits.trouble
  }

  /// Whether a piece is a subject rather than a word or pair.
  static func isSubject(_ key: UInt32) -> Bool { key < firstWord }

  /// The number of the word that a piece is; nil for a subject or pair.
  static func word(_ key: UInt32) -> Int? { (firstWord..<firstPair).contains(key) ? Int(key - firstWord) : nil }
}

/// What opinions of any matter say: the table `matters.tsv`.
struct CommonWords: Sendable {
  static let shared = CommonWords()

  private var characters: Set<UInt32> = []
  private var pairs: Set<UInt32> = []
  private var (namelessHeads, namelessEnds): (Set<UInt32>, Set<UInt32>) = ([], [])
  private var (unfitHeads, unfitEnds): (Set<UInt32>, Set<UInt32>) = ([], [])
  private var timeEnds: Set<UInt32> = []

  private init() {
    for row in TabTable(String(decoding: PackageResources.matters_tsv, as: UTF8.self)).rows {
      let words = (row.cell(1) ?? "").split(separator: " ").map { $0.unicodeScalars.map(\.value) }
      switch row.cell(0) {
      case "character": characters.formUnion(words.compactMap(\.first))
      case "nameless-head": namelessHeads.formUnion(words.compactMap(\.first))
      case "unfit-head": unfitHeads.formUnion(words.compactMap(\.first))
      case "unfit-end": unfitEnds.formUnion(words.compactMap(\.first))
      case "nameless-time": timeEnds.formUnion(words.compactMap(\.first))
      case "nameless-end": namelessEnds.formUnion(words.compactMap(\.first))
      case "pair": pairs.formUnion(words.filter { $0.count == 2 }.map { $0[0] << 16 | $0[1] })
      default: continue
      }
    }
  }

  /// Whether a pair of ideographs may tell a matter.
  func isTelling(_ pair: UInt32) -> Bool {
    !pairs.contains(pair) && !characters.contains(pair >> 16) && !characters.contains(pair & 0xFFFF)
  }

  /// Whether a word of the subject table can stand as the name of what it speaks of: 的路, 没灯 are no things, 四十分钟 is
  /// no trouble.
  func canName(_ word: String, isThing: Bool) -> Bool {
    guard let first = word.unicodeScalars.first, let last = word.unicodeScalars.last, !timeEnds.contains(last.value)
    else { return false }
    return !isThing || !namelessHeads.contains(first.value) && !namelessEnds.contains(last.value)
  }

  /// Whether a name may begin or end with an ideograph.
  func mayEndName(_ scalar: UInt32) -> Bool { !characters.contains(scalar) }

  /// Whether some ideographs may be the name of a matter.
  func isName(_ scalars: ArraySlice<UInt32>) -> Bool {
    guard let first = scalars.first, let last = scalars.last else { return false }
    return !characters.contains(first) && !characters.contains(last) && !unfitHeads.contains(first)
      && !unfitEnds.contains(last) && !(scalars.count == 2 && pairs.contains(first << 16 | last))
  }
}
