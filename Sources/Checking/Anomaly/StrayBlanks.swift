import TextModel
import Wording

/// A single blank between a Chinese character and a quotation mark (开展 “三比”), inside running words (分设 小组), beside a
/// mark (参加 ，佩戴), before a number (执照 1239户) or behind the end of a sentence. In a text that has many blanks among its
/// characters they are a way of typing, and none is a slip but those inside a word (安 全生产).
struct StrayBlanks: AnomalyRule {
  private static let most = 2
  /// Characters without a mark on both sides of a blank inside a sentence: a name such as 张 三 has fewer.
  private static let shortestSide = 4
  private static let shortestLine = 20
  private static let longestHalf = 12
  /// 习, which ends 学习 too often to be a surname in running words.
  private static let rareSurname: UInt32 = 0x4E60
  /// What stands behind a title within its line: a dash, a blank, a bracket.
  private static let titleEnds: Set<UInt32> = [.dash, .blank, .openBracket, .wideOpenBracket, 0x3000]
  /// Numbers without a blank that show one with it to be a slip.
  private static let usualFigures = 3
  private static let longestItem = 4
  private static let longestTitle = 40
  /// ，。；：、！？）》
  private static let marks: Set<UInt32> = [
    .wideComma, .fullStop, .wideSemicolon, .wideColon, .pause, 0xFF01, 0xFF1F, .wideCloseBracket, .closeTitle,
  ]
  /// ，；、
  private static let innerMarks: Set<UInt32> = [.wideComma, .wideSemicolon, .pause]

  /// Where single blanks stand, in scalars.
  private struct Blanks {
    var quotes: [Int] = []
    var inner: [Int] = []
    /// Inside a word.
    var split: [Int] = []
    var stops: [Int] = []
    var marks: [Int] = []
    /// Where a list has lost its 、.
    var pauses: [Int] = []
    var figures: [Int] = []
    /// How many stand between two characters that are no list.
    var others = 0
  }

  func findings(in text: SourceText) -> [Finding] {
    let blanks = blanks(in: text)
    let isLong = { (index: Int) in text.lines[text.line(of: index)].count >= Self.shortestLine }
    let throughout = blanks.marks.count > Self.most ? throughout(blanks.marks.filter(isLong), in: text) : []
    let inWords = blanks.split.map { finding($0, "", in: text) }
    guard blanks.others <= Self.most else { return throughout + inWords }
    let isSlip = blanks.figures.count <= Self.most && closeFigures(in: text) >= Self.usualFigures
    let few = [blanks.quotes, blanks.inner, blanks.stops, blanks.marks, isSlip ? blanks.figures : []]
      .filter { $0.count <= Self.most }
    let found = few.joined().filter { blanks.quotes.contains($0) || isLong($0) }.sorted()
    return throughout + inWords + found.map { finding($0, "", in: text) }
      + blanks.pauses.map { finding($0, "、", in: text) }
  }

  private func blanks(in text: SourceText) -> Blanks {
    var blanks = Blanks()
    for index in text.plain.indices where text.scalars[index] == .blank {
      let (before, after) = (sign(index - 1, in: text), sign(index + 1, in: text))
      if isBesideFigure(index, before, after, in: text) { blanks.figures.append(index) }
      if ScalarClass.isHan(before) && after == .openQuote || before == .closeQuote && ScalarClass.isHan(after) {
        if isInSentence(index, in: text) { blanks.quotes.append(index) }
      } else if ScalarClass.isHan(before), ScalarClass.isHan(after) {
        addBetweenCharacters(index, in: text, to: &blanks)
      } else if before == .fullStop, ScalarClass.isHan(after) {
        blanks.stops.append(index)
      } else if isBesideMark(before, after) {
        blanks.marks.append(index)
      }
    }
    return blanks
  }

  private func addBetweenCharacters(_ index: Int, in text: SourceText, to blanks: inout Blanks) {
    if isInList(index, in: text) {
      blanks.pauses.append(index)
      return
    }
    blanks.others += 1
    if isBeforeName(index, in: text) || isBetweenHalves(index, in: text) { return }
    if splitsWord(index, in: text) {
      blanks.split.append(index)
    } else if isInsideClause(index, in: text) {
      blanks.inner.append(index)
    }
  }

