public import Checking
public import Classification
public import TextModel
public import Wording

/// Everything there is to say of a folder, before anyone decides how to show it. All renderers take this value, so that
/// a figure which stands in two formats is the same figure.
public struct Report: Sendable {
  public let title: String
  public let provenance: Provenance
  /// What was read and what was not, in the order of the walk.
  public let inputs: [Input]
  public let opinions: OpinionSection?
  /// In the order of the walk.
  public let speeches: [SpeechSection]
  /// What the speeches share, by their place in `speeches`; nil when there is one speech or none.
  public var similarity: Similarity?
  /// For each set of survey rules the sheets that it reads, counted together.
  public var surveys: [SurveySection] = []
  /// Words by which categories and units differ from the rest; empty without opinions.
  public var keyWords: [KeyWordSection] = []

  public init(
    title: String, provenance: Provenance, inputs: [Input], opinions: OpinionSection?, speeches: [SpeechSection]
  ) {
    self.title = title
    self.provenance = provenance
    self.inputs = inputs
    self.opinions = opinions
    self.speeches = speeches
  }

  /// One file of the folder.
  public struct Input: Sendable {
    public enum Role: String, Sendable, CaseIterable {
      case speech, opinions, survey, units, profile, rules, skipped, failed
    }

    public let file: String
    public let role: Role
    public let charset: CharsetGuess?
    /// Scalars of a speech, opinions of a table, sheets of a survey, units of a list.
    public let count: Int
    /// Why it was skipped, what failed, what was let pass.
    public let notes: [Problem]

    public init(file: String, role: Role, charset: CharsetGuess?, count: Int, notes: [Problem]) {
      self.file = file
      self.role = role
      self.charset = charset
      self.count = count
      self.notes = notes
    }
  }

  /// The opinions of all files together.
  public struct OpinionSection: Sendable {
    public let scheme: CodingScheme
    public let table: ShareTable
    /// For each category of the scheme a few judged opinions to quote.
    public let quotations: [[Quotation]]
    public let warnings: [Message]
    /// Groups of opinions about one concrete problem, by falling heat.
    public let issues: [Issue]
    /// Which opinions copy another.
    public let duplicates: Duplicates

    public init(
      scheme: CodingScheme, table: ShareTable, quotations: [[Quotation]], warnings: [Message], issues: [Issue] = [],
      duplicates: Duplicates = .none
    ) {
      self.scheme = scheme
      self.table = table
      self.quotations = quotations
      self.warnings = warnings
      self.issues = issues
      self.duplicates = duplicates
    }
  }

  /// An opinion shown with the words that decided it.
  public struct Quotation: Sendable {
    public let opinion: Opinion
    public let judgement: Judgement

    public init(opinion: Opinion, judgement: Judgement) {
      self.opinion = opinion
      self.judgement = judgement
    }
  }

  /// One reviewed speech.
  public struct SpeechSection: Sendable {
    public let document: TokenizedDocument
    public let profile: String
    public let review: Review
    /// Findings that somebody has let stand; they are not among those of the review.
    public let silenced: [SilencedFinding]

    public init(
      document: TokenizedDocument, profile: String, review: Review, silenced: [SilencedFinding] = []
    ) {
      self.document = document
      self.profile = profile
      self.review = review
      self.silenced = silenced
    }
  }
}
