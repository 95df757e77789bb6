public import Documents
import Reporting
import TextModel
import Tokenization
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

  private let cutting: WordCutting
  private let format: Format
  private let jobs: Int

  /// - Parameter jobs: number of threads, 1 when less; as many blocks of lines are held in memory.
  public init(_ cutting: WordCutting, format: Format, jobs: Int) {
    self.cutting = cutting
    self.format = format
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
    let (cutting, format) = (cutting, format)
    return try parallelMap(blocks, jobs: jobs) {
      try cutting.tokenizer.makeWorker()
    } transform: { worker, block in
      let document = Document(name: "", utf8: block.utf8)
      var printer = LinePrinter(block: block, of: file, format: format, words: cutting.tokenizer.userDictionary)
      guard cutting.granularity == .coarse else { return printer.print(try cutting.tokens(of: document, by: worker)) }
      // The lines of objects give the parts of each word.
      let nested = try worker.nestedTokens(of: document, joinedBy: cutting.joiner)
      return printer.print(nested.wholes, parts: nested)
    }
  }
}