  /// 国家主席 习近平: between a post and who holds it.
  private func isBeforeName(_ index: Int, in text: SourceText) -> Bool {
    let name = index + 1..<index + 4
    guard text.has(anyOf: Words.posts, endingAt: index),
      CheckWords.surnames.contains(text.at(name.lowerBound)) || text.at(name.lowerBound) == Self.rareSurname,
      name.dropFirst().allSatisfy({ ScalarClass.isHan(text.at($0)) && !CheckWords.neverGiven.contains(text.at($0)) })
    else { return false }
    // 主任 高度重视
    return text.wordAcross(name.lowerBound + 1).map { $0.count > 2 } ?? true
  }

  /// 勠力战疫 共创未来——在…: two halves of a title that are equally long, at the start of a line.
  private func isBetweenHalves(_ index: Int, in text: SourceText) -> Bool {
    let line = text.lines[text.line(of: index)]
    let first = text.trimmed(line.lowerBound..<index)
    guard first.upperBound == index, (Self.shortestSide...Self.longestHalf).contains(first.count),
      first.allSatisfy({ ScalarClass.isHan(text.plain[$0]) })
    else { return false }
    let second = (index + 1..<line.upperBound).prefix { ScalarClass.isHan(text.plain[$0]) }
    return second.count == first.count
      && (second.upperBound == line.upperBound || Self.titleEnds.contains(sign(second.upperBound, in: text)))
  }

  /// 营业执照 1239户: within a sentence, where no number of an item can stand.
  private func isBesideFigure(_ index: Int, _ before: UInt32, _ after: UInt32, in text: SourceText) -> Bool {
    guard ScalarClass.isHan(before) && ScalarClass.isDigit(after), sign(index - 2, in: text) != .blank else {
      return false
    }
    let end =
      (index + 1..<text.count).first { !ScalarClass.isDigit(text.plain[$0]) && text.plain[$0] != .point } ?? text.count
    let line = text.lines[text.line(of: index)]
    return end - index > 2 && ScalarClass.isHan(text.at(end)) && isInSentence(index, in: text)
      && index - Self.shortestSide >= line.lowerBound
      && (1...Self.shortestSide).allSatisfy { ScalarClass.isHan(text.at(index - $0)) }
  }

  /// 抓好安 全生产: inside a word no way of typing puts one; but 通 知 is spaced, and a short line is a title.
  private func splitsWord(_ index: Int, in text: SourceText) -> Bool {
    FixedPhrases.shared.mayStandTogether(text.at(index - 1), text.at(index + 1))
      && ScalarClass.isHan(text.at(index - 2)) && ScalarClass.isHan(text.at(index + 2))
      && text.lines[text.line(of: index)].count >= Self.shortestLine && isInSentence(index, in: text)
  }

  /// How often a number follows a character without a blank.
  private func closeFigures(in text: SourceText) -> Int {
    text.plain.indices.dropFirst().count {
      ScalarClass.isDigit(text.plain[$0]) && ScalarClass.isHan(text.plain[$0 - 1])
    }
  }

  /// No way of typing puts a blank before a full stop: many are said once.
  private func throughout(_ places: [Int], in text: SourceText) -> [Finding] {
    let findings = places.map { finding($0, "", in: text) }
    guard let first = findings.first, findings.count > 1 else { return findings }
    let others = findings.dropFirst()
    return [
      Finding(
        check: .anomaly, rule: first.rule, severity: first.severity, range: first.range,
        message: Message("anomaly.stray-blank.document", ["count": String(findings.count)]),
        suggestion: first.suggestion,
        related: others.map { .init(file: text.document.name, range: $0.range) },
        repeats: others.map { .init(range: $0.range, suggestion: $0.suggestion) })
    ]
  }

