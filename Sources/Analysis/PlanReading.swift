import Checking
import Classification
import TextModel
import UnicodeText

/// What the items of a plan say of matters: their headings, all of them, and each sentence.
struct PlanReading {
  /// What one item says.
  struct Item {
    /// The matters that its heading names.
    let named: Set<Int>
    /// By matter the share of its evidence that the item has, and what is typical of it in the whole item.
    let shares: [Double]
    let whole: [MatterWording.Likeness]
    /// By sentence what is typical of the matters in it.
    let sentences: [[MatterWording.Likeness]]
    /// By matter the words of the heading that are typical of it.
    let heading: [MatterWording.Likeness]
  }

  private let limits = PlanLimits.usual
  private let document: Document
  private let matters: [PlanMatching.Matter]
  private let wording: MatterWording

  init(_ document: Document, _ matters: [PlanMatching.Matter], _ wording: MatterWording) {
    (self.document, self.matters, self.wording) = (document, matters, wording)
  }

  func folded(_ range: TextRange) -> FoldedText { FoldedText(document, range: range, table: .icu) }

  func likeness(_ range: TextRange) -> [MatterWording.Likeness] { wording.likeness(of: folded(range)) }

  func item(_ item: PlanItem) -> Item {
    let text = folded(item.range)
    let heading = item.opening.map(likeness) ?? matters.map { _ in .init() }
    return Item(
      named: named(item, heading), shares: matters.map { $0.evidence.share(in: text) },
      whole: wording.likeness(of: text),
      sentences: item.sentences.map(likeness), heading: heading)
  }

  /// The matters that a heading names: by their names, by what most of their opinions say, or by what is typical of them.
  private func named(_ item: PlanItem, _ heading: [MatterWording.Likeness]) -> Set<Int> {
    guard let opening = item.opening else { return [] }
    let (text, best) = (folded(opening), heading.map(\.score).max() ?? 0)
    return Set(
      matters.indices.filter { matter in
        let (name, own) = (matters[matter].name, heading[matter])
        let isNear = own.score >= limits.likest * best
        let isTyped = own.isFirm && own.score >= (own.words > 1 ? limits.headingPair : limits.headingWord)
        let isKnown = item.heading != nil && matters[matter].evidence.share(in: text) >= limits.heading
        return isNear && (isTyped || isKnown) || name.isNamed(in: text) && (isNear || name.isWritten(in: text))
      })
  }

  /// The matters of which a sentence speaks clearly: of those that it says most of.
  func clear(_ sentence: [MatterWording.Likeness]) -> Set<Int> {
    let best = sentence.map(\.score).max() ?? 0
    return Set(
      sentence.indices.filter { matter in
        let own = sentence[matter]
        return own.score >= limits.likest * best && own.score >= (own.words > 1 ? limits.sentence : limits.sentenceWord)
      })
  }

  /// Runs of sentences that speak of a matter: from one that clearly does up to the next that clearly speaks of others.
  func runs(_ matter: Int, in item: PlanItem, _ sentences: [[MatterWording.Likeness]]) -> [TextRange] {
    var (runs, isOpen): ([TextRange], Bool) = ([], false)
    for (place, (range, said)) in zip(item.sentences, sentences).enumerated() {
      let clear = clear(said)
      if item.opensPoint[place], !clear.contains(matter) { isOpen = false }
      if clear.contains(matter) || isOpen && clear.isEmpty {
        let last = isOpen ? runs.popLast() : nil
        runs.append(TextRange(last?.start ?? range.start, range.end))
        isOpen = true
      } else if !clear.isEmpty {
        isOpen = false
      }
    }
    return runs
  }
}
