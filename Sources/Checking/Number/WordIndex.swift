/// Words found by their first scalar, so that a long list costs one look at a place where none begins.
struct WordIndex: Sendable {
  /// The words that begin with a scalar, the longest first.
  private let byFirst: [UInt32: [[UInt32]]]

  init(_ words: [[UInt32]]) {
    byFirst = Dictionary(grouping: words.filter { !$0.isEmpty }, by: \.[0]).mapValues { group in
      group.sorted { $0.count > $1.count }
    }
  }

  /// The longest word at an index.
  @inline(__always)
  func word(at index: Int, of text: SourceText) -> [UInt32]? {
    byFirst[text.at(index)]?.first { text.has($0, at: index) }
  }

  /// The first word that lies in a range.
  func first(in range: Range<Int>, of text: SourceText) -> Range<Int>? {
    for start in range {
      guard let words = byFirst[text.plain[start]],
        let word = words.first(where: { start + $0.count <= range.upperBound && text.has($0, at: start) })
      else { continue }
      return start..<start + word.count
    }
    return nil
  }
}
