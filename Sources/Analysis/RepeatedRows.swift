import Reporting
import TextModel
import Wording

/// Fewer rows than these, and where rows bear no number a smaller part of the sheet, agree by chance.
private let (fewest, leastPart) = (3, 0.5)

/// Tells which sheets hold rows that stand in another sheet too, with the same number, unit, channel, date and text: most
/// often one that was handed in twice. One whose rows were numbered anew is known by most of its rows.
///
/// Memory: 80 bytes a row, of a million rows at most; sheets that come later are not compared.
struct RepeatedRows {
  private static let capacity = 1_000_000

  /// The rows of a file that is being read.
  struct Pending {
    fileprivate var rows: [(row: OpinionDigest, bare: OpinionDigest, sheet: OpinionPlace.Sheet, isNumbered: Bool)] = []

    mutating func add(_ opinion: Opinion) {
      let isNumbered = opinion.id != String(opinion.source.row)
      var (row, bare) = (OpinionDigest(), OpinionDigest())
      row.add(opinion, withNumber: isNumbered)
      bare.add(opinion, withNumber: false)
      rows.append((row, bare, OpinionPlace.Sheet(opinion.source), isNumbered))
    }
  }

  /// Where rows stood first, and how many rows of a sheet stand in which other.
  private struct Comparison {
    private var firsts: [OpinionDigest: Int32] = [:]

    /// - Returns: the sheet in which the row stood first, when that is another.
    mutating func sheet(of row: OpinionDigest, in own: Int32) -> Int32? {
      if let first = firsts[row] { return first == own ? nil : first }
      if firsts.count < RepeatedRows.capacity { firsts[row] = own }
      return nil
    }
  }

  /// What the rows of one sheet have in common with other sheets.
  private struct Sheet {
    var size = 0
    /// Rows that stand in another sheet too, by that sheet; of them those that bear a number.
    var (shared, numbered): ([Int32: Int], Int) = ([:], 0)
    /// The same whatever the number is, each text once: 没有意见 in a hundred rows is one.
    var renumbered: [Int32: Int] = [:]
    var seen: Set<OpinionDigest> = []

    /// What is to be said where so many rows stand in one other sheet; nil where that may be chance.
    func key(shared count: Int) -> String? {
      let isPart = numbered > 0 || isLarge(count)
      // Where everyone hands in a sheet of his own many say the same; such copies are told among the opinions.
      guard count >= fewest, count == size || isPart else { return nil }
      return numbered > 0 ? "opinions.repeated" : "opinions.repeated.unnumbered"
    }

    func key(renumbered count: Int) -> String? {
      count >= fewest && isLarge(count) ? "opinions.repeated.renumbered" : nil
    }

    private func isLarge(_ count: Int) -> Bool { Double(count) >= leastPart * Double(size) }
  }

  private var (whole, bare) = (Comparison(), Comparison())
  private var sheets = SheetNumbering()

  /// Takes the rows of a file that is counted.
  ///
  /// - Returns: what is to be said of its sheets, in their order.
  mutating func add(_ pending: Pending) -> [Message] {
    var found: [Int32: Sheet] = [:]
    for row in pending.rows {
      let own = sheets.number(of: row.sheet)
      found[own, default: Sheet()].size += 1
      if let first = whole.sheet(of: row.row, in: own) {
        found[own, default: Sheet()].shared[first, default: 0] += 1
        found[own, default: Sheet()].numbered += row.isNumbered ? 1 : 0
      }
      if let first = bare.sheet(of: row.bare, in: own), found[own, default: Sheet()].seen.insert(row.bare).inserted {
        found[own, default: Sheet()].renumbered[first, default: 0] += 1
      }
    }
    return found.keys.sorted().flatMap { own -> [Message] in
      let sheet = found[own] ?? Sheet()
      let same = messages(own, sheet, sheet.shared, key: sheet.key(shared:))
      return same.isEmpty ? messages(own, sheet, sheet.renumbered, key: sheet.key(renumbered:)) : same
    }
  }

  private func messages(
    _ own: Int32, _ sheet: Sheet, _ others: [Int32: Int], key: (_ count: Int) -> String?
  ) -> [Message] {
    others.keys.sorted().compactMap { other in
      let count = others[other] ?? 0
      let values = [
        "file": sheets[own].name, "all": String(sheet.size), "count": String(count), "other": sheets[other].name,
      ]
      return key(count).map { Message($0, values) }
    }
  }
}
