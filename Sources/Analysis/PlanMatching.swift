import Checking
import Classification
import TextModel
import UnicodeText

/// Which parts of a plan speak of which matter.
struct PlanMatching {
  /// What a matter is known by, and what it is called.
  struct Matter {
    let evidence: MatterEvidence
    let name: MatterName
  }

  private let items: [PlanItem]
  /// For each item and each matter the share of its evidence that the item has.
  private let shares: [[Double]]
  /// For each item and matter whether the heading is known to be of it.
  private let isNamed: [[Bool]]
  private let matters: [Matter]
  private let document: Document

  init(_ items: [PlanItem], in document: Document, _ matters: [Matter]) {
    (self.items, self.matters, self.document) = (items, matters, document)
    let limits = PlanLimits.usual
    shares = items.map { item in
      let folded = FoldedText(document, range: item.range, table: .icu)
      return matters.map { $0.evidence.share(in: folded) }
    }
    isNamed = items.map { item in
      guard let heading = item.heading else { return matters.map { _ in false } }
      let folded = FoldedText(document, range: heading, table: .icu)
      return matters.map { $0.evidence.share(in: folded) >= limits.heading }
    }
  }

  /// The parts that speak of a matter, in text order, and whether they speak of what it is called.
  func match(_ matter: Int) -> (parts: [TextRange], kind: PlanPoint.Match) {
    let known = knownParts(of: matter)
    let name = matters[matter].name
    if !known.isEmpty {
      let isSpokenOf = known.contains { name.isSpokenOf(in: folded($0)) }
      if isSpokenOf { return (known, .thing) }
    }
    let headed = items.filter { item in item.opening.map { name.isNamed(in: folded($0)) } ?? false }.map(\.range)
    if !headed.isEmpty { return (headed, .thing) }
    if !known.isEmpty { return (known, .alike) }
    return (items.flatMap(\.paragraphs).filter { name.isWritten(in: folded($0)) }, .word)
  }

  /// Clauses of such parts that promise something for another matter: 另于6月底前粉刷宿舍 is no date of the canteen. Where
  /// the heading names the matter, only what is known to be of another that was raised.
  func others(than matter: Int, in parts: [TextRange], _ reader: AnswerReader) -> [TextRange] {
    let (name, evidence) = (matters[matter].name, matters[matter].evidence)
    return parts.flatMap { part -> [TextRange] in
      let isHeaded = items.contains { item in
        item.range.contains(part) && (item.opening.map { name.isNamed(in: folded($0)) } ?? false)
      }
      let promises = reader.promises(in: part)
      func speaksOfIt(_ range: TextRange) -> Bool {
        let text = folded(range)
        return evidence.share(in: text) > 0 || name.isSpokenOf(in: text)
      }
      // The thing stands in the clause, or before it: 浴室的热水，6月底前恢复供应.
      func told(_ promise: (clause: TextRange, sentence: TextRange)) -> TextRange {
        TextRange(promise.sentence.start, promise.clause.end)
      }
      let raised = promises.filter { promise in
        [told(promise), promise.clause].contains { !speaksOfIt($0) && isRaised(in: $0) }
      }
      let others = promises.filter { promise in
        !isHeaded && !speaksOfIt(told(promise)) && name.isOfOthers(folded(told(promise)))
      }
      let all = Set((raised + others).map(\.clause))
      // Where nothing else is promised, what is may well be for this matter.
      return all.count < promises.count ? all.sorted() : raised.map(\.clause)
    }
  }

  /// Whether a text is known to be of a matter.
  private func isRaised(in range: TextRange) -> Bool {
    let text = folded(range)
    return matters.contains { $0.evidence.share(in: text) >= PlanLimits.usual.share }
  }

  private func folded(_ range: TextRange) -> FoldedText { FoldedText(document, range: range, table: .icu) }

  /// A whole item where its heading is known to be of the matter, else the paragraphs that are.
  private func knownParts(of matter: Int) -> [TextRange] {
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
      let own = item.parts.filter { matters[matter].evidence.share(in: folded($0)) >= limits.share }
      return own.isEmpty ? [item.range] : own
    }
  }
}
