public import Checking
public import TextModel

/// How well `check` finds what a reader found, check by check.
///
/// What counts as a report: of the checks `term`, `enumeration`, `anomaly` and `punctuation` every finding that is more
/// than information; of `number` every statement read; of `similarity` every passage; of `slogan` every numbered slogan
/// with its two counts, since it is the counts that are asked for. What documents say against each other, and fragments,
/// are left out. A slogan that is only mentioned once more is no second report.
public struct FindingScore: Sendable {
  /// What is counted: a check, or of the slogans only the warnings that a count is wrong.
  public enum Subject: Sendable, Hashable {
    case check(Check)
    case sloganFaults
  }

  /// The counts of one subject.
  public struct Tally: Sendable, Hashable {
    /// Rows that were found.
    public var found = 0
    /// Rows that were not.
    public var missed = 0
    /// Reports where the reader saw none.
    public var wrong = 0
    /// Those of the wrong reports that stand where the reader expected a false alarm.
    public var trapped = 0

    /// Nothing found, missed or reported yet.
    public init() {}

    /// Nothing to find and nothing reported: there is nothing to tell.
    var isEmpty: Bool { found + missed + wrong == 0 }

    /// Found rows among all reports, share of 1; 1 without a report.
    public var precision: Double { found + wrong == 0 ? 1 : Double(found) / Double(found + wrong) }
    /// Found rows among all rows, share of 1; 1 without a row.
    public var recall: Double { found + missed == 0 ? 1 : Double(found) / Double(found + missed) }
    /// Harmonic mean of both.
    public var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
  }

  /// One difference between the reader and the check.
  public struct Difference: Sendable {
    /// As in `Tally`.
    public enum Kind: String, Sendable { case missed, wrong, trapped }

    /// Name of the document.
    public let file: String
    /// What was counted.
    public let subject: Subject
    /// How the two differ.
    public let kind: Kind
    /// Of the report, or of the row that was missed.
    public let range: TextRange
    /// The words at the place.
    public let text: String
    /// What the reader wrote; nil where there is no row.
    public let expected: String?
    /// What the check said; nil where it said nothing.
    public let finding: Finding?
  }

  /// Checks whose reports all mean that something is wrong: one of them may say what the reader filed under another.
  private static let faults: Set<Check> = [.term, .enumeration, .anomaly, .punctuation]
  /// What is found by comparing documents or figures is not in a reader's table of the statements in one of them.
  private static let comparing: Set<String> = [
    "contradiction", "quoted-share", "change", "ratio", "sum", "over-whole", "fewer-times", "product", "bands",
    "duration", "date-order", "two-values", "table-sum", "table-order", "table-shares",
  ]

  /// In the order of the documents, by subject within each.
  public private(set) var differences: [Difference] = []
  private var tallies: [Subject: Tally] = [:]

  /// Without any document.
  public init() {}

  /// In the order of the checks; without those of which the reader noted nothing.
  public var subjects: [(subject: Subject, tally: Tally)] {
    let all = Check.allCases.flatMap { $0 == .slogan ? [Subject.check($0), .sloganFaults] : [.check($0)] }
    return all.compactMap { subject in tallies[subject].map { (subject, $0) } }.filter { !$0.1.isEmpty }
  }

  /// Counts one document.
  ///
  /// - Parameters:
  ///   - rows: what the reader found, with the places.
  ///   - file: the document's name in the table.
  ///   - read: the names of all documents, since a passage is shared with one of them.
  ///   - wanted: the checks of which the reader noted anything in any document.
  public mutating func count(
    _ findings: [Finding], of document: Document, against rows: [(row: FindingGold.Row, range: TextRange)],
    file: String,
    read: Set<String>, wanted: Set<Check>
  ) {
    let page = Page(document: document, file: file, rows: rows)
    for check in Check.allCases where wanted.contains(check) && check != .coverage {
      let reports = findings.filter { $0.check == check && Self.isReport($0) }
      if check == .slogan {
        count(page.slogans(reports), .check(.slogan), page)
        let warnings = reports.filter { $0.severity < .info }
        count(page.match(warnings, asked: { $0.isWrongCount }), .sloganFaults, page)
      } else {
        count(page.match(reports) { $0.asks(check, read) }, .check(check), page)
      }
    }
  }

  private static func isReport(_ finding: Finding) -> Bool {
    switch finding.check {
    case .coverage, .plan: false
    case .term, .enumeration, .anomaly, .punctuation: finding.severity < .info
    case .number, .similarity: !comparing.contains(finding.rule)
    case .slogan: if case .slogan(.some, _) = finding.details { true } else { false }
    }
  }

  private mutating func count(_ outcome: Page.Outcome, _ subject: Subject, _ page: Page) {
    tallies[subject, default: Tally()].found += outcome.found
    tallies[subject, default: Tally()].missed += outcome.missed.count
    for (row, finding) in outcome.missed {
      add(.missed, subject, page, page.rows[row].range, page.rows[row].row.expected, finding)
    }
    for finding in outcome.wrong {
      let trap = subject.check.flatMap { page.trap(of: $0, at: finding) }
      tallies[subject, default: Tally()].wrong += 1
      tallies[subject, default: Tally()].trapped += trap == nil ? 0 : 1
      add(trap == nil ? .wrong : .trapped, subject, page, finding.range, trap, finding)
    }
  }

