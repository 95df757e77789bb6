import Checking
import Classification
import TextModel
import Wording

/// Sentences of the catalogue in the reader's language; what every renderer says the same way is said here.
struct Words {
  let language: Language
  /// Whether no blanks stand between Chinese characters and figures, for lines that are justified.
  var isClosed = false

  func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String { self(Message(key, values)) }

  func callAsFunction(_ message: Message) -> String {
    message.withComparator(words: self).text(in: language, isClosed: isClosed && language == .chinese)
  }

  /// For whoever is handed the report: without options and commands, where the catalogue has such a sentence.
  func plain(_ message: Message) -> String { self(message.plain) }

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

  /// 审稿提纲：动员讲话（按标题里的“动员”选定）
  func profile(of speech: Report.SpeechSection) -> String {
    let told = self("report.coverage.profile", ["profile": speech.profile])
    return speech.chosenBy.map { bracketed(told, plain($0)) } ?? told
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

  /// The same in words that need no statistics.
  func plainMeaning(of method: Prevalence.Method) -> String { self("report.method.plain.\(method)") }

  /// The number of an opinion; 第 5 行 of one that has none of its own and bears that of its row.
  func number(_ id: String, row: Int?) -> String {
    row.map(String.init) == id ? self("report.opinions.row", ["row": id]) : id
  }

  func number(_ excerpt: Report.Excerpt) -> String { number(excerpt.id, row: excerpt.row) }

  func number(_ opinion: Opinion) -> String { number(opinion.id, row: opinion.source.row) }

  /// 第 3 行第 5 字; of a Word document, which has no numbered lines, 第 3 段第 5 字.
  func place(_ position: Place, in finder: PlaceFinder) -> String {
    self(
      finder.isWord ? "report.finding.paragraph" : "report.finding.place",
      ["line": String(finder.countedLine(position)), "column": String(position.column)])
  }
}
