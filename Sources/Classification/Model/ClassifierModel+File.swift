import DataFiles
public import TextModel
public import Wording

/// The file of a model, all numbers least significant byte first:
///
/// ```
/// "TINGYIN\u{1A}"  version (4)  length of the file (8)
/// scheme: digest, categories · record of the training · letter formulas
/// vocabulary: kind, folded scalars of each feature, in order · idf (4 each)
/// constants (8 each) · unit of the weights (4) · weights (2 each, feature by feature)
/// version 4: names of the subcategories, their vocabulary, constants, unit and weights in the same form
/// SHA-256 of everything before it, as 64 hexadecimal digits
/// ```
extension ClassifierModel {
  static let magic: [UInt8] = Array("TINGYIN\u{1A}".utf8)
  /// Version 4 holds what was learned of subcategories; a model that learned nothing of them is of version 3.
  static let versions: ClosedRange<UInt32> = 3...4
  private static let head = 8 + 4 + 8
  private static let checksum = 64

  /// The model as it is kept in a file. The same model gives the same bytes.
  public var bytes: [UInt8] {
    var body = ByteWriter()
    write(to: &body)
    var file = ByteWriter()
    file.write(raw: Self.magic)
    file.write(subcategories?.isTrained == true ? Self.versions.upperBound : Self.versions.lowerBound)
    file.write(UInt64(Self.head + body.bytes.count + Self.checksum))
    file.write(raw: body.bytes)
    file.write(raw: Array(sha256(file.bytes).utf8))
    return file.bytes
  }

  /// Hexadecimal SHA-256 of the model's file, for the provenance of results.
  public var sha256OfFile: String { sha256(bytes) }

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
      let version = try Self.check(bytes)
      var reader = ByteReader(bytes[Self.head..<bytes.count - Self.checksum])
      self = try Self.read(&reader, scheme, folding, version: version)
      guard reader.isAtEnd else { throw reader.damage }
    } catch {
      throw error.named(file)
    }
  }

  /// - Returns: the version.
  private static func check(_ bytes: [UInt8]) throws(Problem) -> UInt32 {
    guard bytes.starts(with: magic) else {
      throw Problem(Message(magic.starts(with: bytes) ? "model.truncated" : "model.foreign"))
    }
    guard bytes.count >= head + checksum else { throw Problem(Message("model.truncated")) }
    var reader = ByteReader(bytes[magic.count...])
    let version = try reader.number(UInt32.self)
    guard versions.contains(version) else {
      throw Problem(
        Message("model.otherVersion", ["version": String(version), "expected": String(versions.upperBound)]))
    }
    let length = try reader.number(UInt64.self)
    if length > UInt64(bytes.count) { throw Problem(Message("model.truncated")) }
    let body = Array(bytes[..<(bytes.count - checksum)])
    guard length == UInt64(bytes.count), bytes.suffix(checksum).elementsEqual(sha256(body).utf8) else {
      throw Problem(Message("model.altered"))
    }
    return version
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
    Self.write(vocabulary, weights, to: &file)
    if let subcategories, subcategories.isTrained {
      for name in Self.names(of: scheme) { file.write(name) }
      Self.write(subcategories.vocabulary, subcategories.weights, to: &file)
    }
  }

  private static func write(_ vocabulary: Vocabulary, _ weights: QuantisedWeights, to file: inout ByteWriter) {
    file.writeCompact(UInt32(vocabulary.count))
    for feature in vocabulary.features {
      file.write(feature.kind.rawValue)
      file.write(scalars: feature.scalars)
    }
    for idf in vocabulary.idf { file.write(idf) }
    for constant in weights.bias { file.write(constant) }
    file.write(weights.unit)
    for weight in weights.weights { file.write(weight) }
  }

  /// Names of the leaves, so that weights never speak for others than they were learned for.
  private static func names(of scheme: CodingScheme) -> [String] {
    scheme.categories.flatMap { category in category.subcategories.map { category.id + "/" + $0.id } }
  }

  private static func read(
    _ file: inout ByteReader, _ scheme: CodingScheme, _ folding: FoldingTable, version: UInt32
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
    let subcategories =
      version == versions.upperBound
      ? try readSubcategories(&file, scheme) : SubcategoryModel(scheme, extractor: extractor, folding: folding)
    return ClassifierModel(
      scheme: scheme, extractor: extractor, formulas: formulas, vocabulary: vocabulary, weights: weights,
      record: record, subcategories: subcategories)
  }

  private static func readSubcategories(
    _ file: inout ByteReader, _ scheme: CodingScheme
  ) throws(Problem) -> SubcategoryModel {
    let names = names(of: scheme)
    var found: [String] = []
    for _ in names { found.append(try file.text()) }
    guard found == names else {
      throw Problem(Message("model.otherSubcategories", ["scheme": scheme.id]))
    }
    let leaves = SchemeLeaves(scheme)
    let vocabulary = try readVocabulary(&file)
    let weights = try readWeights(&file, features: vocabulary.count, categories: leaves.count)
    return SubcategoryModel(leaves: leaves, vocabulary: vocabulary, weights: weights, isTrained: true)
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
    // Kind, length, one scalar at least, and the idf further on.
    let count = try file.count(ofSize: 7)
    var features: [Feature] = []
    features.reserveCapacity(count)
    for _ in 0..<count {
      guard let kind = Feature.Kind(rawValue: try file.number(UInt8.self)) else { throw file.damage }
      let feature = Feature(kind: kind, scalars: try file.scalars())
      if let last = features.last, !Feature.inOrder(last, feature) { throw file.damage }
      features.append(feature)
    }
    let idf = try file.numbers(UInt32.self, count: count).map { Float(bitPattern: $0) }
    guard idf.allSatisfy(\.isFinite) else { throw file.damage }
    return Vocabulary(features: features, idf: idf)
  }

  private static func readWeights(
    _ file: inout ByteReader, features: Int, categories: Int
  ) throws(Problem) -> QuantisedWeights {
    var bias: [Double] = []
    for _ in 0..<categories { bias.append(try file.double()) }
    let unit = try file.float()
    guard features * categories * 2 <= file.left else { throw file.damage }
    let weights = try file.numbers(Int16.self, count: features * categories)
    return QuantisedWeights(categories: categories, weights: weights, unit: unit, bias: bias)
  }
}
