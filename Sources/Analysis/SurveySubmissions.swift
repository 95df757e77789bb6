package import Documents
package import Wording

/// Tells sheets of a survey that came in twice, so that they count once: a file and its copy, and rows of one submission.
///
/// Decided: a table with the same header and rows as an earlier one is a copy, if it has ten rows or something in it tells one
/// sheet from another (unit, number, sender); shorter ones may agree by chance, are counted and asked about. Two rows are one
/// submission if they agree in all but their number and tell who sent them (name, telephone), or the second and the machine; a
/// whole department may answer from one address, and several people in one minute, so neither is enough by itself. Where a table
/// tells no more than numbers, rows that agree in these too are one, unless some number of it belongs to two different rows.
/// Memory grows with the sheets.
package struct SurveySubmissions {
  private struct Content: Hashable {
    let unit: String?
    let header: [String]
    let rows: [[String]]
  }

  private var tables: [Content: String] = [:]
  private var submissions: Set<[String]> = []
  private static let fewestRows = 10

  package init() {}

  /// The table without what has come in before, and what is to be said of that.
  ///
  /// - Parameter unit: of all its sheets, where the table itself does not tell; nil where nobody knows.
  package mutating func new(
    in table: TableReader.Table, of unit: String? = nil
  ) -> (table: TableReader.Table, remarks: [Problem]) {
    let content = Content(unit: unit, header: table.header, rows: table.rows.map(\.cells))
    var remarks: [Problem] = []
    if let first = tables[content], !table.rows.isEmpty {
      let isTold =
        table.column(.unit) != nil || table.column(.id) != nil || table.header.contains(where: TableReader.tellsSender)
      let isCopy = table.rows.count >= Self.fewestRows || isTold
      remarks.append(
        Problem(Message(isCopy ? "survey.sameTable" : "survey.perhapsSameTable", ["file": first]), in: table.name))
      if isCopy { return (table.keeping([]), remarks) }
    } else {
      tables[content] = table.name
    }
    let found = repeated(in: table)
    guard let message = found.rows.message(found.isSure ? "survey.submittedTwice" : "survey.perhapsSubmittedTwice")
    else {
      return (table, remarks)
    }
    remarks.append(Problem(message, in: table.name))
    return (found.isSure ? table.keeping(table.rows.filter { !found.numbers.contains($0.number) }) : table, remarks)
  }

  private mutating func repeated(in table: TableReader.Table) -> (rows: CountedRows, numbers: Set<Int>, isSure: Bool) {
    let (senders, id) = (Senders(table), table.column(.id))
    var (rows, numbers) = (CountedRows(), Set<Int>())
    // Rows of other tables with the same number are other sheets.
    var own: Set<[String]> = []
    for row in table.rows {
      let isTold = senders.tell(row)
      guard isTold || senders.isUnknown && row[id] != nil else { continue }
      var key = row.cells
      if isTold, let id, id < key.count { key[id] = "" }
      while key.last?.isEmpty == true { key.removeLast() }
      let isNew = isTold ? submissions.insert(key).inserted : own.insert(key).inserted
      guard !isNew else { continue }
      rows.add(row.number)
      numbers.insert(row.number)
    }
    return (rows, numbers, !senders.isUnknown || !isNumberedAnew(table, id))
  }

  /// Whether one number belongs to different rows, as where the sheets of each unit are numbered from 1.
  private func isNumberedAnew(_ table: TableReader.Table, _ id: Int?) -> Bool {
    var rows: [String: [String]] = [:]
    return table.rows.contains { row in
      guard let number = row[id] else { return false }
      defer { rows[number] = row.cells }
      return rows[number].map { $0 != row.cells } ?? false
    }
  }
}

/// The columns of a table that tell who sent a sheet.
private struct Senders {
  private let people: [Int]
  private let addresses: [Int]

  init(_ table: TableReader.Table) {
    // What numbers the sheets tells nothing of who sent them, whatever it is called.
    let numbers = table.column(.id)
    people = table.header.indices.filter { $0 != numbers && TableReader.tellsSender(table.header[$0]) }
    addresses = table.header.indices.filter { TableReader.tellsAddress(table.header[$0]) }
  }

  var isUnknown: Bool { people.isEmpty && addresses.isEmpty }

  /// 9:05:07
  private static func tellsSecond(_ cell: String) -> Bool {
    let parts = cell.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "：" }
    func isDigit(_ character: Character?) -> Bool { character.map { $0.isASCII && $0.isNumber } ?? false }
    return zip(parts, zip(parts.dropFirst(), parts.dropFirst(2))).contains { hours, rest in
      isDigit(hours.last) && rest.0.count == 2 && rest.0.allSatisfy(isDigit)
        && rest.1.count > 1 && rest.1.prefix(2).allSatisfy(isDigit)
    }
  }

  func tell(_ row: TableReader.Row) -> Bool {
    if people.contains(where: { row[$0] != nil }) { return true }
    return addresses.contains { row[$0] != nil } && row.cells.contains(where: Self.tellsSecond)
  }
}
