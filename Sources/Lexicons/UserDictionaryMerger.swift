internal import DataFiles
import TextModel
import Wording

/// Reads tables one after the other, collects their faults and lets later words replace earlier ones.
struct UserDictionaryMerger {
  let folding: FoldingTable
  private var merged: [UserDictionary.Word] = []
  private var indices: [[UInt32]: Int] = [:]
  private var problems: [Problem] = []

  init(folding: FoldingTable) { self.folding = folding }

  func words() throws(Problems) -> [UserDictionary.Word] {
    guard problems.isEmpty else { throw Problems(problems) }
    return merged
  }

  mutating func add(_ file: UserDictionary.File) {
    var firstSeen: [[UInt32]: (label: String?, line: Int)] = [:]
    for row in TabTable(file.text).rows {
      guard let word = read(row, of: file) else { continue }
      let key = FoldedText.scalars(of: word.text, table: folding)
      if key.isEmpty {
        report("userDictionary.emptyWord", [:], row, of: file)
      } else if let earlier = firstSeen[key], earlier.label != word.label {
        let values = ["word": word.text, "label": word.label ?? "", "line": "\(earlier.line)"]
        report("userDictionary.otherLabel", values.merging(["earlier": earlier.label ?? ""]) { $1 }, row, of: file)
      } else {
        firstSeen[key] = (word.label, row.line)
        keep(word, under: key, row, of: file)
      }
    }
  }

  private mutating func keep(
    _ word: UserDictionary.Word, under key: [UInt32], _ row: TabTable.Row, of file: UserDictionary.File
  ) {
    if let known = indices[key] {
      merged[known] = word
    } else if merged.count < UserDictionary.mostWords {
      indices[key] = merged.count
      merged.append(word)
    } else if merged.count == UserDictionary.mostWords, problems.last?.message.key != "userDictionary.tooManyWords" {
      report("userDictionary.tooManyWords", ["most": "\(UserDictionary.mostWords)"], row, of: file)
    }
  }

  /// The word of a row, nil when one of its fields is wrong; every wrong field is reported.
  private mutating func read(_ row: TabTable.Row, of file: UserDictionary.File) -> UserDictionary.Word? {
    let faults = problems.count
    if row.cells.count > 3, !row.cells[3].hasPrefix("#") {
      report("userDictionary.fieldCount", ["count": "\(row.cells.count)"], row, of: file)
    }
    let text = row.cell(0) ?? ""
    let length = text.unicodeScalars.count
    if text.isEmpty { report("userDictionary.emptyWord", [:], row, of: file) }
    if length > UserDictionary.longestWord {
      let values = ["length": "\(length)", "longest": "\(UserDictionary.longestWord)"]
      report("userDictionary.longWord", values, row, of: file)
    }
    var weight = 1
    if let cell = row.cell(1) {
      weight = Int(cell) ?? 0
      if weight < 1 { report("userDictionary.weight", ["weight": cell], row, of: file) }
    }
    return problems.count == faults ? UserDictionary.Word(text: text, weight: weight, label: row.cell(2)) : nil
  }

  private mutating func report(
    _ key: String, _ values: [String: String], _ row: TabTable.Row, of file: UserDictionary.File
  ) {
    problems.append(Problem(Message(key, values), in: file.name, at: .line(row.line)))
  }
}
