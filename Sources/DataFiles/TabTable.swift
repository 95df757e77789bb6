/// A table written by people: one record a line, cells separated by tabs, `#` starts a comment line.
package struct TabTable {
  package struct Row {
    /// From 1.
    package let line: Int
    package let cells: [String]

    /// The cell, nil when absent or empty.
    package func cell(_ index: Int) -> String? {
      index < cells.count && !cells[index].isEmpty ? cells[index] : nil
    }
  }

  package let rows: [Row]

  /// - Parameter text: the file's text; a BOM, CRLF and blank lines are let pass.
  package init(_ text: String) {
    var rows: [Row] = []
    let body = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    for (index, line) in body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if cells.allSatisfy(\.isEmpty) { continue }
      rows.append(Row(line: index + 1, cells: cells))
    }
    self.rows = rows
  }
}
