import Checking
import Classification
import Wording

/// Sentences of the catalogue in the reader's language; what every renderer says the same way is said here.
struct Words {
  let language: Language

  func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    Message(key, values).text(in: language)
  }

  func callAsFunction(_ message: Message) -> String { message.text(in: language) }

  /// How parts of a sentence hang together.
  enum Joint: String { case comma, pause, semicolon }

  func joined(_ parts: [String], by joint: Joint) -> String {
    guard let first = parts.first else { return self("report.none") }
    return parts.dropFirst().reduce(first) {
      self("report.join.\(joint.rawValue)", ["first": $0, "second": $1])
    }
  }

  func labelled(_ label: String, _ text: String) -> String {
    self("report.labelled", ["label": label, "text": text])
  }

  func bracketed(_ text: String, _ note: String) -> String {
    self("report.bracketed", ["text": text, "note": note])
  }

  func quoted(_ text: String) -> String { self("report.quoted", ["text": text]) }

  func callAsFunction(_ status: PointCoverage.Status) -> String { self("report.status.\(status.rawValue)") }

  /// The state of a point; one that may have stood in the lost part of a fragment is not called missing.
  func state(_ coverage: PointCoverage) -> String {
    coverage.isLost ? self("report.status.lost") : self(coverage.status)
  }

  func callAsFunction(_ severity: Severity) -> String { self("report.severity.\(severity.rawValue)") }
  func callAsFunction(_ check: Check) -> String { self("report.check.\(check.rawValue)") }
  func callAsFunction(_ role: Report.Input.Role) -> String { self("report.role.\(role.rawValue)") }

  func heading(of dimension: ShareTable.Dimension) -> String { self("report.dimension.\(dimension.rawValue)") }
  func name(of dimension: ShareTable.Dimension) -> String { self("report.dimension.name.\(dimension.rawValue)") }

  /// The method's name, as it stands beside a share.
  func name(of method: Prevalence.Method) -> String { self("report.method.name.\(method)") }

  /// What the method leaves unknown, in a sentence.
  func meaning(of method: Prevalence.Method) -> String { self("report.method.meaning.\(method)") }

  func place(_ position: Place) -> String {
    self("report.finding.place", ["line": String(position.line), "column": String(position.column)])
  }
}
