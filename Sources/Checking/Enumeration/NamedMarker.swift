/// Labels that name what is counted: 体会之一， 做法之二： at the start of a line.
enum NamedMarker {
  private static let lengths = 2...4

  static func marker(startingLine line: Range<Int>, in text: SourceText) -> NumberingMarker? {
    let line = text.trimmed(line)
    guard line.count > lengths.upperBound else { return nil }
    let start = line.lowerBound
    for length in lengths where text.at(start + length) == .之 {
      guard (start..<start + length).allSatisfy({ ScalarClass.isHan(text.plain[$0]) }),
        let number = HanNumeral.read(text.plain, at: start + length + 1), (1...20).contains(number.value)
      else { return nil }
      let end = start + length + 1 + number.length
      guard [.comma, .colon, .pause, .blank, .point].contains(text.at(end)) else { return nil }
      return NumberingMarker(
        style: .named(text.plain[start]), number: number.value, mark: .之, range: start..<end, position: .line)
    }
    return nil
  }
}
