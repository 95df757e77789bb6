import Checking
import Documents
import Reporting
import TextModel
import Wording

// Speeches, and plans and replies that lie among them.
extension FolderReading {
  /// What was found in speeches.
  struct Reviewed {
    var speeches: [Report.SpeechSection]
    let similarity: Similarity?
    /// Which of them are plans or replies.
    let answering: [Int]
  }

  /// All texts, each against the profile that fits it, plans apart.
  ///
  /// - Throws: a `FolderReport.Stop`, or a `Problem` when ICU fails.
  mutating func speeches(against profiles: [ReviewProfile]) throws -> Reviewed {
    let (documents, choice) = try texts()
    let names = documents.map(\.name)
    let (speeches, similarity) = try SpeechAnalysis(
      profiles: profiles.isEmpty ? [.plain(in: settings.language)] : profiles, jobs: settings.jobs
    )
    .reviewAndCompare(documents, plans: choice) { [meter] done in try meter.finish(names.prefix(done)) }
    return Reviewed(
      speeches: speeches, similarity: similarity,
      answering: speeches.indices.filter { choice.reason(for: speeches[$0].document) != nil })
  }

  /// What can be read of the texts, and the plans among them by the names that they have then.
  private mutating func texts() throws -> (documents: [Document], plans: PlanChoice) {
    let reader = DocumentReader(charset: settings.charset, leavingOutOpinions: settings.columns)
    var (documents, choice) = ([Document](), planChoice)
    for source in listing.inputs(.speech) {
      try meter.start(source.name)
      do {
        let reading = try reader.reading(of: source, redacting: settings.redactor)
        guard !reading.document.isBlank else {
          inputs.skip(Problem(Message("walk.empty"), in: source.name))
          continue
        }
        documents.append(reading.document)
        // Masked names too.
        if choice.named.contains(source.name) { choice.named.insert(reading.document.name) }
        inputs.add(speech: reading.document, notes: reading.notes)
      } catch let problem as Problem {
        inputs.fail(problem.named(source.name))
      }
    }
    return (documents, choice)
  }

  /// Plans are looked for where there are opinions to hold them against, and tables by which their matters are told.
  private var planChoice: PlanChoice {
    settings.issues == nil || listing.inputs(.opinions).isEmpty ? .none : PlanChoice(named: plans)
  }
}
