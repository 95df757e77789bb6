import TextModel

/// Finds e-mail addresses.
enum MailFinder {
  private static let at = UInt32(0x40)
  private static let blank = UInt32(0x20)

  static func values(in text: FoldedText) -> [FoundValue] {
    let scalars = text.scalars
    return scalars.indices.filter { scalars[$0] == at }.compactMap { place in
      var start = place
      if start > 0, scalars[start - 1] == blank { start -= 1 }
      let nameEnd = start
      while start > 0, isName(scalars[start - 1]) { start -= 1 }
      guard start < nameEnd, let end = domainEnd(scalars, from: place + 1) else { return nil }
      return FoundValue(kind: .email, range: start..<end)
    }
  }

  private static func isName(_ scalar: UInt32) -> Bool {
    isLetterOrDigit(scalar) || [0x2E, 0x5F, 0x25, 0x2B, 0x2D].contains(scalar)
  }

  /// Where a domain ends that has a dot in it; 。 is what a Chinese keyboard gives for one.
  private static func domainEnd(_ scalars: [UInt32], from start: Int) -> Int? {
    var index = start
    if index < scalars.count, scalars[index] == blank { index += 1 }
    var end: Int?
    var labels = 0
    while true {
      let label = index
      while index < scalars.count, isLetterOrDigit(scalars[index]) || scalars[index] == 0x2D { index += 1 }
      guard index > label else { return end }
      labels += 1
      if labels > 1 { end = index }
      guard index < scalars.count, scalars[index] == 0x2E || (scalars[index] == 0x3002 && labels == 1) else {
        return end
      }
      index += 1
    }
  }
}
