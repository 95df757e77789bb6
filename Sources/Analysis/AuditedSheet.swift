public import Classification
public import Documents
import Reporting
public import TextModel
public import Wording

/// A filled audit sheet, waiting for the opinions it speaks of.
///
/// An opinion is recognised by its number and its text together, since numbers may repeat from file to file.
public struct AuditedSheet: Sendable {
  private struct Key: Hashable {
    let id: String
    let text: String
  }

  private struct Entry {
    let label: HandLabel
    let row: Int
  }

  private let name: String
  private var waiting: [Key: Entry] = [:]
  /// Every opinion of the sheet, filled in or not.
  private var drawn: Set<Key> = []
  /// Rows whose category nobody filled in.
  public private(set) var unfilled = 0

  /// - Throws: `Problems` with every row whose category is none of the scheme's, and missing columns; a `Problem` for the
  ///   sheet of a review queue, which is no random sample.
  public init(_ table: TableReader.Table, scheme: CodingScheme) throws {
    name = table.name
    if let row = ReviewQueueSheet.firstRow(in: table) {
      throw Problem(Message("audit.isReviewQueue"), in: table.name, at: .row(row))
    }
    let names = ["id": table.column(.id), "text": table.column(.text), "category": table.column(.label)]
    for column in ["id", "text", "category"] where names[column] == .some(nil) {
      let found = table.header.joined(separator: "、")
      throw Problem(Message("agreement.noColumn", ["column": column, "found": found]), in: table.name)
    }
    let weight = table.column(named: ["weight", "权重"])
    var problems = table.problems
    for row in table.rows {
      let key = Key(id: row[table.column(.id)] ?? "", text: row[table.column(.text)] ?? "")
      drawn.insert(key)
      guard let label = row[table.column(.label)] else {
        unfilled += 1
        continue
      }
      guard let place = scheme.place(named: label) else {
        problems.append(Problem(scheme.unknownCategory(label), in: table.name, at: .row(row.number)))
        continue
      }
      let stated = row[weight].flatMap(Double.init) ?? 1
      waiting[key] = Entry(label: HandLabel(place, weight: stated > 0 && stated.isFinite ? stated : 1), row: row.number)
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }

  /// What a person found an opinion to be, when it was audited; each row is met once.
  public mutating func meet(_ opinion: Opinion) -> HandLabel? {
    // A spreadsheet shows a formula's first sign behind a tab, see `JudgedOpinionTable`; readers trim it.
    waiting.isEmpty ? nil : waiting.removeValue(forKey: Self.key(opinion))?.label
  }

  /// Whether the opinion was drawn, filled in or not.
  public func holds(_ opinion: Opinion) -> Bool { drawn.contains(Self.key(opinion)) }

  private static func key(_ opinion: Opinion) -> Key {
    Key(id: opinion.id, text: opinion.text.text(opinion.text.range))
  }

  /// Rows that speak of no opinion of the collection.
  public var missing: [Problem] {
    waiting.values.map(\.row).sorted().map { Problem(Message("audit.notInCollection"), in: name, at: .row($0)) }
  }
}

extension CodingScheme {
  package func unknownCategory(_ label: String) -> Message {
    let labels = categories.map(\.label).joined(separator: "、")
    return Message("scheme.noSuchCategory", ["label": label, "labels": labels])
  }
}
