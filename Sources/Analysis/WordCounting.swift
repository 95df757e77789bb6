import Classification
public import Documents
public import Lexicons
public import TextModel
import Tokenization
import UnicodeText

/// Counts the words of documents and opinions on several threads, a block of texts at a time.
public struct WordCounting: Sendable {
  /// Words of the part that is looked at and of the rest.
  public struct Counts: Sendable {
    /// Words of the part that is looked at.
    public var part: WordCounter
    /// Words of all other texts.
    public var rest: WordCounter

    /// Nothing counted yet.
    /// - Parameter folding: counts spellings as one word that this table folds alike; nil for each by itself.
    public init(folding: FoldingTable? = nil) {
      (part, rest) = (WordCounter(folding: folding), WordCounter(folding: folding))
    }

    /// Adds the counts of other texts.
    public mutating func merge(_ other: Counts) {
      part.merge(other.part)
      rest.merge(other.rest)
    }

    /// Makes one text of all that was counted.
    mutating func joinTexts() {
      part.joinTexts()
      rest.joinTexts()
    }
  }

  private let cutting: WordCutting
  private let folding: FoldingTable?
  private let reader: CollectionReader
  private let jobs: Int

  /// - Parameters:
  ///   - folding: counts spellings as one word that this table folds alike; nil for each by itself.
  ///   - jobs: number of threads, 1 when less; as many blocks of texts are held in memory.
  public init(_ cutting: WordCutting, folding: FoldingTable? = nil, reader: CollectionReader, jobs: Int) {
    self.cutting = cutting
    self.folding = folding
    self.reader = reader
    self.jobs = jobs
  }

  /// Counts one input. A text is an opinion, or a whole document.
  ///
  /// - Returns: the counts, and how the reading went.
  /// - Throws: a `Problem` when the input cannot be read; nothing of it is counted then.
  public func count(
    _ entry: FileListing.Entry, part: CollectionPart = .all
  ) throws -> (counts: Counts, reading: ReadingRemarks) {
    var counts = Counts(folding: folding)
    let reading = try readInBatches(reader, entry, part, jobs: jobs) { blocks in
      let (cutting, empty) = (cutting, Counts(folding: folding))
      let counted = try parallelMap(blocks, jobs: jobs) {
        (words: try cutting.tokenizer.makeWorker(), member: try PartMember(part))
      } transform: { workers, block in
        let tokens = try cutting.tokens(of: block.document, by: workers.words)
        return try Self.count(block, tokens, workers.member, addedTo: empty)
      }
      for part in counted { counts.merge(part) }
    }
    if entry.kind != .opinions { counts.joinTexts() }
    return (counts, reading)
  }

  private static func count(
    _ block: TextBlock, _ tokens: [Token], _ member: PartMember, addedTo empty: Counts
  ) throws -> Counts {
    var counts = empty
    var next = 0
    for piece in block.pieces {
      while next < tokens.count, tokens[next].start < piece.range.start { next += 1 }
      let first = next
      while next < tokens.count, tokens[next].start < piece.range.end { next += 1 }
      if try member.isPart(piece, of: block) {
        counts.part.count(tokens[first..<next], of: block.document)
      } else {
        counts.rest.count(tokens[first..<next], of: block.document)
      }
    }
    return counts
  }
}

/// Tells which opinions belong to a part, one thread's worth.
private struct PartMember {
  /// Who judges, into which category, and what cuts words as the judge learned them.
  private let judging: (judge: OpinionJudge, category: Int, worker: TokenizerWorker)?

  init(_ part: CollectionPart) throws {
    guard case .category(let category, let judge) = part else {
      judging = nil
      return
    }
    judging = (judge, category, try Tokenizer().makeWorker())
  }

  func isPart(_ piece: TextBlock.Piece, of block: TextBlock) throws -> Bool {
    if let isPart = piece.isPart { return isPart }
    guard let (judge, category, worker) = judging else { return true }
    let text = Document(name: "", utf8: Array(block.document.utf8[piece.range.bounds]))
    let words = judge.needsWords ? try worker.words(of: text) : []
    return judge.judge(FoldedText(text, table: .icu), words: words).category == category
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
    guard waiting.count >= jobs else { return }
    try work(waiting)
    waiting.removeAll(keepingCapacity: true)
  }
  if !waiting.isEmpty { try work(waiting) }
  return reading
}
