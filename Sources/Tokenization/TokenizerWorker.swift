internal import Synchronization
public import TextModel
import UnicodeText
import Wording

/// Cuts documents into sentences and words. Holds ICU's iterators: use it from one task at a time.
public final class TokenizerWorker {
  /// So much text ICU cuts in the time that compiling its dictionary takes, or reading it from the cache.
  private static let bytesBeforeCompiling = 1 << 20
  private static let bytesBeforeReading = 1 << 16
  /// Tokens visited at a time.
  private static let batchSize = 1 << 12
  /// By all workers of the process, which share what is compiled.
  private static let bytesSeen = Atomic(0)

  /// The recipe that it follows.
  public let tokenizer: Tokenizer
  private let wordFinder: BoundaryFinder
  private let sentenceFinder: BoundaryFinder
  /// Cuts as the finder does, many times faster; made once there is text enough to repay compiling the dictionary.
  private var wordCutter: WordCutter?
  private var accurateCutter: AccurateCutter?

  init(_ tokenizer: Tokenizer) throws {
    self.tokenizer = tokenizer
    wordFinder = try BoundaryFinder(.word)
    sentenceFinder = try BoundaryFinder(.sentence)
    if let model = tokenizer.model { accurateCutter = AccurateCutter(model) }
  }

  /// The words, signs and runs of white space of a document, in text order. They tile it. Linear.
  /// - Throws: a `Problem` when the document has 2 GiB or more.
  public func tokens(of document: Document) throws -> [Token] {
    let tokens = try plainTokens(of: document)
    guard let userWords = tokenizer.userWords else { return tokens }
    return userWords.merge(into: tokens, of: document, folded: FoldedText(document, table: tokenizer.folding))
  }

  /// The sentences of a document, each with the blanks and line break behind it (Unicode Standard Annex 29).
  /// They tile the document. Linear.
  /// - Throws: a `Problem` when the document has 2 GiB or more.
  public func sentences(of document: Document) throws -> [TextRange] {
    try checkSize(of: document)
    return try sentenceFinder.ranges(in: document.utf8)
  }

  /// Sentences, words and folded text together. Linear.
  /// - Throws: a `Problem` when the document has 2 GiB or more.
  public func tokenize(_ document: Document) throws -> TokenizedDocument {
    let folded = FoldedText(document, table: tokenizer.folding)
    let plain = try plainTokens(of: document)
    return TokenizedDocument(
      document: document,
      sentences: try sentences(of: document),
      tokens: tokenizer.userWords?.merge(into: plain, of: document, folded: folded) ?? plain,
      folded: folded)
  }

  /// Visits the tokens of a document some thousands at a time, in text order. Linear.
  ///
  /// Working memory stays below two megabytes whatever the size of the document, and this is faster than `tokens(of:)`,
  /// which asks the system for 12 bytes a token; with user words the tokens are made at once all the same.
  /// - Parameter visit: is given tokens that are good until it returns; it must not use this worker.
  /// - Throws: a `Problem` when the document has 2 GiB or more, and what `visit` throws.
  public func forEachBatch(of document: Document, _ visit: (UnsafeBufferPointer<Token>) throws -> Void) throws {
    if tokenizer.userWords != nil { return try tokens(of: document).withUnsafeBufferPointer(visit) }
    try prepare(for: document)
    try document.utf8.withUnsafeBufferPointer { bytes in
      if accurateCutter != nil { return try visitAccurate(bytes, visit) }
      if wordCutter != nil { return try visitByCutter(bytes, visit) }
      try tokensByICU(bytes).withUnsafeBufferPointer(visit)
    }
  }

  private func visitByCutter(
    _ bytes: UnsafeBufferPointer<UInt8>, _ visit: (UnsafeBufferPointer<Token>) throws -> Void
  ) throws {
    let room = UnsafeMutableBufferPointer<Token>.allocate(capacity: Self.batchSize)
    defer { room.deallocate() }
    let rest = try wordCutter?.cut(bytes, into: room, whenFull: visit) ?? 0
    try visit(UnsafeBufferPointer(rebasing: room[..<rest]))
  }

