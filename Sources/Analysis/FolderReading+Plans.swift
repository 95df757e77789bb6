import Checking
import Classification
import Reporting
import TextModel
import Wording

// What speeches and plans say of the opinions beside them.
extension FolderReading {
  /// What the opinions say, nil where there are none. The shares that speeches quote are compared with theirs, and plans
  /// are held against them as `check --against` does.
  ///
  /// - Throws: a `Problem` when ICU fails.
  mutating func section(
    of collection: OpinionCollection, holding reviewed: inout Reviewed, _ profiles: [ReviewProfile]
  ) throws -> Report.OpinionSection? {
    var opinions = collection.isEmpty ? nil : collection.section(issues: settings.mostIssues, of: settings.collection)
    if let found = opinions {
      reviewed.speeches = try QuotedShareCheck(judge: settings.judge.value, found).added(to: reviewed.speeches)
      try hold(&reviewed, against: collection.kept)
      opinions?.warnings += plansNotHeld(reviewed.speeches, profiles)
    }
    tellUnheld(reviewed.speeches)
    return opinions
  }

  private mutating func hold(_ reviewed: inout Reviewed, against opinions: JudgedOpinions) throws {
    guard !reviewed.answering.isEmpty, let issues = settings.issues else { return }
    let judging = try PlanAgainstOpinions(opinions, scheme: settings.judge.value.scheme, issues: issues)
    for plan in reviewed.answering {
      reviewed.speeches[plan] = judging.judged(reviewed.speeches[plan])
      inputs.setPlan(reviewed.speeches[plan].document.document.name)
    }
  }

  /// That a document which seems to be a plan was not held against the opinions, since that is not certain.
  private func plansNotHeld(_ speeches: [Report.SpeechSection], _ profiles: [ReviewProfile]) -> [Message] {
    let titles = Set(profiles.filter { $0.id == ReviewProfile.planID }.map(\.title))
    return speeches.filter {
      $0.compared == nil && (titles.contains($0.profile) || PlanRecognition.isNamed(in: $0.document))
    }
    .map { Message("report.planNotHeld", ["file": $0.document.document.name]) }
  }

  /// That files which somebody named as plans could be held against nothing.
  private mutating func tellUnheld(_ speeches: [Report.SpeechSection]) {
    guard !plans.isEmpty, !speeches.contains(where: { $0.compared != nil }) else { return }
    for name in plans.sorted() { inputs.complain(Problem(Message("report.planAlone"), in: name)) }
  }
}
