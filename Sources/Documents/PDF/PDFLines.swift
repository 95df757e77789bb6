internal import UnicodeText

/// Text of a .pdf, whose lines end where the page ends: the lines of a paragraph are put together again, and page
/// numbers left out.
///
/// A line goes on in the next one when it fills the width that most long lines have and does not end a sentence. A
/// paragraph whose last line fills the width and ends a sentence ends there too.
struct PDFLines {
  /// Of 100 columns of the width, so many make a full line: a sign that may not begin a line moves its neighbour down.
  private static let fullShare = 92
  /// A line of fewer columns does not tell how wide the page is.
  private static let leastWidth = 20
  private static let formFeed: Character = "\u{0C}"

  let joined: [UInt8]

  init(_ text: [UInt8]) {
    let pages = String(decoding: text, as: UTF8.self).split(separator: Self.formFeed, omittingEmptySubsequences: true)
    let lines = PageNumbers.leftOut(of: pages.map(Self.lines)).flatMap(\.self)
    let width = Self.width(of: lines)
    var joined = ""
    for (index, line) in lines.enumerated() {
      joined += line
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      if let next, Self.goesOn(line, width: width) {
        if Self.needsBlank(line, next) { joined += " " }
      } else {
        joined += "\n"
      }
    }
    self.joined = Array(joined.utf8)
  }

  /// The lines of a page without blanks around them and empty lines.
  private static func lines(of page: Substring) -> [String] {
    let lines = page.split(separator: "\n").map { line in
      String(decoding: Blank.trimmed(Array(line.utf8)[...]), as: UTF8.self)
    }
    return lines.filter { !$0.isEmpty }
  }

  /// The width that a tenth of the long lines reach or exceed.
  private static func width(of lines: [String]) -> Int {
    let widths = lines.map(columnWidth).filter { $0 >= leastWidth }.sorted(by: >)
    return widths.isEmpty ? .max : widths[widths.count / 10]
  }

  private static func goesOn(_ line: String, width: Int) -> Bool {
    guard width < .max, columnWidth(line) * 100 >= width * fullShare, let last = line.unicodeScalars.last else {
      return false
    }
    return !"。！？!?：:".unicodeScalars.contains(last)
  }

  /// Words of Latin letters have a blank between them.
  private static func needsBlank(_ line: String, _ next: String) -> Bool {
    guard let last = line.utf8.last, let first = next.utf8.first else { return false }
    return last < 0x80 && first < 0x80 && last != UInt8(ascii: "-")
  }
}
