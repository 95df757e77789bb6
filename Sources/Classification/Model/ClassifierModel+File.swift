import DataFiles
public import TextModel
public import Wording

/// The file of a model, all numbers least significant byte first:
///
/// ```
/// "TINGYIN\u{1A}"  version (4)  length of the file (8)
/// scheme: digest, categories · record of the training · letter formulas
/// vocabulary: bits of the bucket (1) · count · count of each bucket · mark of each feature (4) · idf (1 each)
/// constants (8 each) · unit of the weights (4) · weights (scale and one byte a category, feature by feature)
/// whether anything was learned of subcategories (1); if so their names, count of the features that they are told by,
/// distance of each from the one before, constants, unit and weights in the same form
/// SHA-256 of everything before it, as 64 hexadecimal digits
/// ```
extension ClassifierModel {
  static let magic: [UInt8] = Array("TINGYIN\u{1A}".utf8)
  /// Versions 3 and 4 kept words, not marks of them; subcategories had a vocabulary of their own up to version 5.
  static let version: UInt32 = 6
  private static let head = 8 + 4 + 8
  private static let checksum = 64

  /// The model as it is kept in a file. The same model gives the same bytes.
  public var bytes: [UInt8] {
    var body = ByteWriter()
    write(to: &body)
    var file = ByteWriter()
    file.write(raw: Self.magic)
    file.write(Self.version)
    file.write(UInt64(Self.head + body.bytes.count + Self.checksum))
    file.write(raw: body.bytes)
    file.write(raw: Array(sha256(file.bytes).utf8))
    return file.bytes
  }

  /// Hexadecimal SHA-256 of the model's file, for the provenance of results. Nothing is computed for a model that was read.
  public var sha256OfFile: String { fileDigest ?? sha256(bytes) }

  /// Reads a model.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - file: its name, for the problems.
  ///   - scheme: the scheme that it was trained for.
  ///   - folding: the table that the opinions are folded with.
  /// - Throws: a `Problem` that says whether the file is no model, of another version, cut off, altered or made for
  ///   another scheme.
  public init(
    bytes: [UInt8], file: String, scheme: CodingScheme, folding: FoldingTable
  ) throws(Problem) {
    do throws(Problem) {
      let digest = try Self.check(bytes)
      var reader = ByteReader(bytes[Self.head..<bytes.count - Self.checksum])
      self = try Self.read(&reader, scheme, folding, digest: digest)
      guard reader.isAtEnd else { throw reader.damage }
    } catch {
      throw error.named(file)
    }
  }

  /// - Returns: the SHA-256 of the whole file.
  private static func check(_ bytes: [UInt8]) throws(Problem) -> String {
    guard bytes.starts(with: magic) else {
      throw Problem(Message(magic.starts(with: bytes) ? "model.truncated" : "model.foreign"))
    }
    guard bytes.count >= head + checksum else { throw Problem(Message("model.truncated")) }
    var reader = ByteReader(bytes[magic.count...])
    let version = try reader.number(UInt32.self)
    guard version == Self.version else {
      throw Problem(Message("model.otherVersion", ["version": String(version), "expected": String(Self.version)]))
    }
    let length = try reader.number(UInt64.self)
    if length > UInt64(bytes.count) { throw Problem(Message("model.truncated")) }
    let digests = sha256(bytes, andOfFirst: bytes.count - checksum)
    guard length == UInt64(bytes.count), bytes.suffix(checksum).elementsEqual(digests.first.utf8) else {
      throw Problem(Message("model.altered"))
    }
    return digests.all
  }
}

extension ClassifierModel {
  private func write(to file: inout ByteWriter) {
    file.write(scheme.digest)
    file.writeCompact(UInt32(scheme.categories.count))
    for category in scheme.categories { file.write(category.id) }
    record.write(to: &file)
    file.writeCompact(UInt32(formulas.formulas.count))
    for formula in formulas.formulas {
      file.write(scalars: formula.phrase)
      file.writeCompact(UInt32(formula.reach))
    }
    Self.write(vocabulary, to: &file)
    Self.write(weights, to: &file)
    let trained = trainedSubcategories
    file.write(UInt8(trained == nil ? 0 : 1))
    if let subcategories = trained {
      for name in Self.names(of: scheme) { file.write(name) }
      Self.write(subcategories.columns, to: &file)
      Self.write(subcategories.weights, to: &file)
    }
  }

  private static func write(_ columns: [Int32], to file: inout ByteWriter) {
    file.writeCompact(UInt32(columns.count))
    var before: Int32 = -1
    for column in columns {
      file.writeCompact(UInt32(column - before))
      before = column
    }
  }

  private static func write(_ vocabulary: Vocabulary, to file: inout ByteWriter) {
    file.write(UInt8(vocabulary.bucketBits))
    file.writeCompact(UInt32(vocabulary.count))
    for (start, end) in zip(vocabulary.starts, vocabulary.starts.dropFirst()) { file.writeCompact(end - start) }
    for mark in vocabulary.fingerprints { file.write(mark) }
    file.write(raw: vocabulary.idf)
  }

