/// A text as it entered: valid UTF-8 that never changes, under the name the user knows it by.
public struct Document: Sendable {
  /// What the user calls it: a path as given, or "-" for standard input.
  public let name: String
  /// The text. Always valid UTF-8; every range of this package counts these bytes.
  public let utf8: [UInt8]
  /// How its charset was found out, when it was read from bytes.
  public let charset: CharsetGuess?
  /// The paragraphs of which its file says more than their words, in text order; none where the format tells nothing.
  public let marks: [ParagraphMark]

  /// A document from bytes that are known to be UTF-8. Illegal sequences are replaced by U+FFFD, and marks, whose ranges
  /// would then be wrong, are dropped.
  public init(name: String, utf8: [UInt8], charset: CharsetGuess? = nil, marks: [ParagraphMark] = []) {
    let isValid = isValidUTF8(utf8)
    self.name = name
    self.utf8 = isValid ? utf8 : Array(String(decoding: utf8, as: UTF8.self).utf8)
    self.charset = charset
    self.marks = isValid ? marks : []
  }

  /// A document from a string in memory.
  public init(name: String, text: String) {
    self.name = name
    self.utf8 = Array(text.utf8)
    self.charset = nil
    self.marks = []
  }

  /// The text of a range; a character that it cuts appears as U+FFFD.
  ///
  /// - Precondition: the range lies in the text.
  public func text(_ range: TextRange) -> String {
    require(range.end <= utf8.count, "The range must lie in the text.")
    return String(decoding: utf8[range.bounds], as: UTF8.self)
  }

  /// Whether a range lies in the text and cuts no character: what findings and evidence of the document have.
  public func contains(_ range: TextRange) -> Bool {
    range.end <= utf8.count && startsScalar(at: range.start) && startsScalar(at: range.end)
  }

  private func startsScalar(at offset: Int) -> Bool { offset == utf8.count || utf8[offset] & 0xC0 != 0x80 }

  /// The range of the whole text.
  public var range: TextRange { TextRange(0, utf8.count) }
}

/// The charset that a document's bytes were read in.
public struct CharsetGuess: Sendable, Hashable {
  /// IANA name, for example `UTF-8` or `GB18030`.
  public let name: String
  /// 0 to 100, as the detector puts it; 100 when the bytes prove it or the user said so.
  public let confidence: Int

  /// The confidence is not checked to be in 0...100.
  public init(name: String, confidence: Int) {
    self.name = name
    self.confidence = confidence
  }
}
