public import TextModel

/// An opinion whose category a person has decided, ready to be learned from.
public struct LabelledOpinion: Sendable {
  /// What it says, folded as the trainer folds the scheme's phrases.
  public let text: FoldedText
  /// Byte ranges of the words in text order, signs and blanks left out.
  public let words: [TextRange]
  /// Index of the category in the scheme.
  public let category: Int
  /// Index among the category's subcategories; nil when the label stops at the category.
  public let subcategory: Int?
  /// Further categories that a person found in it, in the scheme's order; nil when nobody looked for any.
  public let secondary: [Int]?
  /// Which collection it comes from, when there are several. With three or more, the trainer tests itself on
  /// collections that it did not learn from.
  public let source: Int

  /// Opinions of a single collection may all leave `source` at 0.
  public init(
    text: FoldedText, words: [TextRange], category: Int, subcategory: Int? = nil, secondary: [Int]? = nil,
    source: Int = 0
  ) {
    self.subcategory = subcategory
    self.secondary = secondary
    self.text = text
    self.words = words
    self.category = category
    self.source = source
  }
}