  private static func write(_ weights: QuantisedWeights, to file: inout ByteWriter) {
    for constant in weights.bias { file.write(constant) }
    file.write(weights.unit)
    file.write(raw: weights.codes)
  }

  /// Names of the leaves, so that weights never speak for others than they were learned for.
  private static func names(of scheme: CodingScheme) -> [String] {
    scheme.categories.flatMap { category in
      category.subcategories.indices.map { ([category.id] + category.path(to: $0).map(\.id)).joined(separator: "/") }
    }
  }

  private static func read(
    _ file: inout ByteReader, _ scheme: CodingScheme, _ folding: FoldingTable, digest fileDigest: String
  ) throws(Problem) -> ClassifierModel {
    let digest = try file.text()
    var categories: [String] = []
    for _ in 0..<(try file.count(ofSize: 1)) { categories.append(try file.text()) }
    guard digest == scheme.digest, categories == scheme.categories.map(\.id) else {
      throw Problem(
        Message("model.otherScheme", ["scheme": scheme.id, "categories": categories.joined(separator: ", ")]))
    }
    let record = try TrainingRecord(&file, categories: categories.count)
    let formulas = try readFormulas(&file)
    let vocabulary = try readVocabulary(&file)
    let weights = try readWeights(&file, features: vocabulary.count, categories: categories.count)
    let extractor = FeatureExtractor(scheme: scheme, folding: folding, formulas: formulas)
    let hasLearnedSubcategories = try file.number(UInt8.self)
    guard hasLearnedSubcategories <= 1 else { throw file.damage }
    let subcategories =
      hasLearnedSubcategories == 1
      ? try readSubcategories(&file, scheme, features: vocabulary.count)
      : SubcategoryModel(scheme, extractor: extractor, folding: folding, vocabulary: vocabulary)
    return ClassifierModel(
      scheme: scheme, extractor: extractor, formulas: formulas, vocabulary: vocabulary, weights: weights,
      record: record, subcategories: subcategories, fileDigest: fileDigest)
  }

  private static func readSubcategories(
    _ file: inout ByteReader, _ scheme: CodingScheme, features: Int
  ) throws(Problem) -> SubcategoryModel {
    let names = names(of: scheme)
    var found: [String] = []
    for _ in names { found.append(try file.text()) }
    guard found == names else {
      throw Problem(Message("model.otherSubcategories", ["scheme": scheme.id]))
    }
    let leaves = SchemeLeaves(scheme)
    let columns = try readColumns(&file, below: features)
    let weights = try readWeights(&file, features: columns.count, categories: leaves.count)
    return SubcategoryModel(leaves: leaves, columns: columns, weights: weights, isTrained: true)
  }

  private static func readColumns(_ file: inout ByteReader, below features: Int) throws(Problem) -> [Int32] {
    var columns: [Int32] = []
    var before = -1
    for _ in 0..<(try file.count(ofSize: 1)) {
      let distance = Int(try file.compact())
      guard distance > 0, before + distance < features else { throw file.damage }
      before += distance
      columns.append(Int32(before))
    }
    return columns
  }

  private static func readFormulas(_ file: inout ByteReader) throws(Problem) -> LetterFormulas {
    var formulas: [LetterFormulas.Formula] = []
    for _ in 0..<(try file.count(ofSize: 2)) {
      let phrase = try file.scalars()
      formulas.append(.init(phrase: phrase, reach: Int(min(100, try file.compact()))))
    }
    return LetterFormulas(formulas)
  }

  private static func readVocabulary(_ file: inout ByteReader) throws(Problem) -> Vocabulary {
    let bits = Int(try file.number(UInt8.self))
    guard Vocabulary.bits.contains(bits) else { throw file.damage }
    // A mark, and the idf further on.
    let count = try file.count(ofSize: 5)
    guard 1 << bits <= file.left else { throw file.damage }
    var counts: [UInt32] = []
    counts.reserveCapacity(1 << bits)
    var left = UInt32(count)
    for _ in 0..<(1 << bits) {
      let own = try file.compact()
      guard own <= left else { throw file.damage }
      left -= own
      counts.append(own)
    }
    guard left == 0 else { throw file.damage }
    let marks = try file.numbers(UInt32.self, count: count)
    let idf = Array(try file.take(count))
    let vocabulary = Vocabulary(bucketBits: bits, starts: Vocabulary.starts(counts), fingerprints: marks, idf: idf)
    guard vocabulary.isInOrder else { throw file.damage }
    return vocabulary
  }

  private static func readWeights(
    _ file: inout ByteReader, features: Int, categories: Int
  ) throws(Problem) -> QuantisedWeights {
    var bias: [Double] = []
    for _ in 0..<categories { bias.append(try file.double()) }
    let unit = try file.float()
    guard unit > 0 else { throw file.damage }
    let (size, overflows) = features.multipliedReportingOverflow(by: QuantisedWeights.size(categories: categories))
    guard !overflows else { throw file.damage }
    return QuantisedWeights(categories: categories, codes: Array(try file.take(size)), unit: unit, bias: bias)
  }
}
