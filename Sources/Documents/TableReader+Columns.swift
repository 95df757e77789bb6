extension TableReader.Table {
  /// The columns of how many people of a unit were asked, how many sheets it returned, and for how many sheets a row stands.
  package enum Number: Sendable { case asked, returned, votes }

  /// Whether a column was known by a question, and not by a usual name.
  package func isCalledByQuestion(_ column: Int) -> Bool {
    let folded = ColumnNames.folded(header[column])
    return ColumnNames.shared.asked(folded) != folded
  }

  /// The place of the first column of some number.
  package func column(_ number: Number) -> Int? {
    let (names, folded) = (ColumnNames.shared, header.map(ColumnNames.folded))
    let sought =
      switch number {
      case .asked: names.askedNames
      case .returned: names.returnedNames
      case .votes: names.voteNames
      }
    return sought.lazy.compactMap { folded.firstIndex(of: $0) }.first
  }

  /// The columns of sheets that count for nothing: 空白, 无效票.
  package var spoiltColumns: [Int] {
    header.indices.filter { ColumnNames.shared.spoiltNames.contains(ColumnNames.folded(header[$0])) }
  }

  /// A table that is in memory already, such as the answer of a database; its rows count from 2, behind the header.
  ///
  /// - Parameters:
  ///   - name: what problems call it.
  ///   - rows: the cells of each; what lacks at the end of a row is empty.
  public init(name: String, header: [String], rows: [[String]]) {
    let trimmed = { (cells: [String]) in
      cells.map { String(decoding: Blank.trimmed(Array($0.utf8)[...]), as: UTF8.self) }
    }
    self.init(
      name: name, columns: ColumnMap(header: trimmed(header), choice: .usual),
      rows: rows.enumerated().map { .init(number: $0 + 2, cells: trimmed($1)) }, problems: [], notes: [], sheet: nil)
  }

  /// Whether a column holds names of people: 姓名, 反映人.
  package func namesPeople(_ column: Int) -> Bool { ColumnNames.shared.namesPeople(header[column]) }
}
