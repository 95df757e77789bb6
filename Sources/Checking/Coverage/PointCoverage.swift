public import TextModel
public import Wording

/// Whether a document says what a point of its profile asks for, with the sentences that show it.
public struct PointCoverage: Sendable {
  /// How much of a point the document says.
  public enum Status: String, Sendable, CaseIterable {
    case covered, partial, missing
  }

  /// A sentence that speaks of the point.
  public struct Evidence: Sendable {
    /// The sentence.
    public let range: TextRange
    /// The words in it that counted.
    public let matched: [TextRange]
    /// What it shows, for example the aspect's name.
    public let why: Message
    /// How probable it is that the sentence speaks of the point, 0 to 1; 1 where phrases alone judge.
    public let strength: Double

    /// A sentence and the words in it that counted, as ranges of the reviewed document.
    public init(range: TextRange, matched: [TextRange], why: Message, strength: Double = 1) {
      self.range = range
      self.matched = matched
      self.why = why
      self.strength = strength
    }

    func with(strength: Double) -> Evidence {
      Evidence(range: range, matched: matched, why: why, strength: strength)
    }
  }

  /// The point's id in the profile.
  public let point: String
  /// What the point is called for people.
  public let title: String
  /// Whether the point is made, made in part, or not.
  public let status: Status
  /// Share of the aspects asked for that were found, 0 to 1; of a point whose sentences were read how probable it is
  /// that it is covered, and half of how probable it is that it is made in part. Less where the point is made in fewer
  /// sentences than it asks for, or too early.
  public let score: Double
  /// Sentences that speak of the point, a few for each aspect; empty where none does.
  public let evidence: [Evidence]
  /// The judgement in words: how many aspects, which are absent.
  public let reason: Message
  /// That the point is absent from the rest of a longer document, and may have stood in the part that is lost.
  public let isLost: Bool
  /// What a plan says to the issue that this point stands for; nil for other points.
  public let answer: IssueAnswer?
  /// What a reader of sentences made of the point; nil where phrases alone judge.
  public let reading: Reading?

  /// What a point was judged by where a reader of sentences took part.
  public struct Reading: Sendable {
    /// Expected number of sentences that speak of the point, of those that probably do (0.4 and more).
    public let amount: Double
    /// Expected length of what these say, and of the longest of them; in sentences of 40 characters.
    public let text, longest: Double
    /// Sentences of the document.
    public let sentences: Int
    /// The three highest probabilities that a sentence speaks of the point, the highest first; in its place, and by
    /// the sentence alone.
    public let strongest, strongestAlone: [Double]
    /// Expected number of those sentences that hold a number in digits.
    public let figures: Double
    /// How probable it is that no sentence, one, two and three sentences speak of the point.
    public let counts: [Double]
    /// What the phrases alone would have said.
    public let phrases: Status
    /// Share of the aspects asked for that phrases show, 0 to 1.
    public let phraseScore: Double
    /// Sentences in which phrases stand, a few for each aspect.
    public let phraseSentences: Int
    /// How probable each status is; they add up to 1.
    public let missing, partial, covered: Double
  }

  /// A judgement of one point, of which nothing is lost and which stands for no issue unless said.
  public init(
    point: String, title: String, status: Status, score: Double, evidence: [Evidence], reason: Message,
    isLost: Bool = false, answer: IssueAnswer? = nil, reading: Reading? = nil
  ) {
    self.reading = reading
    self.point = point
    self.title = title
    self.status = status
    self.score = score
    self.evidence = evidence
    self.reason = reason
    self.isLost = isLost
    self.answer = answer
  }
}

/// What a sentence was read to speak of.
public struct SentenceSubject: Sendable {
  /// The sentence.
  public let range: TextRange
  /// The id of the point; nil when it speaks of none.
  public let point: String?
  /// How probable that is, its neighbours and the rest of the text taken into account.
  public let probability: Double
  /// For each point of the reader and last for none of them, how probable it is by the sentence alone.
  public let alone: [Double]
  /// In characters, blanks left out.
  public let length: Int
  /// Whether it ends without a mark, as headings do.
  public let isHeading: Bool
  /// The numbers of the sentences, from 0, that are the headings of its outermost chapter and of the innermost section
  /// besides; nil where there are none.
  public let chapter, section: Int?
}

/// All that the checks say of one document.
public struct Review: Sendable {
  /// In text order.
  public let findings: [Finding]
  /// In the order of the profile.
  public let coverage: [PointCoverage]
  /// What shows the document to be the rest of a longer one; nil when it is whole as far as its numbers tell.
  public let fragment: Fragment?
  /// What each sentence speaks of, in text order; empty where the profile has no reader of sentences.
  public let sentences: [SentenceSubject]
  /// Whether the points of the profile were looked for; false where the check was left out.
  public let isCoverageJudged: Bool
  /// The checks that were made.
  public let checks: Set<Check>

  /// Expects the findings in text order and the coverage in the order of the profile; neither is sorted here.
  public init(
    findings: [Finding], coverage: [PointCoverage], fragment: Fragment? = nil, sentences: [SentenceSubject] = [],
    isCoverageJudged: Bool = true, checks: Set<Check> = Set(Check.allCases)
  ) {
    self.checks = checks
    self.isCoverageJudged = isCoverageJudged
    self.sentences = sentences
    self.findings = findings
    self.coverage = coverage
    self.fragment = fragment
  }

  /// The same with more findings, in text order. A passage that is known to stand twice is not told to be alike.
  package func adding(_ more: [Finding]) -> Review {
    let doubled = findings.filter { $0.rule == "doubled-passage" }.map(\.range)
    let new = more.filter { finding in
      finding.rule != "repeated-passage" || !doubled.contains { $0.overlaps(finding.range) }
    }
    // Two requirements that contradict each other are more than two values of one thing.
    let contradicting = new.filter { $0.rule == "contradiction" }.map(\.range)
    let kept = findings.filter { finding in
      finding.rule != "two-values" || !contradicting.contains { $0.overlaps(finding.range) }
    }
    return Review(
      findings: (kept + new).sorted(by: Finding.inTextOrder), coverage: coverage, fragment: fragment,
      sentences: sentences, isCoverageJudged: isCoverageJudged, checks: checks)
  }
}
