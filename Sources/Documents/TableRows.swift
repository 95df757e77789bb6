internal import Wording

/// Tells the rows of a table that hold something of their own from what else stands below its header: sums, the header
/// again, signatures and notes, another table.
///
/// Notes and signatures count as such where no row of the table follows; till then they are held back. Another header of
/// the same kind begins a table with columns of its own: it is read by them if it has a column of opinions.
struct TableRows {
  enum Verdict {
    case data, total
    /// None of the table's rows, or not yet known to be one.
    case passed
  }

  private(set) var columns: ColumnMap
  private(set) var leftOut = LeftOutRows()
  /// How often rows began to be read by other columns.
  private(set) var changes = 0
  private let first: ColumnMap
  private let choice: ColumnChoice
  private let mayChange: Bool
  private var isInOther = false
  private var held: [(record: TableRecord, kind: Held)] = []
  private var released: [TableRecord] = []
  /// Whether rows of the table have nothing but an opinion, so that one that begins with 说明 may be one.
  private var hasBareOpinions = false

  private enum Held { case foot, doubtfulFoot, title }

  /// Held back at most; what makes more is no foot of a table.
  private static let mostHeld = 64
  /// In bytes: names of columns, titles and first cells that are looked at.
  private static let (longestName, longestTitle) = (60, 90)

  /// - Parameter mayChange: whether rows below another header are read by its columns; else they are left out.
  init(_ columns: ColumnMap, choice: ColumnChoice, mayChange: Bool) {
    (self.columns, first, self.choice, self.mayChange) = (columns, columns, choice, mayChange)
  }

  /// Judges the next row. `release()` gives the rows before it that turned out to be data.
  mutating func judge(_ record: TableRecord) -> Verdict {
    if record.illegal != nil { return data() }
    let places = record.filledCells(3)
    guard let place = places.first else { return isInOther ? .passed : data(isBlank: true) }
    if mayBeHeader(record, places), let verdict = header(record) { return verdict }
    if isInOther {
      leftOut.add(record.row, .other)
      return .passed
    }
    if isTotal(record) {
      leftOut.add(record.row, .total)
      return .total
    }
    if let kind = foot(record, place, isAlone: places.count == 1) { return hold(record, kind) }
    if places.count == 1, columns[.text] == place { hasBareOpinions = true }
    if mayBeTitle(record, places) { return hold(record, .title) }
    return data()
  }

  /// The rows held back that are data, in their order; to be handled before the row that was judged last.
  mutating func release() -> [TableRecord] {
    guard !released.isEmpty else { return [] }
    defer { released = [] }
    return released
  }

  /// Ends the table: what stands beneath it is no row of it.
  mutating func finish() { settle(isBeneath: true) }

  private mutating func data(isBlank: Bool = false) -> Verdict {
    if !isBlank { settle(isBeneath: false) }
    return .data
  }

  private mutating func hold(_ record: TableRecord, _ kind: Held) -> Verdict {
    // A title stands right above its table.
    if let last = held.last, last.kind == .title { settle(isBeneath: false) }
    if held.count == Self.mostHeld { settle(isBeneath: false) }
    held.append((record, kind))
    return .passed
  }

  /// Decides what was held back: by what follows, signatures outside of the column of opinions whatever follows.
  private mutating func settle(isBeneath: Bool, title: LeftOutRows.Reason? = nil) {
    guard !held.isEmpty else { return }
    let lastData = title == nil ? held.lastIndex { $0.kind == .title } ?? -1 : -1
    for (index, (record, kind)) in held.enumerated() {
      switch kind {
      case .title: if let title { leftOut.add(record.row, title) } else { released.append(record) }
      case .doubtfulFoot where !isBeneath || index < lastData: released.append(record)
      case .foot, .doubtfulFoot: leftOut.add(record.row, .foot)
      }
    }
    held = []
  }

  private func isTotal(_ record: TableRecord) -> Bool {
    let place = columns[.text]
    // Long texts are opinions; nothing else is looked at then.
    if let place, place < record.count, record[cell: place].count > TotalRow.longestSum { return false }
    var cells = Array(record.trimmedCells.prefix(columns.header.count))
    guard let place else { return TotalRow.shared.isTotal(cells) }
    let text = place < cells.count ? cells.remove(at: place) : ""
    return TotalRow.shared.isTotal(text: text.isEmpty ? nil : text, others: cells)
  }
}

