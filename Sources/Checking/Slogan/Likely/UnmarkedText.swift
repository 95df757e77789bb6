/// A text as signs of slogans are read from it, without quotation marks, blanks and empty lines, so that it does not matter
/// whether a formula stands in marks.
struct UnmarkedText {
  /// Scalars of the longest formula, and of what is looked at behind a number.
  static let longest = 20
  static let outside = UInt32(UInt8(ascii: "#"))
  static let newLine = UInt32(UInt8(ascii: "/"))

  private static let leftOut: Set<UInt32> = [.quote, .blank, 0x27, 0x2018, 0x2019, 0x300C, 0x300D, 0x300E, 0x300F]  // " ' ‘ ’ 「 」 『 』

  let chars: [UInt32]
  /// Where each scalar stands in the text.
  let places: [Int]
  /// Numbers from one to ten before a Chinese character that belongs to no number.
  private(set) var starts: [Int] = []
  /// How often what begins at a start stands at one, by its hash.
  private var again: [UInt64: Int] = [:]

  init(_ text: SourceText) {
    var (chars, places): ([UInt32], [Int]) = ([], [])
    for (place, scalar) in text.plain.enumerated() where !Self.leftOut.contains(scalar) {
      if scalar == .lineBreak, chars.last == Self.newLine { continue }
      chars.append(scalar == .lineBreak ? Self.newLine : scalar)
      places.append(place)
    }
    (self.chars, self.places) = (chars, places)
    starts = chars.indices.filter(isStart)
    for start in starts {
      for length in 2...Self.longest + 1 where start + length <= chars.count {
        again[hash(start, length), default: 0] += 1
      }
    }
  }

  func at(_ index: Int) -> UInt32 { chars.indices.contains(index) ? chars[index] : Self.outside }

  func has(_ word: [UInt32], at index: Int) -> Bool {
    index + word.count <= chars.count && chars[index..<index + word.count].elementsEqual(word)
  }

  /// How often a stretch that begins at a start stands at one.
  func timesAgain(_ stretch: Range<Int>) -> Int {
    stretch.upperBound <= chars.count ? again[hash(stretch.lowerBound, stretch.count)] ?? 0 : 0
  }

  /// 双 counts two.
  func value(_ index: Int) -> Int? {
    let scalar = at(index)
    if scalar == NumberedSlogan.double { return 2 }
    return scalar == .十 ? 10 : HanNumeral.digit(scalar).flatMap { $0 > 0 ? $0 : nil }
  }

  private func isStart(_ index: Int) -> Bool {
    guard value(index) != nil, case (let next, let before) = (at(index + 1), at(index - 1)), ScalarClass.isHan(next)
    else { return false }
    return !Words.numerals.contains(next) && !Words.numerals.contains(before) && before != .第
      && !ScalarClass.isDigit(before)
  }

  /// The end of the Chinese characters behind a number.
  func run(_ start: Int) -> Int {
    var end = start + 1
    while end - start <= Self.longest, ScalarClass.isHan(at(end)) { end += 1 }
    return end
  }

  /// Where a formula may end; it goes on behind 、 where a number follows.
  func ends(_ start: Int) -> [Int] {
    var (end, found) = (start + 2, [Int]())
    while end - start <= Self.longest {
      if at(end - 1) != .pause, value(end - 1) == nil { found.append(end) }
      guard ScalarClass.isHan(at(end)) || at(end) == .pause && value(end + 1) != nil else { break }
      end += 1
    }
    return found
  }

  /// How often a word stands in a stretch, none inside another.
  func count(_ word: ArraySlice<UInt32>, in stretch: Range<Int>) -> Int {
    var (index, count) = (stretch.lowerBound, 0)
    while index + word.count <= stretch.upperBound {
      let isHere = chars[index..<index + word.count].elementsEqual(word)
      count += isHere ? 1 : 0
      index += isHere ? word.count : 1
    }
    return count
  }

  private func hash(_ start: Int, _ length: Int) -> UInt64 {
    chars[start..<start + length].reduce(SloganSigns.seed, SloganSigns.mixed)
  }
}

private enum Words {
  /// 〇, 百, 几: before or behind a number they belong to it.
  static let numerals = WordTables.words.scalars("slogan-sign-numeral")
}
