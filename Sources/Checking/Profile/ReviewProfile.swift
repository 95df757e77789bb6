/// What a kind of document must contain and how things are called in it.
public struct ReviewProfile: Sendable {
  public let id: String
  public let title: String
  /// Words by which a document of this kind is recognised in its title and first lines.
  public let recognise: [String]
  public let points: [Point]
  public let terms: [Term]
  public let slogans: [Slogan]

  public init(
    id: String, title: String, recognise: [String] = [], points: [Point] = [], terms: [Term] = [],
    slogans: [Slogan] = []
  ) {
    self.id = id
    self.title = title
    self.recognise = recognise
    self.points = points
    self.terms = terms
    self.slogans = slogans
  }

  /// Something the document has to say.
  public struct Point: Sendable {
    public let id: String
    public let title: String
    public let description: String
    public let place: Placement
    /// How many of the aspects must be found for the point to be covered.
    public let need: Int
    public let aspects: [Aspect]

    public init(
      id: String, title: String, description: String = "", place: Placement = .anywhere, need: Int? = nil,
      aspects: [Aspect]
    ) {
      self.id = id
      self.title = title
      self.description = description
      self.place = place
      self.need = need ?? aspects.count
      self.aspects = aspects
    }
  }

  /// One side of a point; any one of its phrases shows it.
  public struct Aspect: Sendable {
    public let name: String
    public let phrases: [String]

    public init(name: String, phrases: [String]) {
      self.name = name
      self.phrases = phrases
    }
  }

  /// Where in a document a point must stand.
  public enum Placement: String, Sendable, CaseIterable {
    case opening, body, closing, anywhere

    /// Opening and closing are a fifth of the text each.
    private static let marginShare = 0.2
    /// The body begins behind title and salutation and ends before the last formula.
    private static let frameShare = 0.05

    func contains(_ offset: Int, of length: Int) -> Bool {
      let place = Double(offset) / Double(max(1, length))
      return switch self {
      case .opening: place < Self.marginShare
      case .body: place >= Self.frameShare && place < 1 - Self.frameShare
      case .closing: place >= 1 - Self.marginShare
      case .anywhere: true
      }
    }
  }

  /// The right name of a thing, and names that it is wrongly given.
  public struct Term: Sendable {
    public let id: String
    public let use: String
    public let not: [String]
    /// Longer expressions inside which a wrong name is none.
    public let except: [String]
    public let severity: Severity
    public let because: String
    /// Examples of the rule; a profile whose examples fail is not loaded.
    public let tests: [Example]

    /// A text and how many wrong names the rule finds in it.
    public struct Example: Sendable, Hashable {
      public let text: String
      public let finds: Int

      public init(text: String, finds: Int) {
        self.text = text
        self.finds = finds
      }
    }

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
    public let text: String
    public let variants: [String]
    /// Whether the document lacks something without it.
    public let required: Bool

    public init(text: String, variants: [String] = [], required: Bool = false) {
      self.text = text
      self.variants = variants
      self.required = required
    }
  }
}