// Notes, signatures and titles.
extension TableRows {
  private func foot(_ record: TableRecord, _ place: Int, isAlone: Bool) -> Held? {
    let cell = record[cell: place]
    guard isAlone || cell.hasColon else { return nil }
    let text = String(decoding: Blank.trimmed(cell), as: UTF8.self)
    if isAlone, let last = held.last, last.kind != .title, last.record.filledCells(1) == [place],
      !hasBareOpinions || FootRow.shared.goesOn(text)
    {
      return .doubtfulFoot
    }
    let isOpinion = columns[.text] == place && isAlone
    switch FootRow.shared.kind(of: record.trimmedCells.filter { !$0.isEmpty }) {
    case .signature: return isOpinion ? .doubtfulFoot : .foot
    case .note: return .doubtfulFoot
    case .doubtfulNote: return isOpinion && hasBareOpinions || columns.isSingle ? nil : .doubtfulFoot
    case nil: return nil
    }
  }

  /// Whether a row may be the title of a table that begins below it: a short text alone where opinions stand beside others.
  private func mayBeTitle(_ record: TableRecord, _ places: [Int]) -> Bool {
    mayChange && places.count == 1 && places.first == columns[.text] && !columns.isSingle
      && record[cell: places[0]].count <= Self.longestTitle
  }
}

// Headers.
extension TableRows {
  /// Whether one of the first cells is called like a column, which costs less to see than all of it.
  private func mayBeHeader(_ record: TableRecord, _ places: [Int]) -> Bool {
    places.prefix(2).contains { place in
      let cell = Blank.trimmed(record[cell: place])
      guard cell.count <= Self.longestTitle, cell.contains(where: { !(0x2D...0x3A).contains($0) }) else { return false }
      let text = String(decoding: cell, as: UTF8.self)
      if first.titles.contains(text) { return true }
      let name = ColumnNames.folded(text)
      return ColumnNames.shared.allNames.contains(name) || first.names.contains(name)
    }
  }

  private mutating func header(_ record: TableRecord) -> Verdict? {
    let cells = record.trimmedCells
    let filled = cells.filter { !$0.isEmpty }
    if filled.count == 1, first.titles.contains(filled[0]) || first.isRepeated(by: cells) {
      return again(record, isWhole: columns.isSingle)
    }
    if first.isRepeated(by: cells) { return again(record, isWhole: true) }
    if !isInOther, columns.isRepeated(by: cells) { return again(record, isWhole: false) }
    return another(record, cells, filled)
  }

  /// The header again, or a line of it or above it.
  private mutating func again(_ record: TableRecord, isWhole: Bool) -> Verdict {
    settle(isBeneath: true)
    leftOut.add(record.row, .header)
    if isWhole {
      if changes > 0 { changes += 1 }
      (columns, isInOther) = (first, false)
    }
    return .passed
  }

  /// Another header: of the names in it at least two and half of them are names that columns usually have.
  private mutating func another(_ record: TableRecord, _ cells: [String], _ filled: [String]) -> Verdict? {
    let known = filled.count { ColumnNames.shared.allNames.contains(ColumnNames.folded($0)) }
    guard known >= 2, 2 * known >= filled.count, filled.allSatisfy(Self.isName) else { return nil }
    let map = ColumnMap(header: cells, choice: choice)
    guard map.isKnown else { return nil }
    isInOther = map[.text] == nil || !mayChange
    settle(isBeneath: true, title: isInOther ? .other : .header)
    if isInOther {
      leftOut.add(record.row, .other)
    } else {
      (columns, changes) = (map, changes + 1)
      leftOut.add(record.row, .next)
    }
    return .passed
  }

  private static func isName(_ cell: String) -> Bool {
    cell.utf8.count <= longestName && !TotalRow.shared.isNumber(cell) && !TotalRow.shared.isDate(cell)
      && !cell.contains { "，。！？；".contains($0) }
  }
}

extension TableRecord {
  /// The places of the first cells that hold something, so many at most.
  fileprivate func filledCells(_ most: Int) -> [Int] {
    var places: [Int] = []
    for place in 0..<count where places.count < most && !Blank.isAll(self[cell: place]) { places.append(place) }
    return places
  }
}

extension ArraySlice<UInt8> {
  /// Whether there is a colon, of either width, near the beginning.
  fileprivate var hasColon: Bool {
    let near = prefix(60)
    return near.contains(UInt8(ascii: ":"))
      || zip(near, near.dropFirst()).contains { $0 == (0xBC, 0x9A) || $0 == (0xB8, 0xB0) }
  }
}
