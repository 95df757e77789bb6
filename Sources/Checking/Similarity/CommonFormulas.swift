import DataFiles
package import Lexicons

/// Formulas that everybody in the genre uses, from the table beside the sources.
package enum CommonFormulas {
  package static let matcher = PhraseMatcher(
    TabTable(String(decoding: PackageResources.formulas_tsv, as: UTF8.self)).rows.compactMap { row in
      row.cell(0).map { $0.scalarValues.filter(ComparedText.counts) }
    })
}
