public import TextModel
public import Wording

/// How the reading of a file of opinions went.
public struct OpinionReading: Sendable {
  /// How many problems of one file are told one by one; the rest is counted.
  static let problemLimit = 50
  /// Where more than this part of so many opinions or more are numbers or dates, the wrong column was read.
  private static let (fewestForDoubt, mostNumbers) = (4, 0.5)

  /// The charset of the file.
  public internal(set) var charset = CharsetGuess(name: "UTF-8", confidence: 100)
  /// How many opinions were delivered.
  public private(set) var opinions = 0
  /// Opinions whose date is none that can be read.
  public private(set) var unreadDates = 0
  /// Rows with nothing in any cell.
  public private(set) var emptyRows = 0
  /// Rows that have cells but no text.
  public var rowsWithoutText: Int { withoutText.count }
  /// Rows that only continue an opinion whose cell is merged over several rows.
  public private(set) var continuedRows = 0
  /// Rows that could not be read.
  public private(set) var refusedRows = 0
  private var firstProblems: [Problem] = []
  /// That the file mixes two encodings, which says all of bytes that are not legal.
  private var mixed: Message?
  private var remarks: [Problem] = []
  private var withoutText = CountedRows()
  private var leftOut = LeftOutRows()
  /// Whether something stands below the header of a table; nil where there is no table.
  private var hasRows: Bool?
  private var bareNumbers = CountedRows()
  private var units = UnitsOfRows()
  private var firstUnreadDate: (text: String, row: Int)?
  /// What stands above the header of a table, and the names of sheets.
  private(set) var titles: [String] = []
  /// How many dates without a year were completed, the first of them, and by what.
  private var completed: (count: Int, first: (text: String, row: Int), year: YearOfDates.Assumed)?
  private var firstYearless: (text: String, row: Int)?
  private static let mostTitles = 8
  /// What stands in columns that name people (反映人, 姓名), each cell once.
  public private(set) var people: [String] = []
  private var seenPeople: Set<String> = []
  private static let mostPeople = 50_000
  let input: String

  init(input: String) { self.input = input }

  /// What could not be read: the first rows one by one, then how many more there are.
  public var problems: [Problem] {
    let told = firstProblems.filter { mixed == nil || $0.message.key != IllegalBytes.key }
    let all = (mixed.map { [Problem($0, in: input)] } ?? []) + told
    let rest = refusedRows - told.count
    guard rest > 0 else { return all }
    let key = told.isEmpty ? "opinions.lostRows" : "opinions.moreProblems"
    return all + [Problem(Message(key, ["count": String(rest)]), in: input)]
  }

  /// What the reader should know though nothing was lost: empty rows, rows without text, doubtful columns.
  public var notes: [Problem] {
    var notes = remarks
    if let message = assumedYear { notes.append(Problem(message, in: input)) }
    if let message = unreadDatesMessage { notes.append(Problem(message, in: input)) }
    if hasRows == false { notes.append(Problem(Message("opinions.headerOnly"), in: input)) }
    if emptyRows > 0 {
      notes.append(Problem(Message("opinions.emptyRows", ["count": String(emptyRows)]), in: input))
    }
    if continuedRows > 0 {
      notes.append(Problem(Message("opinions.continuedRows", ["count": String(continuedRows)]), in: input))
    }
    let counted =
      [withoutText.message("opinions.withoutText")] + leftOut.messages.map(Optional.some)
      + [bareNumbers.message("opinions.bareNumbers"), units.message("opinions.withoutUnit")]
    return notes + counted.compactMap { $0.map { Problem($0, in: input) } }
  }

  mutating func refuse(_ problem: Problem) {
    refusedRows += 1
    if firstProblems.count < Self.problemLimit { firstProblems.append(problem.named(input)) }
  }

  /// Says that the file mixes two encodings: of rows that were lost by it, or as a remark.
  mutating func explain(byMixed message: Message) {
    if refusedRows > 0 { mixed = message } else { remark(message) }
  }

