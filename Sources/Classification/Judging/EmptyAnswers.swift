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

  private var telling: [[UInt32]] = []
  private var besides: [[UInt32]] = []

  private init() {
    for row in TabTable(String(decoding: PackageResources.matters_tsv, as: UTF8.self)).rows {
      let words = (row.cell(1) ?? "").split(separator: " ").map { $0.unicodeScalars.map(\.value) }
      switch row.cell(0) {
      case "nothing": telling += words
      case "besides": besides += words
      default: continue
      }
    }
  }

  /// Whether a folded text is made of such words alone, signs aside. Linear.
  package func holds(_ text: FoldedText) -> Bool { holds(text.scalars) }

  func holds(_ scalars: [UInt32]) -> Bool {
    let letters = scalars.filter(isLetterOrIdeograph)
    guard letters.count <= Self.longest else { return false }
    // What can be told of each beginning: that it is made of such words, and that one of them says that there is nothing.
    var (made, tells) = ([Bool](repeating: false, count: letters.count + 1), [Bool](repeating: false, count: letters.count + 1))
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
