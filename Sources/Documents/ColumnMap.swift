internal import TextModel
internal import Wording

/// Which cell of a row holds which column.
struct ColumnMap {
  /// The header's names as written, blanks around them left out, empty ones at the end left out.
  let header: [String]
  private(set) var places: [OpinionColumn: Int] = [:]
  /// For each column the name that it shares with others, of a header over several rows; none of other headers.
  var bands: [String] = []
  /// The names, folded.
  let names: Set<String>
  /// The lines of a header over several rows, each as it stands; none of other headers.
  var lines: [[String]] = []
  /// What stands alone in its row above the header.
  var titles: Set<String> = []
  /// Columns for which more than one name would do.
  private(set) var doubtful: [(column: OpinionColumn, names: [String])] = []
  /// Columns that may hold the opinions, best first; none where the user has named it.
  private var openTexts: [Int] = []
  /// The column that is called like one of opinions and holds nothing but numbers.
  private var numbers: String?
  /// Choices of the user that the header does not have.
  private(set) var missingChoices: [(column: OpinionColumn, name: String)] = []

  init(header: [String], choice: ColumnChoice) {
    self.header = Array(header.prefix((header.lastIndex { !$0.isEmpty } ?? -1) + 1))
    let folded = self.header.map(ColumnNames.folded)
    names = Set(folded.filter { !$0.isEmpty })
    let asked = ColumnNames.shared.asked(of: folded)
    var taken: Set<Int> = []
    for column in OpinionColumn.allCases {
      guard let names = choice.names[column] else { continue }
      guard let place = names.lazy.compactMap({ Self.place(of: $0, in: folded) }).first else {
        missingChoices.append((column, names.joined(separator: "、")))
        continue
      }
      places[column] = place
      taken.insert(place)
    }
    // A file of a collection that lacks what another one has is read by the usual names.
    for column in OpinionColumn.allCases where places[column] == nil {
      let candidates = ColumnNames.shared.places(of: column, in: folded, asked: asked).filter { !taken.contains($0) }
      guard let best = candidates.first else { continue }
      places[column] = best
      taken.insert(best)
      if column == .text { openTexts = candidates }
      if candidates.count > 1 { doubtful.append((column, candidates.map { name(of: $0, among: folded) })) }
    }
  }

  /// The column that a user's choice means: its name; of several of one name `意见#2`; else its number from 1 or its
  /// letters in a spreadsheet.
  private static func place(of choice: String, in header: [String]) -> Int? {
    if let place = header.firstIndex(of: ColumnNames.folded(choice)) { return place }
    let parts = choice.split(separator: "#", omittingEmptySubsequences: false)
    if parts.count > 1, let number = Int(parts[parts.count - 1]), number > 0 {
      let name = ColumnNames.folded(parts.dropLast().joined(separator: "#"))
      return header.indices.filter { header[$0] == name }.dropFirst(number - 1).first
    }
    let letters = choice.allSatisfy(\.isLetter) ? CellName("\(choice.uppercased())1".utf8)?.column : nil
    let place = Int(choice).map { $0 - 1 } ?? letters
    return place.flatMap { header.indices.contains($0) ? $0 : nil }
  }

  /// As a choice can name it.
  private func name(of place: Int, among folded: [String]) -> String {
    let same = folded.indices.filter { folded[$0] == folded[place] }
    guard same.count > 1, let number = same.firstIndex(of: place) else { return header[place] }
    return "\(header[place])#\(number + 1)"
  }

  /// So many numbers show that a column holds them.
  private static let fewestNumbers = 2

