public import Wording

extension SegmentationModel {
  private static let signature = Array("TYSEGM\r\n".utf8)
  private static let version = 1
  /// Signature, version, count and checksum of what follows.
  private static let headerCount = 8 + 2 + 8 + 8

  /// The model as a file. The same model gives the same bytes.
  public var fileBytes: [UInt8] {
    var writer = ModelWriter()
    writer.text(icuVersion)
    writer.signed(Int(scoreWeight))
    writer.number(Int(doubt))
    writer.sparse(firstTable)
    writer.sparse(secondTable)
    writer.words(vocabulary.count)
    for word in vocabulary {
      writer.word(word.scalars)
      writer.number(Int(word.level))
    }
    writer.words(patterns.count)
    for pattern in patterns {
      writer.word(pattern.scalars)
      writer.sparse(pattern.weights)
    }
    writer.number(pairs.count)
    var last: UInt64 = 0
    for pair in pairs {
      writer.number(pair.key &- last)
      writer.signed(Int(pair.weight))
      last = pair.key
    }
    let checksum = ModelWriter.checksum(writer.bytes[...])
    return Self.signature + Self.bytes(UInt64(Self.version), 2) + Self.bytes(UInt64(writer.bytes.count), 8)
      + Self.bytes(checksum, 8) + writer.bytes
  }

  /// Reads a model file.
  /// - Throws: a `Problem` that names the file when it is no model, incomplete, altered or of another format.
  public init(fileBytes bytes: [UInt8], name: String) throws(Problem) {
    do {
      self = try Self.read(bytes)
    } catch {
      throw error.named(name)
    }
  }

  private static func read(_ bytes: [UInt8]) throws(Problem) -> SegmentationModel {
    guard bytes.starts(with: signature) else {
      let isStart = !bytes.isEmpty && signature.starts(with: bytes)
      throw isStart ? truncated(bytes.count) : Problem(Message("segmenter.notModel"))
    }
    guard bytes.count >= headerCount else { throw truncated(bytes.count) }
    let version = Int(number(bytes[8..<10]))
    guard version == Self.version else {
      throw Problem(Message("segmenter.otherVersion", ["version": String(version), "known": String(Self.version)]))
    }
    let count = number(bytes[10..<18])
    guard count <= UInt64(bytes.count - headerCount) else { throw truncated(bytes.count) }
    guard count == UInt64(bytes.count - headerCount),
      number(bytes[18..<26]) == ModelWriter.checksum(bytes[headerCount...])
    else { throw Problem(Message("segmenter.altered")) }
    return try read(ModelReader(bytes, from: headerCount))
  }

  private static func read(_ start: ModelReader) throws(Problem) -> SegmentationModel {
    var reader = start
    let icuVersion = try reader.text()
    let scoreWeight = Int32(try reader.signed(in: Int(Int16.min)...Int(Int16.max)))
    let doubt = Int32(try reader.number(in: 0...Int(NeighbourFeatures.settled)))
    let firstTable = try reader.sparse(FeatureTables.firstCount)
    let secondTable = try reader.sparse(NeighbourFeatures.count)
    var vocabulary: [Word] = []
    for _ in 0..<(try reader.words()) {
      vocabulary.append(
        Word(scalars: try reader.word(), level: UInt8(try reader.number(in: 1...SegmenterLexicon.countLevels))))
    }
    var patterns: [Pattern] = []
    for _ in 0..<(try reader.words()) {
      let pattern = Pattern(scalars: try reader.word(), weights: try reader.sparse(BoundaryFeatures.placeCount))
      guard pattern.reachesNoFurtherThanItMay else { throw reader.malformed() }
      patterns.append(pattern)
    }
    let pairs = try pairs(&reader)
    guard reader.isAtEnd else { throw reader.malformed() }
    return SegmentationModel(
      icuVersion: icuVersion, patterns: patterns, vocabulary: vocabulary, firstTable: firstTable,
      secondTable: secondTable, pairs: pairs, scoreWeight: scoreWeight, doubt: doubt)
  }

  private static func pairs(_ reader: inout ModelReader) throws(Problem) -> [PairWeight] {
    var pairs: [PairWeight] = []
    var key: UInt64 = 0
    for _ in 0..<(try reader.count()) {
      let (next, overflow) = key.addingReportingOverflow(try reader.number())
      guard !overflow, next > key else { throw reader.malformed() }
      key = next
      pairs.append(PairWeight(key: key, weight: try reader.weight()))
    }
    return pairs
  }

  private static func truncated(_ offset: Int) -> Problem {
    Problem(Message("segmenter.truncated", ["offset": String(offset)]))
  }

  private static func bytes(_ value: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
