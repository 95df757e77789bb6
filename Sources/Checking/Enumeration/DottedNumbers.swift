import TextModel
import Wording

/// Numbers of several levels at the start of lines (1.1.1, 1.1.2, 1.1.4) and those of tables and figures (表1, 表2, 表4), of which one is left
/// out or stands twice.
struct DottedNumbers {
  private static let fewest = 3
  private static let mostLevels = 4
  private static let largest = 40
  private static let longestCaption = 40

  private struct Label {
    /// What all numbers of a row have before their last: 1.1, or 表.
    let stem: [UInt32]
    let number: Int
    let range: Range<Int>
  }

  let text: SourceText

  func findings() -> [Finding] {
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    return rows(lines.compactMap(dotted)).flatMap(judge) + rows(lines.compactMap(caption)).flatMap(judge)
  }

  // MARK: labels

  /// 1.1.2 before its words; 1.5万元 is a figure, and 3.15 before 活动 a day unless 3.14 stands before it.
  private func dotted(_ line: Range<Int>) -> Label? {
    var (place, numbers, last) = (line.lowerBound, [Int](), line.lowerBound)
    while numbers.count < Self.mostLevels, let (value, end) = digits(at: place) {
      numbers.append(value)
      last = place
      guard text.at(end) == .point, ScalarClass.isDigit(text.at(end + 1)) else {
        place = end
        break
      }
      place = end + 1
    }
    guard numbers.count > 1, numbers.allSatisfy({ (1...Self.largest).contains($0) }), place < line.upperBound,
      text.at(place) == .blank
        || ScalarClass.isHan(text.at(place)) && text.phrase(of: NumberWords.units, at: place) == nil
          && ![.万, .亿].contains(text.at(place))
    else { return nil }
    return Label(
      stem: Array(text.plain[line.lowerBound..<last]), number: numbers[numbers.count - 1],
      range: line.lowerBound..<place)
  }

  /// 表2 全县隐患统计, 图3：…: a short line without the end of a sentence.
  private func caption(_ line: Range<Int>) -> Label? {
    guard line.count <= Self.longestCaption, !text.isOfTable(line.lowerBound), !text.holdsStop(line),
      let word = text.phrase(of: Words.captions, at: line.lowerBound),
      case let start = text.at(line.lowerBound + word.count) == .blank
        ? line.lowerBound + word.count + 1 : line.lowerBound + word.count,
      let (value, end) = digits(at: start), (1...Self.largest).contains(value),
      end < line.upperBound, [.blank, .colon, .point].contains(text.at(end)), !ScalarClass.isDigit(text.at(end + 1))
    else { return nil }
    return Label(stem: word, number: value, range: line.lowerBound..<end)
  }

  private func digits(at start: Int) -> (value: Int, end: Int)? {
    var (value, end) = (0, start)
    while ScalarClass.isDigit(text.at(end)), end - start < 2 {
      value = value * 10 + Int(text.at(end) - 0x30)
      end += 1
    }
    return end > start && !ScalarClass.isDigit(text.at(end)) ? (value, end) : nil
  }

  // MARK: rows

  /// The labels of one stem in text order, from a first on.
  private func rows(_ labels: [Label]) -> [[Label]] {
    var (rows, open) = ([[Label]](), [[UInt32]: Int]())
    for label in labels {
      if label.number == 1 || open[label.stem] == nil {
        open[label.stem] = rows.count
        rows.append([label])
      } else if let row = open[label.stem] {
        rows[row].append(label)
      }
    }
    return rows.filter { $0.count >= Self.fewest && $0[0].number == 1 }
  }

  private func judge(_ row: [Label]) -> [Finding] {
    let numbers = Set(row.map(\.number))
    return zip(row, row.dropFirst()).compactMap { last, label in
      let expected = name(label, last.number + 1)
      if label.number == last.number {
        return finding("repeated", "enumeration.repeated", label, last, ["expected": expected], suggestion: expected)
      }
      guard label.number == last.number + 2, !numbers.contains(last.number + 1) else { return nil }
      return finding("skipped", "enumeration.skipped", label, last, ["missing": expected], suggestion: nil)
    }
  }

  private func name(_ label: Label, _ number: Int) -> String { String(scalars: label.stem) + String(number) }

  private func finding(
    _ rule: String, _ key: String, _ label: Label, _ last: Label, _ values: [String: String], suggestion: String?
  ) -> Finding {
    let own = ["this": text.text(label.range), "previous": text.text(last.range)]
    return Finding(
      check: .enumeration, rule: rule, severity: .warning, range: text.range(label.range),
      message: Message(key, own.merging(values) { $1 }), suggestion: suggestion,
      related: [.init(file: text.document.name, range: text.range(last.range))])
  }
}

private enum Words {
  /// 表, 图, 附表: before the number of a table or figure.
  static let captions = WordTables.words.longestFirst("caption")
}
