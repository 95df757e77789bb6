import Checking
import Classification
import TextModel
import UnicodeText

/// Which parts of a plan speak of which matter.
struct PlanMatching {
  private let items: [PlanItem]
  /// For each item and each matter the share of its evidence that the item has.
  private let shares: [[Double]]
  /// For each item and matter whether the heading names it.
  private let isNamed: [[Bool]]
  private let evidence: [MatterEvidence]
  private let document: Document

  init(_ items: [PlanItem], in document: Document, _ evidence: [MatterEvidence]) {
    (self.items, self.evidence, self.document) = (items, evidence, document)
    let limits = PlanLimits.usual
    shares = items.map { item in
      let folded = FoldedText(document, range: item.range, table: .icu)
      return evidence.map { $0.share(in: folded) }
    }
    isNamed = items.map { item in
      guard let heading = item.heading else { return evidence.map { _ in false } }
      let folded = FoldedText(document, range: heading, table: .icu)
      return evidence.map { $0.share(in: folded) >= limits.heading }
    }
  }

  /// The parts that speak of a matter, in text order: a whole item where its heading names the matter, else the
  /// paragraphs that do.
  func parts(of matter: Int) -> [TextRange] {
    let limits = PlanLimits.usual
    let best = shares.map { $0[matter] }.max() ?? 0
    return items.indices.flatMap { place -> [TextRange] in
      let (item, share) = (items[place], shares[place][matter])
      // What speaks more of another matter speaks of this one only where nothing does better.
      let most = shares[place].max() ?? 0
      let isOthers = share < limits.besideOthers * most || share < most && share < best
      guard share >= limits.share, share >= limits.besideBest * best, !isOthers else {
        return isNamed[place][matter] && best < limits.share ? [item.range] : []
      }
      if item.parts.count < 2 || isNamed[place][matter] || isNamed[place].contains(true) && share == best {
        return [item.range]
      }
      let own = item.parts.filter { evidence[matter].share(in: FoldedText(document, range: $0, table: .icu)) >= limits.share }
      return own.isEmpty ? [item.range] : own
    }
  }
}