  private mutating func add(
    _ kind: Difference.Kind, _ subject: Subject, _ page: Page, _ range: TextRange, _ expected: String?,
    _ finding: Finding?
  ) {
    differences.append(
      Difference(
        file: page.file, subject: subject, kind: kind, range: range, text: page.document.text(range),
        expected: expected,
        finding: finding))
  }

  /// One document with the reader's rows.
  private struct Page {
    let document: Document
    let file: String
    let rows: [(row: FindingGold.Row, range: TextRange)]

    struct Outcome {
      var found = 0
      /// Indices of rows, with what was said there if it was something else.
      var missed: [(row: Int, finding: Finding?)] = []
      var wrong: [Finding] = []
    }

    func match(_ reports: [Finding], asked: (FindingGold.Row) -> Bool) -> Outcome {
      var outcome = Outcome()
      for (number, row) in rows.enumerated() where asked(row.row) {
        if reports.contains(where: { touches($0, row.range) }) {
          outcome.found += 1
        } else {
          outcome.missed.append((number, nil))
        }
      }
      outcome.wrong = reports.filter { report in
        !rows.contains { asked($0.row) && touches(report, $0.range) } && !isExcused(report)
      }
      return outcome
    }

    /// A slogan is right when both counts are, one of several that a row takes together when their sums are.
    func slogans(_ reports: [Finding]) -> Outcome {
      var outcome = Outcome()
      var matched = [Bool](repeating: false, count: reports.count)
      for (number, row) in rows.enumerated() {
        guard case .slogan(let announced, let items) = row.row.kind else { continue }
        let here = reports.indices.filter { touches(reports[$0], row.range) }
        for index in here { matched[index] = true }
        let sums = here.reduce((announced: 0, items: 0)) {
          ($0.announced + reports[$1].counts.announced, $0.items + reports[$1].counts.items)
        }
        if here.contains(where: { reports[$0].counts == (announced, items) }) || sums == (announced, items) {
          outcome.found += 1
        } else {
          outcome.missed.append((number, here.first.map { reports[$0] }))
          outcome.wrong += here.prefix(1).map { reports[$0] }
        }
      }
      outcome.wrong += reports.indices.filter { !matched[$0] && !isExcused(reports[$0]) && !isSaidAgain(reports[$0]) }
        .map { reports[$0] }
      return outcome
    }

    /// The expectation of a trap for the check.
    func trap(of check: Check, at finding: Finding) -> String? {
      rows.first { row in
        guard case .trap(let checks) = row.row.kind else { return false }
        return checks.contains(check) && touches(finding, row.range)
      }?.row.expected
    }

    /// A place of which the reader left it open, or that holds a fault filed under another check.
    private func isExcused(_ report: Finding) -> Bool {
      rows.contains { row in
        guard touches(report, row.range) else { return false }
        return switch row.row.kind {
        case .open(let check): check == nil || check == report.check
        case .report(let check): FindingScore.faults.contains(check) && FindingScore.faults.contains(report.check)
        case .slogan, .trap: false
        }
      }
    }

    /// The bare mention of a slogan that the reader noted elsewhere.
    private func isSaidAgain(_ report: Finding) -> Bool {
      guard report.severity == .info, report.counts.items == 0 else { return false }
      let words = document.text(report.range)
      return rows.contains { row in
        if case .slogan = row.row.kind { row.row.quote.contains(words) } else { false }
      }
    }

    private func touches(_ finding: Finding, _ range: TextRange) -> Bool {
      if finding.range.overlaps(range) || range.contains(finding.range.start) && finding.range.isEmpty { return true }
      // Of what is said twice a reader may mark either.
      return finding.check == .anomaly
        && finding.related.contains { $0.file == document.name && $0.range.overlaps(range) }
    }
  }
}

extension FindingScore.Subject {
  /// The check; nil for what is only a part of one.
  var check: Check? { if case .check(let check) = self { check } else { nil } }

  /// As the machine format calls it.
  public var name: String {
    switch self {
    case .check(let check): check.rawValue
    case .sloganFaults: "slogan-faults"
    }
  }
}

extension FindingGold.Row {
  /// Whether something of a check must be reported here; a passage only when the other document was read too.
  fileprivate func asks(_ check: Check, _ read: Set<String>) -> Bool {
    guard kind == .report(check) else { return false }
    guard check == .similarity, expected.hasPrefix("other=") else { return true }
    return read.contains(String(expected.dropFirst(6).prefix { $0 != ";" }))
  }

  fileprivate var isWrongCount: Bool {
    if case .slogan(let announced, let items) = kind { items > 0 && items != announced } else { false }
  }
}

extension Finding {
  fileprivate var counts: (announced: Int, items: Int) {
    if case .slogan(let announced, let items) = details { (announced ?? 0, items.count) } else { (0, 0) }
  }
}

extension FindingGold {
  /// The checks of which any row speaks.
  public var checks: Set<Check> {
    Set(
      rows.flatMap { row -> [Check] in
        switch row.kind {
        case .report(let check): [check]
        case .slogan: [.slogan]
        case .trap, .open: []
        }
      })
  }
}
