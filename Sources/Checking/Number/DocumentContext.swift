/// Which campaign of which unit a document belongs to, as far as its head tells: years, names of campaigns and of
/// places and units.
///
/// Requirements of two documents contradict each other only where the documents may belong together: two unrelated
/// firms may ask for 45 and for 40 class hours.
struct DocumentContext: Sendable {
  private let years: Set<Int>
  private let campaigns: Set<[UInt32]>
  private let places: Set<[UInt32]>
  /// The years of its title, which say more than those of the lines below.
  private let titleYears: Set<Int>
  private let province: [UInt32]?
  /// Of the whole document, for looking up the names of another.
  private let scalars: [UInt32]

  init(_ text: SourceText, limits: ContradictionLimits = .usual) {
    scalars = text.plain
    let head = 0..<min(text.count, limits.head) + 1
    years = Self.years(text, in: head)
    campaigns = Self.campaigns(text, in: head)
    places = Self.places(text, in: head)
    let title = text.lines.lazy.map(text.trimmed).first { !$0.isEmpty } ?? 0..<0
    titleYears = Self.years(text, in: title.lowerBound..<min(title.upperBound, limits.head))
    province = HomeProvince.of(text, title: title, head: head)
  }

  /// Whether nothing in their heads sets two documents apart. A head that names nothing sets nothing apart.
  func mayBelong(with other: DocumentContext) -> Bool {
    let sameYears = years.isEmpty || other.years.isEmpty || !years.isDisjoint(with: other.years)
    let sameTitles = titleYears.isEmpty || other.titleYears.isEmpty || !titleYears.isDisjoint(with: other.titleYears)
    let sameProvince = province == nil || other.province == nil || province == other.province
    return sameYears && sameTitles && sameProvince && Self.agree(campaigns, other.campaigns) { false }
      && Self.agree(places, other.places) { places.contains(where: other.names) || other.places.contains(where: names) }
  }

  private static func agree(_ left: Set<[UInt32]>, _ right: Set<[UInt32]>, otherwise: () -> Bool) -> Bool {
    left.isEmpty || right.isEmpty || !left.isDisjoint(with: right) || otherwise()
  }

  /// Whether the document names a place or unit anywhere.
  private func names(_ word: [UInt32]) -> Bool {
    guard let first = word.first else { return false }
    return scalars.indices.contains { scalars[$0] == first && scalars[$0...].starts(with: word) }
  }

  private static func years(_ text: SourceText, in head: Range<Int>) -> Set<Int> {
    Set(
      head.compactMap { index in
        guard text.at(index) == .年 else { return nil }
        let digits = (index - 4..<index).map { HanNumeral.digit(text.at($0)) ?? Int(text.at($0)) - 0x30 }
        guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
        let year = digits.reduce(0) { $0 * 10 + $1 }
        return (1900...2100).contains(year) ? year : nil
      })
  }

  /// The words that end like a campaign's name, each with the two characters before.
  private static func campaigns(_ text: SourceText, in head: Range<Int>) -> Set<[UInt32]> {
    var found: Set<[UInt32]> = []
    for end in head {
      if let name = text.phrase(of: Words.campaignNames, endingAt: end) { found.insert(name) }
      guard let ending = text.phrase(of: Words.campaignEndings, endingAt: end) else { continue }
      let start = end - ending.count - 2
      if start >= 0, (start..<end).allSatisfy({ ScalarClass.isHan(text.plain[$0]) }) {
        found.insert(Array(text.plain[start..<end]))
      }
    }
    return found
  }

  private static func places(_ text: SourceText, in head: Range<Int>) -> Set<[UInt32]> {
    var found: Set<[UInt32]> = []
    for end in head {
      guard let ending = text.phrase(of: NumberWords.placeEndings, endingAt: end),
        !NumberWords.placeExceptions.contains(where: { $0.count >= ending.count && text.has($0, endingAt: end) })
      else { continue }
      let start = end - ending.count - 2
      if start >= 0, !Words.placeBreaks.contains(text.plain[start + 1]) || ending.count < 3,
        (start..<end).allSatisfy({ ScalarClass.isHan(text.plain[$0]) })
      {
        found.insert(Array(text.plain[start..<end]))
      }
    }
    return found
  }
}

private enum Words {
  /// 主题教育: told by these words alone.
  static let campaignNames = WordTables.numbers.phrases("campaign-name")
  /// 教育活动, 专项行动: the words before them tell which.
  static let campaignEndings = WordTables.numbers.longestFirst("campaign-ending")
  /// 按照总公司, 各总公司: behind these an ending names no one unit.
  static let placeBreaks = WordTables.numbers.scalars("place-break")
}
