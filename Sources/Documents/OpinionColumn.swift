internal import TextModel
public import Wording

/// What a column of a table of opinions can hold.
public enum OpinionColumn: String, Sendable, CaseIterable {
  case id, text, unit, channel, date, label, secondary
}

/// What a user said about where in a table things stand: names of columns where the usual ones do not fit, and the
/// sheet of a workbook.
public struct ColumnChoice: Sendable, Hashable {
  /// The usual names only, on the first sheet that has them.
  public static let usual = ColumnChoice(names: [:])

  /// By column the names that it may have, the first one that a file has counts.
  let names: [OpinionColumn: [String]]
  /// Names or numbers (from 1) of the sheets of a workbook that are read; none for the first one whose header is
  /// recognised. `all` alone stands for all sheets with a column of opinions, where none is called so.
  public var sheets: [String] = []

  /// Whether more than one sheet of a workbook may be read.
  var readsSeveralSheets: Bool { sheets.count > 1 || sheets == [SheetTable.all] }

  private init(names: [OpinionColumn: [String]]) { self.names = names }

  /// Choices as written on the command line, `text=诉求内容` for example.
  ///
  /// Several names for one column are tried in their order: files of one collection may call it otherwise.
  ///
  /// - Throws: a `Problem` for one that is not `column=name`.
  public init(_ options: [String], sheets: [String] = []) throws(Problem) {
    self.sheets = sheets
    var names: [OpinionColumn: [String]] = [:]
    for option in options {
      let parts = option.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let column = OpinionColumn(rawValue: String(parts[0])) else {
        let columns = OpinionColumn.allCases.map(\.rawValue).joined(separator: ", ")
        throw Problem(Message("column.badChoice", ["option": option, "columns": columns]))
      }
      names[column, default: []].append(String(parts[1]))
    }
    self.names = names
  }
}

/// The names that columns usually have: the table `columns.tsv` beside this file.
struct ColumnNames: Sendable {
  static let shared = ColumnNames(table: PackageResources.columns_tsv)

  private var names: [OpinionColumn: [String]] = [:]
  /// Names that count only where the table has none of the usual ones.
  private var rarerNames: [OpinionColumn: [String]] = [:]
  /// Names of a table of measures, whose column of problems holds no opinions.
  private var planWords: [String] = []
  private var dateEndings: [String] = []
  private var otherDates: [String] = []
  private var surveyWords: [String] = []
  private var askedNames: [String] = []
  private var ratingWords: [String] = []
  private var opinionWords: [String] = []
  private var listWords: [String] = []
  private var paperWords: [String] = []
  /// What names a line that sums up others, folded.
  private(set) var totalWords: [String] = []
  /// Marks of a cell without a value, folded.
  private(set) var missingMarks: Set<String> = []
  /// What may be counted in such a line, folded.
  private(set) var countedWords: [String] = []
  /// Headers by which tables are known that Tingyin has written, folded.
  private(set) var ownHeaders: [[String]] = []

  private var personNames: [String] = []

