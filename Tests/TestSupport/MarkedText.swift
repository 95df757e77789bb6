public import TextModel

/// A text whose expected ranges are marked in place, so that nobody counts bytes: `请找⟦先教办⟧报名`.
public struct MarkedText: Sendable {
  /// The text without the marks.
  public let text: String
  /// What stood between ⟦ and ⟧, in text order of their openings.
  public let ranges: [TextRange]

  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var ranges: [(opening: Int, range: TextRange)] = []
    var openings = 0
    var numbers: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(bytes.count)
        numbers.append(openings)
        openings += 1
      case "⟧":
        guard let start = open.popLast(), let number = numbers.popLast() else { continue }
        ranges.append((number, TextRange(start, bytes.count)))
      default: bytes.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.ranges = ranges.sorted { $0.opening < $1.opening }.map(\.range)
  }

  public var document: Document { Document(name: "marked.txt", text: text) }
}
