import TextModel

/// Finds names of people: those of a list, those found elsewhere, those beside a title, 张某某 and 阿依努尔·卡德尔.
///
/// A name beside a title is a surname with up to two characters that given names are made of (`NameShape`). Whether a
/// surname is one where it stands is decided by the words of the table that hold it (任 in 前任, 安 in 公安).
struct NameFinder {
  /// A name, and whether it is one wherever else it stands.
  struct Found {
    let range: Range<Int>
    /// Found by what stands around it, rather than known before.
    let isNew: Bool
  }

  private static let someone = UInt32(0x67D0)

  private let shape: NameShape
  private let titles: [Title]

  private struct Title {
    let forbiddenBehind: Set<UInt32>
    let width: NameShape.Width
  }

  init(_ rules: PrivacyRules, folding: FoldingTable) {
    shape = NameShape(rules, folding: folding)
    titles = PrivacyRules.titles.flatMap { role, width in
      rules.names[role].map {
        Title(forbiddenBehind: Set(FoldedText.scalars(of: $0.rest, table: folding)), width: width)
      }
    }
  }

  func values(in text: FoldedText, _ hits: [PrivacyPhrases.Hit]) -> [FoundValue] {
    names(in: text, hits).map { FoundValue(kind: .name, range: $0.range) }
  }

  /// Names that a text gives away, whole and fit to be looked for elsewhere, in folded scalars.
  func telling(in text: FoldedText, _ hits: [PrivacyPhrases.Hit]) -> [[UInt32]] {
    names(in: text, hits).filter(\.isNew).map { Array(text.scalars[$0.range]) }.filter(shape.isTelling)
  }

  func surnameLength(of name: [UInt32]) -> Int? { shape.surnameLength(of: name) }

  private func names(in text: FoldedText, _ hits: [PrivacyPhrases.Hit]) -> [Found] {
    let page = NamePage(text.scalars, hits)
    var known: [Range<Int>] = []
    var found = shape.dotted(in: page)
    for hit in hits {
      switch hit.role {
      case .listedName: known.append(hit.range)
      case .foundName: if !page.isInsideWord(hit.range.lowerBound) { known.append(hit.range) }
      case .title(let row): found += beside(title: hit.range, titles[row], page)
      case .before:
        found += [shape.name(from: skippingColon(hit.range.upperBound, page), page, isCertain: true)].compactMap { $0 }
      case .beforeSelf:
        let name = shape.name(from: skippingColon(hit.range.upperBound, page), page, isCertain: true)
        found += [name].compactMap { $0 }.filter { !page.isHan($0.upperBound) }
      case .beforeWorker:
        let name = shape.name(from: skippingColon(hit.range.upperBound, page), page, isCertain: false)
        found += [name].compactMap { $0 }.filter { $0.count > 2 }
      case .beforeUnit:
        found += [shape.name(from: skippingColon(hit.range.upperBound, page), page, isCertain: false)].compactMap { $0 }
      case .nickname: found += [shape.nickname(from: hit.range.upperBound, page)].compactMap { $0 }
      case .family: found += [shape.surname(from: hit.range.upperBound, page)].compactMap { $0 }
      default: break
      }
    }
    found += text.scalars.indices.filter { text.scalars[$0] == Self.someone }.compactMap { unnamed(at: $0, page) }
    return known.map { Found(range: $0, isNew: false) } + found.map { Found(range: $0, isNew: true) }
  }

  private func beside(title: Range<Int>, _ kind: Title, _ page: NamePage) -> [Range<Int>] {
    let behind = title.upperBound
    if behind < page.scalars.count, kind.forbiddenBehind.contains(page.scalars[behind]) { return [] }
    let width = title.count > 1 ? kind.width : .known
    if let before = shape.name(before: title.lowerBound, page, width) { return [before] }
    guard title.count > 1 else { return [] }
    if kind.width == .any, let name = shape.nameLikeWord(from: skippingColon(behind, page), page) { return [name] }
    return [shape.name(from: skippingColon(behind, page), page, isCertain: false)].compactMap { $0 }
  }

  private func unnamed(at someone: Int, _ page: NamePage) -> Range<Int>? {
    guard let surname = shape.surname(endingAt: someone, page) else { return nil }
    var end = someone + 1
    while end < page.scalars.count, page.scalars[end] == Self.someone { end += 1 }
    return surname.lowerBound..<end
  }

  private func skippingColon(_ index: Int, _ page: NamePage) -> Int {
    index < page.scalars.count && [0x3A, 0x20].contains(page.scalars[index]) ? index + 1 : index
  }
}
