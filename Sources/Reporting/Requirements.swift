import Checking
import Wording

// What a text demands in figures (不少于 40 小时, 九月底前): listed apart, because nothing is wrong with it.
extension Finding {
  /// Whether it only tells how a demand in figures was read.
  var isRequirement: Bool {
    guard severity == .info, check == .number, case .number = details else { return false }
    return true
  }
}

extension Report.SpeechSection {
  /// Findings with their numbers from 1 in the order of the text; demands in figures are not among them.
  var numberedFindings: [(number: Int, finding: Finding)] { numbered { !$0.isRequirement } }

  /// Demands in figures, with their numbers among all findings.
  var numberedRequirements: [(number: Int, finding: Finding)] { numbered(\.isRequirement) }

  private func numbered(_ isWanted: (Finding) -> Bool) -> [(number: Int, finding: Finding)] {
    review.findings.enumerated().filter { isWanted($0.element) }.map { ($0.offset + 1, $0.element) }
  }
}

extension Message {
  /// What the signs of comparison of the machine formats are called in the catalogue.
  private static let comparators = [
    ">=": "atLeast", "<=": "atMost", ">": "moreThan", "<": "lessThan", "~": "about", "=": "exactly",
  ]

  /// A statement about a quantity with the sign that people write: ≥ 40 小时, 不晚于 九月底.
  func withComparator(words: Words) -> Message {
    guard key.hasPrefix("number."), let name = values["comparator"].flatMap({ Self.comparators[$0] }) else {
      return self
    }
    let sign = words("report.comparator.\(key.hasSuffix(".date") ? "date." : "")\(name)")
    return mapValues { gap, value in gap == "comparator" ? sign : value }
  }
}
