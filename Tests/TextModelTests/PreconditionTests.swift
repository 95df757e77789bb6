import Testing
import TextModel

/// Ranges that are not the text's would read memory of others: the process ends instead, and says why in release builds too.
@Suite struct PreconditionTests {
  @Test func aRangeBehindTheTextIsNotFolded() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = FoldedText(Document(name: "", text: "食堂"), range: TextRange(3, 30), table: .plain)
    }
    let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.contains("The range must lie in the text and cut no character."))
  }

  @Test func norIsOneThatCutsACharacter() async {
    await #expect(processExitsWith: .failure) {
      _ = FoldedText(Document(name: "", text: "食堂"), range: TextRange(1, 4), table: .plain)
    }
  }

  @Test func tokensOfAnotherDocumentMakeNoTokenizedDocument() async {
    await #expect(processExitsWith: .failure) {
      let document = Document(name: "", text: "短")
      _ = TokenizedDocument(
        document: document, sentences: [document.range], tokens: [Token(range: TextRange(3, 9), kind: .han)],
        folded: FoldedText(document, table: .plain))
    }
  }

  @Test func linesOutsideTheTextAreToldFromAnEmptyOne() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = LineIndex(Document(name: "", text: "食堂")).lineRange(0)
    }
    let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.contains("Lines count from 1 to lineCount."))
  }

  @Test(arguments: [(0, 6, true), (3, 3, true), (0, 7, false), (1, 3, false), (3, 4, false), (6, 6, true)])
  func aDocumentTellsItsOwnRanges(start: Int, end: Int, isOwn: Bool) {
    #expect(Document(name: "", text: "食堂").contains(TextRange(start, end)) == isOwn)
  }
}
