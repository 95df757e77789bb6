public import TextModel

/// A phrase where it stands, with what surrounds it.
public struct ConcordanceLine: Sendable {
  /// Where a line comes from.
  public struct Place: Sendable, Hashable {
    /// The document's name, or that of the table the opinion is in.
    public let file: String
    /// The opinion's number; nil in a document.
    public let opinion: String?
    /// From 1: the line of a document or text table, the row of a workbook's table.
    public let line: Int
    /// Unicode scalars from the start of the document or opinion, from 0.
    public let start: Int
    /// Unicode scalars up to the end of the phrase, the end itself left out.
    public let end: Int
    /// The same in UTF-8 bytes.
    public let range: TextRange

    /// A place in a document, or in an opinion when `opinion` is its number.
    public init(file: String, opinion: String?, line: Int, start: Int, end: Int, range: TextRange) {
      (self.file, self.opinion, self.line) = (file, opinion, line)
      (self.start, self.end, self.range) = (start, end, range)
    }
  }

  /// Where the phrase stands.
  public let place: Place
  /// What stands before the phrase in its line or opinion, as written.
  public let left: String
  /// The phrase as written here.
  public let keyword: String
  /// What stands behind the phrase in its line or opinion, as written.
  public let right: String

  /// A line of which both contexts may be empty, at the edge of a text.
  public init(place: Place, left: String, keyword: String, right: String) {
    (self.place, self.left, self.keyword, self.right) = (place, left, keyword, right)
  }
}

/// The places of a phrase (keyword in context).
///
/// A mergeable value that keeps the first lines of its order only, so that memory does not grow with the texts.
public struct Concordance: Sendable {
  /// The order of the lines.
  public enum Order: String, Sendable, CaseIterable {
    /// As they stand in the texts.
    case position
    /// By what stands before the phrase, from the phrase outwards, in code point order.
    case left
    /// By what stands behind the phrase, in code point order.
    case right
  }

  private struct Entry {
    let line: ConcordanceLine
    let key: [UInt32]
    /// Its number among all places of the phrase; decides between equal contexts.
    let number: Int
  }

  private let order: Order
  private let most: Int
  private var entries: [Entry] = []
  /// Number of places, those that are not kept too.
  public private(set) var total = 0

  /// - Parameter most: most lines that are kept, none when negative; nil for all.
  public init(order: Order, most: Int?) {
    self.order = order
    self.most = max(0, most ?? .max)
  }

  /// Adds a place that stands behind all that were added before.
  public mutating func add(_ line: ConcordanceLine) {
    insert(Entry(line: line, key: key(line), number: total))
    total += 1
  }

  /// Adds the places of texts that stand behind this one's.
  public mutating func merge(_ later: Concordance) {
    for entry in later.entries { insert(Entry(line: entry.line, key: entry.key, number: entry.number + total)) }
    total += later.total
  }

  /// The first lines of the order.
  public var lines: [ConcordanceLine] { entries.sorted(by: Self.inOrder).prefix(most).map(\.line) }

  private mutating func insert(_ entry: Entry) {
    if order == .position, entries.count >= most { return }
    entries.append(entry)
    if most < Int.max / 2, entries.count >= 2 * most + 64 {
      entries.sort(by: Self.inOrder)
      entries.removeLast(entries.count - most)
    }
  }

  private func key(_ line: ConcordanceLine) -> [UInt32] {
    switch order {
    case .position: []
    case .left: line.left.unicodeScalars.reversed().map(\.value)
    case .right: line.right.unicodeScalars.map(\.value)
    }
  }

  private static func inOrder(_ left: Entry, _ right: Entry) -> Bool {
    if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
    return left.number < right.number
  }
}
