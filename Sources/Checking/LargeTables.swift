import CCheckTables

/// The tables of this room that are too large for the Swift compiler to embed; the others are in `PackageResources`.
enum LargeTables {
  static let words = bytes(cchecktables_words())
  static let confusables = bytes(cchecktables_confusables())
  static let fixedPhrases = bytes(cchecktables_fixed_phrases())
  static let numbers = bytes(cchecktables_numbers())
  static let denials = bytes(cchecktables_denials())
  static let wordSlips = bytes(cchecktables_word_slips())
  static let sloganSigns = bytes(cchecktables_slogan_signs())

  private static func bytes(_ table: CCheckTable) -> [UInt8] {
    [UInt8](UnsafeBufferPointer(start: table.bytes, count: table.count))
  }
}

/// The word lists of this room, by the table they stand in. Each list is declared where it is used, as a constant beside the
/// rule, or in an enum of words where several rules share it; a test holds tables and constants together.
enum WordTables {
  static let words = WordLists(LargeTables.words)
  static let numbers = WordLists(LargeTables.numbers)
  static let denials = WordLists(LargeTables.denials)
  static let arithmetic = WordLists(PackageResources.arithmetic_tsv)
  static let tables = WordLists(PackageResources.tables_tsv)
  static let provisions = WordLists(PackageResources.provisions_tsv)
  static let coverage = WordLists(PackageResources.coverage_tsv)
  static let personNames = WordLists(PackageResources.person_names_tsv)
  static let damage = WordLists(PackageResources.damage_words_tsv)
}
