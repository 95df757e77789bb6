public import TextModel
import Wording

/// That a document is the rest of a longer one: its first numbers are not the first of their series.
///
/// What such a document lacks may have stood in the lost part, so that nothing can be said to be missing from it.
public struct Fragment: Sendable, Hashable {
  /// The marker that shows it, for example 三是.
  public let evidence: TextRange
  /// The number of that marker.
  public let startsAt: Int

  /// The marker with its number, which is above one.
  public init(evidence: TextRange, startsAt: Int) {
    self.evidence = evidence
    self.startsAt = startsAt
  }

  /// A fragment starts with a number above one before any series began, and has neither a salutation nor a title that
  /// would show the opening to be whole.
  init?(_ text: SourceText, _ markers: [NumberingMarker]) {
    guard let first = Self.evidence(markers), !PickedItems(text: text, tables: .shared).arePicked(from: first) else { return nil }
    let head = 0..<first.range.lowerBound
    guard text.first(of: CheckTables.shared.openings, in: head) == nil else { return nil }
    evidence = text.range(first.range)
    startsAt = first.number
  }

  /// The first number, or the first of the chapters: …一是抓学习。二是抓查摆。 and then 三、 as the first heading.
  private static func evidence(_ markers: [NumberingMarker]) -> NumberingMarker? {
    // 首先…再其次…第四…: what adverbs began is whole.
    let hasBeginning = markers.prefix { $0.style == .adverb }.contains { $0.number == 1 }
    let first = markers.first { $0.style != .adverb }
    if let first, first.number > 1, !(hasBeginning && first.style == .ordinal) { return first }
    let chapters = markers.filter { $0.style == .han && $0.position == .line }
    guard chapters.count > 1, chapters[0].number > 1, chapters[1].number == chapters[0].number + 1 else { return nil }
    return chapters[0]
  }
}

/// Tells the reader that a document is a fragment.
enum FragmentNote {
  static func finding(_ fragment: Fragment) -> Finding {
    Finding(
      check: .coverage, rule: "fragment", severity: .info, range: fragment.evidence,
      message: Message("coverage.fragment", ["number": String(fragment.startsAt)]))
  }
}
