/// Words in a row without signs between them that all end with the one sign that a slogan counts: 产业就业创业行业企业“五业”.
struct SloganRun {
  private static let lengthOfWord = 2
  private static let fewest = 3

  let text: SourceText
  private let count: Int
  private let sign: UInt32?

  init(_ part: NumberedSlogan.Part, in text: SourceText) {
    self.text = text
    count = part.count
    sign = part.head.count == 1 ? text.plain[part.head.lowerBound] : nil
  }

  /// As many words as the slogan says, the last of them ending here; nil where there are more or fewer.
  func items(endingAt end: Int) -> [Range<Int>]? {
    guard count >= Self.fewest, let first = start(of: count, end), start(of: count + 1, end) == nil else { return nil }
    return (0..<count).map { first + $0 * Self.lengthOfWord..<first + ($0 + 1) * Self.lengthOfWord }
  }

  private func start(of words: Int, _ end: Int) -> Int? {
    let start = end - words * Self.lengthOfWord
    guard start >= 0 else { return nil }
    let isRow = (start..<end).allSatisfy { index in
      ScalarClass.isHan(text.plain[index]) && (text.plain[index] == sign) == ((index - start) % Self.lengthOfWord == 1)
    }
    return isRow ? start : nil
  }
}
