package import Wording

/// Rows of one kind: how many there are, and the numbers of the first.
package struct CountedRows: Sendable {
  private static let listedRows = 10

  package private(set) var count = 0
  private var listed: [Int] = []

  package init() {}

  package mutating func add(_ row: Int) {
    count += 1
    if listed.count < Self.listedRows { listed.append(row) }
  }

  /// Adds the rows of a part that comes later.
  package mutating func merge(_ other: CountedRows) {
    count += other.count
    listed += other.listed.prefix(Self.listedRows - listed.count)
  }

  func merging(_ other: CountedRows) -> CountedRows {
    var sum = self
    sum.merge(other)
    return sum
  }

  /// A message about them with the values `count` and `rows`; nil when there are none.
  package func message(_ key: String) -> Message? {
    guard count > 0 else { return nil }
    let rows = listed.map(String.init).joined(separator: ", ") + (count > listed.count ? ", …" : "")
    return Message(key, ["count": String(count), "rows": rows])
  }
}
