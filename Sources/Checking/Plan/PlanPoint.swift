package import TextModel
import Wording

/// An issue as a point of the profile, with what a plan says to it.
package struct PlanPoint {
  /// For machines, for example `issue-1`.
  let id: String
  /// What it is about, in a few words.
  let title: String
  /// How many opinions speak of it.
  let opinions: Int

  package init(id: String, title: String, opinions: Int) {
    self.id = id
    self.title = title
    self.opinions = opinions
  }

  /// - Parameters:
  ///   - answer: what the plan says.
  ///   - items: the parts of the plan that speak of the issue.
  package func coverage(_ answer: IssueAnswer, items: [TextRange], of document: TokenizedDocument) -> PointCoverage {
    let status: PointCoverage.Status =
      switch answer.state {
      case .silent: .missing
      case .mentioned: .partial
      case .answered: answer.lacking.isEmpty ? .covered : .partial
      }
    let limits = PlanLimits.usual
    let wanted = Double(IssueAnswer.Part.allCases.count)
    let score: Double =
      switch answer.state {
      case .silent: 0
      case .mentioned: limits.mentioned
      case .answered: max(limits.mentioned, (wanted - Double(answer.lacking.count)) / wanted)
      }
    return PointCoverage(
      point: id, title: title, status: status, score: score,
      evidence: items.prefix(limits.evidence).map { item in
        .init(
          range: document.trimmed(item), matched: answer.found.map(\.range).filter { item.contains($0) },
          why: Message("plan.speaks", ["opinions": String(opinions)]))
      },
      reason: reason(answer), answer: answer)
  }

  private func reason(_ answer: IssueAnswer) -> Message {
    let count = ["opinions": String(opinions)]
    guard answer.state == .answered else { return Message("plan.\(answer.state.rawValue)", count) }
    let promise = "plan.promise.\(answer.isDone ? "done" : (answer.promise ?? .open).rawValue)"
    guard !answer.lacking.isEmpty else { return Message(promise, count) }
    let lacking = answer.lacking.map(\.rawValue).joined(separator: "-")
    return Message(promise + ".lacks-" + lacking, count)
  }
}
