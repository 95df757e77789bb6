/// A text made ready for comparing, with the way back to the original.
///
/// ```
/// original   第 二 批 ２ ０ 户      (a blank inside, full-width digits)
/// folded     第 二 批 2  0  户
/// ```
/// Widths, case and traditional characters are folded by a `FoldingTable`; blanks beside a wide character and
/// invisible characters are left out; other runs of blanks become one; quotation marks become `"`.
public struct FoldedText: Sendable {
  /// The folded scalars.
  public let scalars: [UInt32]
  /// For each folded scalar the byte offset of the scalar it came from.
  public let offsets: [UInt32]
  private let ends: [UInt32]

  /// Folds part of a document. Linear.
  ///
  /// - Precondition: the range is one of the document (`Document.contains`).
  public init(_ document: Document, range: TextRange? = nil, table: FoldingTable) {
    var folder = Folder(table: table)
    if let range { require(document.contains(range), "The range must lie in the text and cut no character.") }
    let bounds = (range ?? document.range).bounds
    document.utf8.withUnsafeBufferPointer { bytes in
      folder.reserve(bounds.count / 3)
      var offset = bounds.lowerBound
      while offset < bounds.upperBound {
        let (scalar, length) = decodeScalar(bytes, at: offset)
        folder.append(scalar, from: offset, to: offset + length)
        offset += length
      }
    }
    (scalars, offsets, ends) = (folder.scalars, folder.offsets, folder.ends)
  }

  private init(_ text: FoldedText, scalars: [UInt32]) {
    (self.scalars, offsets, ends) = (scalars, text.offsets, text.ends)
  }

  /// The same with another scalar in some places, so that nothing is found there.
  package func blanking(_ ranges: [Range<Int>], with blank: UInt32) -> FoldedText {
    var scalars = scalars
    for place in ranges.joined() { scalars[place] = blank }
    return FoldedText(self, scalars: scalars)
  }

  /// Folds a phrase or other short text, to be compared with folded documents.
  public static func scalars(of text: String, table: FoldingTable) -> [UInt32] {
    FoldedText(Document(name: "", text: text), table: table).scalars
  }

  /// The original bytes of a range of folded scalars.
  ///
  /// - Precondition: the range lies in `scalars` and is not empty.
  public func original(_ range: Range<Int>) -> TextRange {
    require(
      0 <= range.lowerBound && !range.isEmpty && range.upperBound <= ends.count,
      "A range of folded scalars must lie in the text and not be empty.")
    return TextRange(Int(offsets[range.lowerBound]), Int(ends[range.upperBound - 1]))
  }

  /// The index of the first folded scalar that came from `offset` or behind it. Logarithmic.
  public func index(ofByte offset: Int) -> Int {
    offsets.partitioningIndex { Int($0) >= offset }
  }
}

private struct Folder {
  let table: FoldingTable
  var scalars: [UInt32] = []
  var offsets: [UInt32] = []
  var ends: [UInt32] = []
  /// A run of blanks that is kept only if what precedes and what follows are narrow.
  private var pendingBlank: (start: Int, end: Int)?
  private var lastIsWide = false

  init(table: FoldingTable) { self.table = table }

  mutating func reserve(_ count: Int) {
    scalars.reserveCapacity(count)
    offsets.reserveCapacity(count)
    ends.reserveCapacity(count)
  }

  mutating func append(_ scalar: UInt32, from start: Int, to end: Int) {
    if FoldingTable.isInvisible(scalar) { return }
    if FoldingTable.isSpace(scalar) {
      pendingBlank = (pendingBlank?.start ?? start, end)
      return
    }
    let isWide = FoldingTable.isWide(scalar)
    if let blank = pendingBlank, !scalars.isEmpty, !lastIsWide, !isWide {
      push(0x20, blank.start, blank.end)
    }
    pendingBlank = nil
    lastIsWide = isWide
    push(Self.unquoted(table.fold(scalar)), start, end)
  }

  private mutating func push(_ scalar: UInt32, _ start: Int, _ end: Int) {
    scalars.append(scalar)
    offsets.append(UInt32(truncatingIfNeeded: start))
    ends.append(UInt32(truncatingIfNeeded: end))
  }

  /// Curly, corner and straight quotation marks compare equal: people type whichever their keyboard gives.
  private static func unquoted(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x201C, 0x201D, 0x300C, 0x300D, 0x300E, 0x300F, 0x301D, 0x301E: 0x22
    case 0x2018, 0x2019: 0x27
    default: scalar
    }
  }
}
