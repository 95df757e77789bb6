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
    guard folded == 0x22 || folded == 0x300A || folded == 0x300B else { return }
    switch written(at: offset, of: document) {
    case 0x201C, 0x300C, 0x300E, 0x301D: open = (0x22, place)
    case 0x201D, 0x300D, 0x300F, 0x301E: close(0x22, place)
    case 0x300A: open = (0x300A, place)
    case 0x300B: close(0x300A, place)
    default:
      // A straight mark opens and closes.
      if open?.mark == 0x22 { close(0x22, place) } else { open = (0x22, place) }
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
