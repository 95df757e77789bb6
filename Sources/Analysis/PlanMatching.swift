import Checking
import Classification
import TextModel
import UnicodeText

/// Which parts of a plan speak of which matter. The heading under which a sentence stands decides where it names a
/// matter; else all that is said does.
struct PlanMatching {
  /// What a matter is known by, and what it is called.
  struct Matter {
    let evidence: MatterEvidence
    let name: MatterName
  }

  /// Where a plan speaks of a matter.
  struct Match {
    /// In text order.
    let parts: [TextRange]
    /// What stands elsewhere and names unit and date of these parts too.
    var shared: [TextRange] = []
    let kind: PlanPoint.Match
    /// Whether it only names the matter where it speaks of the plan as a whole.
    var isAside = false
  }

  /// A part that may speak of a matter, and how much it says of it.
  private struct Candidate {
    /// By what it is known.
    enum Means { case heading, evidence, wording }

    let ranges: [TextRange]
    let means: Means
    let score: Double
    let words: Int
  }

  private let limits = PlanLimits.usual
  private let items: [PlanItem]
  private let asides: [TextRange]
  private let reading: PlanReading
  private let read: [PlanReading.Item]
  private let matters: [Matter]

  init(_ plan: PlanItems, in document: Document, _ matters: [Matter], _ wording: MatterWording) {
    items = plan.items.filter { !$0.isAside }
    asides = plan.items.filter(\.isAside).flatMap {
      ($0.parts.isEmpty ? [$0.heading].compactMap(\.self) : $0.sentences)
    }
    self.matters = matters
    reading = PlanReading(document, matters, wording)
    read = items.map(reading.item)
  }

  /// The parts that speak of a matter, and whether they speak of what it is called.
  func match(_ matter: Int) -> Match {
    let name = matters[matter].name
    let candidates = items.indices.compactMap { candidate($0, for: matter) }
    let own = chosen(candidates)
    if !own.isEmpty {
      let parts = own.flatMap(\.ranges)
      let isThing =
        own.contains { $0.means == .heading || $0.score >= limits.sure }
        || parts.contains { name.isSpokenOf(in: folded($0)) }
      return Match(parts: parts, shared: shared(parts), kind: isThing ? .thing : .alike)
    }
    let written = items.indices.filter { read[$0].named.isEmpty && !isTopic(items[$0]) }.flatMap {
      items[$0].paragraphs
    }
    .filter { name.isWritten(in: folded($0)) }
    if !written.isEmpty { return Match(parts: written, shared: shared(written), kind: .word) }
    let mentions = asides.filter { aside in
      let own = reading.likeness(aside)[matter]
      return own.words > 1 && own.score >= limits.sentence || name.isWritten(in: folded(aside))
    }
    return Match(parts: mentions, kind: .thing, isAside: true)
  }

  /// Those whose heading names the matter; else those that say what most of its opinions do; else, or where they say far
  /// more, those that say what is typical of it.
  private func chosen(_ candidates: [Candidate]) -> [Candidate] {
    let named = candidates.filter { $0.means == .heading }
    if !named.isEmpty { return named }
    let (known, typical) = (candidates.filter { $0.means == .evidence }, candidates.filter { $0.means == .wording })
    let best = typical.map(\.score).max() ?? 0
    if known.contains(where: { $0.words > 1 || best * limits.likest < $0.score }) { return known }
    return typical.filter { $0.score >= limits.besideBest * best }
  }

  private func shared(_ parts: [TextRange]) -> [TextRange] {
    items.filter { item in parts.contains { item.range.contains($0) } }.flatMap(\.shared)
  }

  private func folded(_ range: TextRange) -> FoldedText { reading.folded(range) }

  /// Whether an item has a heading of its own that says what it is about.
  private func isTopic(_ item: PlanItem) -> Bool { item.opening != nil && !item.isTitle && item.parts.count < 2 }

  private func candidate(_ place: Int, for matter: Int) -> Candidate? {
    let (item, read) = (items[place], read[place])
    func made(_ ranges: [TextRange], by means: Candidate.Means) -> Candidate? {
      ranges.isEmpty
        ? nil
        : Candidate(ranges: ranges, means: means, score: read.whole[matter].score, words: read.whole[matter].words)
    }
    if read.named.contains(matter) {
      let runs = read.named.count > 1 ? reading.runs(matter, in: item, read.sentences) : []
      return made(runs.isEmpty ? [item.range] : runs, by: .heading)
    }
    if !read.named.isEmpty {
      // A heading may stand above paragraphs on several things.
      let own = item.parts.count > 1 ? known(matter, item, read).filter { $0 != item.range } : []
      return made(own, by: .evidence) ?? made(besides(matter, item, read), by: .wording)
    }
    let isHeaded = isTopic(item) && read.heading[matter].words == 0
    let evidence = isHeaded && read.whole[matter].words < 2 ? [] : known(matter, item, read)
    return made(evidence, by: .evidence) ?? made(typical(matter, item, read), by: .wording)
  }

