/// Pieces of the text that may be the items of a slogan, with what speaks for it.
struct SloganCandidate {
  /// In what the pieces are alike.
  enum Likeness {
    /// 第一笔, 头一笔, 末一笔: numbered by the measure or the noun of the slogan.
    case labelled
    /// 进口关，…；过程关，…: sentences or parts of one, each about a thing of the name.
    case topical
    /// Questions, of a slogan that counts questions.
    case asking
    /// All begin, all end with the counted word or hold it; shorter where it is a single sign.
    case bearing, bearingSign
    /// 站里管班组，班组管渠工，渠工管闸口: each takes up the end of the one before.
    case chained
    /// No word of the slogan, but one and the same sequence of signs, or one sign at the beginning or the end.
    case framed, rhyming
    /// Words parted by 、.
    case listed
  }

  struct Signs: OptionSet {
    let rawValue: Int
    /// Of about one length.
    static let even = Signs(rawValue: 1)
    /// Parted by semicolons, or sentences.
    static let parted = Signs(rawValue: 2)
    /// Behind 就是 or a colon.
    static let led = Signs(rawValue: 4)
    /// 这就叫…, 大伙儿管它叫…: the words around the slogan point back to them.
    static let named = Signs(rawValue: 8)
  }

  /// What each kind of likeness counts; from `enough` on pieces without a word of the slogan are believed too.
  private static let weights: [Likeness: Int] = [
    .labelled: 8, .topical: 6, .asking: 5, .bearing: 5, .bearingSign: 4, .chained: 4, .framed: 3, .rhyming: 2,
    .listed: 2,
  ]
  private static let namedWeight = 3
  private static let ledWeight = 2
  private static let many = 4
  private static let farthest = 3
  /// For pieces with a word of the slogan, without, and for those of two and of what is as often only named.
  private static let (enough, enoughWithout, enoughForName) = (4, 6, 7)

  let items: [Range<Int>]
  let likeness: Likeness
  var signs: Signs = []
  /// 2 in the sentence of the slogan, 1 in the next, 0 in its paragraph, less in others.
  let nearness: Int

  init(_ items: [Range<Int>], _ likeness: Likeness, _ signs: Signs, of slogan: NumberedSlogan, in text: SourceText) {
    (self.items, self.likeness) = (items, likeness)
    let lengths = items.map(\.count)
    let isEven = (lengths.max() ?? 0) - (lengths.min() ?? 0) <= 2
    self.signs = isEven ? signs.union(.even) : signs
    nearness = Self.nearness(items, slogan, text)
  }

  private static func nearness(_ items: [Range<Int>], _ slogan: NumberedSlogan, _ text: SourceText) -> Int {
    guard let first = items.first, let last = items.last else { return -farthest }
    let isBehind = first.lowerBound >= slogan.end
    let gap = isBehind ? slogan.end..<first.lowerBound : last.upperBound..<max(last.upperBound, slogan.start)
    let own = text.line(of: gap.lowerBound)..<text.line(of: gap.upperBound)
    let lines = own.count { !text.trimmed(text.lines[$0]).isEmpty }
    if lines > 0 { return -min(lines, farthest) }
    return max(0, 2 - gap.count { ScalarClass.endsSentence(text.plain[$0]) })
  }

  var score: Int {
    (Self.weights[likeness] ?? 0) + nearness + (items.count >= Self.many ? 1 : 0) + (signs.contains(.even) ? 1 : 0)
      + (signs.contains(.parted) ? 1 : 0) + (signs.contains(.led) ? Self.ledWeight : 0)
      + (signs.contains(.named) ? Self.namedWeight : 0)
  }

  /// Whether all this is enough to believe that these are the items. Of two things, and of what is as often only named, the
  /// text must also lead to them or point back.
  func isBelieved(asName: Bool) -> Bool {
    let isWordless = [.chained, .framed, .rhyming, .listed].contains(likeness)
    let isTied = likeness == .labelled || !signs.isDisjoint(with: [.led, .named])
    return asName ? isTied && score >= Self.enoughForName : score >= (isWordless ? Self.enoughWithout : Self.enough)
  }
}
