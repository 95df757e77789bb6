import TextModel

/// Finds quotations and titles while a text is reduced, in one pass.
struct QuotationScanner {
  /// Quotation marks farther apart than this are no pair: one of them was forgotten.
  private static let longest = 200

  private(set) var found: [Range<Int>] = []
  private var open: (mark: UInt32, start: Int)?

  /// - Parameters:
  ///   - folded: the folded mark; all quotation marks are one there.
  ///   - offset: where it stands in the document as written.
  ///   - place: how many compared scalars stand before it.
  mutating func meet(_ folded: UInt32, writtenAt offset: Int, of document: Document, before place: Int) {
    guard folded == .quote || folded == .openTitle || folded == .closeTitle else { return }
    switch written(at: offset, of: document) {
    case .openQuote, 0x300C, 0x300E, 0x301D: open = (.quote, place)
    case .closeQuote, 0x300D, 0x300F, 0x301E: close(.quote, place)
    case .openTitle: open = (.openTitle, place)
    case .closeTitle: close(.openTitle, place)
    default:
      // A straight mark opens and closes.
      if open?.mark == .quote { close(.quote, place) } else { open = (.quote, place) }
    }
  }

  private mutating func close(_ mark: UInt32, _ place: Int) {
    defer { open = nil }
    guard let open, open.mark == mark, place > open.start, place - open.start <= Self.longest else { return }
    found.append(open.start..<place)
  }

  private func written(at offset: Int, of document: Document) -> UInt32 {
    document.utf8.withUnsafeBufferPointer { decodeScalar($0, at: offset).scalar }
  }
}
