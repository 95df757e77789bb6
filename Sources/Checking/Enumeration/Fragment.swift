public import TextModel
import Wording

/// That a document is a part of a longer one: its first numbers are not the first of their series, its first line begins
/// or its last line ends inside a sentence, or items that it announces are not there.
///
/// What such a document lacks may have stood in the lost part, so that nothing can be said to be missing from it.
public struct Fragment: Sendable, Hashable {
  /// What of the longer document is lost.
  public enum Loss: String, Sendable, CaseIterable {
    case beginning, end, both
  }

  /// What shows it: the marker 三是 of a number that is not the first, or the words of a sentence that is cut.
  public let evidence: TextRange
  /// The number of the first item that is there; 1 where no number shows that the beginning is lost.
  public let startsAt: Int
  /// Which part is lost.
  public let loss: Loss

  /// - Parameters:
  ///   - evidence: what shows it.
  ///   - startsAt: the number of the first item.
  ///   - loss: which part is lost.
  public init(evidence: TextRange, startsAt: Int = 1, loss: Loss = .beginning) {
    (self.evidence, self.startsAt, self.loss) = (evidence, startsAt, loss)
  }

  /// A fragment starts with a number above one before any series began, and has neither a salutation nor a title that
  /// would show the opening to be whole.
  init?(_ text: SourceText, _ markers: [NumberingMarker]) {
    guard let first = Self.evidence(markers), !PickedItems(text: text).arePicked(from: first),
      // 第一，第三，第五名: the first stands there, if not as an item.
      first.style.level != nil
        || !LabelSearch(text: text, taken: []).stands(1, of: first.style, in: 0..<first.range.lowerBound)
    else { return nil }
    let head = 0..<first.range.lowerBound
    guard text.first(of: CheckWords.openings, in: head) == nil else { return nil }
    self.init(evidence: text.range(first.range), startsAt: first.number)
  }

  /// What shows a document to be a part, its numbers, its first line and its end taken together; nil of a whole one.
  init?(_ text: SourceText, _ numbering: Numbering) {
    let beginning = numbering.fragment ?? LostPart(text).beginning.map { Fragment(evidence: text.range($0)) }
    let end = LostPart(text).end(numbering)
    guard let shown = beginning?.evidence ?? end.map(text.range) else { return nil }
    self.init(
      evidence: shown, startsAt: beginning?.startsAt ?? 1,
      loss: beginning == nil ? .end : end == nil ? .beginning : .both)
  }

  /// The first number, or the first of the chapters: …一是抓学习。二是抓查摆。 and then 三、 as the first heading.
  private static func evidence(_ markers: [NumberingMarker]) -> NumberingMarker? {
    // 首先…再其次…第四…: what adverbs began is whole.
    let hasBeginning = markers.prefix { $0.style == .adverb }.contains { $0.number == 1 }
    let first = markers.first { $0.style != .adverb && !$0.style.isSpoken }
    if let first, first.number > 1, !(hasBeginning && first.style == .ordinal), goesOn(first, in: markers) {
      return first
    }
    let chapters = markers.filter { $0.style == .han && $0.position == .line }
    guard chapters.count > 1, chapters[0].number > 1, chapters[1].number == chapters[0].number + 1 else { return nil }
    return chapters[0]
  }

  /// 四道关口，一道也不能漏: what only looks like a number begins items where the next one follows.
  private static func goesOn(_ first: NumberingMarker, in markers: [NumberingMarker]) -> Bool {
    first.style.isCertain || markers.contains { $0.style == first.style && $0.number == first.number + 1 }
  }

  /// Whether the beginning, or the end, is lost.
  var lacksBeginning: Bool { loss != .end }
  var lacksEnd: Bool { loss != .beginning }

  /// Whether what must stand in a part of a document may be lost.
  func mayHold(_ place: ReviewProfile.Placement) -> Bool {
    switch place {
    case .opening: loss != .end
    case .closing: loss != .beginning
    case .body, .anywhere: true
    }
  }
}

/// Tells the reader that a document is a fragment.
enum FragmentNote {
  static func finding(_ fragment: Fragment) -> Finding {
    let key =
      switch (fragment.loss, fragment.startsAt) {
      case (.beginning, 2...): "coverage.fragment"
      case (.beginning, _): "coverage.fragment.beginning"
      case (.end, _): "coverage.fragment.end"
      case (.both, _): "coverage.fragment.both"
      }
    return Finding(
      check: .coverage, rule: "fragment", severity: .info, range: fragment.evidence,
      message: Message(key, ["number": String(fragment.startsAt)]))
  }
}
