public import Wording

/// What is to be said about an input that was read, whatever it held.
public struct ReadingRemarks: Sendable {
  /// What could not be read.
  public let problems: [Problem]
  /// What the reader should know though nothing was lost.
  public let notes: [Problem]

  package init(problems: [Problem] = [], notes: [Problem] = []) {
    self.problems = problems
    self.notes = notes
  }

  package init(_ reading: OpinionReading) { self.init(problems: reading.problems, notes: reading.notes) }
}
