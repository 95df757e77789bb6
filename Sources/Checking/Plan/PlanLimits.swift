import DataFiles

/// From where on a plan speaks of an issue: `plan.*` of the table `limits.tsv`.
package struct PlanLimits: Sendable {
  package static let usual = PlanLimits(CheckLimits.shared)

  /// Issues that are asked for at most.
  package let issues: Int
  /// Share of an issue's evidence from which a part of a plan speaks of it.
  package let share: Double
  /// A part with less than this share of the best one only brushes the issue.
  package let besideBest: Double
  /// Share of an issue's evidence from which a heading names it.
  package let heading: Double
  /// A part with less than this share of what it has of another issue speaks of that one.
  package let besideOthers: Double
  /// Parts that are shown.
  let evidence: Int
  /// Score of an issue that is only mentioned.
  let mentioned: Double

  init(_ limits: NamedLimits) {
    (issues, evidence) = (limits.whole("plan.issues"), limits.whole("plan.evidence"))
    (share, besideBest) = (limits["plan.share"], limits["plan.besideBest"])
    (heading, besideOthers) = (limits["plan.heading"], limits["plan.besideOthers"])
    mentioned = limits["plan.mentioned"]
  }
}
