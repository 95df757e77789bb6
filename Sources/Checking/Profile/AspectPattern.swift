/// How a phrase of a profile is written: `{重大}意义` stands for every word of the class 重大, `…` for a few words
/// between two parts of one sentence.
struct AspectPattern: Sendable, Hashable {
  /// Longer lists of variants than this are no phrase any more; they would make the matcher grow without need.
  static let mostVariants = 600

  enum Mistake: Sendable, Hashable {
    case unknownClass(String)
    case tooManyVariants(Int)
    case emptyPart
  }

  /// The parts in order, each with all its variants.
  private(set) var parts: [[String]] = []
  private(set) var mistakes: [Mistake] = []

  init(_ written: String, synonyms: [ReviewProfile.SynonymClass]) {
    for part in Self.split(written) { add(part, synonyms) }
  }

  /// At `…` and at `...`, which keyboards without Chinese signs give.
  private static func split(_ written: String) -> [Substring] {
    written.replacing("...", with: "…").split(separator: "…", omittingEmptySubsequences: false).map { Substring($0) }
  }

  private mutating func add(_ part: Substring, _ synonyms: [ReviewProfile.SynonymClass]) {
    var variants = [""]
    var rest = part
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      let members = synonyms.first { $0.name == name }?.words
      if members == nil { mistakes.append(.unknownClass(name)) }
      variants = variants.flatMap { head in (members ?? [name]).map { head + rest[..<open] + $0 } }
      if variants.count > Self.mostVariants {
        mistakes.append(.tooManyVariants(variants.count))
        return
      }
      rest = rest[rest.index(after: close)...]
    }
    variants = variants.map { $0 + rest }
    if variants.contains("") { mistakes.append(.emptyPart) }
    parts.append(variants)
  }
}
