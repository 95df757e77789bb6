import TextModel

/// Where the phrases of a list stand in a text, so that many ranges of it can be asked for them without being read again.
struct PhrasePlaces: Sendable {
  private let starts: [Int]
  /// The number of the phrase in its list, and where it ends.
  private let phrases: [(number: Int, end: Int)]

  /// Linear in the text.
  init(_ list: PhraseList, in text: SourceText) {
    var (starts, phrases) = ([Int](), [(number: Int, end: Int)]())
    for index in 0..<text.count where list.mayBegin(with: text.plain[index]) {
      for (number, phrase) in list.enumerated() where text.has(phrase, at: index) {
        starts.append(index)
        phrases.append((number, index + phrase.count))
      }
    }
    (self.starts, self.phrases) = (starts, phrases)
  }

  /// The numbers of the phrases that stand in a range wholly. Logarithmic, and linear in what begins there.
  func numbers(in range: Range<Int>) -> Set<Int> {
    Set(standing(in: range).lazy.filter { $0.end <= range.upperBound }.map(\.number))
  }

  /// Whether a phrase stands in a range wholly.
  func areAny(in range: Range<Int>) -> Bool { standing(in: range).contains { $0.end <= range.upperBound } }

  private func standing(in range: Range<Int>) -> ArraySlice<(number: Int, end: Int)> {
    let first = starts.partitioningIndex { $0 >= range.lowerBound }
    return phrases[first..<max(first, starts.partitioningIndex { $0 >= range.upperBound })]
  }
}