  private func visitAccurate(
    _ bytes: UnsafeBufferPointer<UInt8>, _ visit: (UnsafeBufferPointer<Token>) throws -> Void
  ) throws {
    var batch: [Token] = []
    var cutWords: [TextRange]?
    for range in TextBlocks(bytes) {
      batch.removeAll(keepingCapacity: true)
      try appendAccurate(bytes, range, to: &batch, &cutWords)
      try batch.withUnsafeBufferPointer(visit)
    }
  }

  /// The mode's own words, the user's words not yet put in.
  func plainTokens(of document: Document) throws -> [Token] {
    var cutWords: [TextRange]?
    return try plainTokens(of: document, &cutWords)
  }

  /// - Parameter cutWords: unless nil, is given the words of ICU's that mode `accurate` cuts into several, in text order.
  func plainTokens(of document: Document, _ cutWords: inout [TextRange]?) throws -> [Token] {
    try prepare(for: document)
    return try document.utf8.withUnsafeBufferPointer { bytes in
      if accurateCutter != nil { return try accurateTokens(of: bytes, &cutWords) }
      return try wordCutter == nil ? tokensByICU(bytes) : tokensByCutter(bytes)
    }
  }

  /// Has the dictionary compiled when there is text enough to repay that.
  private func prepare(for document: Document) throws {
    try checkSize(of: document)
    let bytesSeen = Self.bytesSeen.wrappingAdd(document.utf8.count, ordering: .relaxed).newValue
    if wordCutter == nil, bytesSeen >= Self.bytesBeforeReading {
      let engine = bytesSeen >= Self.bytesBeforeCompiling ? WordEngine.icu : WordEngine.cached
      wordCutter = try engine.map { try WordCutter($0) }
    }
  }

  private func accurateTokens(
    of bytes: UnsafeBufferPointer<UInt8>, _ cutWords: inout [TextRange]?
  ) throws -> [Token] {
    // Room that is not used is never touched and takes no memory; growing would copy what is there.
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 2 + 16)
    for range in TextBlocks(bytes) { try appendAccurate(bytes, range, to: &tokens, &cutWords) }
    return tokens
  }

  private func appendAccurate(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to tokens: inout [Token], _ cutWords: inout [TextRange]?
  ) throws {
    let first = tokens.count
    let block = UnsafeBufferPointer(rebasing: bytes[range])
    if wordCutter != nil, let room = accurateCutter?.room(forBlockOf: block.count) {
      // Never full: no token is shorter than a byte.
      let count = try wordCutter?.cut(block, into: room, whenFull: { _ in }) ?? 0
      let words = UnsafeBufferPointer(rebasing: room[..<count])
      accurateCutter?.append(block, icu: words, base: range.lowerBound, to: &tokens)
      cutWords?.append(contentsOf: CutWords(of: words, into: tokens[first...], base: range.lowerBound))
    } else {
      try tokensByICU(block).withUnsafeBufferPointer {
        accurateCutter?.append(block, icu: $0, base: range.lowerBound, to: &tokens)
        cutWords?.append(contentsOf: CutWords(of: $0, into: tokens[first...], base: range.lowerBound))
      }
    }
  }

  private func tokensByICU(_ bytes: UnsafeBufferPointer<UInt8>) throws -> [Token] {
    let kinds = CharacterKinds.icu
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 4)
    var start = 0
    try wordFinder.walk(bytes) { end, status in
      let kind = kinds.kind(startingWith: decodeScalar(bytes, at: start).scalar, status: status)
      tokens.append(Token(start: start, end: end, kind: kind))
      start = end
    }
    return tokens
  }

  private func tokensByCutter(_ bytes: UnsafeBufferPointer<UInt8>) throws -> [Token] {
    var overflow: [Token] = []
    // Chinese has a word for every four to five bytes. Room that is not used is never touched and takes no memory.
    let tokens = try [Token](unsafeUninitializedCapacity: bytes.count / 2 + 16) { buffer, filled in
      let room = UnsafeMutableBufferPointer(rebasing: buffer[..<(bytes.count / 2 + 16)])
      filled = try wordCutter?.cut(bytes, into: room, whenFull: { overflow += $0 }) ?? 0
    }
    if overflow.isEmpty { return tokens }
    return overflow + tokens
  }

  private func checkSize(of document: Document) throws {
    guard document.utf8.count <= Int(Int32.max) else {
      throw Problem(Message("tokenizer.tooLarge"), in: document.name)
    }
  }
}
