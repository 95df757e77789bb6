package import TextModel

/// How the segmenter spells a character: width, case and traditional form folded, full stops alike.
package enum StretchAlphabet {
  /// Stands for a character that neither the model nor ICU's dictionary knows; equal to none, itself included.
  package static let unknown: UInt32 = 0
  /// Stands for the places before and behind a stretch.
  package static let outside: UInt32 = 1

  private static let fullStop: UInt32 = 0x2E
  private static let ideographicFullStop: UInt32 = 0x3002

  /// The spelling of a scalar. Controls are unknown.
  package static func fold(_ scalar: UInt32, with table: FoldingTable) -> UInt32 {
    if scalar < 0x20 { return unknown }
    let folded = table.fold(scalar)
    return folded == ideographicFullStop ? fullStop : folded
  }
}
