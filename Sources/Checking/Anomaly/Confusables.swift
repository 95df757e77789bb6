import DataFiles
import TextModel

/// Fixed phrases written with a wrong character, and holes where a name was cut out.
struct Confusables: AnomalyRule {
  /// Wrong phrases up to this length come about by chance where two words meet.
  private static let longestChance = 5

  /// A wrong phrase with the right one and the words around which it is no fault.
  struct Entry: Sendable {
    let wrong: [UInt32]
    let right: String
    let exceptBefore: Set<UInt32>
    let exceptAfter: Set<UInt32>
  }

  /// The table, by the first scalar of the wrong phrase, longer phrases first.
  static let table: [UInt32: [Entry]] = {
    let rows = TabTable(String(decoding: PackageResources.confusables_tsv, as: UTF8.self)).rows
    let entries = rows.compactMap { row -> Entry? in
      guard let wrong = row.cell(0), let right = row.cell(1) else { return nil }
      let exceptions = (row.cell(2) ?? "").split(separator: " ").map { Array(String($0).scalarValues) }
      return Entry(
        wrong: wrong.scalarValues, right: right,
        exceptBefore: Set(exceptions.filter { $0.last == 0x2026 }.compactMap(\.first)),
        exceptAfter: Set(exceptions.filter { $0.first == 0x2026 }.compactMap(\.last)))
    }
    return Dictionary(grouping: entries) { $0.wrong.first ?? 0 }.mapValues { entries in
      entries.sorted { ($1.wrong.count, $0.right) < ($0.wrong.count, $1.right) }
    }
  }()

  func findings(in text: SourceText) -> [Finding] {
    var findings: [Finding] = []
    let tables = CheckTables.shared
    let firstsOfHoles = Set(tables.lostWords.compactMap(\.first))
    var end = 0
    for index in 0..<text.count {
      let first = text.plain[index]
      // 社会各届人士 holds two wrong phrases and one wrong character.
      for entry in Self.table[first] ?? [] where index >= end && text.has(entry.wrong, at: index) {
        let range = index..<index + entry.wrong.count
        if range.count <= Self.longestChance, text.cutsWord(range.lowerBound) || text.cutsWord(range.upperBound) { continue }
        if entry.exceptBefore.contains(text.at(index - 1)) || entry.exceptAfter.contains(text.at(range.upperBound)) {
          continue
        }
        // Where characters are missing something else may have been lost with them.
        let isCertain = entry.right.unicodeScalars.count == range.count
        findings.append(anomaly("confusable", range, in: text, suggestion: entry.right, isCertain: isCertain))
        end = range.upperBound
      }
      if firstsOfHoles.contains(first), let hole = hole(at: index, in: text) { findings.append(hole) }
      if let deadline = deadline(at: index, in: text) { findings.append(deadline) }
      if let name = lostName(at: index, in: text) { findings.append(name) }
    }
    return findings
  }

  private func hole(at index: Int, in text: SourceText) -> Finding? {
    let tables = CheckTables.shared
    guard let word = tables.lostWords.first(where: { text.has($0, at: index) }) else { return nil }
    let isWhole = tables.lostWordExceptions.contains { exception in
      (0..<exception.count).contains { text.has(exception, at: index - $0) && exception.count - $0 >= word.count }
    }
    return isWhole ? nil : anomaly("lost-word", index..<index + word.count, in: text)
  }

  /// A sentence that begins with 同志 and a verb has lost the name before it.
  private func lostName(at index: Int, in text: SourceText) -> Finding? {
    guard text.plain[index] == 0x540C, text.at(index + 1) == 0x5FD7,
      text.before(index).map({ ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == 0x2C }) ?? true,
      CheckTables.shared.verbsAfterName.contains(text.at(index + 2))
    else { return nil }
    return anomaly("lost-word", index..<index + 2, in: text)
  }

  /// 截止 before a date; 截止到 and 截止日期 are right.
  private func deadline(at index: Int, in text: SourceText) -> Finding? {
    guard text.plain[index] == 0x622A, text.at(index + 1) == 0x6B62 else { return nil }
    var end = index + 2
    while ScalarClass.isDigit(text.at(end)) || HanNumeral.isNumeral(text.at(end)) { end += 1 }
    let isDate = end > index + 2 && [0x5E74, 0x6708, 0x65E5].contains(text.at(end))
    let isWord = CheckTables.shared.timesAfterUntil.contains { text.has($0, at: index + 2) }
    return isDate || isWord ? anomaly("confusable", index..<index + 2, in: text, suggestion: "截至") : nil
  }
}
