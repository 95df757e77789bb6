/// The marks of a list that is told in words: 首先… 其次… 再次… 最后…. Precision first: 再次 means “once more” in most texts,
/// and 最后 the end of a story; they are marks only where 首先 and 其次 stand before them at the head of clauses.
struct SpokenSeries: Sendable {
  /// 首先
  let firsts: [[UInt32]]
  /// 其次
  let seconds: [[UInt32]]
  /// 最后, 再其次
  let laters: [[UInt32]]
  /// 再次: only with a mark behind it.
  let marked: [[UInt32]]

  /// The marks in text order, with 是 and the comma behind them; none where there are fewer than two. Linear.
  ///
  /// - Parameter scalars: folded.
  func marks(in scalars: [UInt32]) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    for index in scalars.indices where index == 0 || !isLetterOrIdeograph(scalars[index - 1]) {
      guard let mark = mark(in: scalars, at: index, number: marks.count) else { continue }
      marks.append(mark)
    }
    return marks.count > 1 ? marks : []
  }

  private func mark(in scalars: [UInt32], at start: Int, number: Int) -> Range<Int>? {
    func end(of words: [[UInt32]]) -> Int? {
      words.first { scalars[start...].starts(with: $0) }.map { start + $0.count }
    }
    let bare = end(of: number == 0 ? firsts : number == 1 ? seconds : laters)
    // 再次检修, without a comma, says that it is done once more.
    let asked = number < 2 || bare != nil ? nil : end(of: marked)
    guard let word = bare ?? asked else { return nil }
    let body = body(behind: word, in: scalars)
    return body < scalars.count && (bare != nil || body > word) ? start..<body : nil
  }

  private func body(behind word: Int, in scalars: [UInt32]) -> Int {
    var end = word
    if end < scalars.count, scalars[end] == 0x662F { end += 1 }  // 是
    if end < scalars.count, [0x2C, 0x3A, 0x3001, 0x20].contains(scalars[end]) { end += 1 }
    return end
  }
}
