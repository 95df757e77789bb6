import TextModel

/// How much two opinions must share to be told as copies of each other in part.
public enum LeastShared: Sendable, Hashable {
  /// Part of the shorter text, above 0 to 1.
  case share(Double)
  /// Letters, digits and ideographs of the shorter text.
  case characters(Int)

  /// Half of the shorter text, with room for what is lost where the halves meet.
  public static let usual = LeastShared.share(0.45)
  /// Below so many characters a share of a text says nothing: people say 请领导尽快解决 in the same words.
  static let fewest = 18

  func admits(_ shared: Int, of length: Int) -> Bool {
    switch self {
    case .share(let least): shared >= Self.fewest && Double(shared) >= least * Double(length)
    case .characters(let least): shared >= least
    }
  }
}

/// Remembers the first texts of groups and finds the one of which a text holds most, or that holds most of it.
///
/// Candidates are texts with the most winnowed runs in common (Schleimer, Wilkerson, Aiken 2003); each is then compared in
/// full. A run that stands in many texts is a formula and leads to none. Memory: about 30 bytes a character.
struct NearCopyIndex: Sendable {
  /// A run in more texts is a formula.
  private static let mostTexts = 64
  private static let compared = 16

  private let least: LeastShared
  private var letters: [Int: [UInt32]] = [:]
  /// For each run the last place in `chain` that holds a text with it.
  private var lastOf: [UInt64: Int32] = [:]
  private var chain: [(text: Int32, before: Int32)] = []

  init(_ least: LeastShared) { self.least = least }

  /// The letters of a remembered text.
  func text(_ number: Int) -> [UInt32] { letters[number] ?? [] }

  /// Remembers the first text of a group.
  mutating func add(_ text: [UInt32], _ number: Int) {
    letters[number] = text
    for run in Self.winnowed(text) {
      chain.append((Int32(truncatingIfNeeded: number), lastOf[run] ?? -1))
      lastOf[run] = Int32(truncatingIfNeeded: chain.count - 1)
    }
  }

  /// The remembered text that shares the most with another, the earliest of equals; nil when none shares enough.
  func nearest(to text: [UInt32]) -> Int? {
    let runs = Set(Fingerprints.hashes(of: text))
    var best: (share: Double, first: Int)?
    for first in candidates(Self.winnowed(text)) {
      let other = self.text(first)
      let isShorter = other.count < text.count
      let shared =
        isShorter
        ? SharedText.shared(of: other, in: runs) : SharedText.shared(of: text, in: Set(Fingerprints.hashes(of: other)))
      let length = min(other.count, text.count)
      guard least.admits(shared, of: length) else { continue }
      let share = Double(shared) / Double(length)
      if best.map({ (share, -first) > ($0.share, -$0.first) }) ?? true { best = (share, first) }
    }
    return best?.first
  }

  private func candidates(_ runs: Set<UInt64>) -> [Int] {
    var hits: [Int32: Int] = [:]
    for run in runs {
      var (place, texts) = (lastOf[run] ?? -1, [Int32]())
      while place >= 0, texts.count <= Self.mostTexts {
        texts.append(chain[Int(place)].text)
        place = chain[Int(place)].before
      }
      if texts.count <= Self.mostTexts { for text in texts { hits[text, default: 0] += 1 } }
    }
    return hits.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(Self.compared).map { Int($0.key) }
  }

  /// The fingerprints of a text, each once; of one too short for any its least run.
  private static func winnowed(_ letters: [UInt32]) -> Set<UInt64> {
    let runs = Fingerprints.hashes(of: letters)
    return Set(runs.count < Fingerprints.window ? runs.min().map { [$0] } ?? [] : Fingerprints(winnowing: runs).hashes)
  }
}