  private func finding(_ place: Int, _ right: String, in text: SourceText) -> Finding {
    anomaly(
      "stray-blank", place - 1..<place + 2, in: text, key: right.isEmpty ? nil : "blank-for-pause",
      suggestion: text.text(place - 1..<place) + right + text.text(place + 1..<place + 2))
  }

  /// 教育、卫生 民政、财政 and 省、市 县、乡: short items of a list, the one behind it and the one before it bounded by 、.
  private func isInList(_ index: Int, in text: SourceText) -> Bool {
    // 等, and 一、清渠 二、补堤
    guard text.at(index + 1) != .等, !HanNumeral.isNumeral(text.at(index + 1)) else { return false }
    let before = text.plain[max(0, index - Self.longestItem - 1)..<index].reversed().prefix(while: ScalarClass.isHan)
      .count
    let behind = text.plain[index + 1..<min(text.count, index + Self.longestItem + 2)].prefix(while: ScalarClass.isHan)
      .count
    guard (1...Self.longestItem).contains(before), (1...Self.longestItem).contains(behind),
      text.at(index + 1 + behind) == .pause
    else { return false }
    if text.at(index - 1 - before) == .pause { return true }
    // 省市 县、乡: of levels one may stand without a mark before.
    return before <= 2 && behind == 1 && Words.levels.contains(text.at(index - 1))
      && Words.levels.contains(text.at(index + 1))
  }

  /// Before a mark that nothing but a word or a closing mark stands before, behind one inside a sentence, and before （.
  private func isBesideMark(_ before: UInt32, _ after: UInt32) -> Bool {
    let isWord = ScalarClass.isHan(before) || before == .closeQuote || before == .wideCloseBracket
    if before == .dash { return ScalarClass.isHan(after) || after == .openQuote }
    if isWord { return Self.marks.contains(after) || after == .wideOpenBracket }
    return Self.innerMarks.contains(before) && ScalarClass.isHan(after)
  }

  /// Four characters without a mark or a blank on both sides, in a line that holds a sentence.
  private func isInsideClause(_ index: Int, in text: SourceText) -> Bool {
    let line = text.lines[text.line(of: index)]
    guard line.count >= Self.shortestLine, !isInTitle(index, in: text),
      line.contains(where: { text.plain[$0] == .fullStop })
    else { return false }
    return (1...Self.shortestSide).allSatisfy {
      ScalarClass.isHan(text.at(index - $0)) && ScalarClass.isHan(text.at(index + $0))
    }
  }

  /// In a heading a blank parts two halves: 管好“三渠” 守住良田.
  private func isInSentence(_ index: Int, in text: SourceText) -> Bool {
    // “好。” 大家笑了: the blank parts two sentences.
    if ScalarClass.endsSentence(sign(index - 2, in: text)) || isInTitle(index, in: text) { return false }
    return text.lines[text.line(of: index)].contains {
      ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == .comma
    }
  }

  /// 《管好三渠 守住良田》, 以“管好三渠 守住良田”为题: the blank parts two halves of a title.
  private func isInTitle(_ index: Int, in text: SourceText) -> Bool {
    let before = max(0, index - Self.longestTitle)..<index
    if let title = before.last(where: { (0x300A...0x300B).contains(text.scalars[$0]) }),
      text.scalars[title] == .openTitle
    {
      return true
    }
    guard let mark = before.last(where: { (0x201C...0x201D).contains(text.scalars[$0]) }),
      text.scalars[mark] == .openQuote,
      let close = (index..<min(text.count, index + Self.longestTitle)).first(where: { text.scalars[$0] == .closeQuote })
    else { return false }
    return Words.titled.contains { text.has($0, at: close + 1) }
  }

  private func sign(_ index: Int, in text: SourceText) -> UInt32 {
    text.scalars.indices.contains(index) ? text.scalars[index] : .lineBreak
  }
}

private enum Words {
  /// 为题, 的主题: behind a quotation they show that it is a title.
  static let titled = WordTables.words.phrases("titled")
  /// 主席, 书记
  static let posts = WordTables.personNames.longestFirst("title-behind")
  /// 省, 市: what stands in a row of levels.
  static let levels = WordTables.words.scalars("level")
}
