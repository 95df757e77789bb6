import TestSupport
import TextModel

extension TokenizedDocument {
  /// A document that was cut into words: `cut` holds a bar between them, which is left out of the text.
  init(cut: String) {
    var tokens: [Token] = []
    for word in cut.split(separator: "|") {
      let start = tokens.last?.end ?? 0
      tokens.append(Token(range: TextRange(start, start + word.utf8.count), kind: .han))
    }
    let document = Document(name: "a.txt", text: cut.replacing("|", with: ""))
    self.init(
      document: document, sentences: [document.range], tokens: tokens, folded: FoldedText(document, table: .plain))
  }
}
