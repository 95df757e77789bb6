package import TextModel

/// What a plan says of one thing: a paragraph, a row of a table, or a short heading with all that stands below it, and
/// the lines that only name measures, units and dates.
package struct PlanItem: Sendable {
  /// All of it.
  package let range: TextRange
  /// Its first line, when that is a heading; nil for a paragraph alone.
  package let heading: TextRange?
  /// What says first what the item is about: the heading, else the first clause where a number or 关于 opens it.
  package let opening: TextRange?
  /// The paragraphs below the heading, each with the label lines that follow it; the paragraph itself without one.
  package let parts: [TextRange]
  /// The sentences, and parts between ；, behind the opening.
  package let sentences: [TextRange]
  /// Of each sentence whether it opens a point of its own: 二是…, 第三，….
  package let opensPoint: [Bool]
  /// What stands elsewhere and names units and dates of the item too: brackets of the headings above it
  /// （责任单位：后勤处）, 以上三项由后勤处负责.
  package let shared: [TextRange]
  /// The heading of the chapter that it stands in.
  package let chapter: TextRange?
  /// Whether its heading is the title of the plan.
  package let isTitle: Bool
  /// Whether it only introduces: what stands before the first number, the heading of a chapter that is cut into items.
  package let isAside: Bool

  /// What is said paragraph by paragraph.
  package var paragraphs: [TextRange] { parts.isEmpty ? [range] : parts }
}

/// A plan cut into its items. What stands in a chapter on the plan as a whole (保障措施, 指导思想) answers no single
/// issue and is no item.
package struct PlanItems {
  private static let longestHeading = 40
  /// （十二）
  private static let longestNumber = 4

  package let items: [PlanItem]

  package init(_ document: TokenizedDocument) { self.init(SourceText(document)) }

  init(_ text: SourceText) {
    var drafts = PlanDrafts(text)
    let (levels, closings) = (PlanLevels(text), PlanClosings(text))
    var isFrame = false
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    for (number, line) in lines.enumerated() {
      let isOfChapter = levels.isChapter(line, before: number + 1 < lines.count ? lines[number + 1] : nil)
      let isHeading = Self.isHeading(line, in: text) || isOfChapter
      if Self.startsChapter(line, in: text) {
        isFrame = isHeading && text.first(of: Words.frames, in: line) != nil
      }
      if isFrame {
        drafts.close()
        continue
      }
      var line = line
      let first = line.prefix { !ScalarClass.endsSentence(text.plain[$0]) }
      if !PlanTable.isRow(line, in: text), let reach = closings.reach(of: first) {
        drafts.tell(first, to: reach)
        line = text.trimmed(min(line.upperBound, first.upperBound + 1)..<line.upperBound)
        if line.isEmpty { continue }
      }
      let isLabel = Self.isLabel(line, in: text)
      let continues = drafts.isOpen && !Self.startsItem(line, in: text) || isLabel
      if continues, !drafts.isEmpty, !PlanTable.isRow(line, in: text) {
        drafts.extend(by: line, isLabel: isLabel)
      } else {
        drafts.begin(line, isHeading: isHeading, level: levels.level(of: line))
      }
    }
    items = drafts.items(closings) { Self.opening(of: $0, in: text) }
  }

  /// 二、关于宿舍。, 关于公积金缴存，; nil of a row and of a paragraph that begins otherwise.
  private static func opening(of item: Range<Int>, in text: SourceText) -> Range<Int>? {
    let number = text.has(anyOf: Words.leads, at: item.lowerBound) ? 0 : numberLength(item, in: text)
    guard let number, !PlanTable.isRow(item, in: text) else { return nil }
    // The mark behind the number ends no clause.
    let clause = item.dropFirst(number).prefix {
      !ScalarClass.endsClause(text.plain[$0]) && text.plain[$0] != .lineBreak
    }
    return item.lowerBound..<clause.upperBound
  }

  /// Scalars of 二、 （三） 3. with which an item begins; nil where it begins otherwise, as 5月起 does.
  private static func numberLength(_ item: Range<Int>, in text: SourceText) -> Int? {
    let numerals = item.prefix(longestNumber).dropFirst(text.at(item.lowerBound) == .openBracket ? 1 : 0).prefix {
      ScalarClass.isDigit(text.plain[$0]) || HanNumeral.isNumeral(text.plain[$0])
    }
    let isNumber = !numerals.isEmpty && [.point, .pause, .closeBracket, .colon].contains(text.at(numerals.upperBound))
    return isNumber ? numerals.upperBound + 1 - item.lowerBound : nil
  }

  /// 责任单位：…, 1．存在问题：…: goes on with the item before.
  private static func isLabel(_ line: Range<Int>, in text: SourceText) -> Bool {
    guard let label = text.first(of: Words.labels, in: line.prefix(8)) else { return false }
    // 措施 opens many sentences; 措施： only such a line.
    return [.colon, .blank, .为].contains(text.at(label.upperBound)) || label == line
  }

  /// A short line without a full stop.
  static func isHeading(_ line: Range<Int>, in text: SourceText) -> Bool {
    guard line.count <= longestHeading, !PlanTable.isRow(line, in: text) else { return false }
    let last = text.plain[line.upperBound - 1]
    // 问：电梯什么时候修？ opens an answer.
    if last == .question { return true }
    return !ScalarClass.endsSentence(last)
      && !line.contains { text.plain[$0] == .comma || text.plain[$0] == .semicolon }
  }

  /// 一、 or a heading that the file marks as one.
  private static func startsChapter(_ line: Range<Int>, in text: SourceText) -> Bool {
    guard let number = HanNumeral.read(text.plain, at: line.lowerBound) else {
      return text.plain[line.lowerBound] == .第 || text.isMarkedHeading(line.lowerBound)
    }
    return [.pause, .point].contains(text.at(line.lowerBound + number.length))
  }

  /// Whether a line begins with a number: 一、 （一） 1. 1、 问题一
  static func startsItem(_ line: Range<Int>, in text: SourceText) -> Bool {
    let start =
      text.phrase(of: Words.openers, at: line.lowerBound).map { line.lowerBound + $0.count }
      ?? line.lowerBound
    if start > line.lowerBound, text.at(start) == .colon { return true }  // 问：
    let first = text.at(start)
    let isCircled = start < line.upperBound && (0x2460...0x2473).contains(text.scalars[start])
    let digits = (start..<line.upperBound).prefix { ScalarClass.isDigit(text.plain[$0]) }
    // 6月底前 is no number of an item.
    if !digits.isEmpty, !Words.timeSigns.contains(text.at(digits.upperBound)) { return true }
    if first == .openBracket || isCircled || PlanTable.isRow(line, in: text) { return true }
    guard let number = HanNumeral.read(text.plain, at: start) else { return first == .第 }
    return [.pause, .point, .colon, .是].contains(text.at(start + number.length))
  }
}

private enum Words {
  /// 年, 月: behind digits they make a time.
  static let timeSigns = WordTables.words.scalars("time-sign")
  /// 关于, 针对: open an item without a number.
  static let leads = WordTables.words.longestFirst("plan-lead")
  /// 责任单位, 完成时限: lines that go on with the item before.
  static let labels = WordTables.words.phrases("plan-label")
  /// 保障措施, 指导思想: a chapter on the plan as a whole.
  static let frames = WordTables.words.longestFirst("plan-frame")
  /// 问, 问题: before a number or a colon they open an item.
  static let openers = WordTables.words.longestFirst("plan-opener")
}