  /// Under the heading of another matter only sentences that say clearly more of this one.
  private func besides(_ matter: Int, _ item: PlanItem, _ read: PlanReading.Item) -> [TextRange] {
    let isSaid = read.sentences.contains { sentence in
      sentence[matter].words > 1 && sentence[matter].score >= limits.besideHeading
        && sentence[matter].score * limits.likest >= read.named.map { sentence[$0].score }.max() ?? 0
    }
    return isSaid ? reading.runs(matter, in: item, read.sentences) : []
  }

  /// By what most opinions of the matter say: a whole item, or those of its paragraphs that do.
  private func known(_ matter: Int, _ item: PlanItem, _ read: PlanReading.Item) -> [TextRange] {
    let (share, most) = (read.shares[matter], read.shares.max() ?? 0)
    let best = self.read.map { $0.shares[matter] }.max() ?? 0
    // What speaks more of another matter speaks of this one only where nothing does better.
    let isOthers = share < limits.besideOthers * most || share < most && share < best
    guard share >= limits.share, share >= limits.besideBest * best, !isOthers else { return [] }
    let own = item.parts.filter { matters[matter].evidence.share(in: folded($0)) >= limits.share }
    return item.parts.count < 2 || own.isEmpty ? [item.range] : own
  }

  /// By what is typical of the matter: a whole item where it speaks of no other, else the sentences that do.
  private func typical(_ matter: Int, _ item: PlanItem, _ read: PlanReading.Item) -> [TextRange] {
    let (own, best) = (read.whole[matter], read.whole.map(\.score).max() ?? 0)
    guard own.words > 1, own.isFirm, own.score >= limits.item, own.score >= limits.likest * best else { return [] }
    let isAlone = read.whole.indices.allSatisfy { $0 == matter || read.whole[$0].score < limits.likest * own.score }
    return isAlone && item.parts.count < 2 ? [item.range] : reading.runs(matter, in: item, read.sentences)
  }
}

extension PlanMatching {
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
        [told(promise), promise.clause].contains { !speaksOfIt($0) && isRaised(in: $0, beside: matter) }
      }
      let others = promises.filter { promise in
        !isHeaded && !speaksOfIt(told(promise)) && name.isOfOthers(folded(told(promise)))
      }
      let all = Set((raised + others).map(\.clause))
      // 一、关于办证慢。针对许可证…的意见，压缩到10个工作日: the only measures under a heading are for that, too.
      let measures = promises.filter { reader.namesMeasure(in: $0.clause) }
      if isHeaded, !measures.isEmpty, measures.allSatisfy({ all.contains($0.clause) }) { return [] }
      // Where nothing else is promised, what is may well be for this matter.
      return all.count < promises.count ? all.sorted() : raised.map(\.clause)
    }
  }

  /// Clauses of such parts that promise something and speak clearly of the matter: of several measures its own.
  func own(_ matter: Int, in parts: [TextRange], _ reader: AnswerReader) -> [TextRange] {
    parts.flatMap(reader.promises).map(\.clause).filter { reading.clear(reading.likeness($0)).contains(matter) }
  }

  /// Whether a text is known to be of another matter, of which it says more than of this one.
  private func isRaised(in range: TextRange, beside matter: Int) -> Bool {
    let (text, said) = (folded(range), reading.likeness(range))
    return reading.clear(said).contains {
      said[$0].score > said[matter].score && matters[$0].evidence.share(in: text) >= limits.share
    }
  }
}

extension Document {
  /// The same text with blanks for some of it, so that all places stay the same.
  func leavingOut(_ ranges: [TextRange]) -> Document {
    guard !ranges.isEmpty else { return self }
    var bytes = utf8
    for range in ranges {
      for place in range.bounds { bytes[place] = UInt8(ascii: " ") }
      // Words before and behind are no neighbours.
      if range.start < range.end { bytes[range.start] = UInt8(ascii: ",") }
    }
    return Document(name: name, utf8: bytes, charset: charset, marks: marks)
  }
}