  mutating func remark(_ message: Message, at place: Problem.Place? = nil) {
    remarks.append(Problem(message, in: input, at: place))
  }

  /// Takes a line of the title of a table, or the name of a sheet.
  mutating func title(_ text: String) {
    if titles.count < Self.mostTitles, !text.isEmpty { titles.append(text) }
  }

  /// Takes a cell of a column that names people.
  mutating func name(_ person: String) {
    guard !person.isEmpty, people.count < Self.mostPeople, seenPeople.insert(person).inserted else { return }
    people.append(person)
  }

  /// Says that dates without a year were completed.
  mutating func complete(_ years: YearOfDates, by assumed: YearOfDates.Assumed?) {
    guard let assumed, let first = years.first, let text = first.date else { return }
    completed = (years.completed, (text, first.source.row), assumed)
    unreadDates -= years.completed
  }

  private var assumedYear: Message? {
    completed.map { completed in
      let values = [
        "count": String(completed.count), "example": completed.first.text, "row": String(completed.first.row),
        "file": input,
        "year": String(completed.year.year),
      ]
      return Message("opinions.assumedYear.\(completed.year.origin.rawValue)", values)
    }
  }

  private var unreadDatesMessage: Message? {
    guard unreadDates > 0 else { return nil }
    let unread = completed == nil ? [firstUnreadDate, firstYearless] : [firstUnreadDate]
    return unread.compactMap(\.self).min { $0.row < $1.row }.map { first in
      let values = ["count": String(unreadDates), "example": first.text, "row": String(first.row), "file": input]
      return Message("opinions.unreadDates", values)
    }
  }

  /// What a reader of the figures has to know: opinions or dates that are in the file and not in the figures.
  public var warnings: [Message] {
    let refused =
      refusedRows == 0
      ? nil : Message("warning.refusedRows", ["file": input, "count": String(refusedRows)])
    let sheets = remarks.map(\.message).filter { $0.key == "sheet.chosen" }.map {
      $0.renamed("warning.otherSheets", adding: ["file": input])
    }
    let dates = unreadDatesMessage.map { Message("warning.unreadDates", $0.values) }
    let year = assumedYear.map { $0.renamed($0.key.replacing("opinions.", with: "warning."), adding: [:]) }
    return [refused, noOpinions].compactMap(\.self) + sheets + [year, dates].compactMap(\.self)
  }

  /// That the column of opinions holds something else.
  private var noOpinions: Message? {
    guard opinions >= Self.fewestForDoubt, Double(bareNumbers.count) > Self.mostNumbers * Double(opinions) else {
      return nil
    }
    return Message(
      "warning.noOpinions", ["file": input, "count": String(bareNumbers.count), "opinions": String(opinions)])
  }

  /// Says that a table begins, or that it has a row below its header.
  mutating func noteTable(hasRows: Bool) { self.hasRows = hasRows || self.hasRows ?? false }

  mutating func countEmptyRow() { emptyRows += 1 }

  mutating func countContinuedRow() { continuedRows += 1 }

  mutating func countRowWithoutText(_ row: Int) { withoutText.add(row) }

  mutating func countTotal(_ row: Int) { leftOut.add(row, .total) }

  mutating func leaveOut(_ rows: LeftOutRows) { leftOut.merge(rows) }

  /// Counts an opinion that is about to be delivered.
  mutating func count(_ opinion: Opinion) {
    opinions += 1
    units.add(opinion.unit)
    let text = opinion.text.text(opinion.text.range)
    if TotalRow.shared.isNumber(text) || TotalRow.shared.isDate(text) { bareNumbers.add(opinion.source.row) }
    guard let date = opinion.date, opinion.month == nil else { return }
    unreadDates += 1
    if opinion.lacksYear {
      if firstYearless == nil { firstYearless = (date, opinion.source.row) }
    } else if firstUnreadDate == nil {
      firstUnreadDate = (date, opinion.source.row)
    }
  }
}
