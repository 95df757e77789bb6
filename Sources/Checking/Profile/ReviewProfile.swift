/// What a kind of document must contain and how things are called in it.
public struct ReviewProfile: Sendable {
  /// The name by which commands and other profiles call it.
  public let id: String
  /// What the profile is called for people.
  public let title: String
  /// Words by which a document of this kind is recognised in its title and first lines.
  public let recognise: [String]
  /// Words of which one must stand in the title or the first lines too; where there are none `recognise` is enough.
  public let recogniseBeside: [String]
  /// What the document has to say, in the order of the coverage.
  public let points: [Point]
  /// Names that must be right in it.
  public private(set) var terms: [Term]
  /// Fixed formulas of the campaign.
  public let slogans: [Slogan]
  /// Words that stand for each other in the phrases of aspects.
  public let synonyms: [SynonymClass]
  /// From where on something counts.
  public let thresholds: Thresholds
  /// Tells which sentences of a document speak of which point; nil where phrases alone judge.
  public let reader: (any SentenceReader)?

  /// A profile that is made in code, taken as it is; `problems()` examines it as a written one is examined.
  public init(
    id: String, title: String, recognise: [String] = [], recogniseBeside: [String] = [], points: [Point] = [],
    terms: [Term] = [],
    slogans: [Slogan] = [], synonyms: [SynonymClass] = [], thresholds: Thresholds = .init(),
    reader: (any SentenceReader)? = nil
  ) {
    self.reader = reader
    self.id = id
    self.title = title
    self.recognise = recognise
    self.recogniseBeside = recogniseBeside
    self.points = points
    self.terms = terms
    self.slogans = slogans
    self.synonyms = synonyms
    self.thresholds = thresholds
  }

  /// The same where the terms that are not among some inherited ones are the user's own.
  package func withOwnTerms(besides inherited: [Term]) -> ReviewProfile {
    var profile = self
    for index in terms.indices where !inherited.contains(where: { $0.isSame(as: terms[index]) }) {
      profile.terms[index].isOwn = true
    }
    return profile
  }

  /// Words that mean the same here; `{name}` in a phrase stands for any of them.
  public struct SynonymClass: Sendable, Hashable {
    /// The word in braces by which phrases call the class.
    public let name: String
    /// Words any of which may stand for the class.
    public let words: [String]

    /// The class that `{name}` stands for in phrases.
    public init(name: String, words: [String]) {
      self.name = name
      self.words = words
    }
  }

  /// From where on something counts.
  public struct Thresholds: Sendable, Hashable {
    /// Weighted share of a description's words and pairs of characters that a paraphrase has, 0 to 1.
    public var paraphrase = 0.34
    /// The same below a heading that names the point.
    public var paraphraseUnderHeading = 0.2
    /// What an aspect counts that is only hinted at, paraphrased or, in a long text, mentioned once; 0 to 1.
    public var mention = 0.5
    /// The sum of its aspects from which a point is partly made.
    public var partial = 0.5
    /// Sentences from which one mention in passing is not enough.
    public var longText = 80
    /// In a long text two mentions so many sentences from each other make a passage.
    public var passage = 8
    /// Characters that may stand between two parts of a phrase.
    public var gap = 14
    /// Sentences below a heading that names a point from which the section makes the point.
    public var section = 5

    /// The values that profiles without thresholds go by.
    public init() {}
  }

  /// Something the document has to say.
  public struct Point: Sendable {
    /// The id by which other points name it in `after` and `PointCoverage` tells it.
    public let id: String
    /// What the point is called for people.
    public let title: String
    /// What the point asks for, in sentences; empty where its aspects say it all.
    public let description: String
    /// Where in the document it must be made.
    public let place: Placement
    /// How many of the aspects must be found for the point to be covered.
    public let need: Int
    /// How many different sentences must speak of it, whichever of its aspects they show.
    public let times: Int
    /// The point that must come before it.
    public let after: String?
    /// Phrases by which a heading or the sentence that opens a paragraph names the point.
    public let headings: [String]
    /// Whether it speaks of what is to come, so that a sentence that tells what has been done only brushes it.
    public let isAhead: Bool
    /// Whether a sentence that denies something still speaks of the point, where an aspect does not say otherwise.
    public let negation: Negation
    /// The sides of the point; `need` of them must be found.
    public let aspects: [Aspect]

    /// A point for which, with `need` left out, all of the aspects must be found.
    public init(
      id: String, title: String, description: String = "", place: Placement = .anywhere, need: Int? = nil,
      times: Int = 1, after: String? = nil, headings: [String] = [], isAhead: Bool = false,
      negation: Negation = .denies,
      aspects: [Aspect]
    ) {
      self.negation = negation
      self.id = id
      self.title = title
      self.description = description
      self.place = place
      self.need = need ?? aspects.count
      self.times = times
      self.after = after
      self.headings = headings
      self.isAhead = isAhead
      self.aspects = aspects
    }

    /// What negation means for one of its aspects, by its index; for any other number, for the point as a whole.
    func negation(of aspect: Int) -> Negation {
      aspects.indices.contains(aspect) ? aspects[aspect].negation ?? negation : negation
    }
  }

