internal import TextModel

/// What people write into a cell that they leave without a value: NA, -, 不清楚 (row `missing` of the table `columns.tsv`).
package enum MissingMarks {
  /// Whether a cell holds such a mark, or signs alone; case, width and signs do not count. Linear.
  package static func holds(_ cell: String) -> Bool {
    var kept = String.UnicodeScalarView()
    for case let scalar? in FoldedText.scalars(of: cell, table: .plain).map(Unicode.Scalar.init)
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      kept.append(scalar)
    }
    return kept.isEmpty || ColumnNames.shared.missingMarks.contains(String(kept))
  }
}
