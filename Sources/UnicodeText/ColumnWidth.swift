internal import CICU

/// How many terminal columns a text takes: 2 for wide characters, 0 for combining and control characters, else 1
/// (Unicode Standard Annex 11; ambiguous characters are narrow). Linear.
package func columnWidth(_ text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + Int(cicu_column_width($1.value)) }
}
