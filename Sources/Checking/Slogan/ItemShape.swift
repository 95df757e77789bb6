/// What shape the items in a list of a slogan have, and so which 和 parts two of them and where the list ends.
///
/// The announced number has no say here: a list is not bent to fit it.
struct ItemShape {
  /// How much longer than the items of a clause one behind it may be.
  private static let tolerance = 1
  /// The same of items that begin with one sign, as many a word does by chance: 严肃处理 behind 严要求.
  private static let toleranceOfSigns = 2
  private static let fewestRhyming = 2

  let text: SourceText
  private let head: [UInt32]
  private let evidence: SloganEvidence
  private let total: Int

  init(_ part: NumberedSlogan.Part, total: Int, in text: SourceText) {
    self.text = text
    self.total = total
    head = Array(text.plain[part.head])
    evidence = SloganEvidence(part, in: text)
  }

  /// Without the clause behind the list, and with every 和 cut that parts two items.
  func trimmed(_ pieces: SloganPieces) -> SloganPieces { parted(ended(pieces)) }

  /// 爱心、耐心和恒心: a piece whose halves are of the shape of all other pieces is two items. Where several pieces hold a
  /// 和, each is a pair.
  func parted(_ pieces: SloganPieces) -> SloganPieces {
    let halves = pieces.flat.map { pieces.splitAtAnds([$0]) }
    let places = halves.indices.filter { halves[$0].count == 2 }
    guard places.count == 1, let place = places.first else { return pieces }
    let others = pieces.flat.indices.filter { $0 != place }.map { pieces.flat[$0].range }
    guard !others.isEmpty, isOneShape(others, halves[place].map(\.range)) else { return pieces }
    return SloganPieces(halves.flatMap { $0 }, in: text)
  }

  private func isOneShape(_ others: [Range<Int>], _ halves: [Range<Int>]) -> Bool {
    let all = others + halves
    if all.allSatisfy(ends) || all.allSatisfy(evidence.begins) { return true }
    let first = all[0]
    return others.count >= Self.fewestRhyming && all.allSatisfy { $0.count == first.count }
      && (all.allSatisfy { text.plain[$0.lowerBound] == text.plain[first.lowerBound] }
        || all.allSatisfy { text.plain[$0.upperBound - 1] == text.plain[first.upperBound - 1] })
  }

  private func ends(_ piece: Range<Int>) -> Bool {
    piece.count > head.count && text.has(head, endingAt: piece.upperBound)
  }

  /// 思想关、组织关、作风关，一关一关地过: the list ends with its clause where what stands behind the comma is of another shape.
  private func ended(_ pieces: SloganPieces) -> SloganPieces {
    let list = pieces.firstClause
    let rest = pieces.flat.dropFirst(list.count).map(\.range)
    guard list.count > 1, list.last?.boundary == 2, rest.count == 1 || !rest.isEmpty && pieces.flat.count != total,
      isOther(rest[0], than: list.map(\.range), isAlone: rest.count == 1)
    else { return pieces }
    return SloganPieces(list, in: text)
  }

  private func isOther(_ next: Range<Int>, than list: [Range<Int>], isAlone: Bool) -> Bool {
    let longest = list.map(\.count).max() ?? 0
    guard next.count > longest + Self.tolerance else { return false }
    if list.allSatisfy(ends) {
      return !ends(next) || isAlone && text.has(anyOf: SloganWords.outcomes, at: next.lowerBound)
    }
    guard list.allSatisfy(evidence.begins) else { return false }
    return !evidence.begins(next) || isAlone && head.count == 1 && next.count > longest + Self.toleranceOfSigns
  }
}
