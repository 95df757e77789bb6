public import Lexicons
public import TextModel
internal import UnicodeText
public import Wording

/// How texts are cut into sentences and words: an immutable recipe that any number of tasks may share.
///
/// ```swift
/// let words = try UserDictionary([.init(name: "words.tsv", text: "先进性教育活动\t10\t活动\n")])
/// let worker = try Tokenizer(userDictionary: words).makeWorker()
/// let tokens = try worker.tokens(of: Document(name: "-", text: "先进性教育活动第二批"))
/// ```
/// A worker belongs to one task at a time; make one per task. Working memory is a few kilobytes beyond the results.
public struct Tokenizer: Sendable {
  /// Which boundaries the words have.
  public enum Mode: String, Sendable, CaseIterable {
    /// Exactly those of ICU's word break iterator for Chinese (Unicode Standard Annex 29 and ICU's dictionary).
    case icu
    /// Those of a model trained on text that people have cut into words.
    case accurate
  }

  /// Which boundaries the words have where the user's words do not decide.
  public let mode: Mode
  /// Words that are kept whole wherever they stand.
  public let userDictionary: UserDictionary
  private let givenFolding: FoldingTable?
  let userWords: UserWordFinder?
  let model: CompiledModel?

  /// - Parameters:
  ///   - mode: which boundaries the words have where the user's words do not decide.
  ///   - userDictionary: words that are kept whole wherever they stand.
  ///   - folding: how spellings are compared; nil for the installed ICU's table, which takes 50 ms to fill when it is
  ///     first needed (for user words and for `TokenizedDocument.folded`).
  public init(mode: Mode = .icu, userDictionary: UserDictionary = .empty, folding: FoldingTable? = nil) {
    self.init(mode: mode, model: nil, userDictionary, folding)
  }

  /// A recipe of mode `accurate` by a model file. What the model and the installed ICU's dictionary make together is kept
  /// for the next process in the user's folder for caches (`TINGYIN_CACHE` names another, or `off`): making it takes
  /// half a second, reading it some milliseconds.
  ///
  /// - Parameters:
  ///   - bytes: the model file.
  ///   - name: what problems call it.
  ///   - userDictionary: words that are kept whole wherever they stand.
  /// - Throws: a `Problem` when the file is no model, is damaged, or has more patterns than one table can hold.
  public init(modelFile bytes: [UInt8], name: String, userDictionary: UserDictionary = .empty) throws {
    try self.init(modelFile: bytes, name: name, userDictionary: userDictionary, cache: .standard)
  }

  init(modelFile bytes: [UInt8], name: String, userDictionary: UserDictionary, cache: TableCache) throws {
    let key = CompiledModel.imageKey(modelFile: bytes)
    if let stored = cache.image(CompiledModel.imageKind, key: key).flatMap({ CompiledModel($0) }) {
      self.init(mode: .accurate, model: stored, userDictionary, nil)
      return
    }
    let model = try SegmentationModel(fileBytes: bytes, name: name)
    let compiled = try CompiledModel(model, icu: SegmenterLexicon.icuWords(folding: .icu), folding: .icu)
    cache.store(CompiledModel.imageKind, key: key, compiled.image(key: key))
    self.init(mode: .accurate, model: compiled, userDictionary, nil)
  }

  /// A recipe of mode `accurate`. The model is merged with the installed ICU's dictionary here, in half a second.
  /// - Throws: a `Problem` when the model has more patterns than one table can hold.
  public init(
    model: SegmentationModel, userDictionary: UserDictionary = .empty, folding: FoldingTable? = nil
  ) throws {
    let table = folding ?? .icu
    let compiled = try CompiledModel(model, icu: SegmenterLexicon.icuWords(folding: table), folding: table)
    self.init(mode: .accurate, model: compiled, userDictionary, folding)
  }

  init(mode: Mode, model: CompiledModel?, _ userDictionary: UserDictionary, _ folding: FoldingTable?) {
    self.mode = mode
    self.model = model
    self.userDictionary = userDictionary
    givenFolding = folding
    userWords = userDictionary.words.isEmpty ? nil : UserWordFinder(userDictionary, folding: folding ?? .icu)
  }

  /// The table by which spellings are compared.
  public var folding: FoldingTable { givenFolding ?? .icu }

  /// A worker for one task.
  /// - Throws: a `Problem` when ICU lacks its break rules, or when mode `accurate` was asked for without a model.
  public func makeWorker() throws -> TokenizerWorker {
    if mode == .accurate, model == nil { throw Problem(Message("segmenter.noModel")) }
    return try TokenizerWorker(self)
  }
}

extension UserDictionary {
  /// Reads tables in the order given, spellings compared by the installed ICU's folding table.
  /// - Throws: `Problems` with every fault of every file; nothing is loaded then.
  public init(_ files: [File]) throws(Problems) { try self.init(files, folding: .icu) }
}
