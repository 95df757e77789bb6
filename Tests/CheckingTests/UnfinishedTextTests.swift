import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

/// A draft that breaks off is not mended by a mark.
@Suite struct UnfinishedTextTests {
  /// A document whose last two characters are a word each or one word.
  private func finding(_ end: String, isWord: Bool) -> Finding? {
    let body = "渠要早清，各队都要在开春之前把渠里的淤泥一段一段清完，不留一段。\n堤要早补，各段都要有人日夜守着，水位要一个时辰记一次，不漏一天。\n闸要早修，旧闸门在开春放水以前要全部换成新的铁闸门，不误一季。\n"
    let text = body + "让我们拧成一股绳，朝着今年修好三条渠" + end
    let document = Document(name: "a.txt", text: text)
    let bytes = text.utf8.count
    var tokens: [Token] = []
    var offset = 0
    while offset < bytes {
      let length = offset == bytes - 6 && isWord ? 6 : document.utf8[offset] < 0x80 ? 1 : 3
      tokens.append(Token(range: TextRange(offset, offset + length), kind: .han))
      offset += length
    }
    let tokenized = TokenizedDocument(
      document: document, sentences: [document.range], tokens: tokens, folded: FoldedText(document, table: .plain))
    return BrokenLines().findings(in: SourceText(tokenized)).first { $0.rule == "missing-end-mark" }
  }

  @Test func halfAWordIsToldToBreakOff() {
    let found = finding("的目", isWord: false)
    #expect(found?.message.key == "anomaly.missing-end-mark.unfinished" && found?.suggestion == nil)
    #expect(finding("从而", isWord: true)?.message.key == "anomaly.missing-end-mark.unfinished")
  }

  @Test func aWholeWordLacksItsMarkOnly() {
    #expect(finding("努力", isWord: true)?.suggestion == "力。")
    #expect(finding("的人", isWord: false)?.suggestion == "人。")
  }
}
