import DataFiles
import Lexicons
import TextModel

/// Clauses that say that something was said before or ask somebody to see to it, and nothing of the matter itself: 多次反映过，…
/// and …，请领导关心一下. Letters begin and end with them whatever they are about, so what they say decides no category
/// as long as anything else stands in the opinion.
struct StockClauses: Sendable {
  /// Where a clause ends: , . ! : ; ? and what a line ends with, in either width, 。.
  private static let marks: Set<UInt32> = [
    0x0A, 0x0D, 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x3002, 0xFF01, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F,
  ]
  /// What remains must have so many characters to be a matter.
  private static let shortestMatter = 3

  private let matcher: PhraseMatcher
  /// For each word whether a clause of such words alone is one.
  private let isKey: [Bool]

  /// - Parameter folding: the table that the opinions are folded with.
  init(folding: FoldingTable) {
    let rows = TabTable(String(decoding: PackageResources.stock_clauses_tsv, as: UTF8.self)).rows
    let words = rows.compactMap { row in row.cell(0).map { (word: $0, isKey: row.cell(1) == "key") } }
    matcher = PhraseMatcher(words.map { FoldedText.scalars(of: $0.word, table: folding) })
    isKey = words.map(\.isKey)
  }

  /// What is left of a text without such clauses, in order, in folded scalars; the whole text where nothing else stands in it.
  func rest(of text: FoldedText) -> [Range<Int>] {
    let whole = 0..<text.scalars.count
    let matches = matcher.allMatches(in: text)
    guard matches.contains(where: { isKey[$0.phrase] }) else { return whole.isEmpty ? [] : [whole] }
    var rest: [Range<Int>] = []
    var (matter, first) = (0, 0)
    for clause in Self.clauses(of: text.scalars) {
      while first < matches.count, matches[first].range.lowerBound < clause.lowerBound { first += 1 }
      let inside = matches[first...].prefix { $0.range.lowerBound < clause.upperBound }
      guard !isStock(clause, Array(inside), text.scalars) else { continue }
      matter += text.scalars[clause].count { !Self.isBlank($0) && !Self.marks.contains($0) }
      if let last = rest.last, last.upperBound == clause.lowerBound {
        rest[rest.count - 1] = last.lowerBound..<clause.upperBound
      } else {
        rest.append(clause)
      }
    }
    return matter >= Self.shortestMatter ? rest : [whole]
  }

  /// Each with the mark that ends it.
  private static func clauses(of scalars: [UInt32]) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    for (index, scalar) in scalars.enumerated() where marks.contains(scalar) {
      clauses.append(start..<index + 1)
      start = index + 1
    }
    if start < scalars.count { clauses.append(start..<scalars.count) }
    return clauses
  }

  private static func isBlank(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0x09 || scalar == 0x3000 }

  /// Whether words of the table lie over a clause without a gap, a key among them.
  ///
  /// - Parameter matches: those that begin in the clause, by their start.
  private func isStock(_ clause: Range<Int>, _ matches: [PhraseMatcher.Match], _ scalars: [UInt32]) -> Bool {
    // For each place whether words reach it, and whether with a key.
    var reached = [(plain: Bool, key: Bool)](repeating: (false, false), count: clause.count + 1)
    reached[0].plain = true
    var next = 0
    for offset in 0..<clause.count {
      let place = clause.lowerBound + offset
      if Self.isBlank(scalars[place]) || Self.marks.contains(scalars[place]) || (0x30...0x39).contains(scalars[place]) {
        reached[offset + 1].plain = reached[offset + 1].plain || reached[offset].plain
        reached[offset + 1].key = reached[offset + 1].key || reached[offset].key
      }
      while next < matches.count, matches[next].range.lowerBound == place {
        let match = matches[next]
        next += 1
        guard match.range.upperBound <= clause.upperBound else { continue }
        let end = match.range.upperBound - clause.lowerBound
        let here = reached[offset]
        if isKey[match.phrase] {
          reached[end].key = reached[end].key || here.plain || here.key
        } else {
          reached[end].plain = reached[end].plain || here.plain
          reached[end].key = reached[end].key || here.key
        }
      }
    }
    return reached[clause.count].key
  }
}
