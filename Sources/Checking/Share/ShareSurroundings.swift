package import TextModel

/// What the sentence round a quoted share says of it.
package struct ShareSurroundings {
  private let text: SourceText

  /// Linear in the document.
  package init(_ document: TokenizedDocument) {
    text = SourceText(document)
  }

  /// Whether the last time that the sentence names before a share is over (去年的意见中), so that it is none of the opinions
  /// collected now. 比去年 compares, and goes on to speak of now.
  package func isOfEarlierTime(_ share: TextRange) -> Bool {
    let share = text.indices(share)
    for place in sentence(before: share.lowerBound).reversed() {
      if text.has(anyOf: Words.now, at: place) { return false }
      if text.has(anyOf: Words.earlier, at: place) {
        return !text.has(anyOf: Words.comparing, endingAt: place)
      }
    }
    return false
  }

  /// Whether the sentence has spoken of opinions before a share.
  package func speaksOfOpinions(before share: TextRange) -> Bool {
    let sentence = text.sentence(before: text.indices(share).lowerBound, ShareWords.continuing)
    return text.first(of: ShareWords.namesOfOpinions, in: sentence) != nil
      && text.first(of: ShareWords.otherWholes, in: sentence) == nil
  }

  /// Whether two places stand in one sentence.
  package func isOneSentence(_ left: TextRange, _ right: TextRange) -> Bool {
    let (left, right) = (text.indices(min(left, right)), text.indices(max(left, right)))
    guard left.upperBound < right.lowerBound else { return true }
    return !(left.upperBound..<right.lowerBound).contains {
      ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == .lineBreak
    }
  }

  private func sentence(before end: Int) -> Range<Int> {
    let start = text.startOfSentence(before: end)
    return start..<end
  }
}

private enum Words {
  /// 去年, 上月
  static let earlier = WordTables.words.phrases("share-earlier")
  /// 今年, 本次
  static let now = WordTables.words.phrases("share-now")
  /// 比, 较: before an earlier time.
  static let comparing = WordTables.words.phrases("share-comparing")
}
