public import Documents
public import Lexicons
import TextModel
import UnicodeText

/// Finds the places of a phrase in documents and opinions on several threads; width, case, traditional characters and
/// blanks between Chinese characters do not count.
public struct PhraseSearch: Sendable {
  private let matcher: PhraseMatcher
  private let context: Int
  private let reader: CollectionReader
  private let jobs: Int

  /// - Parameters:
  ///   - phrase: nothing is found when it holds no character but blanks.
  ///   - context: most Unicode scalars shown on either side; never beyond the opinion or the line of a document.
  ///   - jobs: number of threads, 1 when less; as many blocks of texts are held in memory.
  public init(_ phrase: String, context: Int, reader: CollectionReader, jobs: Int) {
    matcher = PhraseMatcher([FoldedText.scalars(of: phrase, table: .icu)])
    self.context = context
    self.reader = reader
    self.jobs = jobs
  }

  /// Adds the places in one input.
  ///
  /// - Returns: how the reading went.
  /// - Throws: a `Problem` when the input cannot be read; what was found before is kept.
  public func search(_ entry: FileListing.Entry, into concordance: inout Concordance) throws -> ReadingRemarks {
    try readInBatches(reader, entry, .all, jobs: jobs) { blocks in
      for lines in try parallelMap(blocks, jobs: jobs, makeWorker: {}, transform: { _, block in lines(of: block) }) {
        for line in lines { concordance.add(line) }
      }
    }
  }

  private func lines(of block: TextBlock) -> [ConcordanceLine] {
    let folded = FoldedText(block.document, table: .icu)
    let matches = matcher.longestMatches(in: folded)
    guard !matches.isEmpty else { return [] }
    let index = LineIndex(block.document)
    return matches.map { line(folded.original($0.range), of: block, index) }
  }

  private func line(_ range: TextRange, of block: TextBlock, _ index: LineIndex) -> ConcordanceLine {
    let piece = block.piece(at: range.start)
    let text = block.document
    return ConcordanceLine(
      place: place(range, piece, of: block, index),
      left: text.text(TextRange(before(range.start, in: text, from: piece.range.start), range.start)),
      keyword: text.text(range),
      right: text.text(TextRange(range.end, behind(range.end, in: text, to: piece.range.end))))
  }

  private func place(
    _ range: TextRange, _ piece: TextBlock.Piece, of block: TextBlock, _ index: LineIndex
  ) -> ConcordanceLine.Place {
    let (start, end) = (index.scalarOffset(of: range.start), index.scalarOffset(of: range.end))
    guard let opinion = piece.opinion else {
      return ConcordanceLine.Place(
        file: block.file, opinion: nil, line: block.firstLine + index.position(of: range.start).line - 1,
        start: block.firstScalar + start, end: block.firstScalar + end,
        range: TextRange(block.firstByte + range.start, block.firstByte + range.end))
    }
    let first = index.scalarOffset(of: piece.range.start)
    return ConcordanceLine.Place(
      file: block.file, opinion: opinion, line: piece.line, start: start - first, end: end - first,
      range: TextRange(range.start - piece.range.start, range.end - piece.range.start))
  }

  private func before(_ offset: Int, in text: Document, from least: Int) -> Int {
    var (start, left) = (offset, context)
    while start > least, left > 0 {
      start -= 1
      if text.utf8[start] & 0xC0 != 0x80 { left -= 1 }
    }
    return start
  }

  private func behind(_ offset: Int, in text: Document, to most: Int) -> Int {
    var (end, left) = (offset, context)
    while end < most, left > 0 {
      end += utf8Length(ofLead: text.utf8[end])
      left -= 1
    }
    return end
  }
}
