/// A text in which names are looked for, with the words that only look like one.
struct NamePage {
  let scalars: [UInt32]
  /// For each scalar the bounds of the first word over it that is no name; empty where there is none.
  private let words: [Range<Int>]

  /// Linear in the text.
  init(_ scalars: [UInt32], _ hits: [PrivacyPhrases.Hit]) {
    self.scalars = scalars
    var words = [Range<Int>](repeating: 0..<0, count: scalars.count)
    for hit in hits where hit.role == .notAName {
      for index in hit.range where words[index].isEmpty { words[index] = hit.range }
    }
    self.words = words
  }

  /// The word that is no name over an index; empty where there is none.
  func word(at index: Int) -> Range<Int> { words[index] }

  func isWord(at index: Int) -> Bool { !words[index].isEmpty }

  /// Whether a word that began before goes on at an index.
  func isInsideWord(_ index: Int) -> Bool { isWord(at: index) && words[index].lowerBound < index }

  func isHan(_ index: Int) -> Bool {
    index < scalars.count && ((0x4E00...0x9FFF).contains(scalars[index]) || scalars[index] >= 0x20000)
  }
}
