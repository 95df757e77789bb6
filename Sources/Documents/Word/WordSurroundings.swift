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
  /// Of each open table, its depth in the file and the cells begun in its current row.
  var tables: [(depth: Int, cells: Int)] = []

  var isInProperties: Bool { isInParagraphProperties || isInRunProperties || isInRowProperties }
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
  /// Bytes of text so far.
  var size = 0
}
