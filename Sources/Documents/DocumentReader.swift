public import TextModel
public import UnicodeText
internal import Wording

/// Reads speeches and other whole texts.
///
/// Plain text and Markdown are kept as they are, front matter included; the text of a .docx is read as Word shows it,
/// that of a .pdf as `pdftotext` gives it. Which reader an input gets is decided by its content first and its extension
/// second;
/// kinds without a reader are refused with the conversion that helps.
public struct DocumentReader: Sendable {
  /// A document larger than this many bytes (of UTF-8) is refused.
  public static let limit = 64 << 20

  private let charset: CharsetChoice
  private let opinions: ColumnChoice?

  /// - Parameter opinions: the columns by which tables of opinions in a .docx are known, whose rows are then no part of
  ///   the text if enough text is left; nil for reading tables as text.
  public init(charset: CharsetChoice = .auto, leavingOutOpinions opinions: ColumnChoice? = nil) {
    (self.charset, self.opinions) = (charset, opinions)
  }

  /// The document, its charset noted in it.
  ///
  /// - Throws: a `Problem` that names the input when it cannot be read, is no text, is too large or holds bytes that
  ///   mean nothing in its charset (with their line and byte offset).
  public func read(_ input: Input) throws -> Document { try reading(of: input).document }

  /// The document and what its reading has to say about it.
  ///
  /// - Throws: as `read(_:)` does.
  public func reading(of input: Input) throws -> DocumentReading {
    switch try input.format() {
    case .word:
      return reading(of: try WordDocument.read(input))
    case .pdf:
      let text = try PDFText().read(input)
      return DocumentReading(
        document: Document(name: input.name, utf8: text), notes: [Problem(Message("pdf.lines"), in: input.name)])
    default: return DocumentReading(document: try readText(input))
    }
  }

  private func reading(of word: WordText) -> DocumentReading {
    let found = opinions.map { WordOpinions(word, choice: $0) }
    guard let found, !found.tables.isEmpty, let speech = found.speech else {
      return DocumentReading(document: word.document, notes: word.notes, word: word)
    }
    let remark = Problem(found.remark, in: word.document.name)
    return DocumentReading(document: speech.document, notes: speech.notes + [remark], word: speech)
  }

  private func readText(_ input: Input) throws -> Document {
    let (text, guess) = try DecodedInput(input: input, charset: charset).readAll(upTo: Self.limit) { bytes, text in
      throw Problem(bytes.message, at: .line(Self.line(behind: text)))
    }
    if let nul = text.firstIndex(of: 0) {
      throw Problem(Message("input.nul"), in: input.name, at: .line(Self.line(behind: text[..<nul])))
    }
    return Document(name: input.name, utf8: text, charset: guess)
  }

  /// The number of the line, from 1, that goes on behind a text.
  private static func line(behind text: some Collection<UInt8>) -> Int {
    var line = 1
    var isBehindReturn = false
    for byte in text {
      if byte == 0x0D || (byte == 0x0A && !isBehindReturn) { line += 1 }
      isBehindReturn = byte == 0x0D
    }
    return line
  }
}
