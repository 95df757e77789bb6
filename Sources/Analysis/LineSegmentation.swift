public import Documents
import Reporting
import TextModel
public import Tokenization
public import UnicodeText

/// Segments a text line by line, blocks of lines on several threads, in bounded memory.
public struct LineSegmentation: Sendable {
  /// How words are written.
  public enum Format: Sendable {
    /// One line for each input line: its words with a blank between them, white space left out.
    case text
    /// One object for each input line, with the input's name, the words' scalar offsets in the whole text and the labels of
    /// the user's words.
    case jsonLines
  }

  /// How large the words are.
  public enum Granularity: Sendable {
    /// As the mode and the user's words have it.
    case plain
    /// The mode's own words, those inside the user's words too.
    case fine
    /// Joined to the user's words and to what the joiner finds; the lines of objects give the parts of each.
    case coarse(WordJoiner)
  }

  private let tokenizer: Tokenizer
  private let format: Format
  private let granularity: Granularity
  private let jobs: Int

  /// - Parameter jobs: number of threads, 1 when less; as many blocks of lines are held in memory.
  public init(tokenizer: Tokenizer, format: Format, granularity: Granularity = .plain, jobs: Int) {
    self.tokenizer = tokenizer
    self.format = format
    self.granularity = granularity
    self.jobs = jobs
  }

  /// - Parameter write: gets the output piece by piece, in the order of the lines.
  /// - Returns: how the reading went.
  /// - Throws: a `Problem` naming the input when it cannot be read, and what `write` throws.
  @discardableResult
  public func run(
    _ input: Input, charset: CharsetChoice = .auto, write: ([UInt8]) throws -> Void
  ) throws -> ReadingRemarks {
    var waiting: [LineBlockReader.Block] = []
    func flush() throws {
      for bytes in try segment(waiting, of: input.name) { try write(bytes) }
      waiting.removeAll(keepingCapacity: true)
    }
    let notes = try LineBlockReader(charset: charset).read(input) { block in
      waiting.append(block)
      if waiting.count >= jobs { try flush() }
    }
    try flush()
    return ReadingRemarks(notes: notes)
  }

  private func segment(_ blocks: [LineBlockReader.Block], of file: String) throws -> [[UInt8]] {
    let (tokenizer, format, granularity) = (tokenizer, format, granularity)
    return try parallelMap(blocks, jobs: jobs) {
      try tokenizer.makeWorker()
    } transform: { worker, block in
      let document = Document(name: "", utf8: block.utf8)
      var printer = LinePrinter(block: block, of: file, format: format, words: tokenizer.userDictionary)
      switch granularity {
      case .plain: return printer.print(try worker.tokens(of: document))
      case .fine: return printer.print(try worker.nestedTokens(of: document).parts)
      case .coarse(let joiner):
        let nested = try worker.nestedTokens(of: document, joinedBy: joiner)
        return printer.print(nested.wholes, parts: nested)
      }
    }
  }
}
