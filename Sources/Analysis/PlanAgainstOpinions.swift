public import Checking
public import Classification
public import Documents
public import Privacy
public import Reporting
import TextModel
import Tokenization
public import UnicodeText
public import Wording

/// The matters of collected opinions as points that a rectification plan or a reply has to answer.
public struct PlanAgainstOpinions {
  /// Matters that are asked for at most.
  public static var most: Int { PlanLimits.usual.issues }

  private let points: [(point: PlanPoint, evidence: MatterEvidence)]
  private let compared: ComparedOpinions
  /// What could not be read.
  public let problems: [Problem]
  /// What is to be said of the known issues.
  public let warnings: [Message]

  /// Reads the opinions of some files and folders and sorts them by matter, whichever unit they come from.
  ///
  /// - Parameters:
  ///   - judge: tells the categories apart, by which more opinions than can be compared one by one are grouped first.
  ///   - grouping: the tables by which problems are recognised.
  ///   - redactor: masks opinions as they are read; nil for none.
  /// - Throws: a `Problem` when ICU fails.
  public init(
    _ paths: [String], judge: DictionaryFolder.Judge, issues grouping: DictionaryFolder.IssueGrouping,
    charset: CharsetChoice = .auto, columns: ColumnChoice = .usual, redactor: Redactor? = nil, jobs: Int
  ) throws {
    let listing = FileWalker(.opinions, charset: charset, columns: columns).walk(paths)
    var (problems, opinions) = (listing.problems, [Opinion]())
    for input in listing.inputs(.opinions) {
      do {
        let (read, reading) = try OpinionReader(charset: charset, columns: columns).opinions(in: input)
        opinions += redactor.map { read.map($0.redact) } ?? read
        problems += reading.problems
      } catch let problem as Problem {
        problems.append(problem.named(input.name))
      }
    }
    let grouping = redactor.map(grouping.masked) ?? grouping
    var lookup = KnownIssueLookup(grouping.known ?? KnownIssues([]))
    var matters = Matters(of: grouping.value)
    let known = opinions.map { lookup.place(of: $0) }
    let worker = try Tokenizer().makeWorker()
    for (opinion, place) in zip(opinions, known) {
      matters.add(FoldedText(opinion.text, table: .icu), words: try worker.words(of: opinion.text), known: place)
    }
    let groups = opinions.count > Matters.most ? try Self.groups(of: opinions, known, judge, grouping, jobs: jobs) : []
    let all = matters.sorted(from: groups)
    points = all.prefix(Self.most).enumerated().map { place, matter in
      let quotation = opinions[matter.quotation].text
      let title = matter.name + "：" + Self.shortened(quotation.text(quotation.range))
      return (
        PlanPoint(id: "issue-\(place + 1)", title: title, opinions: matter.members.count),
        matters.evidence(of: matter)
      )
    }
    compared = ComparedOpinions(
      opinions: opinions.count, asked: all.prefix(Self.most).reduce(0) { $0 + $1.members.count },
      smaller: all.dropFirst(Self.most).count)
    self.problems = problems
    warnings = lookup.warnings
  }

  /// Opinions that speak of one problem, as `HotIssues` finds them when no unit is told.
  private static func groups(
    of opinions: [Opinion], _ known: [KnownIssues.Place?], _ judge: DictionaryFolder.Judge,
    _ grouping: DictionaryFolder.IssueGrouping, jobs: Int
  ) throws -> [[Int]] {
    let judgements = try OpinionAnalysis(judge: judge.value, jobs: jobs).judge(opinions)
    var (issues, copies) = (grouping.value, DuplicateIndex())
    for (number, opinion) in opinions.enumerated() {
      let folded = FoldedText(opinion.text, table: .icu)
      let first = copies.add(folded)
      issues.add(
        Opinion(
          id: opinion.id, text: opinion.text.text(opinion.text.range), channel: opinion.channel, date: opinion.date,
          source: opinion.source),
        folded,
        category: judgements[number].category, copyOf: first == number ? nil : first, known: known[number])
    }
    issues.settle()
    return Dictionary(grouping: issues.groups.indices) { issues.groups[$0] }.values.map { $0.sorted() }
  }

  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 28 ? line : line.prefix(27) + "…"
  }

  /// The speeches with one point more for each matter.
  public func judged(_ speeches: [Report.SpeechSection]) -> [Report.SpeechSection] {
    speeches.map { speech in
      let document = speech.document
      let speaking = PlanMatching(PlanItems(document).items, in: document.document, points.map(\.evidence))
      let reader = AnswerReader(document)
      let coverage = points.enumerated().map { number, point in
        let parts = speaking.parts(of: number)
        return point.point.coverage(reader.answer(in: parts), items: parts, of: document)
      }
      return Report.SpeechSection(
        document: document, profile: speech.profile, chosenBy: speech.chosenBy,
        review: Review(
          findings: speech.review.findings, coverage: speech.review.coverage + coverage,
          fragment: speech.review.fragment, sentences: speech.review.sentences,
          isCoverageJudged: speech.review.isCoverageJudged),
        silenced: speech.silenced, compared: compared)
    }
  }
}
