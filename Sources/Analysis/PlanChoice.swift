import Checking
import TextModel
import UnicodeText
import Wording

/// Which documents are rectification plans or replies to opinions.
public struct PlanChoice: Sendable {
  /// No document is.
  public static let none = PlanChoice(named: [], recognises: false)

  /// Names of documents that somebody says are.
  var named: Set<String>
  private let recognises: Bool

  /// - Parameter named: names of documents that are taken for plans whatever they call themselves; others are recognised
  ///   where it is certain.
  public init(named: Set<String>) { self.init(named: named, recognises: true) }

  private init(named: Set<String>, recognises: Bool) { (self.named, self.recognises) = (named, recognises) }

  /// Why a document is one; nil where it is none.
  func reason(for document: TokenizedDocument) -> Message? {
    if named.contains(document.document.name) { return Message("profile.chosen.planNamed") }
    return recognises ? PlanRecognition(document, folding: .icu).reason : nil
  }
}

extension ReviewProfile {
  /// The profile that recognises rectification plans.
  static let planID = "rectification"

  /// That of rectification plans; where it is not among some profiles the one for unrecognised documents, without what
  /// it asks a speech for.
  static func ofPlans(among profiles: [ReviewProfile]) -> ReviewProfile {
    if let own = profiles.first(where: { $0.id == planID }) { return own }
    let usual = profiles.first { $0.recognise.isEmpty } ?? profiles[0]
    return ReviewProfile(
      id: planID, title: Message("profile.plan").text(in: .chinese), terms: usual.terms,
      slogans: usual.slogans.map { Slogan(text: $0.text, variants: $0.variants) }, synonyms: usual.synonyms,
      thresholds: usual.thresholds)
  }
}
