/// Numbers that people may change, each with a name: a table of name, value and what it means, `#` for comments.
///
/// The tables are part of the program. A name that a table lacks gives what is no number (`whole` gives 0), which
/// every test of what it limits shows.
package struct NamedLimits: Sendable {
  private let values: [String: Double]

  /// - Parameters:
  ///   - table: the bytes of the table.
  ///   - name: the column of the name, counted from 0; the value stands in the next.
  package init(table: [UInt8], name column: Int = 0) {
    var values: [String: Double] = [:]
    for row in TabTable(String(decoding: table, as: UTF8.self)).rows {
      guard let name = row.cell(column), let value = row.cell(column + 1).flatMap(Double.init) else { continue }
      values[name] = value
    }
    self.values = values
  }

  package subscript(name: String) -> Double { values[name] ?? .nan }

  /// A limit that counts something.
  package func whole(_ name: String) -> Int {
    guard let value = values[name], value.magnitude < 1e15 else { return 0 }
    return Int(value)
  }
}