  private init(table: [UInt8]) {
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t")
      guard cells.count == 2 else { continue }
      let folded = cells[1].split(separator: " ").map { Self.folded(String($0)) }
      if let column = OpinionColumn(rawValue: String(cells[0])) {
        names[column, default: []] += folded
      } else if cells[0].hasPrefix("rarer."), let column = OpinionColumn(rawValue: String(cells[0].dropFirst(6))) {
        rarerNames[column, default: []] += folded
      } else {
        take(folded, as: cells[0])
      }
    }
  }

  private mutating func take(_ folded: [String], as role: Substring) {
    switch role {
    case "plan": planWords += folded
    case "dateEnding": dateEndings += folded
    case "notTheDate": otherDates += folded
    case "person": personNames += folded
    case "survey": surveyWords += folded
    case "asked": askedNames += folded
    case "rating": ratingWords += folded
    case "opinion": opinionWords += folded
    case "listName": listWords += folded
    case "notAList": paperWords += folded
    case "total": totalWords += folded
    case "missing": missingMarks.formUnion(folded)
    case "counted": countedWords += folded
    case "own": ownHeaders.append(folded)
    default: break
    }
  }

  /// The usual names of a column, best first, folded.
  func names(of column: OpinionColumn) -> [String] { names[column] ?? [] }

  /// The places of the columns of a header, its names folded, that hold something: those with usual names, the best
  /// first; without any, those with rarer ones, and for the date those whose names tell of a day on which opinions came in.
  func places(of column: OpinionColumn, in header: [String]) -> [Int] {
    func places(_ names: [String]?) -> [Int] {
      (names ?? []).flatMap { name in header.indices.filter { header[$0] == name } }
    }
    let usual = places(names[column])
    guard usual.isEmpty else { return usual }
    let isPlan = column == .text && header.contains { name in planWords.contains { name.contains($0) } }
    let rarer = isPlan ? [] : places(rarerNames[column])
    guard rarer.isEmpty, column == .date else { return rarer }
    return header.indices.filter { index in
      dateEndings.contains { header[index].hasSuffix($0) } && !otherDates.contains { header[index].contains($0) }
    }
  }

  /// Whether a column of that name holds names of people.
  func namesPeople(_ column: String) -> Bool { personNames.contains(Self.folded(column)) }

  /// Whether a header, its names folded, looks like a survey's.
  func isSurvey(_ header: [String]) -> Bool {
    header.contains { name in surveyWords.contains { name.contains($0) } }
  }

  /// Whether a header, its names folded, lists units with the number of their people.
  func isListOfUnits(_ header: [String]) -> Bool {
    !places(of: .unit, in: header).isEmpty && header.contains(where: askedNames.contains)
      && !header.contains(where: speaksOfOpinions)
  }

  /// Whether a column of that name may hold ratings.
  func maySpeakOfRatings(_ name: String) -> Bool {
    let folded = Self.folded(name)
    return ratingWords.contains { folded.contains($0) }
  }

  /// Whether a header, its names folded, is that of a table which Tingyin writes: columns may have been added to it.
  func isOwn(_ header: [String]) -> Bool { ownHeaders.contains { Set(header).isSuperset(of: $0) } }

  /// Whether the name of a column of texts says that they are opinions, and not any content.
  func speaksOfOpinions(_ name: String) -> Bool {
    let folded = Self.folded(name)
    return opinionWords.contains { folded.contains($0) }
  }

  /// Whether the name of a text, or of the folder that it lies in, says that its lines are opinions.
  func namesListOfOpinions(_ file: String, in folder: String?) -> Bool {
    let (file, folder) = (Self.folded(file), folder.map(Self.folded) ?? "")
    guard !paperWords.contains(where: file.contains) else { return false }
    return listWords.contains { file.contains($0) || folder.contains($0) }
  }

  /// A column's name without case, width, blanks, brackets with their content, colons and asterisks.
  static func folded(_ name: String) -> String {
    var depth = 0
    var kept = String.UnicodeScalarView()
    for value in FoldedText.scalars(of: name, table: .plain) {
      switch value {
      case 0x28: depth += 1
      case 0x29: depth = max(0, depth - 1)
      case 0x20, 0x0A, 0x0D, 0x2A, 0x3A: break
      default:
        if depth == 0, let scalar = Unicode.Scalar(value) { kept.append(scalar) }
      }
    }
    return String(kept)
  }
}

/// Which cell of a row holds which column.
struct ColumnMap {
  /// The header's names as written, blanks around them left out, empty ones at the end left out.
  let header: [String]
  private(set) var places: [OpinionColumn: Int] = [:]
  /// Columns for which more than one name would do.
  private(set) var doubtful: [(column: OpinionColumn, names: [String])] = []
  /// Choices of the user that the header does not have.
  private(set) var missingChoices: [(column: OpinionColumn, name: String)] = []

  init(header: [String], choice: ColumnChoice) {
    self.header = Array(header.prefix((header.lastIndex { !$0.isEmpty } ?? -1) + 1))
    let folded = self.header.map(ColumnNames.folded)
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
      let candidates = ColumnNames.shared.places(of: column, in: folded).filter { !taken.contains($0) }
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
      ? Problem(Message("column.empty"), in: input) : Problem(Message("column.noText", ["found": found]), in: input, at: place)
  }
}