  /// What it means for a point that a sentence denies something, or tells what others say.
  public enum Negation: String, Sendable, CaseIterable {
    /// The sentence does not speak of the point: 没有安排 is no arrangement.
    case denies
    /// It does: 没有落实 and 有人说“与我无关” are problems.
    case counts
  }

  /// One side of a point; any one of its phrases shows it.
  public struct Aspect: Sendable {
    /// What the aspect is called when it is told as found or absent.
    public let name: String
    /// Each shows the aspect; `{class}` and `…` as in `AspectPattern`.
    public let phrases: [String]
    /// Two different ones in a sentence, or one below a heading of the point, hint at the aspect.
    public let hints: [String]
    /// Longer expressions inside which a phrase or hint shows nothing: 党员要求 is no demand on members.
    public let except: [String]
    /// What it says in other words, for finding paraphrases.
    public let description: String
    /// Whether one mention says all there is to say, in a long text too: who heads the group, that there is money.
    public let isBrief: Bool
    /// Whether the point is made only in part as long as none of its essential aspects is shown fully.
    public let isEssential: Bool
    /// Whether a sentence that denies something still shows the aspect; nil where the point decides.
    public let negation: Negation?

    /// An aspect that can only be hinted at when it has no phrases.
    public init(
      name: String, phrases: [String], hints: [String] = [], except: [String] = [], description: String = "",
      isBrief: Bool = false, isEssential: Bool = false, negation: Negation? = nil
    ) {
      self.negation = negation
      self.name = name
      self.phrases = phrases
      self.hints = hints
      self.except = except
      self.description = description
      self.isBrief = isBrief
      self.isEssential = isEssential
    }
  }

  /// Where in a document a point must stand.
  ///
  /// The opening is the first fifth of what is said behind title, date and salutation, to the end of a sentence; the closing is the
  /// last fifth, and at least the last sentence. No sentence stands in both unless it is the only one. The body is all
  /// but the first and the last twentieth; in texts of fewer than five sentences all of it.
  public enum Placement: String, Sendable, CaseIterable {
    case opening, body, closing, anywhere

    /// What is known of a document's sentences, in bytes.
    struct Extent: Sendable {
      let length: Int
      /// Number of those that say something, the title left out.
      let sentences: Int
      /// Where the first of them ends, and where the last one begins.
      let firstEnd, lastStart: Int
      /// Where the opening ends: with the sentence that a fifth of what is said ends in, and at least with the first.
      let openingEnd: Int
    }

    /// Opening and closing are a fifth of the text each.
    static let marginShare = 0.2
    /// The body begins behind title and salutation and ends before the last formula.
    private static let frameShare = 0.05
    /// Texts of fewer sentences have no frame.
    private static let fewestWithFrame = 5

    func contains(_ offset: Int, in extent: Extent) -> Bool {
      let place = Double(offset) / Double(max(1, extent.length))
      let (isFirst, isLast) = (offset < extent.firstEnd, offset >= extent.lastStart)
      return switch self {
      case .opening: isFirst || !isLast && offset < extent.openingEnd
      case .body:
        extent.sentences < Self.fewestWithFrame || place >= Self.frameShare && place < 1 - Self.frameShare
      case .closing: isLast || !isFirst && place >= 1 - Self.marginShare
      case .anywhere: true
      }
    }
  }

  /// The right name of a thing, and names that it is wrongly given.
  public struct Term: Sendable {
    /// The id that findings give as their rule and silences name.
    public let id: String
    /// The right name.
    public let use: String
    /// The wrong names that are found.
    public let not: [String]
    /// Longer expressions inside which a wrong name is none.
    public let except: [String]
    /// How much a wrong name matters.
    public let severity: Severity
    /// Why it is wrong, for people; empty where the right name says enough.
    public let because: String
    /// Examples of the rule; a profile whose examples fail is not loaded.
    public let tests: [Example]
    /// Whether the user wrote it, and no profile that ships.
    package var isOwn = false

    /// A text and how many wrong names the rule finds in it.
    public struct Example: Sendable, Hashable {
      /// A text in which the rule is tried.
      public let text: String
      /// How many wrong names the rule must find in the text.
      public let finds: Int

      /// A text and the number of wrong names that must be found in it.
      public init(text: String, finds: Int) {
        self.text = text
        self.finds = finds
      }
    }

    fileprivate func isSame(as other: Term) -> Bool {
      id == other.id && use == other.use && not == other.not && severity == other.severity
    }

    /// A term whose wrong names are errors unless told otherwise; made in code, its examples are tried by `ReviewProfile.problems()`.
    public init(
      id: String, use: String, not: [String], except: [String] = [], severity: Severity = .error,
      because: String = "", tests: [Example] = []
    ) {
      self.id = id
      self.use = use
      self.not = not
      self.except = except
      self.severity = severity
      self.because = because
      self.tests = tests
    }
  }

  /// A fixed formula of the campaign.
  public struct Slogan: Sendable {
    /// The formula as it should be written.
    public let text: String
    /// Other wordings that count as the formula.
    public let variants: [String]
    /// Whether the document lacks something without it.
    public let required: Bool

    /// A formula, by default of no variants and not required.
    public init(text: String, variants: [String] = [], required: Bool = false) {
      self.text = text
      self.variants = variants
      self.required = required
    }
  }
}
