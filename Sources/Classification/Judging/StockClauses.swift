import DataFiles
package import TextModel

/// Knows clauses that frame an opinion and tell no matter: 请领导关心一下, 大家意见很大, 盼答复.
///
/// Letters are full of them: opinions that share nothing else are of no one problem, and they decide no category as long as
/// anything else stands in the opinion.
package struct StockClauses: Sendable {
  /// By the table `stock.tsv` and the words `ask` and `request` of `clauses.tsv`.
  static let shared = StockClauses()

  /// What words of a clause say, together.
  private struct Said: OptionSet {
    let rawValue: UInt8
    static let (whole, ask) = (Said(rawValue: 1), Said(rawValue: 2))
    static let (voice, say) = (Said(rawValue: 4), Said(rawValue: 8))
    /// How many there are.
    static let all: UInt8 = 16

    var isStock: Bool { !isDisjoint(with: [.whole, .ask]) || isSuperset(of: [.voice, .say]) }
  }

  /// In letters: what is longer is no such clause; what is left of an opinion must be as long to tell anything.
  private static let (longest, shortestRest) = (24, 4)
  private static let blank: UInt32 = 0x20

  /// Who introduces himself, where he lives, and what an address ends with.
  private var (names, homes, doors): ([[UInt32]], [[UInt32]], [[UInt32]]) = ([], [], [])
  private var surnames: Set<UInt32> = []
  /// By the first ideograph.
  private var words: [UInt32: [(scalars: [UInt32], said: Said)]] = [:]

  private init() {
    read(PackageResources.stock_tsv, ["whole": .whole, "voice": .voice, "say": .say, "besides": []])
    read(PackageResources.clauses_tsv, ["ask": .ask, "request": []])
    for row in TabTable(String(decoding: PackageResources.stock_tsv, as: UTF8.self)).rows {
      let items = (row.cell(1) ?? "").split(separator: " ").map { $0.unicodeScalars.map(\.value) }
      switch row.cell(0) {
      case "name": names += items
      case "home": homes += items
      case "door": doors += items
      case "surname": surnames.formUnion(items.compactMap(\.first))
      default: continue
      }
    }
  }

  private mutating func read(_ table: [UInt8], _ kinds: [String: Said]) {
    for row in TabTable(String(decoding: table, as: UTF8.self)).rows {
      guard let said = row.cell(0).flatMap({ kinds[$0] }) else { continue }
      for word in (row.cell(1) ?? "").split(separator: " ") {
        let scalars = word.unicodeScalars.map(\.value)
        words[scalars[0], default: []].append((scalars, said))
      }
    }
  }

  /// Where such clauses stand in a text, in text order; none where nothing else would be left. Linear.
  package static func ranges(in document: Document) -> [TextRange] {
    let text = FoldedText(document, table: .plain)
    return shared.ranges(in: text.scalars).map(text.original)
  }

  /// Rows of letters between marks, in text order.
  static func clauses(of scalars: [UInt32]) -> [Range<Int>] {
    var (clauses, start): ([Range<Int>], Int?) = ([], nil)
    for place in 0...scalars.count {
      if place < scalars.count, isLetterOrIdeograph(scalars[place]) {
        start = start ?? place
      } else if let first = start {
        clauses.append(first..<place)
        start = nil
      }
    }
    return clauses
  }

  /// The clauses of a folded text that are of stock; none where nothing else would be left. Linear.
  func ranges(in scalars: [UInt32]) -> [Range<Int>] {
    let clauses = Self.clauses(of: scalars)
    guard clauses.count > 1 else { return [] }
    let stock = clauses.filter { holds(scalars[$0]) }
    let rest = clauses.reduce(0) { $0 + $1.count } - stock.reduce(0) { $0 + $1.count }
    return rest < Self.shortestRest ? [] : stock
  }

  /// What is left of a folded text without such clauses and the marks behind them, in order; the whole text where nothing else
  /// stands in it.
  func rest(of text: FoldedText) -> [Range<Int>] {
    let scalars = text.scalars
    var (rest, start): ([Range<Int>], Int) = ([], 0)
    for clause in ranges(in: scalars) {
      if start < clause.lowerBound { rest.append(start..<clause.lowerBound) }
      start = clause.upperBound
      while start < scalars.count, !isLetterOrIdeograph(scalars[start]) { start += 1 }
    }
    return start < scalars.count ? rest + [start..<scalars.count] : rest
  }

  /// A text with blanks where such clauses stand, of the same length; nil where it has none.
  func masked(_ text: FoldedText) -> FoldedText? {
    let stock = ranges(in: text.scalars)
    return stock.isEmpty ? nil : text.blanking(stock, with: Self.blank)
  }

  /// Whether a clause is made of such words alone, and they say enough.
  private func holds(_ clause: ArraySlice<UInt32>) -> Bool {
    isMade(clause) || introduces(clause)
  }

  /// 我叫王建国, 家住幸福里3号楼2单元501: who speaks, not what he speaks of.
  private func introduces(_ clause: ArraySlice<UInt32>) -> Bool {
    guard clause.count <= Self.longest else { return false }
    let isName = names.contains { word in
      guard clause.starts(with: word) else { return false }
      let name = clause.dropFirst(word.count)
      return Self.nameLength.contains(name.count) && name.first.map(surnames.contains) ?? false
    }
    let isHome =
      homes.contains { clause.starts(with: $0) } && clause.contains(where: Self.isDigit)
      && (clause.last.map(Self.isDigit) ?? false || doors.contains { clause.suffix($0.count).elementsEqual($0) })
    return isName || isHome
  }

  private static let nameLength = 2...3

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  private func isMade(_ clause: ArraySlice<UInt32>) -> Bool {
    guard clause.count <= Self.longest, words[clause[clause.startIndex]] != nil else { return false }
    // For each place what may have been said before it, one bit for each combination.
    var before = [UInt16](repeating: 0, count: clause.count + 1)
    before[0] = 1
    for place in 0..<clause.count where before[place] != 0 {
      let rest = clause[(clause.startIndex + place)...]
      for word in words[rest[rest.startIndex]] ?? [] where rest.starts(with: word.scalars) {
        before[place + word.scalars.count] |= Self.adding(word.said, to: before[place])
      }
    }
    return (0..<Said.all).contains { before[clause.count] & 1 << $0 != 0 && Said(rawValue: $0).isStock }
  }

  private static func adding(_ said: Said, to combinations: UInt16) -> UInt16 {
    guard !said.isEmpty else { return combinations }
    return (0..<Said.all).reduce(0) { all, before in
      combinations & 1 << before == 0 ? all : all | 1 << (before | said.rawValue)
    }
  }
}
