import Checking
import TextModel

/// A finding's words inside of their sentence, so that a reader finds them whose copy has no line numbers.
struct FindingContext {
  /// Longer quotations tell where they stand by themselves.
  private static let longestQuoted = 30
  /// What is shown before and behind, in characters.
  private static let reach = 24

  private let speech: Report.SpeechSection
  private let finder: PlaceFinder

  init(_ speech: Report.SpeechSection, _ finder: PlaceFinder) { (self.speech, self.finder) = (speech, finder) }

  /// The words of a finding, longer ones shortened in the middle, and what stands around them in their sentence.
  func parts(_ finding: Finding) -> (before: String, text: String, behind: String) {
    let range = finder.place(finding.range).range
    let text = Self.line(finder.text(range))
    guard text.count <= Self.longestQuoted, !speech.document.sentences.isEmpty else {
      return ("", Self.shortened(text), "")
    }
    let sentence = speech.document.trimmedSentence(speech.document.sentenceIndex(at: range.start))
    let before = Self.line(finder.text(TextRange(min(sentence.start, range.start), range.start)))
    let behind = Self.line(finder.text(TextRange(range.end, max(sentence.end, range.end))))
    return (
      before.count > Self.reach ? "…" + before.suffix(Self.reach) : before, text,
      behind.count > Self.reach ? behind.prefix(Self.reach) + "…" : behind
    )
  }

  /// The sentence, nil where the words are all of it.
  func sentence(_ finding: Finding) -> String? {
    let (before, text, behind) = parts(finding)
    return before.isEmpty && behind.isEmpty ? nil : before + text + behind
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// A table that quotes whole paragraphs cannot be read.
  private static func shortened(_ text: String) -> String {
    text.count <= 60 ? text : text.prefix(40) + "……" + text.suffix(12)
  }
}

extension Words {
  /// 3.4%, and below it the sentence in brackets.
  func quoted(_ finding: Finding, in context: FindingContext) -> String {
    let text = context.parts(finding).text
    return context.sentence(finding).map { self("report.finding.inSentence", ["text": text, "sentence": $0]) } ?? text
  }
}
