import Documents
import Lexicons
import Reporting
import TextModel
import Tokenization

/// Writes the words of a block of lines, one line of output for each.
struct LinePrinter {
  private let block: LineBlockReader.Block
  private let format: LineSegmentation.Format
  private let words: UserDictionary
  /// The file's name as the lines of objects write it.
  private let file: String
  private var output: [UInt8] = []
  private var line: Int
  private var isLineOpen = false
  private var wordsInLine = 0
  private var scalar: Int

  /// - Parameters:
  ///   - file: what the user calls the text.
  ///   - words: the user's words, whose labels the lines of objects tell.
  init(block: LineBlockReader.Block, of file: String, format: LineSegmentation.Format, words: UserDictionary) {
    self.block = block
    self.format = format
    self.words = words
    self.file = format == .jsonLines ? String(decoding: JSONValue.text(file).line(), as: UTF8.self) : ""
    line = block.firstLine
    scalar = block.firstScalar
    output.reserveCapacity(block.utf8.count * 4 / 3)
  }

  /// - Parameter nested: where the words are its wholes, the lines of objects give their parts.
  mutating func print(_ tokens: [Token], parts nested: NestedTokens? = nil) -> [UInt8] {
    for (index, token) in tokens.enumerated() {
      let first = block.utf8[token.start]
      let scalars = scalarCount(token)
      if !isLineOpen { openLine() }
      if first == 0x0A || first == 0x0D {
        closeLine()
      } else if token.kind != .space || !isBlank(token, scalars) {
        append(token, scalars: scalars, parts: nested?.parts(of: index))
      }
      scalar += scalars
    }
    if isLineOpen { closeLine() }
    return output
  }

  /// ICU joins marks to the blank before them, and such a token says something.
  private func isBlank(_ token: Token, _ scalars: Int) -> Bool {
    scalars == 1
      || String(decoding: block.utf8[token.start..<token.end], as: UTF8.self).unicodeScalars.allSatisfy {
        $0.properties.isWhitespace
      }
  }

  private func scalarCount(_ token: Token) -> Int { block.utf8[token.start..<token.end].count { $0 & 0xC0 != 0x80 } }

  private mutating func openLine() {
    isLineOpen = true
    wordsInLine = 0
    if format == .jsonLines {
      output += Array("{\"file\":\(file),\"line\":\(line),\"start\":\(scalar),\"tokens\":[".utf8)
    }
  }

  private mutating func closeLine() {
    if format == .jsonLines { output += [UInt8(ascii: "]"), UInt8(ascii: "}")] }
    output.append(0x0A)
    isLineOpen = false
    line += 1
  }

  private mutating func append(_ token: Token, scalars: Int, parts: ArraySlice<Token>?) {
    if wordsInLine > 0 { output.append(UInt8(ascii: format == .text ? " " : ",")) }
    wordsInLine += 1
    switch format {
    case .text: output += block.utf8[token.start..<token.end]
    case .jsonLines:
      var fields = fields(of: token, from: scalar, scalars)
      if let parts { fields.append(("parts", .array(objects(of: parts)))) }
      output += JSONValue.object(fields).line()
    }
  }

  private func objects(of parts: ArraySlice<Token>) -> [JSONValue] {
    var start = scalar
    return parts.map { part in
      let count = scalarCount(part)
      defer { start += count }
      return .object(fields(of: part, from: start, count))
    }
  }

  private func fields(of token: Token, from start: Int, _ count: Int) -> [(String, JSONValue)] {
    let label: [(String, JSONValue)] = self.label(of: token).map { [("label", .text($0))] } ?? []
    return [
      ("text", .text(String(decoding: block.utf8[token.start..<token.end], as: UTF8.self))), ("start", .integer(start)),
      ("end", .integer(start + count)), ("kind", .text(token.kind.description)),
    ] + label
  }

  /// What the user called the kind of word; nil of other words and of those without a label.
  private func label(of token: Token) -> String? {
    token.userWord == 0 ? nil : words.words[Int(token.userWord) - 1].label
  }
}
