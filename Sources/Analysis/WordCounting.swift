import Classification
public import Documents
public import Lexicons
import TextModel
public import Tokenization
import UnicodeText

/// Counts the words of documents and opinions on several threads, a block of texts at a time.
public struct WordCounting: Sendable {
  /// Words of the part that is looked at and of the rest.
  public struct Counts: Sendable {
    /// Words of the part that is looked at.
    public var part = WordCounter()
    /// Words of all other texts.
    public var rest = WordCounter()

    /// Nothing counted yet.
    public init() {}

    /// Adds the counts of other texts.
    public mutating func merge(_ other: Counts) {
      part.merge(other.part)
      rest.merge(other.rest)
    }
  }

  private let tokenizer: Tokenizer
  private let reader: CollectionReader
  private let jobs: Int

  /// - Parameter jobs: number of threads, at least 1; as many blocks of texts are held in memory.
  public init(tokenizer: Tokenizer, reader: CollectionReader, jobs: Int) {
    self.tokenizer = tokenizer
    self.reader = reader
    self.jobs = jobs
  }

  /// Counts one input. A text is an opinion, or a line of a document.
  ///
  /// - Returns: the counts, and how the reading went.
  /// - Throws: a `Problem` when the input cannot be read; nothing of it is counted then.
  public func count(
    _ entry: FileListing.Entry, part: CollectionPart = .all
  ) throws -> (counts: Counts, reading: ReadingRemarks) {
    var counts = Counts()
    let classifier = Self.classifier(part)
    let reading = try readInBatches(reader, entry, part, jobs: jobs) { blocks in
      let tokenizer = tokenizer
      let counted = try parallelMap(blocks, jobs: jobs) {
        try tokenizer.makeWorker()
      } transform: { worker, block in
        Self.count(block, try worker.tokens(of: block.document), classifier)
      }
      for part in counted { counts.merge(part) }
    }
    return (counts, reading)
  }

  private static func classifier(_ part: CollectionPart) -> (DictionaryClassifier, category: Int)? {
    guard case .category(let category, let scheme) = part else { return nil }
    return (DictionaryClassifier(scheme, folding: .icu), category)
  }

  private static func count(
    _ block: TextBlock, _ tokens: [Token], _ classifier: (DictionaryClassifier, category: Int)?
  ) -> Counts {
    var counts = Counts()
    var next = 0
    for piece in block.pieces {
      while next < tokens.count, tokens[next].start < piece.range.start { next += 1 }
      let first = next
      while next < tokens.count, tokens[next].start < piece.range.end { next += 1 }
      if isPart(piece, of: block, classifier) {
        counts.part.count(tokens[first..<next], of: block.document)
      } else {
        counts.rest.count(tokens[first..<next], of: block.document)
      }
    }
    return counts
  }

  private static func isPart(
    _ piece: TextBlock.Piece, of block: TextBlock, _ classifier: (DictionaryClassifier, category: Int)?
  ) -> Bool {
    if let isPart = piece.isPart { return isPart }
    guard let (classifier, category) = classifier else { return true }
    return classifier.judge(FoldedText(block.document, range: piece.range, table: .icu)).category == category
  }
}

/// Reads one input and hands over as many blocks at a time as there are threads.
func readInBatches(
  _ reader: CollectionReader, _ entry: FileListing.Entry, _ part: CollectionPart, jobs: Int,
  _ work: ([TextBlock]) throws -> Void
) throws -> ReadingRemarks {
  var waiting: [TextBlock] = []
  let reading = try reader.read(entry, part: part) { block in
    waiting.append(block)
    guard waiting.count == jobs else { return }
    try work(waiting)
    waiting.removeAll(keepingCapacity: true)
  }
  if !waiting.isEmpty { try work(waiting) }
  return reading
}
