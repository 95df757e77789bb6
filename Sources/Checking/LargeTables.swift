import CCheckTables

/// The tables of this room that are too large for the Swift compiler to embed; the others are in `PackageResources`.
enum LargeTables {
  static let words = bytes(cchecktables_words())
  static let confusables = bytes(cchecktables_confusables())
  static let fixedPhrases = bytes(cchecktables_fixed_phrases())
  static let numbers = bytes(cchecktables_numbers())
  static let denials = bytes(cchecktables_denials())
  static let wordSlips = bytes(cchecktables_word_slips())

  private static func bytes(_ table: CCheckTable) -> [UInt8] {
    [UInt8](UnsafeBufferPointer(start: table.bytes, count: table.count))
  }
}
