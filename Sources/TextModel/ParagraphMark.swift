/// What the file of a document says of a paragraph beyond its words: that it is a heading, that its number is the
/// program's and not typed, or that it stands in a table.
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

  /// Where in a table a paragraph stands.
  public struct Cell: Sendable, Hashable {
    /// From 1, in the order in which the document's tables begin.
    public let table: Int
    /// From 1, as they are seen.
    public let row: Int
    /// Place in the table's grid, from 0.
    public let column: Int
    /// Whether it only goes on what a cell above began.
    public let isContinued: Bool

    /// Numbers are not checked.
    public init(table: Int, row: Int, column: Int, isContinued: Bool = false) {
      (self.table, self.row, self.column, self.isContinued) = (table, row, column, isContinued)
    }
  }

  /// The paragraph, its number included, its line break not.
  public let range: TextRange
  /// 1 to 9 of a heading; nil of body text.
  public let headingLevel: Int?
  /// Nil of a paragraph that is not numbered by the program.
  public let number: Number?
  /// Nil outside of all tables; of tables inside of each other the innermost.
  public let cell: Cell?

  /// A mark; level and ranges are not checked.
  public init(range: TextRange, headingLevel: Int?, number: Number?, cell: Cell? = nil) {
    (self.range, self.headingLevel, self.number, self.cell) = (range, headingLevel, number, cell)
  }
}
