import Lexicons
import TextModel

/// What each compared scalar counts for as evidence of copying, in eighths of a scalar.
///
/// Names and slogans that a document repeats all the time are shared by all who speak of the matter; so are formulas
/// of the genre, slogans and titles in quotation marks. They hold a copied passage together but make none. What both
/// documents quote at length comes from a third one.
struct PassageWeights: Sendable {
  /// Eighths of a scalar.
  static let full: Int32 = 8

  /// Of a sentence or more; shorter quotations are slogans and names.
  private static let longQuotation = 30
  private static let name: UInt8 = 2
  /// Dates and amounts agree by accident.
  private static let digit: UInt8 = 2
  private static let turn: UInt8 = 2
  /// Next to nothing, but that a document made from another has it too.
  private static let formula: UInt8 = 1
  private static let quoted: UInt8 = 0x80

  /// Eighths of a scalar; with the highest bit what stands in a long quotation.
  private var values: [UInt8]

  /// - Parameters:
  ///   - text: the compared text.
  ///   - grams: its hashes, one a place.
  init(_ text: ComparedText, grams: [UInt64]) {
    var values = [UInt8](repeating: UInt8(Self.full), count: text.count)
    var counts: [UInt64: Int32] = [:]
    counts.reserveCapacity(grams.count)
    for gram in grams { counts[gram, default: 0] += 1 }
    for (start, gram) in grams.enumerated() {
      let weight = Self.weight(repeated: counts[gram] ?? 1)
      guard weight < UInt8(Self.full) else { continue }
      for index in start..<start + Fingerprints.gram { values[index] = min(values[index], weight) }
    }
    for (index, scalar) in text.scalars.enumerated() where ScalarClass.isDigit(scalar) {
      values[index] = min(values[index], Self.digit)
    }
    for match in CommonFormulas.turns.allMatches(in: text.scalars) {
      for index in match.range { values[index] = min(values[index], Self.turn) }
    }
    for match in CommonFormulas.formulas.allMatches(in: text.scalars) {
      for index in match.range { values[index] = min(values[index], Self.formula) }
    }
    for quotation in text.quotations {
      for index in quotation { values[index] = quotation.count < Self.longQuotation ? 0 : values[index] | Self.quoted }
    }
    self.values = values
  }

  /// What two scalars that agree count for.
  @inline(__always)
  func together(_ index: Int, with other: PassageWeights, _ otherIndex: Int) -> Int32 {
    let (mine, its) = (values[index], other.values[otherIndex])
    return mine & its & Self.quoted == 0 ? Int32(min(mine & ~Self.quoted, its & ~Self.quoted)) : 0
  }

  /// Makes a stretch count for nothing.
  mutating func void(_ range: Range<Int>) {
    for index in range { values[index] = 0 }
  }

  /// A sentence may be said twice, as headings are; what stands three times and more is on its way to being a name.
  private static func weight(repeated count: Int32) -> UInt8 {
    count <= 2 ? UInt8(full) : name
  }
}
