import Checking
import Classification
import Documents
import Reporting
import TextModel
import Wording

// Plans and replies that lie beside the opinions.
extension FolderReport {
  /// Plans are looked for where there are opinions to hold them against, and tables by which their matters are told.
  ///
  /// - Parameter named: names of inputs that somebody says are plans.
  func choice(of named: Set<String>, in listing: FileListing) -> PlanChoice {
    settings.issues == nil || listing.inputs(.opinions).isEmpty ? .none : PlanChoice(named: named)
  }

  /// Holds some of the documents against the opinions, as `check --against` does.
  ///
  /// - Throws: a `Problem` when ICU fails.
  func hold(
    _ plans: [Int], of documents: inout [Report.SpeechSection], against opinions: JudgedOpinions,
    _ inputs: inout InputList
  ) throws {
    guard !plans.isEmpty, let issues = settings.issues else { return }
    let judging = try PlanAgainstOpinions(opinions, scheme: settings.judge.value.scheme, issues: issues)
    for plan in plans {
      documents[plan] = judging.judged(documents[plan])
      inputs.setPlan(documents[plan].document.document.name)
    }
  }

  /// That a document which seems to be a plan was not held against the opinions, since that is not certain.
  func plansNotHeld(_ speeches: [Report.SpeechSection], _ profiles: [ReviewProfile]) -> [Message] {
    let titles = Set(profiles.filter { $0.id == ReviewProfile.planID }.map(\.title))
    return speeches.filter {
      $0.compared == nil && (titles.contains($0.profile) || PlanRecognition.isNamed(in: $0.document))
    }
    .map { Message("report.planNotHeld", ["file": $0.document.document.name]) }
  }

  /// That files which somebody named as plans could be held against nothing.
  func tellUnheld(_ named: Set<String>, _ speeches: [Report.SpeechSection], _ inputs: inout InputList) {
    guard !named.isEmpty, !speeches.contains(where: { $0.compared != nil }) else { return }
    for name in named.sorted() { inputs.complain(Problem(Message("report.planAlone"), in: name)) }
  }
}
