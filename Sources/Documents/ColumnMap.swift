internal import TextModel
internal import Wording

/// Which cell of a row holds which column.
struct ColumnMap {
  /// The header's names as written, blanks around them left out, empty ones at the end left out.
  let header: [String]
  private(set) var places: [OpinionColumn: Int] = [:]
  /// For each column the name that it shares with others, of a header over several rows; none of other headers.
  var bands: [String] = []
  /// Columns for which more than one name would do.
  private(set) var doubtful: [(column: OpinionColumn, names: [String])] = []
  /// Choices of the user that the header does not have.
  private(set) var missingChoices: [(column: OpinionColumn, name: String)] = []

  init(header: [String], choice: ColumnChoice) {
    self.header = Array(header.prefix((header.lastIndex { !$0.isEmpty } ?? -1) + 1))
    let folded = self.header.map(ColumnNames.folded)
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

  subscript(column: OpinionColumn) -> Int? { places[column] }

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
    ["column.choiceMissing", "column.noText", "column.empty"].contains(problem.message.key)
  }

  /// By what the columns are read that the user called by a name which this file lacks.
  var fallbacks: [Message] {
    missingChoices.map { column, name in
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
    return found.isEmpty
      ? Problem(Message("column.empty"), in: input)
      : Problem(Message("column.noText", ["found": found]), in: input, at: place)
  }
}
