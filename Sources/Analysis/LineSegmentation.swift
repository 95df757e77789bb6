public import Documents
import Reporting
import TextModel
public import Tokenization
public import UnicodeText

/// Segments a text line by line, blocks of lines on several threads, in bounded memory.
public struct LineSegmentation: Sendable {
  public enum Format: Sendable {
    /// One line for each input line: its words with a blank between them, white space left out.
    case text
    /// One object for each input line, with the words' scalar offsets in the whole text.
    case jsonLines
  }

  private let tokenizer: Tokenizer
  private let format: Format
  private let jobs: Int

  public init(tokenizer: Tokenizer, format: Format, jobs: Int) {
    self.tokenizer = tokenizer
    self.format = format
    self.jobs = jobs
  }

  /// - Parameter write: gets the output piece by piece, in the order of the lines.
  /// - Throws: a `Problem` naming the input when it cannot be read, and what `write` throws.
  public func run(_ input: Input, charset: CharsetChoice = .auto, write: ([UInt8]) throws -> Void) throws {
    var waiting: [LineBlockReader.Block] = []
    func flush() throws {
      for bytes in try segment(waiting) { try write(bytes) }
      waiting.removeAll(keepingCapacity: true)
    }
    try LineBlockReader(charset: charset).read(input) { block in
      waiting.append(block)
      if waiting.count == jobs { try flush() }
    }
    try flush()
  }

  private func segment(_ blocks: [LineBlockReader.Block]) throws -> [[UInt8]] {
    let (tokenizer, format) = (tokenizer, format)
    return try parallelMap(blocks, jobs: jobs) {
      try tokenizer.makeWorker()
    } transform: { worker, block in
      let document = Document(name: "", utf8: block.utf8)
      var printer = LinePrinter(block: block, format: format)
      return printer.print(try worker.tokens(of: document))
    }
  }
}

private struct LinePrinter {
  let block: LineBlockReader.Block
  let format: LineSegmentation.Format
  private var output: [UInt8] = []
  private var line: Int
  private var isLineOpen = false
  private var wordsInLine = 0
  private var scalar: Int

  init(block: LineBlockReader.Block, format: LineSegmentation.Format) {
    self.block = block
    self.format = format
    line = block.firstLine
    scalar = block.firstScalar
    output.reserveCapacity(block.utf8.count * 4 / 3)
  }

  mutating func print(_ tokens: [Token]) -> [UInt8] {
    for token in tokens {
      let first = block.utf8[token.start]
      let scalars = block.utf8[token.start..<token.end].count { $0 & 0xC0 != 0x80 }
      if !isLineOpen { openLine() }
      if first == 0x0A || first == 0x0D {
        closeLine()
      } else if token.kind != .space {
        append(token, scalars: scalars)
      }
      scalar += scalars
    }
    if isLineOpen { closeLine() }
    return output
  }

  private mutating func openLine() {
    isLineOpen = true
    wordsInLine = 0
    if format == .jsonLines { output += Array("{\"line\":\(line),\"start\":\(scalar),\"tokens\":[".utf8) }
  }

  private mutating func closeLine() {
    if format == .jsonLines { output += [UInt8(ascii: "]"), UInt8(ascii: "}")] }
    output.append(0x0A)
    isLineOpen = false
    line += 1
  }

  private mutating func append(_ token: Token, scalars: Int) {
    if wordsInLine > 0 { output.append(UInt8(ascii: format == .text ? " " : ",")) }
    wordsInLine += 1
    let bytes = block.utf8[token.start..<token.end]
    switch format {
    case .text: output += bytes
    case .jsonLines:
      output += JSONValue.object([
        ("text", .text(String(decoding: bytes, as: UTF8.self))), ("start", .integer(scalar)),
        ("end", .integer(scalar + scalars)), ("kind", .text(token.kind.description)),
      ]).line()
    }
  }
}
