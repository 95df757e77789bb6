public import Classification
public import Documents
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
    let category: Int
    let weight: Double
    let row: Int
  }

  private let name: String
  private let sheet: String?
  private var waiting: [Key: Entry] = [:]
  /// The opinions met so far.
  public private(set) var audited: [AuditedOpinion] = []
  /// Rows whose category nobody filled in.
  public private(set) var unfilled = 0

  /// - Throws: `Problems` with every row whose category is none of the scheme's, and missing columns.
  public init(_ table: TableReader.Table, scheme: CodingScheme) throws {
    (name, sheet) = (table.name, table.sheet)
    let names = ["id": table.column(.id), "text": table.column(.text), "category": table.column(.label)]
    for column in ["id", "text", "category"] where names[column] == .some(nil) {
      let found = table.header.joined(separator: "、")
      throw Problem(Message("agreement.noColumn", ["column": column, "found": found]), in: table.name)
    }
    let weight = table.column(named: ["weight", "权重"])
    var problems = table.problems
    for row in table.rows {
      guard let label = row[table.column(.label)] else {
        unfilled += 1
        continue
      }
      guard let category = scheme.category(named: label) else {
        problems.append(Problem(scheme.unknownCategory(label), in: table.name, at: .row(row.number, sheet: table.sheet)))
        continue
      }
      let key = Key(id: row[table.column(.id)] ?? "", text: row[table.column(.text)] ?? "")
      waiting[key] = Entry(category: category, weight: row[weight].flatMap(Double.init) ?? 1, row: row.number)
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }

  /// Recognises an opinion that was audited.
  /// - Parameter index: its place in the collection.
  public mutating func meet(_ opinion: Opinion, at index: Int) {
    guard !waiting.isEmpty else { return }
    // A spreadsheet shows a formula's first sign behind a tab, see `JudgedOpinionTable`; readers trim it.
    let key = Key(id: opinion.id, text: opinion.text.text(opinion.text.range))
    if let entry = waiting.removeValue(forKey: key) {
      audited.append(AuditedOpinion(opinion: index, category: entry.category, weight: entry.weight))
    }
  }

  /// Rows that speak of no opinion of the collection.
  public var missing: [Problem] {
    waiting.values.map(\.row).sorted().map {
      Problem(Message("audit.notInCollection"), in: name, at: .row($0, sheet: sheet))
    }
  }
}

extension CodingScheme {
  /// The index of a category by its id or its label.
  package func category(named name: String) -> Int? {
    categories.firstIndex { $0.id == name || $0.label == name }
  }

  package func unknownCategory(_ label: String) -> Message {
    let labels = categories.map(\.label).joined(separator: "、")
    return Message("scheme.noSuchCategory", ["label": label, "labels": labels])
  }
}
