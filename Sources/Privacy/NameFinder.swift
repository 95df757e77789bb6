import TextModel

/// Finds names of people: those of a list, those beside a title, and 张某某.
///
/// A name beside a title is a surname with up to two characters that given names are made of. Whether a surname is one
/// where it stands is decided by the words of the table that hold it (任 in 前任, 安 in 公安).
struct NameFinder {
  private static let someone = UInt32(0x67D0)
  private static let longestGiven = 2

  private let surnames: Set<[UInt32]>
  private let given: Set<UInt32>
  private let forbiddenBehindTitle: [Set<UInt32>]

  init(_ rules: PrivacyRules, folding: FoldingTable) {
    func scalars(_ text: String) -> [UInt32] { FoldedText.scalars(of: text, table: folding) }
    surnames = Set(rules.names.items("surname").map(scalars))
    given = Set(rules.names.items("given").flatMap(scalars) + [Self.someone])
    forbiddenBehindTitle = rules.names["title"].map { Set(scalars($0.rest)) }
  }

  func values(in text: FoldedText, _ hits: [PrivacyPhrases.Hit]) -> [FoundValue] {
    let scalars = text.scalars
    let noName = hits.filter { $0.role == .notAName }.map(\.range)
    let page = Page(scalars: scalars, noName: noName)
    var ranges: [Range<Int>] = []
    for hit in hits {
      switch hit.role {
      case .listedName: ranges.append(hit.range)
      case .title(let row): ranges += beside(title: hit.range, row: row, page)
      case .before:
        ranges += [name(from: skippingColon(hit.range.upperBound, scalars), page, isCertain: true)].compactMap { $0 }
      case .family: ranges += [surname(from: hit.range.upperBound, page)].compactMap { $0 }
      default: break
      }
    }
    ranges += scalars.indices.filter { scalars[$0] == Self.someone }.compactMap { unnamed(at: $0, page) }
    return ranges.map { FoundValue(kind: .name, range: $0) }
  }

  private struct Page {
    let scalars: [UInt32]
    let noName: [Range<Int>]

    func isWord(at index: Int) -> Bool { noName.contains { $0.contains(index) } }

    func isHan(_ index: Int) -> Bool {
      index < scalars.count && ((0x4E00...0x9FFF).contains(scalars[index]) || scalars[index] >= 0x20000)
    }
  }

  private func beside(title: Range<Int>, row: Int, _ page: Page) -> [Range<Int>] {
    let behind = title.upperBound
    if behind < page.scalars.count, forbiddenBehindTitle[row].contains(page.scalars[behind]) { return [] }
    let before = name(before: title.lowerBound, page)
    let after =
      before == nil && title.count > 1 ? name(from: skippingColon(behind, page.scalars), page, isCertain: false) : nil
    return [before, after].compactMap { $0 }
  }

  /// The longest name that ends at an index.
  private func name(before end: Int, _ page: Page) -> Range<Int>? {
    for length in (0...Self.longestGiven).reversed() {
      let givenStart = end - length
      guard givenStart >= 0, page.scalars[givenStart..<end].allSatisfy(given.contains) else { continue }
      for surnameLength in [2, 1] where givenStart >= surnameLength {
        let start = givenStart - surnameLength
        if surnames.contains(Array(page.scalars[start..<givenStart])), !page.isWord(at: start) { return start..<end }
      }
    }
    return nil
  }

  private func surname(from start: Int, _ page: Page) -> Range<Int>? {
    for length in [2, 1] where start + length <= page.scalars.count {
      if surnames.contains(Array(page.scalars[start..<start + length])), !page.isWord(at: start) {
        return start..<start + length
      }
    }
    return nil
  }

  /// The name that starts at an index. One that ends before a sign needs no known given name; of one that goes on
  /// into other characters two must be known.
  /// - Parameter isCertain: what stands before says that a name follows.
  private func name(from start: Int, _ page: Page, isCertain: Bool) -> Range<Int>? {
    guard let surname = surname(from: start, page) else { return nil }
    for length in [2, 1] {
      let end = surname.upperBound + length
      guard end <= page.scalars.count, (surname.upperBound..<end).allSatisfy(page.isHan) else { continue }
      let isKnown = page.scalars[surname.upperBound..<end].allSatisfy(given.contains)
      if isKnown && (length == 2 || isCertain || !page.isHan(end)) || isCertain && !page.isHan(end) {
        return start..<end
      }
    }
    return nil
  }

  private func unnamed(at someone: Int, _ page: Page) -> Range<Int>? {
    for length in [2, 1] where someone >= length {
      let start = someone - length
      guard surnames.contains(Array(page.scalars[start..<someone])), !page.isWord(at: start) else { continue }
      var end = someone + 1
      while end < page.scalars.count, page.scalars[end] == Self.someone { end += 1 }
      return start..<end
    }
    return nil
  }

  private func skippingColon(_ index: Int, _ scalars: [UInt32]) -> Int {
    index < scalars.count && [0x3A, 0x20].contains(scalars[index]) ? index + 1 : index
  }
}
