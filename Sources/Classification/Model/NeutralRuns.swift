/// Stretches of an opinion that say nothing of its subject: what is masked, licence plates, and the numbers of telephones, cards and
/// identity papers. A judgement is the same whether such a value is written out, masked or masked otherwise.
enum NeutralRuns {
  /// Fewer digits may be a date, an amount or a quantity.
  private static let shortestNumber = 10
  /// The first character of a licence plate, and how many signs stand behind its letter.
  private static let provinces = Set("京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新".unicodeScalars.map(\.value))
  private static let plateSigns = 5...6
  private static let masks: Set<UInt32> = [0x2A, 0x1F7B6]
  /// Also stands once between the parts of a foreign name.
  private static let middleDot: UInt32 = 0xB7

  /// A text without such stretches, as the ranges that remain; linear.
  static func rest(of scalars: [UInt32], in piece: Range<Int>) -> [Range<Int>] {
    var (rest, start, index) = ([Range<Int>](), piece.lowerBound, piece.lowerBound)
    while index < piece.upperBound {
      let end = self.end(of: scalars, from: index, to: piece.upperBound)
      if end > index {
        if start < index { rest.append(start..<index) }
        start = end
      }
      index = max(end, index + 1)
    }
    return start < piece.upperBound ? rest + [start..<piece.upperBound] : rest
  }

  /// Where the stretch that begins here ends; here where none does.
  private static func end(of scalars: [UInt32], from start: Int, to limit: Int) -> Int {
    if isDigit(scalars[start]) { return endOfNumber(scalars, from: start, to: limit) }
    if let end = endOfPlate(scalars, from: start, to: limit) { return end }
    guard masks.contains(scalars[start]) || scalars[start] == middleDot else { return start }
    var end = start
    while end < limit, masks.contains(scalars[end]) || scalars[end] == middleDot { end += 1 }
    return end - start == 1 && scalars[start] == middleDot ? start : end
  }

  /// Behind 冀C·8K372; nil where none begins.
  private static func endOfPlate(_ scalars: [UInt32], from start: Int, to limit: Int) -> Int? {
    guard start + 1 < limit, provinces.contains(scalars[start]), (0x61...0x7A).contains(scalars[start + 1]) else {
      return nil
    }
    var index = start + 2
    if index < limit, [middleDot, 0x2D, 0x20, 0x2E].contains(scalars[index]) { index += 1 }
    let first = index
    while index < limit, isDigit(scalars[index]) || (0x61...0x7A).contains(scalars[index]) { index += 1 }
    return plateSigns.contains(index - first) && scalars[first..<index].contains(where: isDigit) ? index : nil
  }

  /// Behind a long number, hyphens between its parts and the X of an identity number included; at the start of a
  /// shorter one, which says something.
  private static func endOfNumber(_ scalars: [UInt32], from start: Int, to limit: Int) -> Int {
    guard start == 0 || !isDigit(scalars[start - 1]) else { return start }
    var (end, digits) = (start, 0)
    while end < limit, isDigit(scalars[end]) || scalars[end] == 0x2D && end + 1 < limit && isDigit(scalars[end + 1]) {
      if isDigit(scalars[end]) { digits += 1 }
      end += 1
    }
    if digits == 17, end < limit, scalars[end] == 0x78 { end += 1 }
    return digits >= shortestNumber ? end : start
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
}
