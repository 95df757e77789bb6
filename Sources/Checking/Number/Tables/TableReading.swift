/// A table as its sums are read: which rows and columns add up others, and what their cells hold.
struct TableReading: Sendable {
  enum RowKind: Sendable {
    case head
    case part
    /// 小计, 合计
    case subtotal, total
    /// 其中：女: what stands above holds it already.
    case among
    /// 平均, 上年同期, or words over all columns: nothing to add.
    case apart
  }

  private static let mostHeads = 4
  private static let longestLabel = 12
  /// Cells of a row in which its label may stand, behind a number and a name that goes on from above.
  private static let labels = 3

  let text: SourceText
  let table: TextTable
  /// By row, then by column of the grid; a cell that spans several counts in the first.
  let values: [[TableValue]]
  let kinds: [RowKind]
  /// What the head says of each column, from the top, each line for itself.
  let heads: [[Range<Int>]]

  init(_ table: TextTable, in text: SourceText) {
    self.text = text
    self.table = table
    let reader = TableValueReader(text: text)
    let width = table.width
    let values = table.rows.map { row in
      var values = [TableValue](repeating: .empty, count: width)
      for cell in row { values[cell.column] = cell.isContinued ? .empty : reader.value(cell) }
      return values
    }
    self.values = values
    let heads = Self.heads(values, table)
    self.heads = (0..<width).map { column in
      (0..<heads).compactMap { row in Self.shown(row, column, table) }.map(\.range).filter { !$0.isEmpty }
    }
    kinds = table.rows.indices.map { $0 < heads ? .head : Self.kind($0, values[$0], table, text) }
  }

  // MARK: the head

  /// The rows at the top that hold no amounts but years.
  private static func heads(_ values: [[TableValue]], _ table: TextTable) -> Int {
    let count = values.prefix(mostHeads).prefix { row in
      row.allSatisfy { value in value.figure.map { isYear($0) } ?? true }
    }.count
    // A table of words has one line of head.
    let isFigures = values.dropFirst(count).contains { row in row.contains { $0.figure != nil } }
    return isFigures && (0..<count).dropFirst().allSatisfy({ !table.rows[$0].isEmpty }) ? count : min(1, count)
  }

  private static func isYear(_ figure: Figure) -> Bool {
    figure.unit.isEmpty && figure.step == 1 && (1949...2100).contains(figure.value)
  }

  /// What is seen in a cell of the head: of one that goes on from above what stands there.
  private static func shown(_ row: Int, _ column: Int, _ table: TextTable) -> TextTable.Cell? {
    guard let cell = table.cell(row, column) else { return nil }
    return cell.isContinued ? nil : cell
  }

  /// The last line of what the head says of a column.
  func head(_ column: Int) -> Range<Int> { heads[column].last ?? 0..<0 }

  /// Whether any line of a column's head has one of some words.
  func head(_ column: Int, has words: PhraseList) -> Bool {
    heads[column].contains { text.first(of: words, in: $0) != nil }
  }

  /// Whether a column adds up others: 合计, 小计（人）.
  func isTotal(_ column: Int) -> Bool {
    let name = Self.name(head(column), in: text)
    return Words.totals.contains(name) || Words.subtotals.contains(name)
  }

  func isSubtotal(_ column: Int) -> Bool { Words.subtotals.contains(Self.name(head(column), in: text)) }

  /// Whether nothing is to be added in a column: years, rates, averages, numbers of telephones.
  func isApart(_ column: Int) -> Bool { isSerial(column) || head(column, has: Words.apart) || isShares(column) }

  /// 序号
  func isSerial(_ column: Int) -> Bool { Words.serials.contains(Self.name(head(column), in: text)) }

  /// 占比, 所占比例（%）
  func isShares(_ column: Int) -> Bool {
    head(column, has: Words.shares) || head(column, has: Words.takings) && !head(column, has: Words.takingExceptions)
      || isWholeOfShares(column)
  }

  /// 占比, and not 女工占比, which has another whole in each row.
  func isPlainShare(_ column: Int) -> Bool { Words.plainShares.contains(Self.name(head(column), in: text)) }

  /// Whether a column of nothing but shares has 100% as its total.
  private func isWholeOfShares(_ column: Int) -> Bool {
    let figures = kinds.indices.filter { kinds[$0] == .part || kinds[$0] == .total }.map {
      (kinds[$0], values[$0][column].figure)
    }
    return figures.allSatisfy { $0.1?.isShare == true } && figures.contains { $0.0 == .total && $0.1?.value == 100 }
  }

  // MARK: rows

  private static func kind(_ row: Int, _ values: [TableValue], _ table: TextTable, _ text: SourceText) -> RowKind {
    // 其中亡人2起 in a remark behind the figures is no label.
    let cells = table.rows[row].prefix(labels)
    let figures = cells.indices.dropFirst().first { values[cells[$0].column].figure != nil } ?? cells.endIndex
    let names = cells[..<figures].filter { !$0.isContinued && values[$0.column].isWords }.map {
      name($0.range, in: text)
    }
    for name in names {
      if Words.amongs.contains(where: { name.starts(with: $0) }) { return .among }
      if name.count <= longestLabel {
        if Words.subtotals.contains(where: { name.suffix($0.count).elementsEqual($0) }) { return .subtotal }
        if Words.totals.contains(where: { name.suffix($0.count).elementsEqual($0) }) { return .total }
      }
      if Words.apartRows.contains(where: { word in name.indices.contains { name[$0...].starts(with: word) } }) {
        return .apart
      }
    }
    return table.rows[row].count < 2 ? .apart : .part
  }

  /// The words of a cell without blanks, what brackets add and the marks at its end: 合 计（万元）： is 合计.
  static func name(_ cell: Range<Int>, in text: SourceText) -> [UInt32] {
    var (name, depth) = ([UInt32](), 0)
    for index in cell {
      switch text.plain[index] {
      case .openBracket, .wideOpenBracket: depth += 1
      case .closeBracket, .wideCloseBracket: depth -= 1
      case .blank, .lineBreak, .colon: continue
      case let scalar where depth == 0: name.append(scalar)
      default: continue
      }
    }
    return name
  }

  /// The amount of a cell that stands for one of a whole; nil of a share, of nothing and of words.
  func amount(_ row: Int, _ column: Int) -> Figure? {
    guard let figure = values[row][column].figure, !figure.isShare else { return nil }
    return figure
  }
}

private enum Words {
  static let totals = WordTables.tables.words("total")
  static let subtotals = WordTables.tables.words("subtotal")
  /// 其中
  static let amongs = WordTables.tables.words("among")
  /// 平均, 上年同期: of a row that is not added.
  static let apartRows = WordTables.tables.words("apart-row")
  /// 年份, 电话, 完成率: of a column that is not added.
  static let apart = WordTables.tables.phrases("apart")
  static let serials = WordTables.tables.words("serial")
  /// 占 in the head of a column of shares, but for 占地.
  static let takings = WordTables.tables.phrases("taking")
  static let takingExceptions = WordTables.tables.phrases("taking-except")
  static let plainShares = WordTables.tables.words("plain-share")
  /// 占比
  static let shares = WordTables.tables.phrases("share")
}
