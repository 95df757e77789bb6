import Lexicons
import TextModel

/// All phrases of a profile in one matcher, so that a document is scanned once for all checks.
struct ProfilePhrases: Sendable {
  /// What a phrase stands for in the profile.
  enum Role: Sendable, Hashable {
    /// A part of the pattern with this number.
    case aspect(pattern: Int, part: Int)
    /// Hides phrases of the aspect inside it.
    case exception(point: Int, aspect: Int)
    case wrongName(term: Int)
    /// The right name, or an exception: hides wrong names inside it.
    case rightName(term: Int)
    case slogan(Int)
    /// A word of the synonym class with this number.
    case synonym(Int)

    /// Whether it is found for the points of the profile.
    var showsAspect: Bool {
      switch self {
      case .aspect, .exception, .synonym: true
      case .wrongName, .rightName, .slogan: false
      }
    }
  }

  /// What shows an aspect of a point.
  struct Pattern: Sendable {
    enum Kind: Sendable {
      case phrase, hint
      /// Names the point in a heading.
      case heading
    }

    let point: Int
    /// -1 for what names the whole point.
    let aspect: Int
    /// Its parts, numbered through all patterns.
    let parts: Range<Int>
    let kind: Kind

    var isHint: Bool { kind == .hint }
  }

  private let matcher: PhraseMatcher
  private let roles: [Role]
  let patterns: [Pattern]

  init(_ profile: ReviewProfile, folding: FoldingTable) {
    var building = Building(synonyms: profile.synonyms, folding: folding)
    for (number, point) in profile.points.enumerated() { building.add(point, number) }
    for (number, term) in profile.terms.enumerated() {
      building.add(term.not, as: .wrongName(term: number))
      building.add([term.use] + term.except, as: .rightName(term: number))
    }
    for (number, slogan) in profile.slogans.enumerated() {
      building.add([slogan.text] + slogan.variants, as: .slogan(number))
    }
    for (number, synonyms) in profile.synonyms.enumerated() { building.add(synonyms.words, as: .synonym(number)) }
    matcher = PhraseMatcher(building.phrases)
    roles = building.roles
    patterns = building.patterns
  }

  private struct Building {
    let synonyms: [ReviewProfile.SynonymClass]
    let folding: FoldingTable
    var phrases: [[UInt32]] = []
    var roles: [Role] = []
    var patterns: [Pattern] = []

    mutating func add(_ texts: [String], as role: Role) {
      for text in texts {
        phrases.append(FoldedText.scalars(of: text, table: folding))
        roles.append(role)
      }
    }

    mutating func add(_ point: ReviewProfile.Point, _ number: Int) {
      for written in point.headings { add(written, point: number, aspect: -1, kind: .heading) }
      for (index, aspect) in point.aspects.enumerated() {
        for written in aspect.except {
          let variants = AspectPattern(written, synonyms: synonyms).parts.flatMap { $0 }
          add(variants, as: .exception(point: number, aspect: index))
        }
        for written in aspect.phrases { add(written, point: number, aspect: index, kind: .phrase) }
        for written in aspect.hints { add(written, point: number, aspect: index, kind: .hint) }
      }
    }

    private mutating func add(_ written: String, point: Int, aspect: Int, kind: Pattern.Kind) {
      let parts = AspectPattern(written, synonyms: synonyms).parts
      let number = patterns.count
      let first = patterns.last?.parts.upperBound ?? 0
      patterns.append(Pattern(point: point, aspect: aspect, parts: first..<first + parts.count, kind: kind))
      for (part, variants) in parts.enumerated() { add(variants, as: .aspect(pattern: number, part: part)) }
    }
  }

  /// All occurrences in a document with their roles, by start, then the shorter first.
  ///
  /// - Parameter breaks: folded indices of line breaks that part no words, ascending; what shows an aspect may reach over
  ///   them.
  func hits(in text: FoldedText, over breaks: [Int] = []) -> [PhraseHit] {
    guard !breaks.isEmpty else { return matcher.allMatches(in: text).map { hit($0, $0.range, text) } }
    let kept = text.scalars.indices.filter { index in
      let next = breaks.partitioningIndex { $0 >= index }
      return next == breaks.count || breaks[next] != index
    }
    return matcher.allMatches(in: kept.map { text.scalars[$0] }).compactMap { match in
      let place = kept[match.range.lowerBound]..<kept[match.range.upperBound - 1] + 1
      let hit = hit(match, place, text)
      return place.count == match.range.count || hit.role.showsAspect ? hit : nil
    }
  }

  private func hit(_ match: PhraseMatcher.Match, _ place: Range<Int>, _ text: FoldedText) -> PhraseHit {
    PhraseHit(role: roles[match.phrase], folded: place, range: text.original(place))
  }
}

/// An occurrence of one of the profile's phrases.
struct PhraseHit: Sendable {
  let role: ProfilePhrases.Role
  /// In folded scalars.
  let folded: Range<Int>
  /// In bytes of the document.
  let range: TextRange
}

extension Array where Element == PhraseHit {
  /// The hits that do not overlap: the leftmost first, of those with one start the longest.
  func leftmostLongest() -> [PhraseHit] { PhraseMatcher.leftmostLongest(self, by: \.folded) }
}
