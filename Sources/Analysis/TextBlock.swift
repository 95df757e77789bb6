import Documents
import Lexicons
import Privacy
import TextModel

/// Some texts laid one behind the other, so that they are cut into words in one go: opinions, or lines of a document.
struct TextBlock: Sendable {
  struct Piece: Sendable {
    let range: TextRange
    /// The opinion's number; nil for a line of a document.
    let opinion: String?
    /// The line of an opinion, or its row where a file has no lines.
    let line: Int
    /// Whether it belongs to the part that is looked at; nil when its category decides.
    let isPart: Bool?
  }

  let file: String
  let document: Document
  let pieces: [Piece]
  /// What stands in the file before a block of lines.
  var firstLine = 1
  var firstScalar = 0
  var firstByte = 0

  /// The piece that holds a byte offset. Logarithmic.
  func piece(at offset: Int) -> Piece { pieces[max(0, pieces.partitioningIndex { $0.range.start > offset } - 1)] }

  /// - Parameter firstByte: bytes of the file before the block.
  init(_ block: LineBlockReader.Block, of file: String, firstByte: Int, redactor: Redactor?) {
    let text = Document(name: file, utf8: block.utf8)
    self.file = file
    document = redactor?.redact(text).document ?? text
    pieces = Self.lines(of: document).map { Piece(range: $0, opinion: nil, line: 0, isPart: true) }
    (firstLine, firstScalar, self.firstByte) = (block.firstLine, block.firstScalar, firstByte)
  }

  fileprivate init(file: String, utf8: [UInt8], pieces: [Piece]) {
    self.file = file
    document = Document(name: file, utf8: utf8)
    self.pieces = pieces
  }

  /// Lines without their breaks; empty ones are none.
  private static func lines(of document: Document) -> [TextRange] {
    var lines: [TextRange] = []
    var start = 0
    for (offset, byte) in document.utf8.enumerated() where byte == 0x0A || byte == 0x0D {
      if offset > start { lines.append(TextRange(start, offset)) }
      start = offset + 1
    }
    if start < document.utf8.count { lines.append(TextRange(start, document.utf8.count)) }
    return lines
  }
}

/// Collects opinions until they make a block.
struct OpinionBlock {
  private let file: String
  private var utf8: [UInt8] = []
  private var pieces: [TextBlock.Piece] = []

  init(file: String) { self.file = file }

  var byteCount: Int { utf8.count }

  /// A line break between two opinions keeps their words apart.
  mutating func add(_ opinion: Opinion, isPart: Bool?) {
    let start = utf8.count
    utf8 += opinion.text.utf8
    pieces.append(
      TextBlock.Piece(
        range: TextRange(start, utf8.count), opinion: opinion.id, line: opinion.source.line ?? opinion.source.row,
        isPart: isPart))
    utf8.append(0x0A)
  }

  mutating func take() -> TextBlock? {
    guard !pieces.isEmpty else { return nil }
    defer {
      utf8.removeAll(keepingCapacity: true)
      pieces.removeAll(keepingCapacity: true)
    }
    return TextBlock(file: file, utf8: utf8, pieces: pieces)
  }
}
