package import TextModel

/// A document reduced to what counts when passages are compared: letters, digits and ideographs, folded.
///
/// Blanks, line breaks, punctuation and circled numbers are left out: a passage that was set in other paragraphs or
/// under other quotation marks is the same passage.
package struct ComparedText: Sendable {
  package let document: Document
  /// The folded scalars.
  let scalars: [UInt32]
  /// For each of them the byte offset of the scalar it came from.
  private let offsets: [UInt32]
  /// What stands in quotation marks or is a title, in compared scalars, in text order.
  let quotations: [Range<Int>]

  /// - Parameter omitted: bytes that are left out of the comparison.
  package init(_ document: Document, folded: FoldedText, leavingOut omitted: TextRange? = nil) {
    self.document = document
    var scalars: [UInt32] = []
    var offsets: [UInt32] = []
    scalars.reserveCapacity(folded.scalars.count)
    offsets.reserveCapacity(folded.scalars.count)
    var quotes = QuotationScanner()
    for (index, scalar) in folded.scalars.enumerated() {
      if let omitted, (omitted.start..<omitted.end).contains(Int(folded.offsets[index])) { continue }
      guard Self.counts(scalar) else {
        quotes.meet(scalar, writtenAt: Int(folded.offsets[index]), of: document, before: scalars.count)
        continue
      }
      scalars.append(scalar)
      offsets.append(folded.offsets[index])
    }
    self.scalars = scalars
    self.offsets = offsets
    quotations = quotes.found
  }

  var count: Int { scalars.count }

  /// The bytes of a non-empty range of compared scalars.
  func range(_ indices: Range<Int>) -> TextRange {
    let last = Int(offsets[indices.upperBound - 1])
    return TextRange(Int(offsets[indices.lowerBound]), last + utf8Length(ofLead: document.utf8[last]))
  }

  /// Whether a folded scalar carries wording; everything else is setting.
  static func counts(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x61...0x7A, 0x30...0x39: true
    case 0..<0xC0, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0x303D, 0x30FB: false
    case 0x3200...0x33FF, 0xE000...0xF8FF, 0xFE00...0xFE6F, 0xFF00...0xFF0F, 0xFF5F...0xFF65, 0xFFE0...0xFFFF: false
    default: true
    }
  }
}
