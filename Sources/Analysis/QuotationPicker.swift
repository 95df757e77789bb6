import Classification
import Reporting
import TextModel

/// Keeps for each category the few opinions that show best what it is about. Memory does not grow with the collection.
struct QuotationPicker {
  private static let perCategory = 3
  /// Bytes of text that a reader takes in at a glance, and below which an opinion says too little to be quoted.
  private static let readable = 18...180

  private struct Candidate {
    let quotation: Report.Quotation
    /// Sum of the weights that spoke for the category.
    let score: Double
    let order: Int
  }

  private var best: [[Candidate]]
  private var seen = 0

  init(categories: Int) { best = Array(repeating: [], count: categories) }

  /// The opinions chosen, for each category, the clearest first.
  var quotations: [[Report.Quotation]] { best.map { $0.map(\.quotation) } }

  mutating func offer(_ opinion: Opinion, _ judgement: Judgement) {
    seen += 1
    guard !judgement.review, Self.readable.contains(opinion.text.utf8.count) else { return }
    let score = judgement.evidence.filter { $0.category == judgement.category }.map(\.weight).reduce(0, +)
    let candidate = Candidate(
      quotation: .init(opinion: opinion, judgement: judgement), score: score * judgement.probability, order: seen)
    insert(candidate, into: &best[judgement.category])
  }

  /// One quotation a unit, so that the category is shown from several sides.
  private func insert(_ candidate: Candidate, into list: inout [Candidate]) {
    if let unit = candidate.quotation.opinion.unit,
      let same = list.firstIndex(where: { $0.quotation.opinion.unit == unit })
    {
      guard candidate.score > list[same].score else { return }
      list.remove(at: same)
    }
    let place = list.firstIndex { ($0.score, -$0.order) < (candidate.score, -candidate.order) } ?? list.count
    list.insert(candidate, at: place)
    if list.count > Self.perCategory { list.removeLast() }
  }
}
