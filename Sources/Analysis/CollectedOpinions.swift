public import Classification
public import Documents
public import Reporting
public import UnicodeText
public import Wording

/// Opinions that lie beside speeches, classified, so that what a speech says of them can be held against them.
public struct CollectedOpinions: Sendable {
  private let judge: OpinionJudge
  private let section: Report.OpinionSection?
  /// What could not be read, and what the reader of the figures has to know.
  public let problems: [Problem]

  /// What a reader of the shares has to know; of groups nothing is compared.
  public var warnings: [Message] { section?.warnings.filter { $0.key != "classify.groupsNotAudited" } ?? [] }

  /// Reads and classifies the opinions of some files and folders.
  ///
  /// - Parameter audit: a filled audit sheet, which corrects the shares and is not read as opinions; nil for none.
  /// - Throws: a `Problem` or `Problems` when the audit sheet cannot be used, a `Problem` when ICU fails.
  public init(
    _ paths: [String], judge: OpinionJudge, charset: CharsetChoice = .auto, columns: ColumnChoice = .usual,
    audit: TableReader.Table? = nil, jobs: Int
  ) throws {
    let listing = FileWalker(.opinions, charset: charset, columns: columns, audit: audit?.name).walk(paths)
    var inputs = InputList(listing)
    var collection = OpinionCollection(
      OpinionCollection.Aims(), analysis: OpinionAnalysis(judge: judge, jobs: jobs),
      reader: OpinionReader(charset: charset, columns: columns), redactor: nil,
      sheet: try audit.map { try AuditedSheet($0, judge: judge) })
    collection.recogniseAudited(in: listing.inputs(.opinions))
    for input in listing.inputs(.opinions) {
      do {
        try collection.add(input, &inputs)
      } catch let problem as Problem {
        inputs.fail(problem.named(input.name))
      }
    }
    self.judge = judge
    section = collection.isEmpty ? nil : collection.section(issues: nil)
    problems = inputs.problems + (collection.sheet.map { $0.problems + $0.missing } ?? [])
  }

  /// The speeches with a finding at every share of opinions that they quote.
  ///
  /// - Throws: a `Problem` when ICU fails.
  public func quotedShares(in speeches: [Report.SpeechSection]) throws -> [Report.SpeechSection] {
    guard let section else { return speeches }
    return try QuotedShareCheck(judge: judge, section).added(to: speeches)
  }
}
