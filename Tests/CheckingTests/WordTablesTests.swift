import Foundation
import Testing

@testable import Checking

/// A role that is misspelt, in a table or beside its rule, would switch the rule off in silence.
@Suite struct WordTablesTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../Sources/Checking"
  )
  .standardizedFileURL

  private static let tables: [String: WordLists] = [
    "words": WordTables.words, "numbers": WordTables.numbers, "denials": WordTables.denials,
    "arithmetic": WordTables.arithmetic, "tables": WordTables.tables, "provisions": WordTables.provisions,
    "coverage": WordTables.coverage, "personNames": WordTables.personNames,
    "damage": WordTables.damage,
  ]

  @Test(arguments: tables.keys.sorted()) func everyRuleFindsItsListsAndEveryListHasARule(name: String) throws {
    let table = try #require(Self.tables[name])
    let asked = try Self.roles(of: name)
    #expect(asked.subtracting(table.roles) == [], "these lists are not in the table")
    #expect(Set(table.roles).subtracting(asked) == [], "no rule reads these lists")
    #expect(table.roles.filter { table.words($0).isEmpty } == [], "these lists are empty")
  }

  /// Two lists of one name far apart would be one list.
  @Test func rowsOfOneListStandTogether() {
    for table in [LargeTables.words, LargeTables.numbers, LargeTables.denials] {
      let roles = String(decoding: table, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
        .compactMap { $0.split(separator: "\t").first }
      let starts = roles.indices.filter { $0 == 0 || roles[$0] != roles[$0 - 1] }.map { roles[$0] }
      #expect(starts.filter { role in starts.count { $0 == role } > 1 } == [])
    }
  }

  /// What stands in quotation marks in the constants that are made of a table.
  private static func roles(of table: String) throws -> Set<String> {
    let paths =
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    var roles: Set<String> = []
    for path in paths where path.pathExtension == "swift" {
      for constant in try String(contentsOf: path, encoding: .utf8).components(separatedBy: "static let ")
      where constant.contains("WordTables.\(table).") {
        roles.formUnion(constant.matches(of: /"([a-z-]+)"/).map { String($0.1) })
      }
    }
    return roles
  }
}
