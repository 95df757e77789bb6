package import Documents
import TextModel
package import Wording

/// A reviewed speech as a Word document: the file it was read from, or a new one for a plain text, with what the review
/// says as comments and tracked changes.
package struct ReviewedSpeech {
  package let bytes: [UInt8]
  package let comments: Int
  package let corrections: Int

  /// - Parameters:
  ///   - input: the file that the speech was read from.
  ///   - word: the way back to its characters; nil for a plain text.
  ///   - date: of comments and changes, ISO 8601; nil leaves it open.
  /// - Throws: a `Problem` when the file cannot be read.
  package init(
    _ speech: Report.SpeechSection, from input: Input, word: WordText?, date: String?, language: Language
  ) throws {
    let words = Words(language: language)
    let signature = WordSignature(author: words("report.author"), initials: words("review.initials"), date: date)
    let notes = ReviewNote.notes(of: speech, language: language)
    let plain = word == nil ? PlainWord(speech.document.document, author: signature.author) : nil
    let outcome = try ReviewedWord.bytes(
      of: plain?.file ?? input, word: word ?? plain?.word ?? WordText(lines: speech.document.document, part: ""),
      notes: notes, signature: signature)
    (bytes, comments, corrections) = (outcome.bytes, outcome.comments, outcome.corrections)
  }
}
