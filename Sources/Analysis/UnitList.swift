package import Classification
import Documents
import TextModel
package import Wording

/// Reads a list of the units that were to answer, and names every line of it that cannot be.
struct UnitList {
  /// Written behind a number of people.
  private static let measureWords: Set<Character> = ["人", "名", "位", "份", "个"]
  private static let mostDigits = 9
  private static let signs: Set<Character> = ["-", "+", "\u{2212}", "\u{2013}"]

  private let table: TableReader.Table
  private(set) var units: [SurveyResult.ListedUnit] = []
  /// Lines whose number is none, and units listed with two numbers.
  var problems: [Problem] { refused + contradictions }
  /// Units of which no number is known, where the list has a column of numbers: none of them has a response rate.
  private(set) var notes: [Problem] = []
  /// The row that first named a unit, and its place among the units.
  private var places: [GroupName: (row: Int, index: Int)] = [:]
  private var refused: [Problem] = []
  private var contradictions: [Problem] = []

  /// - Parameter asked: the column of how many were asked; nil for none.
  init(_ table: TableReader.Table, unit: Int, asked: Int?) {
    self.table = table
    for row in table.rows {
      guard let written = row[unit] else { continue }
      add(Opinion.plainName(written), row[asked].flatMap { people($0, row: row.number) }, row: row.number)
    }
    guard asked != nil else {
      if table.header.indices.contains(where: table.namesPeople) { countPeople(unit) }
      return
    }
    let unknown = places.values.filter { units[$0.index].asked == nil }.sorted { $0.row < $1.row }
    notes = unknown.map { problem(Message("survey.noHeadCount", ["unit": units[$0.index].name]), $0.row) }.shortened()
  }

  /// In a list of people each row is one who was asked.
  private mutating func countPeople(_ unit: Int) {
    let names = table.rows.compactMap { $0[unit] }.map { GroupName(Opinion.plainName($0)) }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    units = units.map { .init(name: $0.name, asked: counts[GroupName($0.name)]) }
    notes = [Problem(Message("survey.listOfPeople", ["count": String(names.count)]), in: table.name)]
  }

  /// A unit listed again with the same number, or with none, is one unit.
  private mutating func add(_ name: String, _ asked: Int?, row: Int) {
    let key = GroupName(name)
    guard let place = places[key] else {
      places[key] = (row, units.count)
      return units.append(.init(name: name, asked: asked))
    }
    guard let asked else { return }
    guard let known = units[place.index].asked else {
      places[key]?.row = row
      units[place.index] = .init(name: units[place.index].name, asked: asked)
      return
    }
    guard known != asked else { return }
    let values = [
      "unit": units[place.index].name, "first": String(place.row), "one": String(known), "second": String(row),
      "other": String(asked),
    ]
    contradictions.append(problem(Message("survey.unitTwice", values), row))
  }

  private mutating func people(_ written: String, row: Int) -> Int? {
    let number = Self.number(written)
    if let number, number >= 0 { return number }
    let key = number == nil ? "survey.badNumber" : "survey.negativeNumber"
    refused.append(problem(Message(key, ["value": written]), row))
    return nil
  }

  private func problem(_ message: Message, _ row: Int) -> Problem {
    Problem(message, in: table.name, at: .row(row, sheet: table.sheet))
  }

  /// 20, ２０, 20人, 1,200 and 20.0; nil for what is no whole number.
  static func number(_ written: String) -> Int? {
    var text = GroupName.narrowed(written).filter { !$0.isWhitespace }
    if let last = text.last, measureWords.contains(last) { text.removeLast() }
    let sign = text.first.flatMap { signs.contains($0) ? text.removeFirst() : nil }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.dropFirst().joined().allSatisfy({ $0 == "0" }), let digits = digits(of: whole),
      digits.count <= mostDigits, let number = Int(digits)
    else { return nil }
    return sign == nil || sign == "+" ? number : -number
  }

  /// 1200 of 1200 and 1,200.
  private static func digits(of text: Substring) -> String? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped = groups.count == 1 || groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
    let digits = groups.joined()
    return isGrouped && groups[0] != "" && digits.allSatisfy { $0.isASCII && $0.isNumber } ? digits : nil
  }
}

extension [SurveyResult.ListedUnit] {
  /// Adds the units of a further list; a unit of both is one.
  ///
  /// - Returns: a remark for each unit for which the lists give two numbers: that of the first list counts.
  package mutating func add(_ list: [SurveyResult.ListedUnit]) -> [Message] {
    let places = Dictionary(indices.map { (GroupName(self[$0].name), $0) }, uniquingKeysWith: { first, _ in first })
    var contradictions: [Message] = []
    for unit in list {
      guard let place = places[GroupName(unit.name)] else {
        append(unit)
        continue
      }
      guard let asked = unit.asked, asked != self[place].asked else { continue }
      guard let known = self[place].asked else {
        self[place] = .init(name: self[place].name, asked: asked)
        continue
      }
      let values = ["unit": self[place].name, "one": String(known), "other": String(asked)]
      contradictions.append(Message("survey.unitInTwoLists", values))
    }
    return contradictions
  }
}
