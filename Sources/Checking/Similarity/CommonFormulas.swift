import DataFiles
import Lexicons

/// What everybody in the genre says, so that it shows no copying.
enum CommonFormulas {
  /// Whole formulas, written down by hand: they count for next to nothing.
  static let formulas = matcher(PackageResources.formulas_tsv)
  /// Six characters in a row that speeches of many kinds have, learned by `Scripts/fit-formulas`: they count for little, since a copied
  /// sentence may have one of them.
  static let turns = matcher(PackageResources.common_turns_tsv)

  private static func matcher(_ table: [UInt8]) -> PhraseMatcher {
    PhraseMatcher(
      TabTable(String(decoding: table, as: UTF8.self)).rows.compactMap { row in
        row.cell(0).map { $0.scalarValues.filter(ComparedText.counts) }
      })
  }
}
