package import TextModel

/// A plan cut into what speaks of one thing: a paragraph, or a short heading with all that stands below it, and the
/// lines that only name measures, units and dates.
package struct PlanItems {
  private static let longestHeading = 40

  package let items: [TextRange]

  package init(_ document: TokenizedDocument) { self.init(SourceText(document)) }

  init(_ text: SourceText, tables: CheckTables = .shared) {
    var items: [Range<Int>] = []
    var isOpen = false
    for line in text.lines.map(text.trimmed) where !line.isEmpty {
      let isLabel = tables.plans.labels.contains { text.first(of: [$0], in: line.prefix(8)) != nil }
      let isHeading = Self.isHeading(line, in: text)
      let continues = isOpen && !Self.startsItem(line, in: text) || isLabel && !items.isEmpty
      if continues, let last = items.popLast() {
        items.append(last.lowerBound..<line.upperBound)
      } else {
        items.append(line)
      }
      isOpen = continues ? isOpen : isHeading
    }
    self.items = items.map(text.range)
  }

  /// A short line without a full stop.
  private static func isHeading(_ line: Range<Int>, in text: SourceText) -> Bool {
    line.count <= longestHeading && !ScalarClass.endsSentence(text.plain[line.upperBound - 1])
      && !line.contains { text.plain[$0] == 0x2C || text.plain[$0] == 0x3B }
  }

  /// Whether a line begins with a number: 一、 （一） 1. 1、
  private static func startsItem(_ line: Range<Int>, in text: SourceText) -> Bool {
    let first = text.plain[line.lowerBound]
    let isCircled = (0x2460...0x2473).contains(text.scalars[line.lowerBound])
    if first == 0x28 || ScalarClass.isDigit(first) || isCircled { return true }
    guard let number = HanNumeral.read(text.plain, at: line.lowerBound) else { return first == 0x7B2C }
    return [0x3001, 0x2E, NumberingStyle.isScalar].contains(text.at(line.lowerBound + number.length))
  }
}
