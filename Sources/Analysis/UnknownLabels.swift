import Classification
import Documents
import Wording

/// Labels in coders' sheets that a scheme does not have, each with the first row where a coder wrote it.
struct UnknownLabels {
  private struct Found {
    let table: String
    let place: Problem.Place
    let label: String
    var count = 1
  }

  private let scheme: CodingScheme?
  private var found: [Found] = []
  /// By column of a table and label.
  private var numbers: [[String]: Int] = [:]

  /// - Parameter scheme: nil where any label counts.
  init(_ scheme: CodingScheme?) { self.scheme = scheme }

  /// The label, or nil for one that the scheme does not have, which is remembered.
  mutating func known(_ label: String?, in row: TableReader.Row, of table: TableReader.Table, column: Int) -> String? {
    guard let label, let scheme, scheme.place(meant: label) == nil else { return label }
    let key = [table.name, String(column), label]
    if let number = numbers[key] {
      found[number].count += 1
    } else {
      numbers[key] = found.count
      found.append(Found(table: table.name, place: .row(row.number, sheet: table.sheet), label: label))
    }
    return nil
  }

  /// In the order in which they were met.
  var problems: [Problem] {
    guard let scheme else { return [] }
    return found.map { found in
      let further = found.count - 1
      let message = scheme.unknownCategory(found.label)
      let whole =
        further == 0 ? message : message.followed(by: Message("agreement.furtherRows", ["count": String(further)]))
      return Problem(whole, in: found.table, at: found.place)
    }
  }
}
