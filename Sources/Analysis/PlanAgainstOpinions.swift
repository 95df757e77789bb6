import Checking
import Classification
public import Documents
public import Privacy
public import Reporting
import TextModel
public import UnicodeText
public import Wording

/// The matters of collected opinions as points that a rectification plan or a reply has to answer.
public struct PlanAgainstOpinions: Sendable {
  /// Matters that are asked for at most.
  public static var most: Int { PlanLimits.usual.issues }
  /// Characters of a quotation in a title, of what a single opinion says, and of what one of several does.
  private static let (longestQuotation, longestSingle, longestExample) = (28, 16, 40)

  private let points: [(point: PlanPoint, matter: PlanMatching.Matter)]
  private let wording: MatterWording
  private let compared: ComparedOpinions
  /// What could not be read.
  public let problems: [Problem]
  /// What was left out, and what is to be said of the known issues.
  public let notes: [Problem]

  /// Reads the opinions of some files and folders and sorts them by matter, whichever unit they come from. An opinion
  /// that speaks of several matters counts for each; a file with the opinions of another is left out.
  ///
  /// - Parameters:
  ///   - judge: tells which opinions speak of several topics, and the categories apart by which more than can be compared
  ///     one by one are grouped first.
  ///   - grouping: the tables by which problems are recognised.
  ///   - redactor: masks opinions as they are read; nil for none.
  /// - Throws: a `Problem` when ICU fails.
  public init(
    _ paths: [String], judge: DictionaryFolder.Judge, issues grouping: DictionaryFolder.IssueGrouping,
    charset: CharsetChoice = .auto, columns: ColumnChoice = .usual, redactor: Redactor? = nil, jobs: Int
  ) throws {
    let listing = FileWalker(.opinions, charset: charset, columns: columns).walk(paths)
    var (inputs, aims) = (InputList(listing), OpinionCollection.Aims())
    aims.keepsOpinions = true
    var collection = OpinionCollection(
      aims, analysis: OpinionAnalysis(judge: judge.value, jobs: jobs),
      reader: OpinionReader(charset: charset, columns: columns), redactor: redactor)
    for input in listing.inputs(.opinions) {
      do {
        try collection.add(input, &inputs)
      } catch let problem as Problem {
        inputs.fail(problem.named(input.name))
      }
    }
    try self.init(
      collection.kept, scheme: judge.value.scheme, issues: redactor.map(grouping.masked) ?? grouping,
      problems: inputs.problems, notes: inputs.copies)
  }

  /// Sorts opinions by matter that are read and judged already.
  init(
    _ judged: JudgedOpinions, scheme: CodingScheme, issues grouping: DictionaryFolder.IssueGrouping,
    problems: [Problem] = [], notes: [Problem] = []
  ) throws {
    let (all, opinions) = (try OpinionMatters(of: judged, scheme: scheme, by: grouping), judged.opinions)
    let asked = all.found.prefix(Self.most)
    points = asked.enumerated().map { place, found in
      let title = found.matter.name + "：" + Self.shortened(found.quotation, to: Self.longestQuotation)
      return (
        PlanPoint(
          id: "issue-\(place + 1)", title: title, name: found.matter.name, opinions: found.opinions.count),
        .init(evidence: all.matters.evidence(of: found.matter), name: all.matters.naming(of: found.matter))
      )
    }
    wording = all.matters.wording(of: asked.map(\.matter))
    compared = ComparedOpinions(
      opinions: opinions.count, asked: Set(asked.flatMap(\.opinions)).count,
      behind: Dictionary(
        uniqueKeysWithValues: zip(points, asked).map { ($0.point.id, Self.behind($1, of: opinions)) }),
      smaller: all.found.dropFirst(Self.most).map(\.matter.name),
      single: all.single.map { Self.shortened($0, to: Self.longestSingle) },
      besides: all.besides.map { Self.shortened($0, to: Self.longestSingle) }, untold: all.untold)
    self.problems = problems
    self.notes = notes + all.warnings.map { Problem($0) }
  }

  private static func behind(_ found: OpinionMatters.Found, of opinions: [Opinion]) -> ComparedOpinions.Behind {
    .init(
      name: found.matter.name, count: found.opinions.count,
      examples: found.examples.map { number, text in
        .init(opinions[number], at: opinions[number].source.place, text: shortened(text, to: longestExample))
      })
  }

  private static func shortened(_ text: String, to most: Int) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let told = line.reversed().drop { $0.isWhitespace || "，。；、,.;".contains($0) }.reversed()
    return told.count <= most ? String(told) : told.prefix(most - 1) + "…"
  }

  /// The speeches with one point more for each matter.
  public func judged(_ speeches: [Report.SpeechSection]) -> [Report.SpeechSection] { speeches.map(judged) }

  /// A plan or reply with one point more for each matter.
  func judged(_ speech: Report.SpeechSection) -> Report.SpeechSection {
    let document = speech.document
    let reader = AnswerReader(document)
    let speaking = PlanMatching(
      PlanItems(document), in: document.document.leavingOut(reader.namesOfAuthors), points.map(\.matter), wording)
    let coverage = points.enumerated().map { number, point in
      let match = speaking.match(number)
      return point.point.coverage(answer(number, match, speaking, reader), match.kind, items: match.parts, of: document)
    }
    return Report.SpeechSection(
      document: document, profile: speech.profile, chosenBy: speech.chosenBy,
      review: Review(
        findings: speech.review.findings, coverage: speech.review.coverage + coverage,
        fragment: speech.review.fragment, sentences: speech.review.sentences,
        isCoverageJudged: speech.review.isCoverageJudged, checks: speech.review.checks),
      silenced: speech.silenced, compared: compared)
  }

  private func answer(_ number: Int, _ match: PlanMatching.Match, _ speaking: PlanMatching, _ reader: AnswerReader)
    -> IssueAnswer
  {
    if match.isAside { return IssueAnswer(state: match.parts.isEmpty ? .silent : .mentioned, promise: nil, found: []) }
    let others = speaking.others(than: number, in: match.parts, reader)
    return reader.answer(
      in: match.parts, leavingOut: others, own: speaking.own(number, in: match.parts, reader), shared: match.shared)
  }
}
