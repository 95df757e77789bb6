internal import TextModel

/// Tells the lines beneath a table that sign or explain it from its rows: 填表人：张三 审核人：李四, 注：本表一式两份, （以下空白）.
struct FootRow: Sendable {
  static let shared = FootRow(ColumnNames.shared)

  enum Kind: Sendable {
    /// Who has filled in and checked the table, and when; or that nothing follows.
    case signature
    case note
    /// Begins like a note, and like many an opinion.
    case doubtfulNote
  }

  /// What follows the colon of a signature.
  private enum Value: String, CaseIterable { case name = "signature", day = "signatureDay", number = "signatureNumber" }

  private let labels: [Value: Set<String>]
  private let notes: [String]
  private let doubtfulNotes: [String]
  private let ends: Set<String>

  /// In characters; what is longer is no name, and no label.
  private static let (longestValue, longestLabel, longestLine) = (14, 12, 80)
  private static let colons: Set<Character> = [":", "：", "︰"]
  private static let sentenceMarks: Set<Character> = ["，", "。", "！", "？", "；", "!", "?", ";"]
  private static let fillers: Set<Character> = ["_", "＿", " ", "　", "\u{A0}", "\t", "\n"]
  private static let brackets: Set<Character> = ["(", ")", "（", "）", "[", "]", "【", "】", "*", "—", "-"]

  private init(_ names: ColumnNames) {
    labels = Dictionary(uniqueKeysWithValues: Value.allCases.map { ($0, names.signatures[$0.rawValue] ?? []) })
    (notes, doubtfulNotes, ends) = (names.noteWords, names.rarerNoteWords, Set(names.endWords))
  }

  /// What a row is by its cells; nil for one that is neither. A note stands alone in its row.
  ///
  /// - Parameter cells: those that hold something, in their order.
  func kind(of cells: [String]) -> Kind? {
    guard let first = cells.first else { return nil }
    if cells.count == 1, isEnd(first) { return .signature }
    if isSignature(cells) { return .signature }
    guard cells.count == 1 else { return nil }
    if begins(first, with: notes) { return .note }
    return begins(first, with: doubtfulNotes) ? .doubtfulNote : nil
  }

  /// Whether a line goes on with a note: 2．请于每月5日前报送。
  func goesOn(_ cell: String) -> Bool {
    let text = cell.drop { Self.brackets.contains($0) || Self.fillers.contains($0) }
    let number = text.prefix { $0.isNumber }
    guard (1...2).contains(number.count), let mark = text.dropFirst(number.count).first else { return false }
    return ".．、)）:：".contains(mark) || number.unicodeScalars.allSatisfy { (0x2460...0x2473).contains($0.value) }
  }

  private func isEnd(_ cell: String) -> Bool {
    guard cell.count <= Self.longestLabel else { return false }
    return ends.contains(ColumnNames.folded(cell.filter { !Self.brackets.contains($0) && !Self.fillers.contains($0) }))
  }

  /// 注：, 注1：, 说明：
  private func begins(_ cell: String, with words: [String]) -> Bool {
    guard let colon = cell.prefix(Self.longestLabel).firstIndex(where: Self.colons.contains) else { return false }
    let label = ColumnNames.folded(String(cell[..<colon]))
    return words.contains { word in
      label == word || label.hasPrefix(word) && label.dropFirst(word.count).allSatisfy(\.isNumber)
    }
  }

  /// All cells are labels with what follows them, in one cell or in the next.
  private func isSignature(_ cells: [String]) -> Bool {
    var open: Value?
    for cell in cells {
      guard cell.count <= Self.longestLine else { return false }
      if let last = lastLabel(of: cell) {
        open = last.isEmpty ? last.value : nil
      } else if let value = open, fits(cell, value) {
        open = nil
      } else {
        return false
      }
    }
    return true
  }

  /// The last label of a cell that holds nothing but signatures, and whether nothing follows it; nil of other cells.
  private func lastLabel(of cell: String) -> (value: Value, isEmpty: Bool)? {
    let parts = cell.split(omittingEmptySubsequences: false, whereSeparator: Self.colons.contains)
    guard parts.count > 1, var label = value(labelled: parts[0]) else { return nil }
    for part in parts.dropFirst().dropLast() {
      guard let cut = Self.cut(part), fits(String(part[..<cut]), label), let next = value(labelled: part[cut...]) else {
        return nil
      }
      label = next
    }
    let last = parts[parts.count - 1]
    guard fits(String(last), label) else { return nil }
    return (label, last.allSatisfy(Self.fillers.contains))
  }

  /// Where a value ends and the next label begins: behind the first two blanks, else behind the last one.
  private static func cut(_ text: Substring) -> Substring.Index? {
    let blanks = text.indices.filter { fillers.contains(text[$0]) && text[..<$0].contains { !fillers.contains($0) } }
    let double = blanks.first { index in
      let next = text.index(after: index)
      return text[index] == "　" || next < text.endIndex && fillers.contains(text[next])
    }
    return double ?? blanks.last
  }

  private func value(labelled text: Substring) -> Value? {
    guard text.count <= 2 * Self.longestLabel else { return nil }
    let label = ColumnNames.folded(text.filter { !Self.fillers.contains($0) })
    return Value.allCases.first { labels[$0]?.contains(label) == true }
  }

  private func fits(_ text: String, _ value: Value) -> Bool {
    let kept = text.filter { !Self.fillers.contains($0) }
    if kept.isEmpty { return true }
    switch value {
    case .name: return kept.count <= Self.longestValue && !kept.contains(where: Self.sentenceMarks.contains)
    case .day: return TotalRow.shared.isDate(kept) || kept.allSatisfy { "年月日".contains($0) }
    case .number: return kept.allSatisfy { $0.isNumber || "-—+()（）/、转".contains($0) }
    }
  }
}
