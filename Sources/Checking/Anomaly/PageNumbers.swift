import TextModel

/// The number of a page that was copied with the text and stands on a line of its own within it: — 7 —, 第7页 共20页.
struct PageNumbers: AnomalyRule {
  private static let mostDigits = 3
  private static let dashes: Set<UInt32> = [.hyphen, .dash, 0x2013, 0x2015, 0x2500]

  func findings(in text: SourceText) -> [Finding] {
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    return lines.indices.dropFirst().dropLast().compactMap { number in
      let line = lines[number]
      guard isBetweenDashes(line, in: text) || isNamed(line, in: text), !text.isOfTable(line.lowerBound) else {
        return nil
      }
      return anomaly("page-number", line, in: text, severity: .suggestion)
    }
  }

  /// — 7 —, - 7 -
  private func isBetweenDashes(_ line: Range<Int>, in text: SourceText) -> Bool {
    func isDash(_ index: Int) -> Bool { Self.dashes.contains(text.plain[index]) }
    let inner = text.trimmed(line.drop(while: isDash).startIndex..<line.upperBound)
    guard inner.lowerBound > line.lowerBound, let digits = digits(at: inner.lowerBound, in: text) else { return false }
    let rest = text.trimmed(digits..<line.upperBound)
    return !rest.isEmpty && rest.allSatisfy(isDash)
  }

  /// 第7页, 第 7 页 共 20 页, 第7页/共20页
  private func isNamed(_ line: Range<Int>, in text: SourceText) -> Bool {
    guard let end = page(line.lowerBound, .第, in: text) else { return false }
    var next = end
    while next < line.upperBound, [.blank, .comma, .pause, .slash].contains(text.plain[next]) { next += 1 }
    return next == line.upperBound || page(next, .共, in: text) == line.upperBound
  }

  /// Where 第7页 or 共20页 ends.
  private func page(_ start: Int, _ lead: UInt32, in text: SourceText) -> Int? {
    guard text.at(start) == lead, let end = digits(at: skippingBlanks(start + 1, in: text), in: text) else {
      return nil
    }
    let unit = skippingBlanks(end, in: text)
    return text.at(unit) == .页 ? unit + 1 : nil
  }

  private func digits(at start: Int, in text: SourceText) -> Int? {
    var end = start
    while ScalarClass.isDigit(text.at(end)) { end += 1 }
    return (1...Self.mostDigits).contains(end - start) ? end : nil
  }

  private func skippingBlanks(_ start: Int, in text: SourceText) -> Int {
    var index = start
    while text.at(index) == .blank { index += 1 }
    return index
  }
}
