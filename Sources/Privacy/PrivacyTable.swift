import DataFiles
import Wording

/// A table of `role TAB items TAB rest`; items are separated by blanks.
struct PrivacyTable {
  struct Row {
    let items: [String]
    /// The third cell; empty when there is none.
    let rest: String
  }

  private var rows: [String: [Row]] = [:]

  /// - Parameters:
  ///   - roles: the roles that must stand in the table.
  ///   - optional: those that may; others are faults.
  init(_ file: PrivacyRules.File, roles: [String], optional: [String] = []) throws(Problems) {
    var problems: [Problem] = []
    for row in TabTable(file.text).rows {
      guard let role = row.cell(0), (roles + optional).contains(role), let items = row.cell(1) else {
        let values = ["role": row.cell(0) ?? "", "roles": (roles + optional).joined(separator: ", ")]
        problems.append(Problem(Message("privacy.badRow", values), in: file.name, at: .line(row.line)))
        continue
      }
      rows[role, default: []].append(
        Row(items: items.split(separator: " ").map(String.init), rest: row.cell(2) ?? ""))
    }
    for role in roles where rows[role] == nil {
      problems.append(Problem(Message("privacy.missingRole", ["role": role]), in: file.name))
    }
    if !problems.isEmpty { throw Problems(problems) }
  }

  subscript(role: String) -> [Row] { rows[role] ?? [] }

  func items(_ role: String) -> [String] { self[role].flatMap(\.items) }
}
