public import Classification
public import Reporting
public import TextModel
import UnicodeText

/// Gathers opinions that copy each other, with the words of the first and the identifiers of all.
///
/// Memory: what `DuplicateIndex` remembers with the texts themselves, and the identifiers of the copies.
public struct CopyCollector: Sendable {
  private var index: DuplicateIndex
  /// For a text that may be copied its opinion, by its number.
  private var heads: [Int: Report.Excerpt] = [:]
  /// For a text that was copied the identifiers of its copies.
  private var copies: [Int: [String]] = [:]
  /// What each of them shares with it, where that is asked.
  private var shared: [Int: [SharedText]] = [:]
  private var sheets = SheetsOfOpinions()
  /// For each opinion whether it has no number but that of its row.
  private var bearsRow: [Bool] = []

  /// Remembers nothing yet.
  /// - Parameter near: how much of the shorter text makes two opinions copies, beside those that are nearly equal; nil for
  ///   these alone.
  public init(near: LeastShared? = nil) {
    var threshold = 0.7
    if case .share(let share)? = near { threshold = max(threshold, share) }
    index = DuplicateIndex(threshold: threshold, near: near)
  }

  /// Opinions taken so far; the number of the next.
  public var count: Int { index.firsts.count }

  /// Takes the next opinion.
  ///
  /// - Returns: the number of the opinion that it copies; nil when it repeats nothing.
  @discardableResult
  public mutating func add(_ opinion: Opinion) -> Int? { add(opinion, FoldedText(opinion.text, table: .icu)) }

  mutating func add(_ opinion: Opinion, _ folded: FoldedText) -> Int? {
    let number = count
    sheets.add(opinion)
    bearsRow.append(opinion.id == String(opinion.source.row))
    let first = index.add(folded)
    guard first == number else {
      copies[first, default: []].append(opinion.id)
      if let shared = index.shared(folded) { self.shared[first, default: []].append(shared) }
      return first
    }
    if !index.isFull { heads[number] = Report.Excerpt(id: opinion.id, text: opinion.text, row: opinion.source.row) }
    return nil
  }

  /// The row of an opinion that has no other number; nil of others.
  func row(of opinion: Int, id: String) -> Int? {
    bearsRow.indices.contains(opinion) && bearsRow[opinion] ? Int(id) : nil
  }

  /// Where an opinion stands, by its number.
  func place(of opinion: Int, id: String) -> OpinionPlace { sheets.place(of: opinion, id: id) }

  /// What was copied. Linear in the opinions.
  ///
  /// - Parameter shares: the shares when each text counts once, where they are known.
  public func duplicates(shares: [Prevalence]? = nil) -> Report.Duplicates {
    let groups = index.groups.compactMap { group -> Report.Duplicates.Group? in
      guard let head = heads[group.members[0]] else { return nil }
      let ids = [head.id] + (copies[group.members[0]] ?? [])
      return .init(
        first: head, opinions: ids, exact: group.exact,
        places: zip(group.members, ids).map { sheets.place(of: $0, id: $1) }, shared: shared[group.members[0]] ?? [])
    }
    return Report.Duplicates(
      opinions: count, copies: index.repeats, groups: groups, shares: shares, unremembered: index.unremembered,
      sheets: sheets.count)
  }
}
