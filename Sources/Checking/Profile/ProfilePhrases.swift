import Lexicons
import TextModel

/// All phrases of a profile in one matcher, so that a document is scanned once for all checks.
struct ProfilePhrases: Sendable {
  /// What a phrase stands for in the profile.
  enum Role: Sendable, Hashable {
    case aspect(point: Int, aspect: Int)
    case wrongName(term: Int)
    /// The right name, or an exception: hides wrong names inside it.
    case rightName(term: Int)
    case slogan(Int)
  }

  private let matcher: PhraseMatcher
  private let roles: [Role]

  init(_ profile: ReviewProfile, folding: FoldingTable) {
    var phrases: [[UInt32]] = []
    var roles: [Role] = []
    func add(_ texts: [String], as role: Role) {
      for text in texts {
        phrases.append(FoldedText.scalars(of: text, table: folding))
        roles.append(role)
      }
    }
    for (number, point) in profile.points.enumerated() {
      for (index, aspect) in point.aspects.enumerated() {
        add(aspect.phrases, as: .aspect(point: number, aspect: index))
      }
    }
    for (number, term) in profile.terms.enumerated() {
      add(term.not, as: .wrongName(term: number))
      add([term.use] + term.except, as: .rightName(term: number))
    }
    for (number, slogan) in profile.slogans.enumerated() { add([slogan.text] + slogan.variants, as: .slogan(number)) }
    matcher = PhraseMatcher(phrases)
    self.roles = roles
  }

  /// All occurrences in a document with their roles, by start, then the shorter first.
  func hits(in text: FoldedText) -> [PhraseHit] {
    matcher.allMatches(in: text).map {
      PhraseHit(role: roles[$0.phrase], folded: $0.range, range: text.original($0.range))
    }
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
