import Lexicons
import TextModel

/// The phrases of the tables, found together in one pass.
struct PrivacyPhrases {
  enum Role: Equatable {
    case cue(PersonalKind)
    case unit, currency, before, beforeSelf, beforeWorker, beforeUnit, family, nickname, account, notAName, listedName,
      foundName
    /// The index of its row, which says what must not follow.
    case title(Int)
  }

  struct Hit {
    let role: Role
    let range: Range<Int>
  }

  private let matcher: PhraseMatcher
  private let roles: [Role]

  /// - Parameter found: names found in the collection, folded.
  init(_ rules: PrivacyRules, names: [String], found: [[UInt32]], folding: FoldingTable) {
    var phrases: [(text: String, role: Role)] = []
    for cue in PrivacyRules.cues { phrases += rules.numbers.items(cue.role).map { ($0, .cue(cue.kind)) } }
    phrases += rules.numbers.items("unit").map { ($0, .unit) }
    phrases += rules.numbers.items("currency").map { ($0, .currency) }
    let titles = PrivacyRules.titles.flatMap { rules.names[$0.role] }
    for (index, row) in titles.enumerated() { phrases += row.items.map { ($0, .title(index)) } }
    phrases += rules.names.items("before").map { ($0, .before) }
    phrases += rules.names.items("before.self").map { ($0, .beforeSelf) }
    phrases += rules.names.items("before.worker").map { ($0, .beforeWorker) }
    phrases += rules.names.items("before.unit").map { ($0, .beforeUnit) }
    phrases += rules.names.items("nickname").map { ($0, .nickname) }
    phrases += rules.numbers.items("cue.account").map { ($0, .account) }
    phrases += rules.names.items("family").map { ($0, .family) }
    phrases += rules.names.items("not-a-name").map { ($0, .notAName) }
    phrases += names.map { ($0, .listedName) }
    matcher = PhraseMatcher(phrases.map { FoldedText.scalars(of: $0.text, table: folding) } + found)
    roles = phrases.map(\.role) + found.map { _ in .foundName }
  }

  /// In text order.
  func hits(in text: FoldedText) -> [Hit] {
    matcher.allMatches(in: text).map { Hit(role: roles[$0.phrase], range: $0.range) }
  }
}

extension [PrivacyPhrases.Hit] {
  /// Where phrases of a role start.
  func starts(_ role: PrivacyPhrases.Role) -> Set<Int> { Set(filter { $0.role == role }.map(\.range.lowerBound)) }

  /// Where phrases of a role end.
  func ends(_ role: PrivacyPhrases.Role) -> Set<Int> { Set(filter { $0.role == role }.map(\.range.upperBound)) }
}
