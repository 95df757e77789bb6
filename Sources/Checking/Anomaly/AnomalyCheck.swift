import TextModel

/// Damage of typing, copying and decoding. Only what is wrong in nearly every reading is reported.
struct AnomalyCheck: Sendable {
  private let text: SourceText
  private let numbering: Numbering
  private let fragment: Fragment?

  /// What a form leaves blank.
  private static let blanks: Set<String> = ["mask", "masked-year"]
  private static let lossesOfNumbers: Set<String> = ["letter-for-digit", "garbled-number", "lost-number"]
  /// What says of a number only how it looks.
  private static let looks: Set<String> = ["mixed-width", "stray-blank"]

  init(_ text: SourceText, _ numbering: Numbering, fragment: Fragment?) {
    self.text = text
    self.numbering = numbering
    self.fragment = fragment
  }

  /// The line that only repeats the beginning of what follows, when the document starts with one.
  static func truncatedLine(of text: SourceText) -> Range<Int>? { TruncatedLine.range(in: text) }

  /// All lines that only repeat the beginning of the next.
  static func truncatedLines(of text: SourceText) -> [Range<Int>] { TruncatedLine.ranges(in: text).map(\.line) }

  func findings() -> [Finding] {
    var findings = rules.flatMap { $0.findings(in: text) }
    // What one table of slips names is not named again by the next.
    for rule in [SwappedWords(), ClauseSlips(), PhraseSlips(), WordSlips()] as [any AnomalyRule] {
      let named = findings.filter { $0.rule == "confusable" }.map(\.range)
      findings += rule.findings(in: text).filter { slip in !named.contains { $0.overlaps(slip.range) } }
    }
    return withoutFollowers(findings)
  }

  private var rules: [any AnomalyRule] {
    let beginning = fragment.flatMap { $0.lacksBeginning ? $0 : nil }
    return [
      TruncatedLine(), GarbledDigits(), BrokenFigures(), LostFigures(), LostDates(), WidthMinority(), ImpossibleDates(),
      WrongWeekdays(), YearlessWeekdays(), ForeignSigns(), Masks(), Mojibake(), GarbledStretches(), RunOnPosts(),
      Doubling(), DoubledEnds(), DoubledWords(), DoubledNumbers(), BrokenLines(), RunOnHeadings(), Confusables(),
      SessionNumbers(), Particles(), ApproximateNumbers(), StrayBlanks(), PiledMarks(), MissingColon(), OddForms(),
      FinalCommas(numbering: numbering), RunOnSalutations(), BareSalutations(), LooseMasks(), ConvertedSigns(),
      LostOrdinals(), LostDays(), LostCounts(), LostPercents(), LostBeginning(fragment: beginning), CutFirstWord(),
      CutTitle(), LostLists(numbering: numbering), UnansweredColons(numbering: numbering),
      PageNumbers(), WrongJoints(numbering: numbering), StrayLetters(),
      UnpairedMarks(
        isFragment: beginning != nil || Self.truncatedLine(of: text) != nil, isCut: fragment?.lacksEnd ?? false),
    ]
  }

  /// The findings that say something of their own.
  private func withoutFollowers(_ all: [Finding]) -> [Finding] {
    let forms = BlankForms(text: text).ranges.map(text.range)
    let truncated = Self.truncatedLines(of: text).map { text.range($0.lowerBound..<min($0.upperBound + 1, text.count)) }
    // Of text that was decoded wrongly nothing else is said.
    let stretches = all.filter { $0.rule == "mojibake" }.map(\.range)
    // The garbled or lost number says all; its width and blanks need not be said too.
    let garbled = all.filter { Self.lossesOfNumbers.contains($0.rule) }.map(\.range)
    return all.filter { finding in
      let range = finding.range
      if Self.blanks.contains(finding.rule), forms.contains(where: { $0.contains(range) }) { return false }
      if stretches.contains(where: { $0.contains(range) && $0 != range }) { return false }
      if finding.rule == "truncated-line" { return true }
      if truncated.contains(where: { $0.overlaps(range) }) { return false }
      return !(Self.looks.contains(finding.rule) && garbled.contains { $0.overlaps(range) })
    }
  }
}
