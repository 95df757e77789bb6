public import Classification
public import TextModel

extension Report {
  /// Opinions that speak of one concrete problem, with the one that says it best.
  public struct Issue: Sendable {
    /// Name, number, heat and who says it since when.
    public let issue: HotIssue
    /// The typical opinion's identifier and text.
    public let quotation: Excerpt
    /// Where its opinions stand, in their order; empty where that is not known.
    public let places: [OpinionPlace]
    /// What its opinions say, copies left out, in their order; the first ones only where there are very many.
    public let voices: [Excerpt]

    /// An issue, with one of its opinions to quote for it.
    public init(_ issue: HotIssue, quotation: Excerpt, places: [OpinionPlace] = [], voices: [Excerpt] = []) {
      (self.issue, self.quotation, self.places, self.voices) = (issue, quotation, places, voices)
    }
  }

  /// The text of an opinion under its identifier.
  public struct Excerpt: Sendable {
    /// The identifier that the opinion bears in its file.
    public let id: String
    /// The opinion's own text.
    public let text: Document
    /// The row of its file or sheet; nil where that is not known.
    public let row: Int?

    /// A text under its identifier.
    public init(id: String, text: Document, row: Int? = nil) { (self.id, self.text, self.row) = (id, text, row) }

    var whole: String { text.text(text.range) }
  }

  /// Which opinions copy another, and what the shares are when every text counts once.
  public struct Duplicates: Sendable {
    /// Opinions with one text.
    public struct Group: Sendable {
      /// The opinion that came first.
      public let first: Excerpt
      /// Identifiers of all, the first one's at the head.
      public let opinions: [String]
      /// How many equal the first but for punctuation, blanks, width, case and script; at least 1, itself.
      public let exact: Int
      /// Where they stand, in the order of `opinions`; empty where that is not known.
      public let places: [OpinionPlace]
      /// What each but the first shares with the first, in the order of `opinions`; empty where that was not asked.
      public let shared: [SharedText]

      /// A group whose `opinions` begin with the identifier of the first.
      public init(
        first: Excerpt, opinions: [String], exact: Int, places: [OpinionPlace] = [], shared: [SharedText] = []
      ) {
        (self.first, self.opinions, self.exact, self.places) = (first, opinions, exact, places)
        self.shared = shared
      }

      /// The least that any shares with the first, of the shorter text; nil where that was not asked.
      var leastShared: Double? {
        shared.map(\.shorter.share).min()
      }
    }

    /// How many opinions were compared.
    public let opinions: Int
    /// How many of them repeat an earlier one.
    public let copies: Int
    /// By falling number of opinions.
    public let groups: [Group]
    /// Shares in the order of the categories, each text counted once; nil when nothing was copied.
    public let shares: [Prevalence]?
    /// Different texts that came when no more were remembered; copies among them went unseen.
    public let unremembered: Int

    /// Sheets from which the opinions come; of several, numbers alone do not tell them apart.
    public let sheets: Int

    /// A comparison whose `shares` stay nil when nothing was copied.
    public init(
      opinions: Int, copies: Int, groups: [Group], shares: [Prevalence]? = nil, unremembered: Int = 0, sheets: Int = 1
    ) {
      self.sheets = sheets
      (self.opinions, self.copies, self.groups) = (opinions, copies, groups)
      (self.shares, self.unremembered) = (shares, unremembered)
    }

    /// The same with the first few groups only.
    package func keeping(_ most: Int) -> Duplicates {
      Duplicates(
        opinions: opinions, copies: copies, groups: Array(groups.prefix(most)), shares: shares,
        unremembered: unremembered,
        sheets: sheets)
    }

    /// Nothing was compared.
    public static let none = Duplicates(opinions: 0, copies: 0, groups: [])
  }

  /// Groups that a terminal, page or Markdown shows; JSON has all.
  static let mostDuplicates = 10
}
