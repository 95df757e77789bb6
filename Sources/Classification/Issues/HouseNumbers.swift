/// Numbers that tell one of several like things from the others: the 7 of 七号楼, 7栋, 7#, 十四幢.
enum HouseNumbers {
  private static let markers: Set<UInt32> = Set("号栋幢#跨".unicodeScalars.map(\.value))
  /// 二 and 2 alike.
  private static let digits: [UInt32: Int] = Dictionary(
    uniqueKeysWithValues: "零一二三四五六七八九".unicodeScalars.map(\.value).enumerated().map { ($1, $0) })
  private static let ten: UInt32 = 0x5341
  private static let month = "月".unicodeScalars.first?.value

  /// In text order. Numbers above 999 are left out, and days: the 3 of 五月3号.
  static func all(in scalars: [UInt32]) -> [UInt16] {
    var found: [UInt16] = []
    var start: Int?
    for (index, scalar) in scalars.enumerated() {
      if isNumeral(scalar) {
        start = start ?? index
        continue
      }
      if let begin = start, markers.contains(scalar), begin == 0 || scalars[begin - 1] != month,
        let value = value(scalars[begin..<index])
      {
        found.append(value)
      }
      start = nil
    }
    return found
  }

  private static func isNumeral(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || scalar == ten || digits[scalar] != nil
  }

  private static func value(_ numeral: ArraySlice<UInt32>) -> UInt16? {
    var (total, last, any) = (0, 0, false)
    for scalar in numeral {
      if scalar == ten {
        total += (any ? last : 1) * 10
        (last, any) = (0, false)
      } else {
        let digit = digits[scalar] ?? Int(scalar) - 0x30
        last = any ? last * 10 + digit : digit
        any = true
      }
      if total + last > 999 { return nil }
    }
    return UInt16(total + last)
  }
}
