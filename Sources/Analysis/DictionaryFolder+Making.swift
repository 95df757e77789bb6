public import Classification
import DataFiles
public import Reporting
import UnicodeText
import Wording

/// What is made in code goes where files go, into reports too.
extension DictionaryFolder.Loaded {
  /// A value that was made in memory: a scheme from a database, a profile in code.
  ///
  /// - Parameters:
  ///   - name: what the provenance of results calls it.
  ///   - origin: what it was made from, such as the row of the database or the number of its version; its SHA-256 digest
  ///     stands in the provenance.
  ///   - parents: what it builds on, the first built on first.
  public init(_ value: Value, name: String, madeFrom origin: [UInt8], parents: [Provenance.Source] = []) {
    self.init(value: value, source: .init(name: name, sha256: sha256(origin)), parents: parents)
  }
}

extension DictionaryFolder.Judge {
  /// The phrases of a scheme, for opinions folded with ICU's table.
  public init(phrasesOf scheme: DictionaryFolder.Loaded<CodingScheme>) {
    self.init(
      value: .phrases(DictionaryClassifier(scheme.value, folding: .icu)), sources: scheme.sources,
      notes: scheme.value.remarks.map { Problem($0, in: scheme.source.name) })
  }

  /// A model that was trained or read, as `LabelledCollection.train` gives it.
  ///
  /// - Parameters:
  ///   - name: what the provenance of results calls the model.
  ///   - scheme: the scheme's file or origin; none where that is not known.
  public init(_ model: ClassifierModel, name: String, scheme: [Provenance.Source] = []) {
    self.init(
      value: .model(model), sources: scheme + [.init(name: name, sha256: model.sha256OfFile)],
      notes: model.scheme.remarks.map { Problem($0, in: name) })
  }
}
