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
  /// What is typical of an issue in a heading of two words and more, and of one, from which the heading names it; in a
  /// sentence the same; and in an item without such a heading, of two words and more.
  package let headingPair, headingWord, sentence, sentenceWord, item: Double
  /// The same in a sentence under the heading of another issue.
  package let besideHeading: Double
  /// Share of what is said most of another issue that must be said of this one.
  package let likest: Double
  /// From where on it is certain that the issue is spoken of.
  package let sure: Double
  /// Parts that are shown.
  let evidence: Int
  /// Score of an issue that is only mentioned.
  let mentioned: Double

  init(_ limits: NamedLimits) {
    (issues, evidence) = (limits.whole("plan.issues"), limits.whole("plan.evidence"))
    (share, besideBest) = (limits["plan.share"], limits["plan.besideBest"])
    (heading, besideOthers) = (limits["plan.heading"], limits["plan.besideOthers"])
    mentioned = limits["plan.mentioned"]
    (headingPair, headingWord) = (limits["plan.headingPair"], limits["plan.headingWord"])
    (sentence, sentenceWord) = (limits["plan.sentence"], limits["plan.sentenceWord"])
    (item, besideHeading) = (limits["plan.item"], limits["plan.besideHeading"])
    (likest, sure) = (limits["plan.likest"], limits["plan.sure"])
  }
}
