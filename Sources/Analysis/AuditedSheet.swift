public import Classification
public import Documents
import Privacy
import Reporting
public import TextModel
public import Wording

/// A filled audit sheet, waiting for the opinions it speaks of.
///
/// An opinion is recognised by its number and its text together, since numbers may repeat from file to file. Where the
/// sheet or the collection was masked, characters that are masked in one of them are let be.
public struct AuditedSheet: Sendable {
  private struct Key: Hashable {
    let id: String
    let text: String
  }

  private struct Row {
    let key: Key
    let number: Int
    /// Nil when nobody filled it in.
    let label: HandLabel?
    var isMet = false
  }

  private let name: String
  private let sheet: String?
  /// Those of the same opinion once, the last one said counts.
  private var rows: [Row] = []
  private var exact: [Key: Int] = [:]
  /// Rows by the length of their text in bytes, which masking keeps.
  private var byLength: [Int: [Int]] = [:]
  /// Rows whose category nobody filled in.
  public private(set) var unfilled = 0

  /// - Throws: `Problems` with every row whose category is none of the scheme's, and missing columns; a `Problem` for the
  ///   sheet of a review queue, which is no random sample.
  public init(_ table: TableReader.Table, scheme: CodingScheme) throws {
    (name, sheet) = (table.name, table.sheet)
    if let row = ReviewQueueSheet.firstRow(in: table) {
      throw Problem(Message("audit.isReviewQueue"), in: table.name, at: .row(row, sheet: table.sheet))
    }
    let names = ["id": table.column(.id), "text": table.column(.text), "category": table.column(.label)]
    for column in ["id", "text", "category"] where names[column] == .some(nil) {
      let found = table.header.joined(separator: "、")
      throw Problem(Message("agreement.noColumn", ["column": column, "found": found]), in: table.name)
    }
    var problems = table.problems
    for row in table.rows {
      let key = Key(id: row[table.column(.id)] ?? "", text: row[table.column(.text)] ?? "")
      do throws(Problem) {
        let label = try Self.label(row, of: table, scheme)
        if label == nil { unfilled += 1 }
        add(Row(key: key, number: row.number, label: label))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }

  private static func label(
    _ row: TableReader.Row, of table: TableReader.Table, _ scheme: CodingScheme
  ) throws(Problem) -> HandLabel? {
    guard let label = row[table.column(.label)] else { return nil }
    guard let place = scheme.place(named: label) else {
      throw Problem(scheme.unknownCategory(label), in: table.name, at: .row(row.number, sheet: table.sheet))
    }
    let stated = row[table.column(named: ["weight", "权重"])].flatMap(Double.init) ?? 1
    return HandLabel(place, weight: stated > 0 && stated.isFinite ? stated : 1)
  }

  private mutating func add(_ row: Row) {
    if let index = exact[row.key] {
      if row.label != nil { rows[index] = row }
      return
    }
    exact[row.key] = rows.count
    byLength[row.key.text.utf8.count, default: []].append(rows.count)
    rows.append(row)
  }

  /// What a person found an opinion to be, when it was audited; each row is met once.
  public mutating func meet(_ opinion: Opinion) -> HandLabel? {
    guard let index = find(opinion, where: { !$0.isMet && $0.label != nil }) else { return nil }
    rows[index].isMet = true
    return rows[index].label
  }

  /// Whether the opinion was drawn, filled in or not.
  public func holds(_ opinion: Opinion) -> Bool { find(opinion) { _ in true } != nil }

  private func find(_ opinion: Opinion, where condition: (Row) -> Bool) -> Int? {
    // A spreadsheet shows a formula's first sign behind a tab, see `JudgedOpinionTable`; readers trim it.
    let key = Key(id: opinion.id, text: opinion.text.text(opinion.text.range))
    if let index = exact[key] { return condition(rows[index]) ? index : nil }
    return byLength[key.text.utf8.count]?.first { index in
      condition(rows[index]) && Mask.isSame(rows[index].key.id, key.id) && Mask.isSame(rows[index].key.text, key.text)
    }
  }

  /// Rows that speak of no opinion of the collection.
  public var missing: [Problem] {
    rows.filter { !$0.isMet && $0.label != nil }.map(\.number).sorted().map {
      Problem(Message("audit.notInCollection"), in: name, at: .row($0, sheet: sheet))
    }
  }
}

extension CodingScheme {
  package func unknownCategory(_ label: String) -> Message {
    let labels = categories.map(\.label).joined(separator: "、")
    return Message("scheme.noSuchCategory", ["label": label, "labels": labels])
  }
}
