import TextModel

/// A few digits, letters or percent signs of the other width than all the rest of the document.
struct WidthMinority: AnomalyRule {
  /// So many times as often the usual width must stand, for digits and for percent signs.
  private static let usualDigits = 5
  private static let usualSigns = 2
  private static let usualLetters = 3

  func findings(in text: SourceText) -> [Finding] {
    digits(in: text) + letters(in: text) + percentSigns(in: text)
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
    guard !wide.isEmpty, narrow.count >= wide.count * Self.usualDigits else { return [] }
    return wide.map { run in
      anomaly(
        "mixed-width", run, in: text, key: "mixed-width.document", suggestion: String(scalars: Array(text.plain[run])),
        isCertain: true)
    }
  }

  private func percentSigns(in text: SourceText) -> [Finding] {
    let signs = text.plain.indices.filter { text.plain[$0] == 0x25 && ScalarClass.isDigit(text.at($0 - 1)) }
    let wide = signs.filter { text.scalars[$0] > 0xFF00 }
    let narrow = signs.filter { text.scalars[$0] < 0x80 }
    let (few, right): ([Int], String) = wide.count < narrow.count ? (wide, "%") : (narrow, "％")
    guard !few.isEmpty, signs.count - few.count >= few.count * Self.usualSigns else { return [] }
    return few.map { sign in
      anomaly("mixed-width", sign..<sign + 1, in: text, key: "mixed-width.document", suggestion: right)
    }
  }

  /// The longest stretches of some scalars.
  private static func runs(in text: SourceText, of belongs: (Int) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < text.count {
      var end = index
      while end < text.count, belongs(end) { end += 1 }
      if end > index { runs.append(index..<end) }
      index = max(end, index + 1)
    }
    return runs
  }
}
