public import Checking
public import Classification
public import Documents
public import Reporting
import TextModel
public import UnicodeText
public import Wording

/// The hot issues of collected opinions as points that a rectification plan or a reply has to answer.
public struct PlanAgainstOpinions {
  /// Issues that are asked for at most.
  public static var most: Int { PlanLimits.usual.issues }

  private let points: [(point: PlanPoint, evidence: IssueEvidence)]
  /// What could not be read.
  public let problems: [Problem]

  /// Reads the opinions of some files and folders and groups them into issues.
  ///
  /// - Parameters:
  ///   - judge: tells the categories apart, which opinions of one issue seldom differ in.
  ///   - grouping: the tables by which problems are recognised.
  /// - Throws: a `Problem` when ICU fails.
  public init(
    _ paths: [String], judge: DictionaryFolder.Judge, issues grouping: DictionaryFolder.IssueGrouping,
    charset: CharsetChoice = .auto, columns: ColumnChoice = .usual, jobs: Int
  ) throws {
    let listing = FileWalker(.opinions, charset: charset, columns: columns).walk(paths)
    var (problems, opinions) = (listing.problems, [Opinion]())
    for input in listing.inputs(.opinions) {
      do {
        let (read, reading) = try OpinionReader(charset: charset, columns: columns).opinions(in: input)
        opinions += read
        problems += reading.problems
      } catch let problem as Problem {
        problems.append(problem.named(input.name))
      }
    }
    let judgements = try OpinionAnalysis(judge: judge.value, jobs: jobs).judge(opinions)
    var (issues, copies) = (grouping.value, DuplicateIndex())
    for (number, opinion) in opinions.enumerated() {
      let folded = FoldedText(opinion.text, table: .icu)
      let first = copies.add(folded)
      issues.add(opinion, folded, category: judgements[number].category, copyOf: first == number ? nil : first)
    }
    issues.settle()
    points = issues.ranked(Self.most).enumerated().map { place, issue in
      let quotation = opinions[issue.quotation].text
      let title = issue.name + "：" + Self.shortened(quotation.text(quotation.range))
      return (
        PlanPoint(id: "issue-\(place + 1)", title: title, opinions: issue.members.count), issues.evidence(of: issue)
      )
    }
    self.problems = problems
  }

  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 28 ? line : line.prefix(27) + "…"
  }

  /// The speeches with one point more for each issue.
  public func judged(_ speeches: [Report.SpeechSection]) -> [Report.SpeechSection] {
    speeches.map { speech in
      let document = speech.document
      let items = PlanItems(document).items
      let folded = items.map { FoldedText(document.document, range: $0, table: .icu) }
      let reader = AnswerReader(document)
      let coverage = points.map { point, evidence in
        let speaking = Self.speaking(of: evidence, items, folded)
        return point.coverage(reader.answer(in: speaking), items: speaking, of: document)
      }
      return Report.SpeechSection(
        document: document, profile: speech.profile,
        review: Review(
          findings: speech.review.findings, coverage: speech.review.coverage + coverage,
          fragment: speech.review.fragment, sentences: speech.review.sentences,
          isCoverageJudged: speech.review.isCoverageJudged),
        silenced: speech.silenced)
    }
  }

  /// The parts of a plan that speak of an issue, in text order.
  private static func speaking(
    of evidence: IssueEvidence, _ items: [TextRange], _ folded: [FoldedText]
  ) -> [TextRange] {
    let shares = folded.map(evidence.share)
    let (best, limits) = (shares.max() ?? 0, PlanLimits.usual)
    return zip(items, shares).filter { $1 >= limits.share && $1 >= limits.besideBest * best }.map(\.0)
  }
}
