import TextModel

/// Finds the names of accounts behind a cue: `微信号 zhang_2004`, `QQ：123456`.
enum AccountFinder {
  /// In signs; a shorter row is another word (微信app).
  private static let length = 5...24
  /// Blanks, colons and 是 may stand between the cue and the name, so many at most.
  private static let fillers = Set(" :是为".unicodeScalars.map(\.value))
  private static let mostFillers = 3

  static func values(in text: FoldedText, _ hits: [PrivacyPhrases.Hit]) -> [FoundValue] {
    hits.filter { $0.role == .account }.compactMap { hit in
      var start = hit.range.upperBound
      while start < min(text.scalars.count, hit.range.upperBound + mostFillers), fillers.contains(text.scalars[start]) {
        start += 1
      }
      var end = start
      while end < text.scalars.count, isSign(text.scalars[end]) { end += 1 }
      // A word without digits may be anything that is done by it (微信online).
      let isNamed = text.scalars[start..<end].contains { !(0x61...0x7A).contains($0) }
      return length.contains(end - start) && isNamed ? FoundValue(kind: .account, range: start..<end) : nil
    }
  }

  private static func isSign(_ scalar: UInt32) -> Bool { isLetterOrDigit(scalar) || scalar == 0x5F || scalar == 0x2D }
}
