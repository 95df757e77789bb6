import TextModel
import Wording

/// Figures of one sentence that do not go together, where the sentence leaves no other reading: parts and their total, a
/// change with its two ends, a share with what it is of. Which of the figures is wrong is for a person to say.
struct ArithmeticCheck: Sendable {
  /// Sentences of the paragraph that may name what a figure is of.
  private static let sentencesBefore = 40

  private let text: SourceText

  init(_ text: SourceText) {
    self.text = text
  }

  /// In text order. Linear in the text.
  func findings() -> [Finding] {
    let listed = ListedSum(text: text).faults().map(finding)
    return listed
      + text.lines.flatMap { line -> [Finding] in
        guard (line.contains { ScalarClass.isDigit(text.plain[$0]) || HanNumeral.isNumeral(text.plain[$0]) }) else {
          return []
        }
        let sentences = text.sentences(of: line).map { SentenceFigures(text, $0) }
        let faults =
          PartsReader(text, sentences).faults()
          + sentences.enumerated().flatMap { number, sentence -> [FigureFault] in
            guard !sentence.all.isEmpty, text.first(of: Words.triggers, in: sentence.range) != nil else { return [] }
            let before = Array(sentences[max(0, number - Self.sentencesBefore)..<number])
            return Self.readers(of: sentence, before: before).flatMap { $0.faults() }
          }
        return onePerPlace(faults).map(finding)
      }
  }

  /// In text order; of several of one kind at one place the first, but for two rows that miss one whole each in its own way.
  private func onePerPlace(_ faults: [FigureFault]) -> [FigureFault] {
    faults.enumerated().filter { number, fault in
      !faults[..<number].contains {
        $0.range == fault.range && $0.rule == fault.rule && (fault.rule != .sum || $0.values == fault.values)
      }
    }.map(\.element).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Of two that see one fault the first tells it.
  private static func readers(of figures: SentenceFigures, before: [SentenceFigures]) -> [any FigureReader] {
    [
      ChangeReader(figures: figures), RatioReader(figures: figures), TotalReader(figures: figures),
      SharesReader(figures: figures), LimitReader(figures: figures), ComparedReader(figures: figures),
      DueReader(figures: figures), LeftReader(figures: figures), ProductReader(figures: figures),
      EachTotalReader(figures: figures),
      ProportionReader(figures: figures), RankReader(figures: figures), PeriodReader(figures: figures),
      RespectiveTotalReader(figures: figures),
      LimitedPartsReader(figures: figures), NamedWholeReader(figures: figures, before: before),
      VotesReader(figures: figures, before: before), NamedSumReader(figures: figures, before: before),
      RateOfPartReader(figures: figures, before: before),
    ]
  }

  private func finding(_ fault: FigureFault) -> Finding {
    let values = fault.values.merging(["text": text.text(fault.range)]) { own, _ in own }
    return Finding(
      check: .number, rule: fault.rule.name, severity: fault.severity, range: text.range(fault.range),
      message: Message("number." + fault.key, values), suggestion: fault.suggestion,
      details: .number(comparator: "=", value: fault.figure.value, unit: fault.figure.unit, consequence: nil))
  }
}

/// A figure that does not go with the others of its sentence.
struct FigureFault: Sendable {
  enum Rule: Sendable {
    case change, ratio, sum, product, overWhole, fewerTimes

    /// The id of the rule.
    var name: String {
      switch self {
      case .change: "change"
      case .ratio: "ratio"
      case .sum: "sum"
      case .product: "product"
      case .overWhole: "over-whole"
      case .fewerTimes: "fewer-times"
      }
    }
  }

  let rule: Rule
  /// The ending of its message's key.
  let key: String
  let figure: Figure
  let range: Range<Int>
  var values: [String: String] = [:]
  var suggestion: String? = nil
  let severity: Severity

  init(
    _ rule: Rule, _ figure: Figure, key: String? = nil, range: Range<Int>? = nil, _ values: [String: String] = [:],
    suggestion: String? = nil, severity: Severity = .warning
  ) {
    self.severity = severity
    self.rule = rule
    self.key = key ?? rule.name
    self.figure = figure
    self.range = range ?? figure.range
    self.values = values
    self.suggestion = suggestion
  }

  /// A share that is another one than part and whole come to.
  static func ofShare(_ share: Figure, _ part: String, _ whole: String, _ ratio: Double) -> FigureFault {
    FigureFault(.ratio, share, ["part": part, "whole": whole, "right": WorkedOut.text(ratio * 100, like: share)])
  }
}

/// What was worked out, as a text would write it.
enum WorkedOut {
  /// With as many places as the figure that it is held against, and one more where it would read the same.
  static func text(_ value: Double, like figure: Figure) -> String {
    let unit = figure.isShare ? "%" : (factorName[figure.factor] ?? "") + figure.unit
    let places = figure.step < figure.factor ? places(figure.factor / figure.step) : 0
    let plain = number(value / figure.factor, places: places)
    let shown =
      plain == number(figure.value / figure.factor, places: places)
      ? number(value / figure.factor, places: places + 1) : plain
    return shown + unit
  }

  private static let factorName: [Double: String] = [1000: "千", 10_000: "万", 100_000_000: "亿"]

  private static func places(_ ratio: Double) -> Int { ratio > 50 ? 2 : ratio > 5 ? 1 : 0 }

  /// Rounded to so many places, without zeros at the end.
  static func number(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1) { power, _ in power * 10 }
    let scaled = (value * Double(scale)).rounded()
    guard scaled.magnitude < 1e15 else { return "\(value)" }
    let whole = Int(scaled.magnitude)
    var fraction = places == 0 ? "" : String(String(whole % scale + scale).dropFirst())
    while fraction.last == "0" { fraction.removeLast() }
    return (scaled < 0 ? "-" : "") + "\(whole / scale)" + (fraction.isEmpty ? "" : "." + fraction)
  }
}

private enum Words {
  /// A sentence without any of these is not looked at.
  static let triggers = WordTables.arithmetic.phrases("trigger")
}
