public import TextModel
public import Wording

/// A document and what its reading has to say about it.
public struct DocumentReading: Sendable {
  /// The text.
  public let document: Document
  /// What the reader should know though the text was read: tracked changes, hidden text, footnotes and the like.
  public let notes: [Problem]
  /// Of a .docx, the way back to its characters.
  package let word: WordText?

  package init(document: Document, notes: [Problem] = [], word: WordText? = nil) {
    self.document = document
    self.notes = notes
    self.word = word
  }
}
