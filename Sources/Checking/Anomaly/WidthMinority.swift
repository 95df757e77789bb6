import TextModel

/// A few digits, letters or percent signs of the other width than all the rest of the document, and the colons of times (9:00—11：30)
/// of two widths in one sentence.
struct WidthMinority: AnomalyRule {
  /// So many times as often the usual width must stand, for digits and for percent signs.
  private static let usualDigits = 5
  private static let usualSigns = 2
  private static let usualLetters = 3

  func findings(in text: SourceText) -> [Finding] {
    digits(in: text) + letters(in: text) + percentSigns(in: text)
      + signsBySentence(in: text, ":", "：") { Self.isOfTime($0, in: text) }
  }

  /// ２００５年5月共有１２人: both widths in one sentence, of which the rarer is the odd one, the wide where they are level.
  private func digitsBySentence(in text: SourceText) -> [Finding] {
    sentences(of: text).flatMap { sentence -> [Finding] in
      let runs = Self.runs(in: text, sentence) { ScalarClass.isDigit(text.plain[$0]) }
        .filter {
          $0.lowerBound > sentence.lowerBound || ![.point, .pause, .closeBracket].contains(text.at($0.upperBound))
        }
      let wide = runs.filter { $0.allSatisfy { text.scalars[$0] > 0xFF00 } }
      let narrow = runs.filter { $0.allSatisfy { text.scalars[$0] < 0x80 } }
      guard !wide.isEmpty, !narrow.isEmpty else { return [] }
      let isNarrowOdd = narrow.count < wide.count
      return (isNarrowOdd ? narrow : wide).map { run in
        let right = run.map { isNarrowOdd ? text.plain[$0] + 0xFEE0 : text.plain[$0] }
        return anomaly("mixed-width", run, in: text, key: "mixed-width.document", suggestion: String(scalars: right))
      }
    }
  }

  private func sentences(of text: SourceText) -> [Range<Int>] {
    text.lines.flatMap { line -> [Range<Int>] in
      var parts: [Range<Int>] = []
      var start = line.lowerBound
      for index in line where ScalarClass.endsSentence(text.plain[index]) {
        parts.append(start..<index)
        start = index + 1
      }
      return (parts + [start..<line.upperBound]).map(text.trimmed).filter { !$0.isEmpty }
    }
  }

  /// ＧＤＰ among GDP.
  private func letters(in text: SourceText) -> [Finding] {
    let runs = Self.runs(in: text) { ScalarClass.isLatin(text.plain[$0]) }
    let wide = runs.filter { $0.allSatisfy { text.scalars[$0] > 0xFF00 } }
    let narrow = runs.filter { $0.allSatisfy { text.scalars[$0] < 0x80 } }
    guard !wide.isEmpty, narrow.count >= wide.count * Self.usualLetters else { return [] }
    return wide.filter { $0.count > 1 }.map { run in
      anomaly(
        "mixed-width", run, in: text, key: "mixed-width.document",
        suggestion: String(scalars: run.map { text.scalars[$0] - 0xFEE0 }), isCertain: true)
    }
  }

  private func digits(in text: SourceText) -> [Finding] {
    let runs = Self.runs(in: text) { ScalarClass.isDigit(text.plain[$0]) }
    let wide = runs.filter { $0.allSatisfy { text.scalars[$0] > 0xFF00 } }
    let narrow = runs.filter { $0.allSatisfy { text.scalars[$0] < 0x80 } }
    guard !wide.isEmpty, !narrow.isEmpty else { return [] }
    guard narrow.count >= wide.count * Self.usualDigits else { return digitsBySentence(in: text) }
    return wide.map { run in
      anomaly(
        "mixed-width", run, in: text, key: "mixed-width.document", suggestion: String(scalars: Array(text.plain[run])),
        isCertain: true)
    }
  }

  private func percentSigns(in text: SourceText) -> [Finding] {
    let signs = text.plain.indices.filter { Self.isPercent($0, in: text) }
    let wide = signs.filter { text.scalars[$0] > 0xFF00 }
    let narrow = signs.filter { text.scalars[$0] < 0x80 }
    let (few, right): ([Int], String) = wide.count < narrow.count ? (wide, "%") : (narrow, "％")
    guard !few.isEmpty else { return [] }
    guard signs.count - few.count >= few.count * Self.usualSigns else {
      return signsBySentence(in: text, "%", "％") { Self.isPercent($0, in: text) }
    }
    return few.map { sign in
      anomaly("mixed-width", sign..<sign + 1, in: text, key: "mixed-width.document", suggestion: right)
    }
  }

  private static func isPercent(_ index: Int, in text: SourceText) -> Bool {
    text.plain[index] == .percent && ScalarClass.isDigit(text.at(index - 1))
  }

  private static func isOfTime(_ index: Int, in text: SourceText) -> Bool {
    text.plain[index] == .colon && ScalarClass.isDigit(text.at(index - 1)) && ScalarClass.isDigit(text.at(index + 1))
  }

  /// 去年50％，今年60%: both widths in one sentence.
  private func signsBySentence(
    in text: SourceText, _ narrowSign: String, _ wideSign: String, where isSign: (Int) -> Bool
  ) -> [Finding] {
    sentences(of: text).flatMap { sentence -> [Finding] in
      let signs = sentence.filter(isSign)
      let wide = signs.filter { text.scalars[$0] > 0xFF00 }
      let narrow = signs.filter { text.scalars[$0] < 0x80 }
      guard !wide.isEmpty, !narrow.isEmpty else { return [] }
      let (few, right) = narrow.count < wide.count ? (narrow, wideSign) : (wide, narrowSign)
      return few.map { anomaly("mixed-width", $0..<$0 + 1, in: text, key: "mixed-width.document", suggestion: right) }
    }
  }

  private static func runs(in text: SourceText, of belongs: (Int) -> Bool) -> [Range<Int>] {
    runs(in: text, 0..<text.count, of: belongs)
  }

  /// The longest stretches of some scalars.
  private static func runs(in text: SourceText, _ range: Range<Int>, of belongs: (Int) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      var end = index
      while end < range.upperBound, belongs(end) { end += 1 }
      if end > index { runs.append(index..<end) }
      index = max(end, index + 1)
    }
    return runs
  }
}
