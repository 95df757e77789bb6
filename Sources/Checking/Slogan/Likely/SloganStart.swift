/// What stands around a number and shows whether a formula begins there.
struct SloganStart {
  private static let near = 250
  private static let nearItems = 120
  private static let longestSuffixed = 5
  private static let places: [(Unicode.Scalar, Int)] = [
    ("A", -3), ("B", -2), ("C", -1), ("1", 1), ("2", 2), ("3", 3), ("4", 4),
  ]

  private let text: UnmarkedText
  private let start: Int
  private let end: Int
  private let count: Int

  init(text: UnmarkedText, start: Int) {
    self.text = text
    self.start = start
    end = text.run(start)
    count = text.value(start) ?? 0
  }

  /// Hundredths of the natural logarithm of odds.
  var score: Int {
    var sum = SignSum(SloganSigns.shared.start)
    addCharacters(to: &sum)
    addSuffixes(to: &sum)
    addNumbers(to: &sum)
    addAgain(to: &sum)
    if count > 1 { addItems(to: &sum) }
    return sum.score
  }

  private var near: Range<Int> { end..<max(end, min(end + Self.near, text.chars.count)) }

  private func at(_ offset: Int) -> UInt32 { text.at(start + offset) }

  /// The characters around, alone and in twos and threes.
  private func addCharacters(to sum: inout SignSum) {
    sum.add("n", at(0))
    sum.add("r", min(end - start - 1, 8))
    for (letter, place) in Self.places { sum.add(letter, at(place)) }
    sum.add("l", at(-2), at(-1))
    sum.add("m", at(-3), at(-2), at(-1))
    sum.add("b", at(1), at(2))
    sum.add("t", at(1), at(2), at(3))
    if at(1) == .个 {
      sum.add("g", at(2))
      sum.add("G", at(2), at(3))
    }
    if end - start <= 6 { sum.add("e", SignSum.digit(end - start - 1), text.at(end)) }
  }

  /// 三必到制度
  private func addSuffixes(to sum: inout SignSum) {
    for length in 1...Self.longestSuffixed {
      let behind = start + 1 + length
      for suffix in SloganWords.namedBehind where text.has(suffix, at: behind) {
        sum.add("s", [SignSum.digit(length)] + suffix)
      }
    }
  }

  /// Further numbers: 一紧两松三不靠, 两不误、两促进.
  private func addNumbers(to sum: inout SignSum) {
    let further = (start + 1..<end).filter { text.value($0) != nil }
    if let first = further.first {
      sum.add("x", min(first - start - 1, 6))
      sum.add("z", min(further.count, 3))
      if first - start <= 5 { sum.add("x", text.at(first) == at(0) ? "=" : text.value(first) == count + 1 ? "+" : "?") }
      if further.count > 1, first - start == further[1] - first { sum.add("z", "e") }
      for word in Set(further.prefix(2).map { text.at($0 + 1) }) { sum.add("y", word) }
    }
    if end - start <= 5, text.at(end) == .pause, text.value(end + 1) != nil {
      sum.add("d")
      sum.add("d", end - start - 1)
    }
  }

  private func addAgain(to sum: inout SignSum) {
    for length in 1...3 where start + length < end {
      let times = text.timesAgain(start..<start + 1 + length)
      if times > 1 { sum.add("a", SignSum.digit(length), SignSum.digit(min(times, 4))) }
    }
    if text.count([.一, .是], in: near.prefix(Self.nearItems)) > 0 { sum.add("q") }
    if opensItems { sum.add("w") }
  }

  private var opensItems: Bool {
    let (next, after) = (text.at(end), text.at(end + 1))
    return Words.openings.contains(next) || next == .comma && after == Words.namely || next == .就 && after == .是
  }

  /// What behind the formula looks like its items: clauses with its first character, its first word.
  private func addItems(to sum: inout SignSum) {
    let opened = near.dropFirst().filter { place in
      let before = text.at(place - 1)
      return text.at(place) == at(1) && !ScalarClass.isHan(before) && before != .openTitle
    }.count
    sum.add("o", bucket(opened))
    if at(1) != .个, opened == count { sum.add("o", "=") }
    sum.add("h", bucket(text.count([at(1), at(2)], in: near)))
    if at(1) == .个 { sum.add("k", bucket(text.count([at(2), at(3)], in: near))) }
  }

  /// How much of what is expected was found: 0 to 3.
  private func bucket(_ found: Int) -> Int { min(3, 3 * found / count) }
}

private enum Words {
  static let namely: UInt32 = 0x5373  // 即
  static let openings: Set<UInt32> = [.colon, .openBracket, .dash, namely]
}
