/// What a title calls its document: 通知, 总结报告, or a speech.
///
/// The last words of its lines tell it. A speech is one whatever else its title speaks of, and so is what was said at a
/// meeting (在…大会上的报告).
struct TitleForm {
  /// 《…简报》, （讨论稿）, 第12期: what may stand behind the word.
  private static let longestBracket = 20

  /// The word for a document that is read, in scalars; nil of speeches and where the title names no kind.
  let written: Range<Int>?

  /// - Parameter lines: of the title.
  init(_ lines: [Range<Int>], in text: SourceText) {
    let ends = lines.map { $0.lowerBound..<Self.end(of: $0, in: text) }
    let isSpoken = ends.contains { text.phrase(of: Words.spoken, endingAt: $0.upperBound) != nil }
    let isAbout = ends.contains { text.first(of: Words.about, in: $0) != nil }
    written = isSpoken ? nil : ends.lazy.compactMap { Self.written(in: $0, isAbout: isAbout, text) }.first
  }

  private static func written(in line: Range<Int>, isAbout: Bool, _ text: SourceText) -> Range<Int>? {
    let form =
      text.phrase(of: Words.written, endingAt: line.upperBound)
      ?? (isAbout ? text.phrase(of: Words.writtenAbout, endingAt: line.upperBound) : nil)
    guard let form else { return nil }
    let start = line.upperBound - form.count
    return start < line.lowerBound || text.has(anyOf: Words.places, endingAt: start) ? nil : start..<line.upperBound
  }

  /// Where a line ends without remarks in brackets, numbers of issues and marks.
  private static func end(of line: Range<Int>, in text: SourceText) -> Int {
    text.endOfTitle(line, longestBracket: longestBracket) { startOfIssue(endingAt: $0, in: text) }
  }

  /// 第12期, 第三号
  private static func startOfIssue(endingAt end: Int, in text: SourceText) -> Int? {
    guard let counter = text.phrase(of: Words.issues, endingAt: end) else { return nil }
    var start = end - counter.count
    while ScalarClass.isDigit(text.at(start - 1)) || HanNumeral.isNumeral(text.at(start - 1)) { start -= 1 }
    return text.at(start - 1) == .第 ? start - 1 : nil
  }
}

extension SourceText {
  /// Where a line of a title ends without what only tells its version: remarks in brackets, marks, digits, and what `tail` finds.
  ///
  /// - Parameters:
  ///   - longestBracket: scalars between brackets that are a remark.
  ///   - tail: the start of such words that end at an index; nil for none.
  func endOfTitle(_ line: Range<Int>, longestBracket: Int, without tail: (_ end: Int) -> Int?) -> Int {
    var end = line.upperBound
    while end > line.lowerBound {
      let last = plain[end - 1]
      if last == .closeBracket, let open = (line.lowerBound..<end).last(where: { plain[$0] == .openBracket }),
        end - open <= longestBracket + 2
      {
        end = open
      } else if let start = tail(end), start > line.lowerBound {
        end = start
      } else if ScalarClass.isHan(last) || last == .closeBracket {
        break
      } else {
        end -= 1
      }
    }
    return end
  }
}

private enum Words {
  /// 通知, 总结报告: documents that are read.
  static let written = WordTables.words.longestFirst("written-form")
  /// 意见, 决定: the same in a title that says what it is about.
  static let writtenAbout = WordTables.words.longestFirst("written-form-about")
  /// 讲话, 动员报告: speeches.
  static let spoken = WordTables.words.longestFirst("spoken-form")
  /// 会上的: before the form of what was said there.
  static let places = WordTables.words.phrases("spoken-form-place")
  /// 关于: the title says what it is about.
  static let about = WordTables.words.phrases("title-about")
  /// 期, 号: behind the number of an issue.
  static let issues = WordTables.words.longestFirst("issue-counter")
}
