import Reporting
import TextModel
import Wording

/// Tells which sheets hold rows that stand in another sheet too, with the same number, unit, channel, date and text: most
/// often one that was handed in twice.
///
/// Memory: 40 bytes a row, of a million rows at most; sheets that come later are not compared.
struct RepeatedRows {
  private static let capacity = 1_000_000
  /// Fewer rows than these, and where rows bear no number a smaller part of the sheet, agree by chance.
  private static let (fewest, leastPart) = (3, 0.5)

  /// The rows of a file that is being read.
  struct Pending {
    fileprivate var rows: [(row: OpinionDigest, sheet: OpinionPlace.Sheet, isNumbered: Bool)] = []

    mutating func add(_ opinion: Opinion) {
      let isNumbered = opinion.id != String(opinion.source.row)
      var row = OpinionDigest()
      row.add(opinion, withNumber: isNumbered)
      rows.append((row, OpinionPlace.Sheet(opinion.source), isNumbered))
    }
  }

  private var firsts: [OpinionDigest: Int32] = [:]
  private var sheets = SheetNumbering()

  /// Takes the rows of a file that is counted.
  ///
  /// - Returns: what is to be said of its sheets, in their order.
  mutating func add(_ pending: Pending) -> [Message] {
    var (sizes, shared): ([Int32: Int], [Int32: [Int32: Int]]) = ([:], [:])
    var numbered: [Int32: Int] = [:]
    for (row, sheet, isNumbered) in pending.rows {
      let own = sheets.number(of: sheet)
      sizes[own, default: 0] += 1
      if let first = firsts[row] {
        if first == own { continue }
        shared[own, default: [:]][first, default: 0] += 1
        if isNumbered { numbered[own, default: 0] += 1 }
      } else if firsts.count < Self.capacity {
        firsts[row] = own
      }
    }
    return shared.keys.sorted().flatMap { own in
      let (size, others) = (sizes[own] ?? 0, shared[own] ?? [:])
      return others.keys.sorted().compactMap { other in
        message(own, other, others[other] ?? 0, of: size, isNumbered: (numbered[own] ?? 0) > 0)
      }
    }
  }

  private func message(_ own: Int32, _ other: Int32, _ count: Int, of size: Int, isNumbered: Bool) -> Message? {
    let isPart = isNumbered || Double(count) >= Self.leastPart * Double(size)
    guard count == size || isPart && count >= Self.fewest else { return nil }
    return Message(
      isNumbered ? "opinions.repeated" : "opinions.repeated.unnumbered",
      [
        "file": sheets[own].name, "all": String(size), "count": String(count), "other": sheets[other].name,
      ])
  }
}
