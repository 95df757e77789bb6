/// How much the wording of some pieces shows them to be the items of one number of a slogan.
struct SloganEvidence {
  static let none = 0
  /// Of the same length, or half of them hold the counted word.
  static let alike = 10
  /// All begin or end with one sign.
  static let rhyming = 12
  /// All hold a part of the counted word.
  static let partly = 15
  /// All hold the counted word.
  static let bearing = 20
  /// All begin with it.
  static let opening = 30

  let text: SourceText
  private let head: [UInt32]

  init(_ part: NumberedSlogan.Part, in text: SourceText) {
    self.text = text
    head = Array(text.plain[part.head])
  }

  /// Of another word than the one a slogan counts.
  init(_ word: [UInt32], in text: SourceText) {
    (self.text, head) = (text, word)
  }

  func strength(_ list: [Range<Int>]) -> Int {
    if !list.isEmpty, list.allSatisfy(speaksOfAll) { return Self.none }
    guard list.count > 1 else {
      return list.first.map { begins($0) ? Self.opening : bears($0) ? Self.bearing : 0 } ?? 0
    }
    if list.allSatisfy(begins) { return Self.opening }
    if list.allSatisfy(bears) { return Self.bearing }
    if list.allSatisfy(bearsPart) { return Self.partly }
    if rhymes(list) { return Self.rhyming }
    return isEven(list) || list.count { bears($0) } * 2 >= list.count ? Self.alike : Self.none
  }

  /// 关关有人守 behind “五道关”: said of each of them, and no item.
  private func speaksOfAll(_ piece: Range<Int>) -> Bool {
    guard piece.count > 2, let sign = head.last else { return false }
    return text.plain[piece.lowerBound] == sign && text.plain[piece.lowerBound + 1] == sign
  }

  /// Whether a piece begins with the counted word, small words before it left out of account.
  func begins(_ piece: Range<Int>) -> Bool { begins(piece, behindOne: false) }

  /// The same where 一 may stand before the word: 一手抓学习.
  func beginsAsOne(_ piece: Range<Int>) -> Bool { begins(piece, behindOne: true) || begins(piece) }

  private func begins(_ piece: Range<Int>, behindOne: Bool) -> Bool {
    if speaksOfAll(piece) { return false }
    let word = behindOne ? [.一] + head : head
    if text.has(word, at: piece.lowerBound) { return true }
    var start = piece.lowerBound
    while start < piece.upperBound {
      if text.plain[start] == .quote {
        start += 1
      } else if let lead = text.phrase(of: SloganWords.itemLeads, at: start) {
        start += lead.count
      } else {
        break
      }
      if text.has(word, at: start), start + word.count <= piece.upperBound { return true }
    }
    return false
  }

  func bears(_ piece: Range<Int>) -> Bool { holds(piece, head) && !speaksOfAll(piece) }

  /// Whether a piece holds the signs of the counted word in order (不敢腐 for 不腐), or its first or last sign alone.
  func bearsPart(_ piece: Range<Int>) -> Bool {
    guard head.count > 1 else { return false }
    var next = 0
    for index in piece where next < head.count && text.plain[index] == head[next] { next += 1 }
    // 情况在一线掌握 for 到一线.
    return next == head.count || holds(piece, [head[0]]) || head.count > 2 && holds(piece, Array(head.dropFirst()))
      || head.last.map { text.plain[piece.upperBound - 1] == $0 } ?? false
  }

  private func holds(_ piece: Range<Int>, _ word: [UInt32]) -> Bool {
    piece.contains { text.has(word, at: $0) && $0 + word.count <= piece.upperBound }
  }

  /// Where the counted word, or failing that its first sign, stands in a piece behind an index.
  func place(in piece: Range<Int>, from start: Int) -> Int? {
    let rest = start..<max(start, piece.upperBound)
    return rest.first { text.has(head, at: $0) && $0 + head.count <= piece.upperBound }
      ?? rest.first { head.count > 1 && text.plain[$0] == head[0] }
  }

  /// Whether no piece is much longer or shorter than the others.
  private func isEven(_ list: [Range<Int>]) -> Bool {
    let mean = list.reduce(0) { $0 + $1.count } / list.count
    return list.count > 2 && mean <= 16
      ? list.allSatisfy { abs($0.count - mean) <= 2 } : list.allSatisfy { $0.count == mean }
  }

  private func rhymes(_ list: [Range<Int>]) -> Bool {
    let first = list[0]
    let isOpening = list.allSatisfy { text.plain[$0.lowerBound] == text.plain[first.lowerBound] }
    let isEnding = list.allSatisfy { text.plain[$0.upperBound - 1] == text.plain[first.upperBound - 1] }
    return isOpening || isEnding
  }

  /// The longest beginnings of a list in which all pieces are alike in one way, each at least two pieces long.
  func runs(of list: [SloganPieces.Piece]) -> [[SloganPieces.Piece]] {
    guard let first = list.first?.range, !first.isEmpty else { return [] }
    let ways: [(Range<Int>) -> Bool] = [
      begins, bears, bearsPart,
      { text.plain[$0.lowerBound] == text.plain[first.lowerBound] },
      { text.plain[$0.upperBound - 1] == text.plain[first.upperBound - 1] },
    ]
    // What more pieces share in a surer way is not cut short because some of them also rhyme.
    let surest = Array(list.prefix { begins($0.range) })
    return ways.map { isLike in Array(list.prefix { isLike($0.range) }) }.filter {
      Self.isClosed($0) && !($0.count < surest.count && Self.isClosed(surest))
    }
  }

  /// A list does not break off at 、, nor at a separator weaker than one inside it.
  private static func isClosed(_ run: [SloganPieces.Piece]) -> Bool {
    guard run.count > 1, let end = run.last?.boundary else { return false }
    let inside = run.dropLast().map(\.boundary).max() ?? 0
    return end > 1 && end >= inside
  }
}
