import TextModel

/// Finds homes by building, entrance and door: `3号楼2单元501`, `12栋1203室`. A building alone is where something is wrong,
/// and stays.
struct DoorFinder {
  /// Digits of a door without a word behind it.
  private static let doorDigits = 3...4

  private let buildings: [[UInt32]]
  private let doors: [[UInt32]]

  init(_ rules: PrivacyRules, folding: FoldingTable) {
    func items(_ role: String) -> [[UInt32]] {
      rules.numbers.items(role).map { FoldedText.scalars(of: $0, table: folding) }.sorted { $0.count > $1.count }
    }
    (buildings, doors) = (items("building"), items("door"))
  }

  /// Linear in the text.
  func values(in text: FoldedText) -> [FoundValue] {
    let scalars = text.scalars
    var (found, index) = ([FoundValue](), 0)
    while index < scalars.count {
      if let end = end(of: scalars, from: index) {
        found.append(FoundValue(kind: .address, range: index..<end))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Where the home that begins here ends; nil where none does.
  private func end(of scalars: [UInt32], from start: Int) -> Int? {
    guard isNumeral(scalars[start]), start == 0 || !isNumeral(scalars[start - 1]) else { return nil }
    var (index, levels) = (start, 0)
    while index < scalars.count {
      let number = self.number(scalars, from: index)
      guard number > index else { return nil }
      if levels > 0, let door = word(of: doors, scalars, at: number) {
        // 2号楼3号 goes on where a door follows.
        if word(of: buildings, scalars, at: number).map({ $0 < scalars.count && isNumeral(scalars[$0]) }) != true {
          return door
        }
      }
      guard let next = word(of: buildings, scalars, at: number) else {
        let isDoor =
          levels > 0 && Self.doorDigits.contains(number - index)
          && scalars[index..<number].allSatisfy { (0x30...0x39).contains($0) }
          && (number == scalars.count || !isCounting(scalars[number], levels))
        return isDoor ? number : nil
      }
      (index, levels) = (next, levels + 1)
      if index < scalars.count, scalars[index] == 0x2D { index += 1 }
    }
    return nil
  }

  /// 12号300元 counts something; behind building and entrance a number is a door whatever follows.
  private func isCounting(_ next: UInt32, _ levels: Int) -> Bool {
    isLetterOrDigit(next) || levels < 2 && (0x4E00...0x9FFF).contains(next)
  }

  private func number(_ scalars: [UInt32], from start: Int) -> Int {
    var end = start
    while end < scalars.count, isNumeral(scalars[end]) { end += 1 }
    return end
  }

  private func word(of words: [[UInt32]], _ scalars: [UInt32], at index: Int) -> Int? {
    words.first { index + $0.count <= scalars.count && scalars[index..<index + $0.count].elementsEqual($0) }
      .map { index + $0.count }
  }

  private func isNumeral(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0x61...0x7A).contains(scalar) || Self.chinese.contains(scalar)
  }

  private static let chinese = Set("一二三四五六七八九十".unicodeScalars.map(\.value))
}
