public import Reporting
public import TextModel
public import Tokenization

/// How texts are cut into the words that are written or counted: one recipe for all verbs, which threads may share.
public struct WordCutting: Sendable {
  /// How large the words are.
  public enum Granularity: String, Sendable, CaseIterable {
    /// As the mode and the user's words have it.
    case plain
    /// The mode's own words, those inside the user's words too.
    case fine
    /// Joined to the user's words and to what the joiner finds.
    case coarse
  }

  /// Cuts text into words.
  public let tokenizer: Tokenizer
  /// How large the words are.
  public let granularity: Granularity
  /// What the coarse granularity joins.
  public let joiner: WordJoiner
  /// The files that decide, those of the user left out.
  public let sources: [Provenance.Source]

  /// A recipe; the joiner does not matter but for the coarse granularity.
  public init(
    tokenizer: Tokenizer, granularity: Granularity = .plain, joiner: WordJoiner = .none,
    sources: [Provenance.Source] = []
  ) {
    (self.tokenizer, self.granularity, self.joiner, self.sources) = (tokenizer, granularity, joiner, sources)
  }

  /// What results say of it.
  public var named: Provenance.Segmentation {
    .init(mode: tokenizer.mode.rawValue, granularity: granularity.rawValue)
  }

  /// The words, signs and blanks of a text, which they tile.
  /// - Parameter worker: one of the recipe's tokenizer.
  /// - Throws: a `Problem` when the document has 2 GiB or more.
  public func tokens(of document: Document, by worker: TokenizerWorker) throws -> [Token] {
    switch granularity {
    case .plain: try worker.tokens(of: document)
    case .fine: try worker.nestedTokens(of: document).parts
    case .coarse: try worker.nestedTokens(of: document, joinedBy: joiner).wholes
    }
  }
}
