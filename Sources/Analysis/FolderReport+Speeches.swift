import Checking
import Documents
import Reporting
import TextModel
import Wording

// Speeches, and plans that lie among them.
extension FolderReport {
  /// What can be read of some texts, and the plans among them by the names that they have then.
  func read(
    _ sources: [Input], plans: PlanChoice, _ inputs: inout InputList, _ meter: ProgressMeter
  ) throws -> (documents: [Document], plans: PlanChoice) {
    let reader = DocumentReader(charset: settings.charset, leavingOutOpinions: settings.columns)
    var (documents, plans) = ([Document](), plans)
    for source in sources {
      try meter.start(source.name)
      do {
        let reading = try reader.reading(of: source, redacting: settings.redactor)
        guard !reading.document.isBlank else {
          inputs.skip(Problem(Message("walk.empty"), in: source.name))
          continue
        }
        documents.append(reading.document)
        // Masked names too.
        if plans.named.contains(source.name) { plans.named.insert(reading.document.name) }
        inputs.add(speech: reading.document, notes: reading.notes)
      } catch let problem as Problem {
        inputs.fail(problem.named(source.name))
      }
    }
    return (documents, plans)
  }

  /// Each against the profile that fits it, plans apart.
  func review(
    _ documents: [Document], against profiles: [ReviewProfile], plans: PlanChoice, _ meter: ProgressMeter
  ) throws -> (speeches: [Report.SpeechSection], similarity: Similarity?) {
    let names = documents.map(\.name)
    return try SpeechAnalysis(
      profiles: profiles.isEmpty ? [.plain(in: settings.language)] : profiles, jobs: settings.jobs
    )
    .reviewAndCompare(documents, plans: plans) { done in try meter.finish(names.prefix(done)) }
  }
}
