internal import TextModel

/// A table of a .docx as the readers of tables take it: every row says by itself what is seen in it.
struct WordTable {
  /// From 1, in the order in which the document's tables begin.
  let number: Int
  /// From the top; what is merged downwards stands in each row.
  private(set) var rows: [TableRecord] = []

  fileprivate init(number: Int, _ cells: [(cell: WordText.Cell, bytes: [UInt8])]) {
    self.number = number
    var above: [Int: [UInt8]] = [:]
    var start = 0
    while start < cells.count {
      let row = cells[start].cell.row
      let end = cells[start...].firstIndex { $0.cell.row != row } ?? cells.count
      rows.append(Self.record(Array(cells[start..<end]), row: row, &above))
      start = end
    }
  }

  /// - Parameter above: what stands in the columns, by what the last row that is no mere continuation has in them.
  private static func record(
    _ cells: [(cell: WordText.Cell, bytes: [UInt8])], row: Int, _ above: inout [Int: [UInt8]]
  ) -> TableRecord {
    var record = TableRecord()
    record.row = row
    for (cell, bytes) in cells where cell.column >= record.count {
      while record.count < cell.column { record.ends.append(record.bytes.count) }
      if cell.isContinued {
        record.bytes += above[cell.column] ?? []
        record.continued.append(cell.column)
      } else {
        record.bytes += bytes
        above[cell.column] = bytes
      }
      record.ends.append(record.bytes.count)
    }
    return record
  }
}

extension WordText {
  /// The tables of the text, in the order in which they begin. Linear.
  var tables: [WordTable] {
    var places: [Int: Int] = [:]
    var tables: [(number: Int, cells: [(cell: Cell, bytes: [UInt8])])] = []
    for paragraph in paragraphs {
      guard let cell = paragraph.cell else { continue }
      let bytes = Array(document.utf8[paragraph.range.start..<paragraph.range.end])
      let place = places[cell.table] ?? tables.count
      if place == tables.count {
        places[cell.table] = place
        tables.append((cell.table, []))
      }
      if let last = tables[place].cells.indices.last, tables[place].cells[last].cell == cell {
        tables[place].cells[last].bytes += [Byte.lineFeed] + bytes
      } else {
        tables[place].cells.append((cell, bytes))
      }
    }
    return tables.map { WordTable(number: $0.number, $0.cells) }
  }

  /// The same text without what stands in some tables, and with the way back to the file for the rest.
  func without(tables: Set<Int>) -> WordText {
    var (utf8, runs, paragraphs) = ([UInt8](), [Run](), [Paragraph]())
    var (next, end) = (0, 0)
    for paragraph in self.paragraphs {
      // A line break for what was left out, else what parts them in the file.
      let separator = document.utf8[end..<paragraph.range.start]
      end = paragraph.range.end
      let isKept = paragraph.cell.map { !tables.contains($0.table) } ?? true
      if isKept, !utf8.isEmpty || !paragraphs.isEmpty {
        let isNext = paragraphs.last?.cell?.table == paragraph.cell?.table && paragraph.cell != nil
        utf8 += isNext ? Array(separator) : [Byte.lineFeed]
      }
      let offset = utf8.count - paragraph.range.start
      while next < self.runs.count, self.runs[next].range.start < paragraph.range.end {
        if isKept { runs.append(self.runs[next].moved(by: offset)) }
        next += 1
      }
      guard isKept else { continue }
      utf8 += document.utf8[paragraph.range.start..<paragraph.range.end]
      paragraphs.append(paragraph.moved(by: offset))
    }
    if !paragraphs.isEmpty { utf8.append(Byte.lineFeed) }
    return WordText(
      document: Document(name: document.name, utf8: utf8, marks: paragraphs.compactMap(\.mark)), parts: parts,
      runs: runs, paragraphs: paragraphs, notes: notes)
  }
}
