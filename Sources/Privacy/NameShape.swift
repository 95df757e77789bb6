import TextModel

/// What can be the name of a person where it stands.
struct NameShape {
  /// How freely given names are taken before a title.
  enum Width {
    /// Their characters are those of the table.
    case known
    /// Of two characters one is of the table.
    case halfKnown
    /// Any that are not ruled out: an office is nearly always held by a person with a name.
    case any
  }

  private static let someone = UInt32(0x67D0)
  private static let dots: Set<UInt32> = [0xB7, 0x2022, 0x30FB]
  private static let longestGiven = 2
  private static let longestForeign = 8

  private let surnames: Set<[UInt32]>
  /// Surnames that people are called by behind 小 or 老.
  private let familiar: Set<UInt32>
  private let given: Set<UInt32>
  private let never: Set<UInt32>
  private let joining: Set<UInt32>
  /// What goes on behind a name.
  private let behind: [[UInt32]]
  private let foreign: Set<UInt32>
  private let dotted: Set<UInt32>

  init(_ rules: PrivacyRules, folding: FoldingTable) {
    func scalars(_ text: String) -> [UInt32] { FoldedText.scalars(of: text, table: folding) }
    func characters(_ role: String) -> Set<UInt32> { Set(rules.names.items(role).flatMap(scalars)) }
    surnames = Set(rules.names.items("surname").map(scalars))
    familiar = characters("nickname.surname")
    given = characters("given").union([Self.someone])
    never = characters("never-given")
    joining = characters("joining")
    behind = rules.names.items("behind").map(scalars)
    foreign = characters("foreign")
    dotted = foreign.union(characters("foreign.dotted"))
  }

  /// The longest name that ends at an index, where a title begins.
  func name(before end: Int, _ page: NamePage, _ width: Width) -> Range<Int>? {
    if width == .any, let name = foreign(before: end, page) { return name }
    for length in (0...Self.longestGiven).reversed() {
      let start = end - length
      guard start >= 0, isGiven(start..<end, page, width), let surname = surname(endingAt: start, page, end, width)
      else { continue }
      return surname.lowerBound..<end
    }
    return nil
  }

  private func isGiven(_ range: Range<Int>, _ page: NamePage, _ width: Width) -> Bool {
    let known = range.count { given.contains(page.scalars[$0]) }
    if known == range.count { return true }
    guard width == .any || width == .halfKnown && range.count == 2 && known > 0 else { return false }
    if joining.contains(page.scalars[range.lowerBound]) {
      guard range.count > 1, !surnames.contains([page.scalars[range.lowerBound + 1]]) else { return false }
    }
    return range.allSatisfy { given.contains(page.scalars[$0]) || page.isHan($0) && !never.contains(page.scalars[$0]) }
  }

  /// The surname that ends at an index, where it is one.
  func surname(endingAt end: Int, _ page: NamePage) -> Range<Int>? { surname(endingAt: end, page, end, .known) }

  private func surname(endingAt end: Int, _ page: NamePage, _ nameEnd: Int, _ width: Width) -> Range<Int>? {
    for length in [2, 1] where end >= length {
      let start = end - length
      guard surnames.contains(Array(page.scalars[start..<end])) else { continue }
      if !page.isWord(at: start) || width == .any && isNameOverWord(start..<nameEnd, page) { return start..<end }
    }
    return nil
  }

  /// 方向 is a word, yet 方向明 is none: what would be left of it, a single character of given names, is no word either.
  private func isNameOverWord(_ name: Range<Int>, _ page: NamePage) -> Bool {
    let last = name.upperBound - 1
    return name.count == 3 && page.word(at: name.lowerBound) == name.lowerBound..<last
      && given.contains(page.scalars[last]) && !page.isWord(at: last)
  }

