/// What stands around a possible end of a formula.
struct SloganEnd {
  private static let near = 250
  private static let nearBefore = 120

  let text: UnmarkedText
  let start: Int
  let end: Int

  /// Hundredths of the natural logarithm of odds, to be compared with other ends of the same formula.
  var score: Int {
    var sum = SignSum(SloganSigns.shared.end)
    let numbers = (start..<end).filter { text.value($0) != nil }
    guard let lastNumber = numbers.last else { return sum.score }
    let last = lastNumber + 1..<end
    addLengths(numbers, last.count, to: &sum)
    addBorder(last.count, to: &sum)
    addAgain(to: &sum)
    let sides: [(Unicode.Scalar, Range<Int>)] = [
      ("H", end..<max(end, min(end + Self.near, text.chars.count))), ("B", max(0, start - Self.nearBefore)..<start),
    ]
    for (kind, side) in sides {
      sum.add(kind, SignSum.digit(min(last.count, 4)), SignSum.digit(min(text.count(text.chars[last], in: side), 4)))
    }
    return sum.score
  }

  /// How many numbers there are, and how long what they count is, the last beside the first.
  private func addLengths(_ numbers: [Int], _ last: Int, to sum: inout SignSum) {
    sum.add("L", min(last, 9))
    sum.add("N", min(numbers.count, 4))
    sum.add("K", SignSum.digit(min(numbers.count, 4)), SignSum.digit(min(last, 9)))
    guard numbers.count > 1 else { return }
    let isParted = text.chars[numbers[0]..<numbers[1]].contains(.pause)
    let first = numbers[1] - numbers[0] - (isParted ? 2 : 1)
    sum.add("M", min(first, 9))
    sum.add("V", max(0, min(6, 3 + last - first)))
  }

  private func addBorder(_ last: Int, to sum: inout SignSum) {
    let (before, next) = (text.at(end - 1), text.at(end))
    sum.add("F", next)
    sum.add("P", before)
    sum.add("X", before, next)
    sum.add("F", Self.twice("F"), next, text.at(end + 1))
    sum.add("P", Self.twice("P"), text.at(end - 2), before)
    sum.add("E", text.value(end) != nil ? "n" : next == .pause ? "p" : ScalarClass.isHan(next) ? "h" : "e")
    if text.at(start + 1) == .个 {
      sum.add("C", min(last, 9))
      sum.add("C", Self.twice("C"), text.at(end - 2), before)
    }
  }

  private func addAgain(to sum: inout SignSum) {
    let times = text.timesAgain(start..<end)
    guard times > 1 else { return }
    sum.add("R", min(times, 4))
    sum.add("R", times > text.timesAgain(start..<end + 1) ? ">" : "=")
  }

  private static func twice(_ letter: Unicode.Scalar) -> UInt32 { letter.value }
}
