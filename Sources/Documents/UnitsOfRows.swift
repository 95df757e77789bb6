internal import TextModel
package import Wording

/// Notices tables in which a unit is written in the first row of its group only, without the cells being merged.
package struct UnitsOfRows: Sendable {
  /// So many units are remembered; a table with more is taken for one that names the unit of every opinion.
  private static let mostUnits = 1000

  private var names: Set<GroupName> = []
  private var named = 0
  private var without = 0
  /// Rows without unit before the first unit belong to none.
  private var leading = 0

  package init() {}

  package mutating func add(_ unit: String?) {
    guard let unit else {
      if named == 0 { leading += 1 }
      without += 1
      return
    }
    named += 1
    if names.count < Self.mostUnits { names.insert(GroupName(unit)) }
  }

  /// Clear enough to be told only where each unit is named once and there are more rows without than with one: nobody who
  /// leaves out units at random does that. They are not filled in, since opinions without a name are common.
  ///
  /// - Parameter key: of the sentence, with the value `count`.
  package func message(_ key: String) -> Message? {
    guard leading == 0, named >= 2, names.count == named, without > named else { return nil }
    return Message(key, ["count": String(without)])
  }
}