  /// A word that is a name behind an office where nothing else follows: 经理高明.
  func nameLikeWord(from start: Int, _ page: NamePage) -> Range<Int>? {
    let end = start + 2
    guard end <= page.scalars.count, page.word(at: start) == start..<end, !page.isHan(end),
      surnames.contains([page.scalars[start]]), given.contains(page.scalars[start + 1])
    else { return nil }
    return start..<end
  }

  /// How many characters of a whole name are its surname; nil where it begins with none, or all of it is one.
  func surnameLength(of name: [UInt32]) -> Int? {
    [2, 1].first {
      $0 < name.count && surnames.contains(Array(name.prefix($0))) && name.count - $0 <= Self.longestGiven
    }
  }

  /// The surname that starts at an index, where it is one.
  func surname(from start: Int, _ page: NamePage) -> Range<Int>? {
    for length in [2, 1] where start + length <= page.scalars.count {
      if surnames.contains(Array(page.scalars[start..<start + length])), !page.isWord(at: start) {
        return start..<start + length
      }
    }
    return nil
  }

  /// The surname behind 小 or 老, where it is one: 小李, not 小张罗 or 老胡同.
  func nickname(from start: Int, _ page: NamePage) -> Range<Int>? {
    guard start < page.scalars.count, familiar.contains(page.scalars[start]), !page.isWord(at: start),
      start < 2 || !page.isWord(at: start - 1)
    else { return nil }
    return start..<start + 1
  }

  /// The name that starts at an index. One that ends before a sign needs no known given name; of one that goes on
  /// into other characters two must be known, or one when a name is certain or a word follows that goes on behind names.
  /// - Parameter isCertain: what stands before says that a name follows.
  func name(from start: Int, _ page: NamePage, isCertain: Bool) -> Range<Int>? {
    guard let surname = surname(from: start, page) else { return nil }
    for length in [2, 1] {
      let end = surname.upperBound + length
      guard end <= page.scalars.count, (surname.upperBound..<end).allSatisfy(page.isHan) else { continue }
      let isKnown = isGiven(surname.upperBound..<end, page, isCertain ? .halfKnown : .known)
      let isWhole = length == 2 || isCertain || !page.isHan(end) || goesOnBehindName(end, page)
      if isKnown && isWhole || isCertain && !page.isHan(end) {
        return start..<end
      }
    }
    return nil
  }

  private func goesOnBehindName(_ index: Int, _ page: NamePage) -> Bool {
    behind.contains {
      index + $0.count <= page.scalars.count && page.scalars[index..<index + $0.count].elementsEqual($0)
    }
  }

  /// Three or more characters with which Chinese writes other peoples' names, before an office.
  private func foreign(before end: Int, _ page: NamePage) -> Range<Int>? {
    var start = end
    while start > 0, end - start < Self.longestForeign, foreign.contains(page.scalars[start - 1]) { start -= 1 }
    return end - start >= 3 && !page.isWord(at: start) ? start..<end : nil
  }

  /// Names with a dot inside.
  func dotted(in page: NamePage) -> [Range<Int>] {
    page.scalars.indices.filter { Self.dots.contains(page.scalars[$0]) }.compactMap { dot in
      var (start, end) = (dot, dot + 1)
      while start > 0, dot - start < Self.longestForeign, dotted.contains(page.scalars[start - 1]) { start -= 1 }
      while end < page.scalars.count, end - dot <= Self.longestForeign, dotted.contains(page.scalars[end]) { end += 1 }
      return dot - start >= 2 && end - dot > 2 ? start..<end : nil
    }
  }

  /// Whether a name is fit to be looked for wherever it stands: whole, and not of the sort 张某某.
  func isTelling(_ name: [UInt32]) -> Bool {
    guard name.count >= 2, !name.contains(Self.someone), !surnames.contains(name) else { return false }
    guard name.count > 2 else { return given.contains(name[1]) }
    return surnames.contains(Array(name.prefix(2))) || name.dropFirst().contains(where: given.contains)
      || name.contains(where: Self.dots.contains) || name.allSatisfy(foreign.contains)
  }
}
