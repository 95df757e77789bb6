public import TextModel
public import Wording

/// The checks, by the names that the command line and the machine formats use.
public enum Check: String, Sendable, CaseIterable {
  case coverage, term, slogan, enumeration, anomaly, number, similarity, punctuation
  /// How a plan answers collected opinions; what it finds are points (`issue-1`) and no findings.
  case plan
}

/// How much a finding matters, the gravest first.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case error, warning, suggestion, info

  /// Graver severities are smaller.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What a check has to say of one place in a document.
public struct Finding: Sendable, Equatable {
  /// The check that made it.
  public let check: Check
  /// Which rule of the check, for example the id of a term.
  public let rule: String
  /// How much it matters.
  public let severity: Severity
  /// The place. Never invented: a missing point has no place and is no finding but a `PointCoverage`.
  public let range: TextRange
  /// What is said of the place.
  public let message: Message
  /// What could stand there instead.
  public let suggestion: String?
  /// Whether the suggestion is right in every reading, so that it may be written without asking.
  public let isCertain: Bool
  /// Other places that belong to it, possibly in other documents.
  public let related: [RelatedRange]
  /// The same at other places of the document, where it is said once for all of them.
  public let repeats: [Repeat]
  /// What only the check that made it has to tell; `.none` for most checks.
  public let details: Details
  /// Year, month and day of a deadline, as far as its date names them; nil of all else.
  public let calendar: CalendarPlace?
  /// Of a quoted share of opinions: the share that the opinions collected have; nil of all else.
  public let measured: MeasuredShare?

  /// A range in a document that is named.
  public struct RelatedRange: Sendable, Hashable {
    /// The document's name as its findings call it.
    public let file: String
    /// Bytes of that document's text.
    public let range: TextRange

    /// A place in the document of that name, which may be another than the finding's own.
    public init(file: String, range: TextRange) {
      self.file = file
      self.range = range
    }
  }

  /// One more place at which a finding holds.
  public struct Repeat: Sendable, Hashable {
    /// Bytes of the document's text.
    public let range: TextRange
    /// What could stand there instead.
    public let suggestion: String?

    /// A place in the finding's own document.
    public init(range: TextRange, suggestion: String?) {
      self.range = range
      self.suggestion = suggestion
    }
  }

  /// The share of a category among the opinions that were collected.
  public struct MeasuredShare: Sendable, Hashable {
    /// Identifier of the category in its scheme.
    public let category: String
    /// Identifier of the subcategory whose share it is; nil for the category's.
    public let subcategory: String?
    /// The unit or channel whose opinions are the whole; nil for all opinions.
    public let group: String?
    /// Share of 1.
    public let share: Double
    /// Lower end of the 95 % interval, share of 1.
    public let low: Double
    /// Upper end of the 95 % interval, share of 1.
    public let high: Double
    /// Opinions of all categories, in the group where there is one.
    public let opinions: Int
    /// How it was found, in the words of the machine formats.
    public let method: String

    /// The ends belong to the share; the method is one that the opinions' own shares name.
    public init(
      category: String, subcategory: String? = nil, group: String? = nil, share: Double, low: Double, high: Double,
      opinions: Int, method: String
    ) {
      (self.subcategory, self.group) = (subcategory, group)
      (self.category, self.share, self.low, self.high) = (category, share, low, high)
      (self.opinions, self.method) = (opinions, method)
    }
  }

  /// What only some checks have to tell.
  public enum Details: Sendable, Equatable {
    case none
    /// A numbered slogan: the number announced (nil when it announces none) and the items found in the text.
    case slogan(announced: Int?, items: [TextRange])
    /// A statement about a quantity; `upper` is the upper end of a range, whose comparator is `range`. Of a deadline
    /// (5月26日前) the value is the last number of its `date` and the unit what stands behind that (日, 月底).
    case number(
      comparator: String, value: Double, unit: String, consequence: TextRange?, upper: Double? = nil,
      date: TextRange? = nil)
  }

  /// A finding that stays uncertain when it has no suggestion, whatever `isCertain` says.
  public init(
    check: Check, rule: String, severity: Severity, range: TextRange, message: Message, suggestion: String? = nil,
    isCertain: Bool = false, related: [RelatedRange] = [], repeats: [Repeat] = [], details: Details = .none,
    calendar: CalendarPlace? = nil, measured: MeasuredShare? = nil
  ) {
    self.check = check
    self.rule = rule
    self.severity = severity
    self.range = range
    self.message = message
    self.suggestion = suggestion
    self.isCertain = isCertain && suggestion != nil
    self.related = related
    self.repeats = repeats
    self.details = details
    self.calendar = calendar
    self.measured = measured
  }

  /// The finding as it would be said at each of its places.
  package var atEachPlace: [Finding] {
    [self]
      + repeats.map { place in
        Finding(
          check: check, rule: rule, severity: severity, range: place.range, message: message,
          suggestion: place.suggestion,
          isCertain: isCertain)
      }
  }

  /// Text order; where the places agree by check, then by rule.
  public static func inTextOrder(_ left: Finding, _ right: Finding) -> Bool {
    if left.range != right.range { return left.range < right.range }
    if left.check != right.check { return left.check.rawValue < right.check.rawValue }
    return left.rule < right.rule
  }
}
