public import TextModel

/// Cuts an opinion into the parts that speak of matters of their own: the items of a list, clauses behind 另外, and
/// rows of grievances (浴池水冷，打印机老坏).
///
/// Precision first: a part begins only where something is named that the part before does not speak of, so that the
/// story of one matter stays whole. A thing that the table does not know is told by standing at the head of clauses of
/// two opinions or more (`learn`).
public struct MatterParts: Sendable {
  /// Letters of a piece below which it stays with the one before, of an item that names nothing the table knows, and of
  /// a clause in a row.
  private static let (shortestPiece, shortestItem, longestInRow) = (2, 5, 14)
  /// How far into a clause of a row its subject may begin, in scalars.
  private static let reachOfSubject = 1

  private let subjects: SubjectTable
  private let splitter: ClauseSplitter
  /// In how many opinions a pair of characters stands at the head of a clause.
  private var heads: [UInt32: Int] = [:]

  /// - Parameter subjects: what opinions may speak of; texts must be folded with its folding table.
  public init(subjects: SubjectTable) {
    self.subjects = subjects
    splitter = ClauseSplitter(folding: subjects.folding, readingSeries: true)
  }

  /// The same subjects as a grouping of hot issues.
  public init(of issues: HotIssues) { self.init(subjects: issues.subjects) }

  /// Takes an opinion of the collection that is to be cut.
  public mutating func learn(_ text: FoldedText) {
    let starts = [splitter.openingMark(of: text).upperBound] + splitter.borders(of: text).map(\.body)
    for head in Set(starts.compactMap { Self.head(of: text, at: $0) }) { heads[head, default: 0] += 1 }
  }

  private static func head(of text: FoldedText, at start: Int) -> UInt32? {
    guard start + 1 < text.scalars.count else { return nil }
    let pair = CharacterPairs.all(in: Array(text.scalars[start...start + 1])).first
    return pair.flatMap { CommonWords.shared.isTelling($0) ? $0 : nil }
  }

  /// What stands between two borders.
  private struct Piece {
    /// Without the mark of an item.
    var range: Range<Int>
    let mark: ClauseSplitter.Mark
    let isItem: Bool
    /// Whether the mark before it is a ；.
    let isRow: Bool
    /// Numbers of the table; a thing that it does not know has one below 0.
    let subjects: Set<Int>
    /// Whether it tells how somebody was answered: 物业说没钱修 goes on with what came before.
    let replies: Bool
    /// Whether it begins with a word of the table for what it speaks of.
    let leads: Bool
    let letters: Int
    /// Whether it names nothing that the table knows.
    var isUnknown: Bool { subjects.allSatisfy { $0 < 0 } }
  }

  private struct Part {
    var range: Range<Int>
    var subjects: Set<Int>
    let isItem: Bool
  }

  /// The parts in text order, without the marks of items and without what only introduces a list; none where an opinion
  /// speaks of one matter. Linear.
  ///
  /// - Parameter isOfSeveral: whether somebody found that it speaks of several topics; sentences are then told apart too.
  public func parts(of text: FoldedText, isOfSeveral: Bool) -> [TextRange] {
    let pieces = pieces(of: text)
    guard pieces.count > 1 else { return [] }
    let isRow = isRow(pieces)
    var parts: [Part] = []
    for piece in pieces {
      if let last = parts.last, !(isRow || opens(piece, behind: last, parts[0], isOfSeveral)) {
        parts[parts.count - 1].range = last.range.lowerBound..<max(last.range.upperBound, piece.range.upperBound)
        parts[parts.count - 1].subjects.formUnion(piece.subjects)
      } else {
        parts.append(Part(range: piece.range, subjects: piece.subjects, isItem: piece.isItem))
      }
    }
    if let lead = parts.first, !lead.isItem, lead.subjects.isEmpty { parts.removeFirst() }
    return parts.count < 2 ? [] : parts.map { text.original($0.range) }
  }

  private func pieces(of text: FoldedText) -> [Piece] {
    let borders = splitter.borders(of: text)
    let opening = splitter.openingMark(of: text)
    guard !borders.isEmpty else { return [] }
    var pieces: [Piece] = []
    var (start, mark, isItem, letters) = (opening.upperBound, ClauseSplitter.Mark.pause, !opening.isEmpty, 0)
    for (number, end) in (borders.map(\.place) + [text.scalars.count]).enumerated() {
      let border = number < borders.count ? borders[number] : nil
      let told = (border?.letters ?? .max) - letters
      guard told >= Self.shortestPiece || border?.mark == .turn, start < end else { continue }
      // 盼早点解决 tells no matter, and would join all that end so.
      if isItem || !splitter.isRequest(start..<end, of: text) {
        pieces.append(piece(of: text, start..<end, mark, isItem: isItem))
      }
      guard let border else { break }
      (start, mark, isItem, letters) = (border.body, border.mark, border.isItem, border.letters)
    }
    return pieces.filter { $0.letters > 0 }
  }

  private func piece(of text: FoldedText, _ range: Range<Int>, _ mark: ClauseSplitter.Mark, isItem: Bool) -> Piece {
    let hits = subjects.named(in: text, range)
    // 另外, 而且 at the head are no things.
    let mayHead = isItem || mark != .turn
    let head =
      mayHead ? Self.head(of: text, at: range.lowerBound).flatMap { (heads[$0] ?? 0) > 1 ? -Int($0) : nil } : nil
    let before = text.scalars[..<range.lowerBound].last
    return Piece(
      range: range, mark: mark, isItem: isItem, isRow: before.map(splitter.endsRow) ?? false,
      subjects: Set(hits.isEmpty ? [head].compactMap(\.self) : hits.map(\.subject)),
      replies: splitter.replies(range, of: text),
      leads: hits.contains { $0.start - range.lowerBound <= Self.reachOfSubject },
      letters: text.scalars[range].count(where: isLetterOrIdeograph))
  }

  /// Short clauses of which each begins with what it speaks of, and none speaks of what the one before does.
  private func isRow(_ pieces: [Piece]) -> Bool {
    pieces.allSatisfy { $0.leads && $0.letters <= Self.longestInRow && !$0.replies }
      && zip(pieces, pieces.dropFirst()).allSatisfy { $0.subjects.isDisjoint(with: $1.subjects) }
  }

  private func opens(_ piece: Piece, behind last: Part, _ lead: Part, _ isOfSeveral: Bool) -> Bool {
    guard last.subjects.isDisjoint(with: piece.subjects) else { return false }
    if piece.isItem {
      let isOfLead = !lead.isItem && !lead.subjects.isEmpty
      return !piece.subjects.isEmpty || piece.letters >= Self.shortestItem && !isOfLead
    }
    guard !last.subjects.isEmpty, !piece.subjects.isEmpty else { return false }
    return piece.isRow || !piece.isUnknown && (piece.mark == .turn || piece.mark == .end && isOfSeveral)
  }
}
