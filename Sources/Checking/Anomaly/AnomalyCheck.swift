import TextModel

/// Damage of typing, copying and decoding. Only what is wrong in nearly every reading is reported.
struct AnomalyCheck: Sendable {
  private let text: SourceText
  private let fragment: Fragment?

  init(_ text: SourceText, fragment: Fragment?) {
    self.text = text
    self.fragment = fragment
  }

  /// The line that only repeats the beginning of what follows, when the document starts with one.
  static func truncatedLine(of text: SourceText) -> Range<Int>? { TruncatedLine.range(in: text) }

  func findings() -> [Finding] {
    let rules: [any AnomalyRule] = [
      TruncatedLine(), GarbledDigits(), Masks(), Mojibake(), Doubling(), BrokenLines(), RunOnHeadings(), Confusables(),
      UnpairedMarks(isFragment: fragment != nil || Self.truncatedLine(of: text) != nil),
    ]
    let findings = rules.flatMap { $0.findings(in: text) }
    guard let truncated = Self.truncatedLine(of: text).map(text.range) else { return findings }
    return findings.filter { $0.rule == "truncated-line" || !truncated.contains($0.range) }
  }
}
