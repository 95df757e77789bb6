/// Tells the numbers of pages from other lines that end or begin a page: figures of a table, dates, telephones.
///
/// ```
/// - 3 -, 第 3 页, 第3页 共9页     by their signs
/// 3/9                            where the document has so many pages
/// 3                              where it counts with the pages: its own number, or on two pages one more each
/// ```
struct PageNumbers {
  private static let mostDigits = 4
  private static let dashes: Set<Character> = ["-", "—", "–", "－", "·", "~", "～"]

  /// The pages without the lines that number them, at their end and their beginning.
  static func leftOut(of pages: [[String]]) -> [[String]] {
    let (last, first) = (numbers(pages.map(\.last)), numbers(pages.map(\.first)))
    return pages.indices.map { page in
      var lines = pages[page]
      if last.contains(page), !lines.isEmpty { lines.removeLast() }
      if first.contains(page), !lines.isEmpty { lines.removeFirst() }
      return lines
    }
  }

  /// The pages on which a line in one place is their number.
  private static func numbers(_ lines: [String?]) -> Set<Int> {
    let marked = lines.indices.filter { page in lines[page].map { isMarked($0, pages: lines.count) } ?? false }
    let plain = lines.indices.compactMap { page in
      lines[page].flatMap(plainNumber).map { (page: page, offset: $0 - page) }
    }
    // Where the figures of a table stand in the same place they do not count with the pages.
    let groups = Dictionary(grouping: plain, by: \.offset)
    let best = groups.max { ($0.value.count, -abs($0.key - 1)) < ($1.value.count, -abs($1.key - 1)) }
    guard let best, best.value.count >= fewest(offset: best.key), 2 * best.value.count > plain.count else { return Set(marked) }
    return Set(marked + best.value.map(\.page))
  }

  /// On how many pages a number must count with them: a page's own number tells most, one far from it least.
  private static func fewest(offset: Int) -> Int { offset == 1 ? 1 : (-1...3).contains(offset) ? 2 : 3 }

  private static func plainNumber(_ line: String) -> Int? {
    (1...mostDigits).contains(line.utf8.count) && line.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(line) : nil
  }

  /// `- 3 -`, `第 3 页`, `第3页 共9页`, `3/9` of nine pages.
  private static func isMarked(_ line: String, pages: Int) -> Bool {
    let text = line.filter { !$0.isWhitespace }
    if text.count > 2, let start = text.first, let end = text.last, dashes.contains(start), dashes.contains(end) {
      return plainNumber(text.trimmed(of: dashes)) != nil
    }
    if text.hasPrefix("第") || text.hasPrefix("共") { return isWord(text) }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { plainNumber(String($0)) }
    guard parts.count == 2, let page = parts[0], let all = parts[1] else { return false }
    return all == pages && (1...all).contains(page)
  }

  /// 第3页, 共9页, 第3页共9页, 第3页/共9页
  private static func isWord(_ text: String) -> Bool {
    let kept = text.filter { !"第页共/，,、（）()".contains($0) }
    return text.contains("页") && (1...2 * mostDigits).contains(kept.count)
      && kept.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension String {
  /// Without some characters at both ends.
  fileprivate func trimmed(of characters: Set<Character>) -> String {
    let rest = drop(while: characters.contains)
    return String(rest[..<(rest.lastIndex { !characters.contains($0) }.map(rest.index(after:)) ?? rest.startIndex)])
  }
}
