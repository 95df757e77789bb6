package import TextModel

/// What the first lines of a document tell of what it is: its title, or only sentences that speak of the occasion.
package struct DocumentOpening: Sendable {
  /// The lines above the running text, in bytes; nil where the text begins at once, as the rest of a longer one does.
  package let title: TextRange?
  /// The first sentences that say what this meeting or letter is: 今天召开…, 这次会议….
  package let occasions: [TextRange]
  /// What the title calls a document that is read and not spoken, 通知 or 总结报告; nil where it is called a speech, or nothing.
  package let writtenForm: TextRange?

  private static let longestTitle = 60
  /// Lines of a title with the name of the speaker and the date.
  private static let mostLines = 5
  /// Scalars behind the reach that the last sentence may have.
  private static let reachOfSentence = 1000

  /// - Parameter reach: bytes that are read. Linear in these.
  package init(_ document: TokenizedDocument, reach: Int) {
    let text = SourceText(document)
    let end = text.indices(TextRange(0, min(reach, document.document.utf8.count))).upperBound
    // A text that is one long line is read no farther than any other.
    let lines = text.lines.prefix { $0.lowerBound < end }.map {
      text.trimmed($0.lowerBound..<min($0.upperBound, end + Self.reachOfSentence))
    }
    .filter { !$0.isEmpty }
    let heads = Array(lines.prefix(Self.mostLines).prefix { Self.isTitle($0, in: text) })
    writtenForm = TitleForm(heads, in: text).written.map(text.range)
    title = heads.first.map { TextRange(text.range($0).start, text.range(heads[heads.count - 1]).end) }
    occasions = lines.flatMap(text.sentences).filter {
      text.first(of: Words.occasionWords, in: $0) != nil
    }.map(text.range)
  }

  /// A short line that ends no sentence and bears no number: 在…大会上的讲话, 区委书记 高启明.
  private static func isTitle(_ line: Range<Int>, in text: SourceText) -> Bool {
    line.count <= longestTitle && !ScalarClass.endsClause(text.plain[line.upperBound - 1])
      && !line.contains { ScalarClass.endsSentence(text.plain[$0]) }
      && !isNumbered(line.lowerBound, in: text)
  }

  /// 三、 （二） 4. 第五， but neither 第一阶段… nor 2005年….
  private static func isNumbered(_ start: Int, in text: SourceText) -> Bool {
    if text.at(start) == .openBracket { return true }
    var end = start + (text.at(start) == .第 ? 1 : 0)
    let number = end
    while ScalarClass.isDigit(text.at(end)) || HanNumeral.isNumeral(text.at(end)) { end += 1 }
    return end > number && [.pause, .comma, .point, .closeBracket, .是, .要].contains(text.at(end))  // 、 ， . ） 是 要
  }
}

private enum Words {
  /// 今天, 召开: a sentence with one of these says what the occasion is.
  static let occasionWords = WordTables.words.phrases("occasion")
}
