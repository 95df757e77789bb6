internal import CICU
public import TextModel

extension FoldingTable {
  /// Width, case and traditional characters folded as the installed ICU knows them. Filled once, on first use.
  public static let icu: FoldingTable = {
    // Planes 0-2 hold every character with a folding of its own; the supplement of compatibility ideographs ends here.
    let count = 0x2FA20
    let folded = [UInt32](unsafeUninitializedCapacity: count) { buffer, filled in
      var status: Int32 = 0
      cicu_fill_folding(0, UInt32(count), buffer.baseAddress, &status)
      filled = status <= 0 ? count : 0
    }
    return folded.isEmpty ? .plain : FoldingTable(folded)
  }()
}
