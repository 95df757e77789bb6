import TextModel

/// Marks in the shape of another script or of vertical print: ︰ ﹐ ｡ for ：，。, << >> and < > for 《》, single 「」 among “”.
struct OddForms: AnomalyRule {
  /// So many times as often the curly marks must stand.
  private static let usualQuotes = 3
  private static let mostCorners = 2
  /// <例> and <b> hold no title.
  private static let shortestTitle = 2
  private static let longestTitle = 38
  private static let ratio: UInt32 = 0x2236
  /// ︰, in 3︰2 for ∶
  private static let vertical: UInt32 = 0xFE30
  private static let corners: [UInt32: String] = [0x300C: "“", 0x300D: "”"]

  func findings(in text: SourceText) -> [Finding] {
    let forms = Words.oddForms
    return text.scalars.indices.filter { !ScalarClass.isHan(text.scalars[$0]) }.compactMap { index in
      let scalar = text.scalars[index]
      if scalar == 0x3C || scalar == 0xFF1C { return title(index, in: text) }
      if scalar == 0x201E { return year(index, in: text) }
      if scalar == Self.vertical, ScalarClass.isDigit(text.at(index - 1)), ScalarClass.isDigit(text.at(index + 1)) {
        return anomaly("sign-for-sign", index..<index + 1, in: text, suggestion: "∶")
      }
      guard let right = forms[scalar], ScalarClass.isHan(text.at(index - 1)),
        scalar != Self.ratio || !HanNumeral.isNumeral(text.at(index - 1)) && ScalarClass.isHan(text.at(index + 1))
      else { return nil }
      return anomaly("sign-for-sign", index..<index + 1, in: text, suggestion: String(scalars: [right]))
    } + corners(in: text)
  }

  /// <<条例>>, <条例>
  private func title(_ index: Int, in text: SourceText) -> Finding? {
    let width = text.at(index) == text.at(index + 1) ? 2 : 1
    let start = index + width
    guard text.at(index - 1) != text.at(index), ScalarClass.isHan(text.at(start)),
      let close = (start..<min(text.count, start + Self.longestTitle)).first(where: {
        !ScalarClass.isHan(text.plain[$0])
      }),
      close - start >= Self.shortestTitle, (0..<width).allSatisfy({ text.at(close + $0) == 0x3E })
    else { return nil }
    return anomaly("sign-for-sign", index..<close + width, in: text, suggestion: "《" + text.text(start..<close) + "》")
  }

  /// 办发„2012‟33号: the brackets of a document's number, of which decoding made marks of other languages.
  private func year(_ index: Int, in text: SourceText) -> Finding? {
    let digits = (index + 1..<min(text.count, index + 6)).prefix { ScalarClass.isDigit(text.plain[$0]) }
    guard digits.count == 4,
      [0x201F, .closeQuote, .openQuote].contains(text.scalars[min(digits.upperBound, text.count - 1)])
    else { return nil }
    let suggestion = "〔" + text.text(digits) + "〕"
    return anomaly("sign-for-sign", index..<digits.upperBound + 1, in: text, suggestion: suggestion)
  }

  private func corners(in text: SourceText) -> [Finding] {
    let places = text.scalars.indices.filter { (0x300C...0x300D).contains(text.scalars[$0]) }
    let curly = text.scalars.count { $0 == .openQuote }
    guard !places.isEmpty, places.count <= 2 * Self.mostCorners, curly * 2 >= places.count * Self.usualQuotes else {
      return []
    }
    return places.map { place in
      anomaly("sign-for-sign", place..<place + 1, in: text, suggestion: Self.corners[text.scalars[place]])
    }
  }
}

private enum Words {
  /// ︰, ﹐: marks of vertical print and small forms, with the usual ones.
  static let oddForms = Dictionary(WordTables.words.words("odd-form").filter { $0.count == 2 }.map { ($0[0], $0[1]) }) {
    first, _ in first
  }
}
