import TextModel
import Wording

/// One way in which a text can be damaged.
protocol AnomalyRule: Sendable {
  func findings(in text: SourceText) -> [Finding]
}

extension AnomalyRule {
  /// A finding of the anomaly check.
  func anomaly(
    _ rule: String, _ range: Range<Int>, in text: SourceText, _ values: [String: String] = [:], key: String? = nil,
    severity: Severity = .warning, suggestion: String? = nil
  ) -> Finding {
    Finding(
      check: .anomaly, rule: rule, severity: severity, range: text.range(range),
      message: Message(
        "anomaly." + (key ?? rule), values.merging(["text": text.text(range), "right": suggestion ?? ""]) { $1 }),
      suggestion: suggestion)
  }
}
