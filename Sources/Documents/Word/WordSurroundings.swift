internal import TextModel

/// Where in a text the reader of a part is; a text box inside a paragraph has surroundings of its own.
struct WordSurroundings {
  var flow = WordFlow()
  var paragraph = WordFlow.Paragraph()
  var runIsHidden = false
  var isInParagraphProperties = false
  var isInRunProperties = false
  var isInRowProperties = false
  var isInRun = false
  var fields = WordFields()
  /// The open tables, each inside of the one before.
  var tables: [WordTablePlace] = []

  var isInProperties: Bool { isInParagraphProperties || isInRunProperties || isInRowProperties }
}

/// Where in a table the reader is.
struct WordTablePlace {
  /// A cell goes over no more columns of a table's grid than Word allows.
  private static let mostColumns = 63

  /// In the file.
  let depth: Int
  let number: Int
  private(set) var row = 0
  /// Cells begun in the current row.
  private(set) var cells = 0
  private var column = 0
  private var nextColumn = 0
  private var isContinued = false

  init(depth: Int, number: Int) { (self.depth, self.number) = (depth, number) }

  /// The current cell; nil between cells.
  var cell: WordText.Cell? {
    cells == 0 ? nil : .init(table: number, row: row, column: column, isContinued: isContinued)
  }

  mutating func beginRow() { (row, cells, column, nextColumn) = (row + 1, 0, 0, 0) }

  mutating func takeBackRow() { row -= 1 }

  mutating func beginCell() {
    (cells, column, nextColumn, isContinued) = (cells + 1, nextColumn, nextColumn + 1, false)
  }

  mutating func leaveOut(columns: Int?) { nextColumn += min(max(0, columns ?? 0), Self.mostColumns) }

  mutating func span(columns: Int?) { nextColumn = column + min(max(1, columns ?? 1), Self.mostColumns) }

  mutating func continueAbove() { isContinued = true }
}

/// What a reader of the text should know.
struct WordRemarks {
  var insertions = 0
  var deletions = 0
  var hiddenRuns = 0
  var tablesOfContents = 0
  var embedded = 0
}

/// What the parts of a .docx have in common while its text is read.
struct WordReading {
  let styles: WordStyles
  var lists: ListCounter
  var remarks = WordRemarks()
  /// Numbers of the notes, in the order in which the text refers to them.
  var footnotes: [Int] = []
  var endnotes: [Int] = []
  /// Tables begun.
  var tables = 0
  /// Bytes of text so far.
  var size = 0
}