  /// Looks for another column of opinions where the first rows have nothing but numbers in it, as tables of counts do
  /// (单位, 意见; 一车间, 12); there is none then if all others are like it.
  mutating func passNumbers(in rows: [[String]]) {
    func holdsNumbers(_ column: Int) -> Bool {
      let cells = rows.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
      return cells.count >= Self.fewestNumbers && cells.allSatisfy { cell in
        // 一 and 二 are what people write who have nothing to say.
        TotalRow.shared.isNumber(cell) && cell.unicodeScalars.contains { $0.properties.generalCategory == .decimalNumber }
      }
    }
    guard let first = openTexts.first, places[.text] == first, holdsNumbers(first) else { return }
    (numbers, places[.text]) = (header[first], openTexts.dropFirst().first { !holdsNumbers($0) })
    doubtful.removeAll { $0.column == .text }
  }

  /// Whether the names are data rather than names: numbers or dates, or one long text.
  private var isData: Bool {
    let filled = header.filter { !$0.isEmpty }
    if filled.count == 1, let only = filled.first {
      return only.count >= Self.shortestText && !only.hasSuffix("？") && !only.hasSuffix("：")
    }
    return filled.contains { TotalRow.shared.isNumber($0) || TotalRow.shared.isDate($0) }
  }

  private static let shortestText = 8

  subscript(column: OpinionColumn) -> Int? { places[column] }

  /// Whether only one column has a name.
  var isSingle: Bool { header.count { !$0.isEmpty } == 1 }

  /// Whether a row is the header again, or a line of it.
  func isRepeated(by cells: [String]) -> Bool {
    func folded(_ cells: [String]) -> [String] {
      Array(cells.map(ColumnNames.folded).prefix((cells.lastIndex { !$0.isEmpty } ?? -1) + 1))
    }
    let row = folded(cells)
    return row.contains { !$0.isEmpty } && ([header] + lines).contains { folded($0) == row }
  }

  /// Whether this is a header beyond doubt: it has several known columns.
  var isKnown: Bool {
    guard header.count(where: { !$0.isEmpty }) > 1 else { return false }
    return places.count > 1 || isSurvey && !places.isEmpty
  }

  var isSurvey: Bool {
    let (names, folded) = (ColumnNames.shared, header.map(ColumnNames.folded))
    return self[.text] == nil && (names.isSurvey(folded) || names.isListOfUnits(folded))
  }

  /// Whether the table is one that Tingyin has written: judged opinions, a sheet to fill in, labels agreed on.
  var isOwn: Bool { ColumnNames.shared.isOwn(header.map(ColumnNames.folded)) }

  /// Whether a problem is one that `problem(in:at:)` gives.
  static func isProblem(_ problem: Problem) -> Bool {
    ["column.choiceMissing", "column.noText", "column.noHeader", "column.onlyNumbers", "column.empty"]
      .contains(problem.message.key)
  }

  /// By what the columns are read that the user called by a name which this file lacks.
  var fallbacks: [Message] {
    let passed = numbers.flatMap { name in
      self[.text].map { Message("column.numbersPassed", ["name": name, "used": header[$0]]) }
    }
    return [passed].compactMap(\.self) + missingChoices.map { column, name in
      let values = ["column": column.rawValue, "name": name, "used": self[column].map { header[$0] } ?? ""]
      return Message(self[column] == nil ? "column.choiceIgnored" : "column.choiceReplaced", values)
    }
  }

  /// What is wrong with the header: no column of texts, be it that the one chosen is not there; nil when nothing is.
  func problem(in input: String, at place: Problem.Place?) -> Problem? {
    let found = ShownHeader(header).text
    if self[.text] != nil { return nil }
    if let (column, name) = missingChoices.first {
      let values = ["column": column.rawValue, "name": name, "found": found]
      return Problem(Message("column.choiceMissing", values), in: input, at: place)
    }
    if found.isEmpty { return Problem(Message("column.empty"), in: input) }
    if let numbers {
      return Problem(Message("column.onlyNumbers", ["name": numbers, "found": found]), in: input, at: place)
    }
    return Problem(Message(isData ? "column.noHeader" : "column.noText", ["found": found]), in: input, at: place)
  }
}
