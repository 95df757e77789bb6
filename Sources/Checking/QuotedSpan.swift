/// A pair of quotation marks and what stands between them, in scalars.
struct QuotedSpan: Sendable {
  let open: Int
  let close: Int

  var inner: Range<Int> { open + 1..<close }

  private static let longest = 80

  /// The innermost pairs of a text, in text order; straight marks are paired one after the other within a line.
  static func all(in text: SourceText) -> [QuotedSpan] {
    var spans: [QuotedSpan] = []
    for line in text.lines {
      var open: Int?
      for index in line {
        switch text.scalars[index] {
        case .openQuote, 0x300C, 0x2018: open = index
        case 0x2019 where open.map { text.scalars[$0] != 0x2018 } ?? true: continue  // an apostrophe
        case .closeQuote, 0x300D, 0x2019:
          if let start = open, index - start <= longest { spans.append(QuotedSpan(open: start, close: index)) }
          open = nil
        case .quote, 0xFF02:
          if let start = open, index - start <= longest {
            spans.append(QuotedSpan(open: start, close: index))
            open = nil
          } else {
            open = index
          }
        default: continue
        }
      }
    }
    return spans
  }
}
