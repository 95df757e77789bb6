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
  private(set) var askedNames: [String] = []
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
  /// What stands before the colon of a line that signs a table, by what follows it, folded.
  private(set) var signatures: [String: Set<String>] = [:]
  /// With which notes beneath a table begin, folded; the second ones begin opinions too.
  private(set) var noteWords: [String] = []
  private(set) var rarerNoteWords: [String] = []
  /// Lines that say that nothing follows, folded.
  private(set) var endWords: [String] = []
  /// Names of columns of sheets that count for nothing, folded.
  private(set) var spoiltNames: [String] = []
  /// Every name by which a column is known, whatever it holds, folded.
  private(set) var allNames: Set<String> = []

  private var personNames: [String] = []
  /// What a question has beside the matter that it asks about, folded: 请, 您, 的.
  private(set) var fillers: [String] = []
  /// The same at its end only: 是, 有哪些.
  private(set) var fillerEndings: [String] = []
  /// With which a numbered question begins, folded: 对, 还有.
  private(set) var questionBeginnings: [String] = []
  /// With which a question for opinions ends, folded.
  private(set) var opinionEndings: [String] = []
  /// Names of columns that say how many sheets a row stands for, folded.
  private(set) var voteNames: [String] = []
  /// Names of columns that say how many sheets a unit returned, folded.
  private(set) var returnedNames: [String] = []
  /// What the name of a column holds that a questionnaire's program has filled in: IP, 来源, 用时.
  private var technicalWords: [String] = []
  /// The same that tells who sent a sheet: 手机, 工号; and from which machine: IP.
  private var senderWords: [String] = []
  private var addressWords: [String] = []

  /// What sheets are called that nobody has named, and what periods are called behind their number, folded.
  private var sheetNames: [String] = []
  private var periodNames: [String] = []

  private init(table: [UInt8]) {
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t")
      guard cells.count == 2 else { continue }
      let folded = cells[1].split(separator: " ").map { Self.folded(String($0)) }
      if let column = OpinionColumn(rawValue: String(cells[0])) {
        names[column, default: []] += folded
      } else if cells[0] == "rarer.note" {
        rarerNoteWords += folded
      } else if cells[0].hasPrefix("rarer."), let column = OpinionColumn(rawValue: String(cells[0].dropFirst(6))) {
        rarerNames[column, default: []] += folded
      } else {
        take(folded, as: cells[0])
      }
    }
    let columns = names.values.joined() + Array(rarerNames.values.joined())
    allNames = Set(columns).union(askedNames).union(voteNames).union(returnedNames).union(personNames)
  }

  private mutating func take(_ folded: [String], as role: Substring) {
    if let list = Self.lists[role] {
      self[keyPath: list] += folded
      return
    }
    switch role {
    case "missing": missingMarks.formUnion(folded)
    case "signature", "signatureDay", "signatureNumber": signatures[String(role), default: []].formUnion(folded)
    case "own": ownHeaders.append(folded)
    default: break
    }
  }

  /// The lists of words by their roles in the table.
  private static let lists: [Substring: WritableKeyPath<Self, [String]> & Sendable] = [
    "plan": \.planWords, "dateEnding": \.dateEndings, "notTheDate": \.otherDates, "person": \.personNames,
    "survey": \.surveyWords, "asked": \.askedNames, "filler": \.fillers, "fillerEnding": \.fillerEndings,
    "questionBeginning": \.questionBeginnings, "opinionEnding": \.opinionEndings, "votes": \.voteNames,
    "returned": \.returnedNames, "technical": \.technicalWords, "sender": \.senderWords, "address": \.addressWords,
    "rating": \.ratingWords, "opinion": \.opinionWords, "listName": \.listWords, "notAList": \.paperWords,
    "total": \.totalWords, "counted": \.countedWords, "sheetName": \.sheetNames, "note": \.noteWords,
    "nothingBelow": \.endWords, "spoilt": \.spoiltNames, "period": \.periodNames,
  ]

  /// The usual names of a column, best first, folded.
  func names(of column: OpinionColumn) -> [String] { names[column] ?? [] }

  /// The places of the columns of a header, its names folded, that hold something: those with usual names, the best
  /// first; without any, those with rarer ones, and for the date those whose names tell of a day on which opinions came in.
  ///
  /// - Parameter asked: the same names as `asked(of:)` gives them.
  func places(of column: OpinionColumn, in header: [String], asked: [String]) -> [Int] {
    func places(_ names: [String]?, in header: [String]) -> [Int] {
      (names ?? []).flatMap { name in header.indices.filter { header[$0] == name } }
    }
    let isPlan = column == .text && header.contains { name in planWords.contains { name.contains($0) } }
    let sought = [names[column]] + (isPlan ? [] : [rarerNames[column]])
    for names in sought {
      let found = [header, asked].lazy.map { places(names, in: $0) }.first { !$0.isEmpty }
      if let found { return found }
    }
    switch column {
    case .text: return isPlan ? [] : questionsForOpinions(header)
    case .date:
      return header.indices.filter { index in
        dateEndings.contains { header[index].hasSuffix($0) } && !otherDates.contains { header[index].contains($0) }
      }
    default: return []
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
    !places(of: .unit, in: header, asked: asked(of: header)).isEmpty && header.contains(where: askedNames.contains)
      && !header.contains(where: speaksOfOpinions)
  }

  /// Whether a column of that name may hold ratings.
  func maySpeakOfRatings(_ name: String) -> Bool {
    let folded = Self.folded(name)
    return ratingWords.contains { folded.contains($0) }
  }

  /// Whether a column of that name was filled in by a program: an IP address, the way a sheet came in, the time it took.
  func isTechnical(_ name: String) -> Bool {
    let folded = Self.folded(name)
    return technicalWords.contains { folded.contains($0) }
  }

  /// Whether a column of that name tells who sent a sheet of a survey.
  func tellsSender(_ name: String) -> Bool {
    let folded = Self.folded(name)
    return namesPeople(name) || senderWords.contains { folded.contains($0) }
  }

  /// Whether a column of that name tells from which machine a sheet of a survey came.
  func tellsAddress(_ name: String) -> Bool {
    let folded = Self.folded(name)
    return addressWords.contains { folded.contains($0) }
  }

  /// Whether a sheet of a workbook may be called by a unit; Sheet1, 2026年3月 and 第二批 are not.
  func mayNameUnit(_ sheet: String) -> Bool {
    let name = Self.folded(sheet)
    func isNumber(_ text: Substring) -> Bool { text.isEmpty || TotalRow.shared.isDate(String(text)) }
    if TotalRow.shared.isDate(name)
      || sheetNames.contains(where: { name.hasPrefix($0) && isNumber(name.dropFirst($0.count)) })
    {
      return false
    }
    let counted = name.hasPrefix("第") ? name.dropFirst() : name[...]
    return !periodNames.contains { counted.hasSuffix($0) && TotalRow.shared.isDate(String(counted.dropLast($0.count))) }
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
