package import TextModel
import Wording

/// An issue as a point of the profile, with what a plan says to it.
package struct PlanPoint {
  /// For machines, for example `issue-1`.
  package let id: String
  /// What it is about, in a few words.
  let title: String
  /// What the issue is called.
  let name: String
  /// How many opinions speak of it.
  let opinions: Int

  /// What of the issue the parts of the plan speak of.
  package enum Match: String {
    /// What it is called.
    case thing
    /// What its opinions say besides, but not what it is called.
    case alike
    /// The name stands there, among other things.
    case word
  }

  package init(id: String, title: String, name: String, opinions: Int) {
    (self.id, self.title, self.name, self.opinions) = (id, title, name, opinions)
  }

  /// - Parameters:
  ///   - answer: what the plan says.
  ///   - match: what of the issue it speaks of; only what is called by its name is answered in full.
  ///   - items: the parts of the plan that speak of the issue.
  package func coverage(
    _ answer: IssueAnswer, _ match: Match, items: [TextRange], of document: TokenizedDocument
  ) -> PointCoverage {
    var answer = answer
    answer.doubt = answer.state == .silent ? nil : IssueAnswer.Doubt(rawValue: match.rawValue)
    let open =
      answer.lacking.count + [answer.doubt != nil, !answer.isReasoned, answer.deadlineFault != nil].count { $0 }
    let status: PointCoverage.Status =
      switch answer.state {
      case .silent: .missing
      case .mentioned: .partial
      case .answered: open == 0 ? .covered : .partial
      }
    let limits = PlanLimits.usual
    let wanted = Double(IssueAnswer.Part.allCases.count)
    let score: Double =
      switch answer.state {
      case .silent: 0
      case .mentioned: limits.mentioned
      case .answered: max(limits.mentioned, (wanted - Double(open)) / wanted)
      }
    return PointCoverage(
      point: id, title: title, status: status, score: score,
      evidence: items.prefix(limits.evidence).map { item in
        .init(
          range: document.trimmed(item), matched: answer.found.map(\.range).filter { item.contains($0) },
          why: Message("plan.speaks", ["opinions": String(opinions)]))
      },
      reason: remarks(answer, document).reduce(reason(answer)) { $0.followed(by: $1) }, answer: answer)
  }

  /// What a reader has to look at besides what is lacking.
  private func remarks(_ answer: IssueAnswer, _ document: TokenizedDocument) -> [Message] {
    let deadline = answer.deadlineFault.map { Message("plan.deadline.\($0.rawValue)") }
    let condition = answer.condition.map { Message("plan.condition", ["condition": document.document.text($0)]) }
    let doubt = answer.doubt.map { Message("plan.doubt.\($0.rawValue)", ["name": name]) }
    return [deadline, condition, doubt].compactMap(\.self)
  }

  private func reason(_ answer: IssueAnswer) -> Message {
    let count = ["opinions": String(opinions)]
    guard answer.state == .answered else { return Message("plan.\(answer.state.rawValue)", count) }
    if answer.promise == .explained, !answer.isReasoned { return Message("plan.promise.refused", count) }
    let promise = "plan.promise.\(answer.isDone ? "done" : (answer.promise ?? .open).rawValue)"
    guard !answer.lacking.isEmpty else { return Message(promise, count) }
    let lacking = answer.lacking.map(\.rawValue).joined(separator: "-")
    return Message(promise + ".lacks-" + lacking, count)
  }
}
