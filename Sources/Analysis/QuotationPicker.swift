import Classification
import Reporting
import TextModel
import UnicodeText

/// Chooses for each category a few opinions that show what most of it is about.
///
/// Of each category a random sample is kept, drawn by a hash of the texts, so that the same opinions give the same
/// quotations in whatever order they come; the most central of it are quoted (`CentralTexts`). Left out are opinions
/// marked for review, and those too short to say anything or too long to take in at a glance. Memory does not grow with
/// the collection.
struct QuotationPicker {
  private static let perCategory = 3
  private static let sampled = 300
  /// Bytes of text.
  private static let readable = 18...180

  private struct Candidate {
    let quotation: Report.Quotation
    let pairs: [UInt32]
    let priority: UInt64
  }

  /// For each category by rising priority.
  private var samples: [[Candidate]]

  init(categories: Int) { samples = Array(repeating: [], count: categories) }

  mutating func offer(_ opinion: Opinion, _ judgement: Judgement) {
    guard !judgement.review, Self.readable.contains(opinion.text.utf8.count) else { return }
    let category = judgement.category
    let priority = Self.priority(opinion)
    let place = samples[category].partitioningIndex { $0.priority > priority }
    guard place < Self.sampled else { return }
    let pairs = CharacterPairs.all(in: FoldedText(opinion.text, table: .icu).scalars)
    let candidate = Candidate(
      quotation: .init(opinion: opinion, judgement: judgement), pairs: pairs, priority: priority)
    samples[category].insert(candidate, at: place)
    if samples[category].count > Self.sampled { samples[category].removeLast() }
  }

  /// The opinions chosen, for each category, the most typical first.
  var quotations: [[Report.Quotation]] {
    let frequencies = CentralTexts.frequencies(samples.flatMap { $0.map(\.pairs) })
    let all = samples.reduce(0) { $0 + $1.count }
    return samples.map { sample in
      let central = CentralTexts(sample.map(\.pairs), frequencies: frequencies, texts: all)
      return central.pick(Self.perCategory) { index in
        (sample[index].quotation.judgement.probability, sample[index].quotation.opinion.unit.map(GroupName.narrowed))
      }
      .map { sample[$0].quotation }
    }
  }

  /// FNV-1a over text and identifier, finished so that every bit counts.
  private static func priority(_ opinion: Opinion) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in opinion.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for byte in opinion.id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    return hash ^ hash >> 31
  }
}
