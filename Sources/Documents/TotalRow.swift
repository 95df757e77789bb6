internal import TextModel

/// Tells the lines of a table that sum up others from those that hold something of their own: 合计, 小计, “炼铁厂小计”,
/// with nothing beside but numbers.
struct TotalRow: Sendable {
  static let shared = TotalRow(ColumnNames.shared)

  /// What names a line that sums up, folded.
  private let words: [[UInt32]]
  /// What is counted, folded; the longest first, so that 人次 is not taken for 人.
  private let counters: [[UInt32]]
  /// A unit's name before 小计 is no longer than that; what is longer says something.
  private static let longestName = 20
  /// In bytes; what is longer is not looked at.
  static let longestSum = 60

  private init(_ names: ColumnNames) {
    words = names.totalWords.map { $0.unicodeScalars.map(\.value) }
    counters = names.countedWords.map { $0.unicodeScalars.map(\.value) }.sorted { $0.count > $1.count }
  }

  /// Whether a row of opinions sums up: a cell says so, and where the opinion should stand there is at most a number.
  /// “总计划不合理” is an opinion, also beside a number.
  ///
  /// - Parameters:
  ///   - text: the opinion; nil when there is none.
  ///   - others: the other cells.
  func isTotal(text: String?, others: [String]) -> Bool {
    guard let text else { return others.contains(where: isName) }
    guard text.utf8.count <= Self.longestSum else { return false }
    return isSum(text) || isAmount(text) && others.contains(where: isName)
  }

  /// Whether a row of a table without opinions sums up: its first filled cell says so, and every other holds a number
  /// or nothing.
  func isTotal(_ cells: [String]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    guard let first = filled.first, isName(first) || isSum(first) else { return false }
    return filled.dropFirst().allSatisfy { isAmount($0) || $0.utf8.contains { (0x30...0x39).contains($0) } }
  }

  /// Whether a text is a number and nothing else.
  func isNumber(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longestSum else { return false }
    let scalars = Self.folded(text)
    return !scalars.isEmpty && Self.number(scalars[...]).isEmpty
  }

  /// Whether a text is a date and nothing else.
  func isDate(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longestSum else { return false }
    let scalars = FoldedText.scalars(of: text, table: .plain)
    return scalars.contains { (0x30...0x39).contains($0) || Self.numerals.contains($0) }
      && scalars.allSatisfy { (0x30...0x39).contains($0) || Self.numerals.contains($0) || Self.ofDates.contains($0) }
  }

  /// 合计, 炼铁厂小计, 合计（条）, 合计：2条 in a cell that is not the opinion's.
  private func isName(_ cell: String) -> Bool {
    let name = ColumnNames.folded(cell).unicodeScalars.map(\.value)
    if isSum(cell) || words.contains(name) { return true }
    guard name.count <= Self.longestName else { return false }
    // Of foreign words only whole cells count: many a word ends like one of them.
    return words.contains { ($0.first ?? 0) > 0x7F && name.count > $0.count && name.suffix($0.count).elementsEqual($0) }
  }

  /// 合计, or with its number: 合计：2条, 共计 13 条意见.
  private func isSum(_ cell: String) -> Bool {
    let folded = Self.folded(cell)
    return words.contains { word in
      guard folded.starts(with: word) else { return false }
      let rest = folded.dropFirst(word.count)
      return rest.isEmpty || isAmount(rest)
    }
  }

  private func isAmount(_ cell: String) -> Bool { isAmount(Self.folded(cell)[...]) }

  /// A number with what is counted behind it or without, or a dash that stands for none.
  private func isAmount(_ scalars: ArraySlice<UInt32>) -> Bool {
    if scalars.allSatisfy(Self.dashes.contains) { return true }
    var rest = Self.number(scalars.first == Self.together ? scalars.dropFirst() : scalars)
    guard rest.count < scalars.count else { return false }
    while let counter = counters.first(where: { rest.starts(with: $0) }) { rest = rest.dropFirst(counter.count) }
    return rest.isEmpty
  }

  /// What stands behind a number.
  private static func number(_ scalars: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    scalars.drop { (0x30...0x39).contains($0) || numerals.contains($0) }
  }

  private static func folded(_ cell: String) -> [UInt32] {
    FoldedText.scalars(of: cell, table: .plain).filter { !ignored.contains($0) }
  }

  private static let ignored = Set(" \t\r\n:()。".unicodeScalars.map(\.value))
  private static let dashes = Set("-–—/".unicodeScalars.map(\.value))
  private static let numerals = Set(".,%〇零一二两三四五六七八九十百千万".unicodeScalars.map(\.value))
  private static let ofDates = Set("年月日号-/.: T".unicodeScalars.map(\.value))
  private static let together = Unicode.Scalar("共").value
}
