import Checking
import TextModel

/// What to mend first, where more was found than a reader takes in at once: the gravest faults of all speeches. What is wrong in
/// several places in the same way is one row.
struct FirstFindings {
  struct Row {
    let file: String
    /// 第 3 段第 5 字 等 4 处
    let place: String
    let text: String
    let message: String
  }

  /// So many are listed; where there are no more faults, the lists of the speeches are short enough.
  private static let most = 10
  /// Of equally grave faults those first that everyone sees: names, figures, what is counted aloud.
  private static let order: [Check] = [
    .term, .number, .slogan, .enumeration, .anomaly, .coverage, .similarity, .punctuation, .plan,
  ]

  let rows: [Row]
  /// How many of how many faults the rows stand for.
  let sentence: String

  /// Nil where there are few faults.
  init?(_ report: Report, words: Words) {
    let kinds = Self.kinds(report)
    guard kinds.count > Self.most else { return nil }
    let shown = kinds.sorted { $0.weight < $1.weight }.prefix(Self.most)
    rows = shown.map { $0.row(words) }
    let faults = [kinds, Array(shown)].map { String($0.reduce(0) { $0 + $1.places }) }
    sentence = words("report.first.sentence", ["faults": faults[0], "shown": faults[1]])
  }

  /// A fault and in how many places of its speech it stands.
  private struct Kind {
    let speech: Report.SpeechSection
    let finder: PlaceFinder
    let finding: Finding
    let order: Int
    var places = 1

    var weight: (Severity, Int, Int) {
      (finding.severity, FirstFindings.order.firstIndex(of: finding.check) ?? FirstFindings.order.count, order)
    }

    func row(_ words: Words) -> Row {
      let first = words.place(finder.place(finding.range), in: finder)
      return Row(
        file: Figures.fileName(speech.document.document.name),
        place: places == 1 ? first : words("report.first.places", ["place": first, "count": String(places)]),
        text: words.quoted(finding, in: FindingContext(speech, finder)), message: words.plain(finding.message))
    }
  }

  private struct Key: Hashable {
    let speech: Int
    let rule, text: String
  }

  private static func kinds(_ report: Report) -> [Kind] {
    var kinds: [Kind] = []
    var numbers: [Key: Int] = [:]
    for (index, speech) in report.speeches.enumerated() {
      let finder = PlaceFinder(speech.document.document)
      for finding in speech.review.findings where finding.severity.isFault {
        let key = Key(speech: index, rule: finding.rule, text: finder.text(finding.range))
        if let number = numbers[key] {
          kinds[number].places += 1
        } else {
          numbers[key] = kinds.count
          kinds.append(Kind(speech: speech, finder: finder, finding: finding, order: kinds.count))
        }
      }
    }
    return kinds
  }
}
