/// What opens an item of a list, and whether the rows of a text are a list without such marks.
struct ListMarks: Sendable {
  /// Scalars of a row that may be an item, and letters that it needs.
  private static let (longestRow, shortestRow) = (60, 3)
  private static let lineEnd: UInt32 = 0x0A

  let numbers: Set<UInt32>
  let marks: Set<UInt32>
  let brackets: Set<UInt32>
  let ordinals: Set<UInt32>
  /// * - •
  let bullets: Set<UInt32>
  /// 。！？: what ends with one is a sentence, and no row of a list.
  let stops: Set<UInt32>
  /// ；
  let rowEnds: Set<UInt32>

  /// Where what an item says begins, behind 2. (2) 二、 第二， or, at the head of a line, a bullet; nil where none stands
  /// here: 2.5, 二、三楼 and 第二天 open no item.
  func body(_ scalars: [UInt32], at start: Int, opensLine: Bool) -> Int? {
    if opensLine, bullets.contains(scalars[start]) {
      return start + 1 < scalars.count && !isNumeral(scalars[start + 1]) ? start + 1 : nil
    }
    var place = start
    if brackets.contains(scalars[place]) || ordinals.contains(scalars[place]) { place += 1 }
    guard place + 1 < scalars.count, numbers.contains(scalars[place]), marks.contains(scalars[place + 1]) else {
      return nil
    }
    return place + 2 < scalars.count && isNumeral(scalars[place + 2]) ? nil : place + 2
  }

  private func isNumeral(_ scalar: UInt32) -> Bool { numbers.contains(scalar) || (0x30...0x39).contains(scalar) }

  /// The mark that parts the items of a text which are not numbered: the line end or ； where short rows without a full
  /// stop but at the very end stand between; nil for other texts. Linear.
  func rowEnd(of scalars: [UInt32]) -> UInt32? {
    guard let last = scalars.lastIndex(where: isLetterOrIdeograph) else { return nil }
    let told = scalars[...last]
    guard !told.contains(where: stops.contains) else { return nil }
    if told.contains(Self.lineEnd) { return areRows(told, endedBy: [Self.lineEnd]) ? Self.lineEnd : nil }
    guard let end = told.first(where: rowEnds.contains), areRows(told, endedBy: rowEnds) else { return nil }
    return end
  }

  private func areRows(_ scalars: ArraySlice<UInt32>, endedBy ends: Set<UInt32>) -> Bool {
    let rows = scalars.split(whereSeparator: ends.contains)
    return rows.count > 1
      && rows.allSatisfy { row in
        row.count <= Self.longestRow && row.count(where: isLetterOrIdeograph) >= Self.shortestRow
      }
  }
}
