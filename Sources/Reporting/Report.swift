public import Checking
public import Classification
public import TextModel
public import Wording

/// Everything there is to say of a folder, before anyone decides how to show it. All renderers take this value, so that
/// a figure which stands in two formats is the same figure.
public struct Report: Sendable {
  /// The heading of the report.
  public let title: String
  /// What made the report.
  public let provenance: Provenance
  /// What was read and what was not, in the order of the walk.
  public let inputs: [Input]
  /// The opinions of all files; nil where there were none.
  public let opinions: OpinionSection?
  /// In the order of the walk.
  public let speeches: [SpeechSection]
  /// What the speeches share, by their place in `speeches`; nil when there is one speech or none.
  public var similarity: Similarity?
  /// For each set of survey rules the sheets that it reads, counted together.
  public var surveys: [SurveySection] = []
  /// Words by which categories and units differ from the rest; empty without opinions.
  public var keyWords: [KeyWordSection] = []
  /// Who made it when, as far as somebody said so.
  public var imprint = Imprint()

  /// Everything but what is filled in afterwards: shared passages, surveys and key words.
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
    /// What became of a file.
    public enum Role: String, Sendable, CaseIterable {
      case speech, plan, opinions, audit, survey, units, profile, rules, silence, skipped, failed
    }

    /// The file's name, as it was walked.
    public let file: String
    /// What the file was read as, or that it was not.
    public let role: Role
    /// The charset it was read by; nil of what was not decoded.
    public let charset: CharsetGuess?
    /// Scalars of a speech or plan, opinions of a table, opinions checked by hand of an audit sheet, sheets of a survey, units of
    /// a list.
    public let count: Int
    /// Why it was skipped, what failed, what was let pass.
    public let notes: [Problem]
    /// Rows that could not be read and are in no figure.
    public var lostRows = 0

    /// A file and what became of it.
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
    /// The scheme by which the opinions were coded.
    public let scheme: CodingScheme
    /// The shares of the categories, overall and by group.
    public let table: ShareTable
    /// For each category of the scheme a few judged opinions to quote.
    public let quotations: [[Quotation]]
    /// What the reader must know before trusting the shares.
    public var warnings: [Message]
    /// Groups of opinions about one concrete problem, by falling heat.
    public let issues: [Issue]
    /// Which opinions copy another.
    public let duplicates: Duplicates
    /// All issues and the opinions that they have; nil when nobody looked for them.
    public let grouping: IssueGrouping?
    /// From the first to the last day that an opinion bears; nil where none bears one.
    public var span: ClosedRange<Day>?
    /// How many of the opinions stand in sheets of a survey, beside ratings.
    public var fromSurveys = 0

    /// Quotations must hold one list for each category of the scheme, in its order.
    public init(
      scheme: CodingScheme, table: ShareTable, quotations: [[Quotation]], warnings: [Message], issues: [Issue] = [],
      duplicates: Duplicates = .none, grouping: IssueGrouping? = nil
    ) {
      self.scheme = scheme
      self.table = table
      self.quotations = quotations
      self.warnings = warnings
      self.issues = issues
      self.duplicates = duplicates
      self.grouping = grouping
    }

    /// How many of the opinions a person has checked, drawn at random.
    public var audited: Int { table.audited }
  }

  /// An opinion shown with the words that decided it.
  public struct Quotation: Sendable {
    /// The opinion whose text is quoted.
    public let opinion: Opinion
    /// The category given to it, and the words that decided it.
    public let judgement: Judgement

    /// An opinion with its judgement.
    public init(opinion: Opinion, judgement: Judgement) {
      self.opinion = opinion
      self.judgement = judgement
    }
  }

  /// One reviewed speech.
  public struct SpeechSection: Sendable {
    /// The speech with its words.
    public let document: TokenizedDocument
    /// The title of the profile it was reviewed by.
    public let profile: String
    /// How the profile was chosen; nil where it was named.
    public let chosenBy: Message?
    /// Findings and coverage, without what is silenced.
    public let review: Review
    /// Findings that somebody has let stand; they are not among those of the review.
    public let silenced: [SilencedFinding]
    /// The opinions that a plan was held against; nil when it was held against none.
    public let compared: ComparedOpinions?

    /// A speech under the title of its profile; the silenced findings are not in its review.
    public init(
      document: TokenizedDocument, profile: String, chosenBy: Message? = nil, review: Review,
      silenced: [SilencedFinding] = [], compared: ComparedOpinions? = nil
    ) {
      self.document = document
      self.profile = profile
      self.chosenBy = chosenBy
      self.review = review
      self.silenced = silenced
      self.compared = compared
    }
  }
}
