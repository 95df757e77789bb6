/// A formula that says how many items it has: 五个坚持, 四讲一讨论, 两不误、两促进, 一找二查三明确.
struct NumberedSlogan: Sendable {
  /// One number of the formula and what it counts.
  struct Part: Sendable {
    let count: Int
    /// The counted word without 个, 项…, in scalars.
    let head: Range<Int>
    /// Number and word.
    let range: Range<Int>
    /// 个, 项… stands behind the number.
    var isCounted = false
    /// Written 两 or 双, which count and never number.
    var isCardinal = false
  }

  /// 双, as in 双随机、一公开: two of them.
  static let double: UInt32 = .双
  /// 一, as in 六个一.
  static let one: UInt32 = .一

  /// Without quotation marks, in scalars.
  let range: Range<Int>
  let parts: [Part]
  let isQuoted: Bool
  /// Looks like one, but is believed only where its items are given: “三张表”, “一学一研一测”, “门前三包”.
  var needsItems = false

  /// Words stand before the number: “门前三包”. Then a wrong count shows that it is none (吾日三省吾身).
  var hasPrefix = false

  /// “三公”, “双一流”, “5+2”: said for what it is called by, so that a list of another length is none of its own.
  var isName = false

  /// “八个字”, “三级网络”: as often the characters of a saying as so many words, or a quantity. Then a wrong count shows that it is
  /// none too.
  var needsExactly = false

  /// The items that showed it to be one.
  var given: [Range<Int>]?

  /// What stands around it showed it to be one.
  var isLikely = false

  /// Shown to be a slogan before any items are known.
  var isMarked: Bool { isQuoted || isLikely }

  /// 一找二查三明确: the numbers count the items themselves.
  var isAscending: Bool {
    parts.count > 1 && parts.enumerated().allSatisfy { $1.count == $0 + 1 && !$1.isCounted && !$1.isCardinal }
  }

  /// 三查三看: numbers of one size, so that an item may hold one of each kind.
  var isEven: Bool { parts.count > 1 && parts.allSatisfy { $0.count == parts[0].count } }

  /// How many items are announced.
  var announced: Int { isAscending ? parts.count : parts.reduce(0) { $0 + $1.count } }

  /// 一案三卡: the one thing is what holds the others, and need not be among the items.
  var holdsOthers: Bool { parts.count == 2 && parts[0].count == 1 && parts[1].count > 1 }

  /// The same words without their items where they are said again.
  func moved(to start: Int) -> NumberedSlogan {
    let distance = start - range.lowerBound
    func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + distance..<range.upperBound + distance }
    let parts = parts.map {
      Part(
        count: $0.count, head: moved($0.head), range: moved($0.range), isCounted: $0.isCounted,
        isCardinal: $0.isCardinal)
    }
    return NumberedSlogan(range: moved(range), parts: parts, isQuoted: false, isName: true)
  }

  /// The index behind the slogan and its closing quotation mark.
  var end: Int { range.upperBound + (isQuoted ? 1 : 0) }
  /// The index of the slogan or of its opening quotation mark.
  var start: Int { range.lowerBound - (isQuoted ? 1 : 0) }
}
