package import TextModel

/// What the sentence round a quoted share says of it.
package struct ShareSurroundings {
  private let text: SourceText
  private let tables: CheckTables

  /// Linear in the document.
  package init(_ document: TokenizedDocument) {
    text = SourceText(document)
    tables = .shared
  }

  /// Whether the last time that the sentence names before a share is over (去年的意见中), so that it is none of the opinions
  /// collected now. 比去年 compares, and goes on to speak of now.
  package func isOfEarlierTime(_ share: TextRange) -> Bool {
    let share = text.indices(share)
    for place in sentence(before: share.lowerBound).reversed() {
      if text.has(anyOf: tables.shareTimes.now, at: place) { return false }
      if text.has(anyOf: tables.shareTimes.earlier, at: place) {
        return !text.has(anyOf: tables.shareTimes.comparing, endingAt: place)
      }
    }
    return false
  }

  /// Whether the sentence has spoken of opinions before a share.
  package func speaksOfOpinions(before share: TextRange) -> Bool {
    let sentence = text.sentence(before: text.indices(share).lowerBound, tables.shareScopes.continuing)
    return text.first(of: tables.shares.namesOfOpinions, in: sentence) != nil
      && text.first(of: tables.shares.otherWholes, in: sentence) == nil
  }

  /// Whether two places stand in one sentence.
  package func isOneSentence(_ left: TextRange, _ right: TextRange) -> Bool {
    let (left, right) = (text.indices(min(left, right)), text.indices(max(left, right)))
    guard left.upperBound < right.lowerBound else { return true }
    return !(left.upperBound..<right.lowerBound).contains { ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == 0x0A }
  }

  private func sentence(before end: Int) -> Range<Int> {
    var start = end
    while start > 0, !ScalarClass.endsSentence(text.at(start - 1)), text.at(start - 1) != 0x0A { start -= 1 }
    return start..<end
  }
}

/// Words of time before a share.
final class ShareTimes: Sendable {
  /// 去年, 上月
  let earlier: PhraseList
  /// 今年, 本次
  let now: PhraseList
  /// 比, 较: before an earlier time.
  let comparing: PhraseList

  init(_ lists: WordLists) {
    earlier = lists.phrases("share-earlier")
    now = lists.phrases("share-now")
    comparing = lists.phrases("share-comparing")
  }
}
