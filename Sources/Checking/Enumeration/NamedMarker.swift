/// Labels that name what is counted: 体会之一， 做法之二： at the start of a line.
enum NamedMarker {
  private static let lengths = 2...4
  private static let of: UInt32 = 0x4E4B  // 之

  static func marker(startingLine line: Range<Int>, in text: SourceText) -> NumberingMarker? {
    let line = text.trimmed(line)
    guard line.count > lengths.upperBound else { return nil }
    let start = line.lowerBound
    for length in lengths where text.at(start + length) == of {
      guard (start..<start + length).allSatisfy({ ScalarClass.isHan(text.plain[$0]) }),
        let number = HanNumeral.read(text.plain, at: start + length + 1), (1...20).contains(number.value)
      else { return nil }
      let end = start + length + 1 + number.length
      guard [0x2C, 0x3A, 0x3001, 0x20, 0x2E].contains(text.at(end)) else { return nil }
      return NumberingMarker(
        style: .named(text.plain[start]), number: number.value, mark: of, range: start..<end, position: .line)
    }
    return nil
  }
}
