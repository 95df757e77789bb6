import DataFiles
package import TextModel

/// Knows texts that say no more than that there is nothing to say: 无, 没意见, 都挺好的.
///
/// Where opinions are collected on sheets, a good part of them is of this kind. They are no problem that many have.
package struct EmptyAnswers: Sendable {
  /// By the words `nothing` and `besides` of the table `matters.tsv`.
  package static let shared = EmptyAnswers()

  /// In letters; what is longer says something.
  private static let longest = 16

  /// Less sure judgements may overlook a complaint behind thanks.
  private static let sureOfAside = 0.85
  /// In letters: what is longer tells something, be it in the tone of talk.
  private static let longestAside = 24

  private var asides: Set<String> = []
  private var telling: [[UInt32]] = []
  private var besides: [[UInt32]] = []

  private init() {
    for row in TabTable(String(decoding: PackageResources.matters_tsv, as: UTF8.self)).rows {
      let words = (row.cell(1) ?? "").split(separator: " ").map { $0.unicodeScalars.map(\.value) }
      switch row.cell(0) {
      case "nothing": telling += words
      case "besides": besides += words
      case "aside": asides.formUnion((row.cell(1) ?? "").split(separator: " ").map(String.init))
      default: continue
      }
    }
  }

  /// Whether a folded text is made of such words alone, signs aside. Linear.
  package func holds(_ text: FoldedText) -> Bool { holds(text.scalars) }

  /// Whether something was written, and it is such an answer.
  func isAnswered(_ text: FoldedText) -> Bool { !text.scalars.isEmpty && holds(text) }

  /// Whether a folded text tells no matter: an empty answer, or nothing but digits and signs.
  func tellsNothing(_ text: FoldedText) -> Bool {
    holds(text) || !text.scalars.contains { isLetterOrIdeograph($0) && !(0x30...0x39).contains($0) }
  }

  /// Whether an opinion asks for nothing by what it was judged to be: it is of the rest category, and of one of its
  /// subcategories that the words `aside` of the table name (thanks, talk, tests), short, and speaks of nothing else.
  package func isAside(_ judgement: Judgement, of text: FoldedText, in scheme: CodingScheme) -> Bool {
    guard judgement.category == scheme.other, judgement.secondary.isEmpty, judgement.probability > Self.sureOfAside,
      text.scalars.count(where: isLetterOrIdeograph) <= Self.longestAside,
      let subcategory = judgement.subcategory
    else { return false }
    let found = scheme.categories[scheme.other].subcategories[subcategory]
    return asides.contains(found.id) || asides.contains(found.label)
  }

  func holds(_ scalars: [UInt32]) -> Bool {
    let letters = scalars.filter(isLetterOrIdeograph)
    guard letters.count <= Self.longest else { return false }
    // What can be told of each beginning: that it is made of such words, and that one of them says that there is nothing.
    var (made, tells) = (
      [Bool](repeating: false, count: letters.count + 1), [Bool](repeating: false, count: letters.count + 1)
    )
    made[0] = true
    for start in letters.indices where made[start] {
      for word in telling where letters[start...].starts(with: word) {
        (made[start + word.count], tells[start + word.count]) = (true, true)
      }
      for word in besides where letters[start...].starts(with: word) {
        made[start + word.count] = true
        if tells[start] { tells[start + word.count] = true }
      }
    }
    return letters.isEmpty || tells[letters.count]
  }
}
