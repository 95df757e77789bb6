/// The year in which a document was written, where it says so: by a line that holds nothing but a date, near its beginning or
/// end, or else by its title. Of several years of a title the first counts: 2024年工作总结和2025年工作要点 was written in one of them.
struct DocumentYear {
  /// Lines at the beginning and at the end in which a date may stand.
  private static let lines = 8
  private static let longestDate = 20
  private static let longestTitle = 40

  let year: Int?

  init(_ text: SourceText) {
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    let outer = Array(lines.prefix(Self.lines)) + Array(lines.dropFirst(Self.lines).suffix(Self.lines))
    let dated = outer.filter { Self.isDate($0, in: text) }.flatMap { Self.years(in: $0, of: text) }
    let title = lines.first.flatMap { Self.isTitle($0, in: text) ? $0 : nil }
    year = dated.max() ?? title.flatMap { Self.years(in: $0, of: text).min() }
  }

  private static func isTitle(_ line: Range<Int>, in text: SourceText) -> Bool {
    line.count <= longestTitle && !line.contains { ScalarClass.endsClause(text.plain[$0]) }
  }

  private static func years(in line: Range<Int>, of text: SourceText) -> [Int] {
    line.compactMap { year(endingAt: $0, in: text) }
  }

  /// The year whose 年 stands at an index: 2024年, 二〇二四年.
  static func year(endingAt index: Int, in text: SourceText) -> Int? {
    guard text.at(index) == .年 else { return nil }
    let digits = (index - 4..<index).map { HanNumeral.digit(text.at($0)) ?? Int(text.at($0)) - 0x30 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let year = digits.reduce(0) { $0 * 10 + $1 }
    return (1900...2100).contains(year) ? year : nil
  }

  /// （2024年3月5日）, 二〇二四年三月
  private static func isDate(_ line: Range<Int>, in text: SourceText) -> Bool {
    line.count <= longestDate
      && line.allSatisfy { index in
        let scalar = text.plain[index]
        return ScalarClass.isDigit(scalar) || HanNumeral.isNumeral(scalar)
          || [.年, .月, .日, .openBracket, .closeBracket, .blank].contains(scalar)
      }
  }
}
