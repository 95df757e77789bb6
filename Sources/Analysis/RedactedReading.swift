public import Classification
public import Documents
public import Privacy
public import TextModel
public import Wording

extension OpinionReader {
  /// Reads as `read(_:deliver:)` does, every field of every opinion masked before anything else sees it. What comes
  /// after, judgement and every output format, knows only the masked text: words inside a name or number can no longer
  /// be evidence, and opinions that differ only there become equal.
  ///
  /// - Parameter redactor: nil to read without masking.
  /// - Throws: as `read(_:deliver:)`.
  public func read(
    _ input: Input, redacting redactor: Redactor?, deliver: (Opinion) throws -> Void
  ) throws -> OpinionReading {
    guard let redactor else { return try read(input, deliver: deliver) }
    return try read(input) { try deliver(redactor.redact($0)) }
  }
}

extension DocumentReader {
  /// Reads as `read(_:)` does, personal values masked. Ranges hold for the text that was read.
  ///
  /// - Parameter redactor: nil to read without masking.
  /// - Throws: as `read(_:)`.
  public func read(_ input: Input, redacting redactor: Redactor?) throws -> Document {
    try reading(of: input, redacting: redactor).document
  }

  /// Reads as `reading(of:)` does, personal values masked; of a masked text there is no way back to the file.
  ///
  /// - Parameter redactor: nil to read without masking.
  /// - Throws: as `reading(of:)`.
  public func reading(of input: Input, redacting redactor: Redactor?) throws -> DocumentReading {
    let reading = try reading(of: input)
    guard let redactor else { return reading }
    return DocumentReading(document: redactor.redact(reading.document).document, notes: reading.notes)
  }
}

extension Redactor {
  /// A unit that was to answer, under its masked name.
  public func redact(_ unit: SurveyResult.ListedUnit) -> SurveyResult.ListedUnit {
    SurveyResult.ListedUnit(name: redact(group: unit.name), asked: unit.asked)
  }

  /// What a reader of masked results has to know.
  public static let warning = Message("privacy.masked")
}
