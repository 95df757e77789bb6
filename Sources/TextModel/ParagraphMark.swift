/// What the file of a document says of a paragraph beyond its words: that it is a heading, or that its number is the
/// program's and not typed.
public struct ParagraphMark: Sendable, Hashable {
  /// A number that the program counts by itself.
  public struct Number: Sendable, Hashable {
    /// The number as it is shown, with the blank behind it.
    public let range: TextRange
    /// Which list counts; lists of one pattern are one.
    public let list: Int
    /// The list's level, from 0.
    public let level: Int

    /// The range is not checked to lie at the start of a paragraph.
    public init(range: TextRange, list: Int, level: Int) { (self.range, self.list, self.level) = (range, list, level) }
  }

  /// The paragraph, its number included, its line break not.
  public let range: TextRange
  /// 1 to 9 of a heading; nil of body text.
  public let headingLevel: Int?
  /// Nil of a paragraph that is not numbered by the program.
  public let number: Number?

  /// A mark; level and ranges are not checked.
  public init(range: TextRange, headingLevel: Int?, number: Number?) {
    (self.range, self.headingLevel, self.number) = (range, headingLevel, number)
  }
}
