/// One collected opinion with what is known about where it came from.
public struct Opinion: Sendable {
  /// The collector's number, or the row when there was none.
  public let id: String
  /// What it says; the document is named by `id`.
  public let text: Document
  /// The unit it comes from, without the blanks that people set between Chinese characters; nil when none is named.
  public let unit: String?
  /// The way it came in, its blanks left out as the unit's; nil when none is named.
  public let channel: String?
  /// As written in the sheet, but for a number of days (46086), which stands as the day that it means; `month` reads it.
  public let date: String?
  /// The category a person gave it, as written.
  public let label: String?
  /// Further categories a person found in it, as written.
  public let secondary: String?
  /// Where it stands: file and row (from 1, the header row counted).
  public let source: Source

  /// The place of an opinion among the files that were read.
  public struct Source: Sendable, Hashable {
    /// The file's name, as problems give it.
    public let file: String
    /// From 1, the header row counted.
    public let row: Int
    /// The line of a text file on which its row begins, from 1; a row goes on over several lines where a cell holds
    /// line breaks. Nil of workbooks and documents.
    public let line: Int?
    /// The sheet of a workbook; nil of other files.
    public let sheet: String?
    /// The table of a document, from 1; nil of other files.
    public let table: Int?

    /// A sheet is given for workbooks only, a table for documents only, a line for text files only.
    public init(file: String, row: Int, line: Int? = nil, sheet: String? = nil, table: Int? = nil) {
      self.file = file
      self.row = row
      self.line = line
      self.sheet = sheet
      self.table = table
    }
  }

  /// - Parameter text: kept unchanged, in a document named by the `id`.
  public init(
    id: String, text: String, unit: String? = nil, channel: String? = nil, date: String? = nil, label: String? = nil,
    secondary: String? = nil, source: Source
  ) {
    self.id = id
    self.text = Document(name: id, text: text)
    self.unit = unit.map(Self.plainName)
    self.channel = channel.map(Self.plainName)
    self.date = date.map(WrittenDate.withoutCount)
    self.label = label
    self.secondary = secondary
    self.source = source
  }

  /// A text in memory that stands in no file; its source has no name and row 0.
  public init(
    _ text: String, id: String = "", unit: String? = nil, channel: String? = nil, date: String? = nil,
    label: String? = nil
  ) {
    self.init(
      id: id, text: text, unit: unit, channel: channel, date: date, label: label, source: Source(file: "", row: 0))
  }

  /// The name of a unit or channel as it is counted: 一 车间 and 一　车间 are 一车间, `Unit  A` is
  /// `Unit A`. Spellings that differ in width only stay as written; as groups they are one (`GroupName`).
  public static func plainName(_ written: String) -> String {
    guard written.unicodeScalars.contains(where: \.properties.isWhitespace) else { return written }
    let words = written.split(whereSeparator: \.isWhitespace)
    return words.dropFirst().reduce(words.first.map(String.init) ?? "") { name, word in
      let isNarrow = [name.unicodeScalars.last, word.unicodeScalars.first].allSatisfy { scalar in
        scalar.map { !FoldingTable.isWide($0.value) || GroupName.isFullWidthLetter($0) } ?? false
      }
      return name + (isNarrow ? " " : "") + word
    }
  }

  /// `2026-03` for dates such as 2026-03-05, 2026/3/5, 20260305, 26-3-5, 2026年3月, 二〇二六年三月五日; nil when it is no such
  /// date.
  public var month: String? {
    date.flatMap(WrittenDate.init).map { date in
      let year = String(date.year)
      return String(repeating: "0", count: max(0, 4 - year.count)) + year + (date.month < 10 ? "-0" : "-")
        + String(date.month)
    }
  }

  /// Its date as 2026-03-05 or 2026-03, with the time that stands behind it; as written where it is none that can be read.
  package var shownDate: String? {
    date.map { written in
      guard let day = WrittenDate(written) else { return written }
      let time = written.split(whereSeparator: { $0.isWhitespace || $0 == "T" }).last.map(String.init) ?? ""
      let isTold = time.contains(":") && time.contains { ("1"..."9").contains($0) }
      return isTold ? day.text + " " + time : day.text
    }
  }

  /// The year that its date names.
  package var writtenYear: Int? { date.flatMap(WrittenDate.init)?.year }

  /// Whether its date names month and day but no year.
  package var lacksYear: Bool { date.flatMap { WrittenDate($0, in: Self.leapYear) } != nil }

  /// Some year that has all days.
  private static let leapYear = 2000

  /// The same opinion with its date in a year; itself where its date names one, or is none in that year.
  package func dated(in year: Int) -> Opinion {
    guard let date, let complete = WrittenDate(date, in: year) else { return self }
    return Opinion(
      id: id, text: text.text(text.range), unit: unit, channel: channel, date: complete.text, label: label,
      secondary: secondary, source: source)
  }

  /// The day of its date, as `month` reads it; nil when it names no day.
  package var writtenDay: (year: Int, month: Int, day: Int)? {
    date.flatMap(Self.day)
  }

  /// The same of a date by itself.
  package static func day(written: String) -> (year: Int, month: Int, day: Int)? {
    WrittenDate(written).flatMap { date in date.day.map { (date.year, date.month, $0) } }
  }

  /// The same opinion, said to have come through a channel where it names none.
  package func coming(through channel: String) -> Opinion {
    guard self.channel == nil else { return self }
    return Opinion(
      id: id, text: text.text(text.range), unit: unit, channel: channel, date: date, label: label, secondary: secondary,
      source: source)
  }
}
