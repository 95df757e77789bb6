import Analysis
import ArgumentParser
import Classification
import DataFiles
import Documents
import Evaluation
import Reporting
import Tokenization
import UnicodeText
import Wording

/// `tingyin train`: a model from labelled opinions for any scheme.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: say("help.train"), discussion: say("help.train.example"))

  @Argument(help: .init(say("help.train.files"), valueName: "files"))
  var files: [String] = []

  @Option(help: .init(say("help.classify.scheme"), valueName: "name|file"))
  var scheme: String = "enterprise"

  @Option(help: .init(say("help.train.base"), valueName: "file|none"))
  var base: String?

  @Option(help: .init(say("help.column"), valueName: "label=…"))
  var column: [String] = []

  @Option(help: .init(say("help.train.bayes"), valueName: "0…1"))
  var bayes: Double?

  @Flag(help: .init(say("help.train.segmenter")))
  var segmenter = false

  @OptionGroup var tables: TableOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    try checkUsage { _ = try ColumnChoice(column) }
    guard common.output != nil else { throw ValidationError(say("usage.trainOutput")) }
    guard bayes.map((0...1).contains) ?? true else { throw ValidationError(say("usage.trainBayes")) }
    try Unused.refuse(
      [
        "--base": base != nil, "--bayes": bayes != nil, "--scheme": scheme != "enterprise", "--column": !column.isEmpty,
      ],
      beside: segmenter ? "--segmenter" : nil)
  }

  /// Standard input where no file is named.
  private var paths: [String] { files.isEmpty ? ["-"] : files }

  func run() throws {
    if segmenter { try trainSegmenter() } else { try trainClassifier() }
  }

  private func trainSegmenter() throws {
    let reader = GoldReader(charset: try CharsetChoice(common.encoding))
    let run = try Run(common)
    var gold: [GoldSegmentation] = []
    for path in paths {
      try run.attempt(path) {
        let file = try reader.read(path)
        guard file.hasBoundaries else { throw Problem(Message("gold.oneWordALine"), in: path) }
        gold.append(file)
      }
    }
    guard !gold.isEmpty else {
      run.output.discard()
      return try run.finish()
    }
    run.report(Message("progress.training", ["count": String(gold.map(\.sentences.count).reduce(0, +))]))
    let result = try SegmenterTrainer().train(gold)
    try run.output.write(result.model.fileBytes)
    try run.finish()
    if !common.quiet {
      Console.say(Message("train.segmenter", ["f": SegmentationRenderer.figure(result.bothPasses.f)]))
    }
  }

  private func trainClassifier() throws {
    let folder = try common.dictionaryFolder()
    let scheme = try folder.scheme(scheme).value
    let inputs = try LabelledInputs(paths, scheme: scheme, column: column, sheets: tables.sheet, common)
    let run = inputs.run
    var collection = inputs.collection
    // A label that the scheme lacks is a mistake in one of the two; a model that had not learned it would hide that.
    guard collection.problems.isEmpty else { throw Problems(collection.problems) }
    if collection.unlabelled > 0 {
      run.note(Problem(Message("train.unlabelled", ["count": String(collection.unlabelled)])))
    }
    let prior = try prior(folder, &collection, run)
    let copies = collection.copiesHeldTogether
    if let conflicts = collection.conflicts.message { run.note(Problem(conflicts)) }
    if copies > 0 { run.note(Problem(Message("train.copies", ["count": String(copies)]))) }
    run.report(Message("progress.training", ["count": String(collection.opinions.count)]))
    let model = try collection.train(formulas: try folder.letterFormulas(), from: prior, steadyShare: bayes)
    try run.output.write(model.bytes)
    try run.finish()
    if !common.quiet {
      Console.write(summary(of: model))
      if let before = try self.before(folder, collection) { Console.say(comparison(before, model)) }
    }
  }

  /// How much of the same labels the model judges rightly that `classify` would use; nil without one, or where it has
  /// learned from them.
  private func before(_ folder: DictionaryFolder, _ collection: LabelledCollection) throws -> Double? {
    guard case .model(let usual) = try folder.judge(scheme: scheme, model: nil).value,
      !collection.opinions.isEmpty, collection.count(learnedBy: usual) == 0
    else { return nil }
    let right = collection.opinions.count { usual.judge($0.text, words: $0.words).category == $0.category }
    return Double(right) / Double(collection.opinions.count)
  }

  /// Before and after, with what follows from it. A difference that chance may make is none.
  private func comparison(_ before: Double, _ model: ClassifierModel) -> Message {
    let (after, count) = (model.record.accuracy, model.record.confusion.joined().reduce(0, +))
    let chance = (2 * before * (1 - before) / Double(max(1, count))).squareRoot()
    let key = after > before + chance ? "better" : after < before - chance ? "worse" : "same"
    return Message(
      "train.compared.\(key)",
      [
        "before": SegmentationRenderer.figure(before), "after": SegmentationRenderer.figure(after),
        "count": String(count),
      ])
  }

  /// The model to go on from: the one named, or the scheme's own unless most of the opinions are what it was made from.
  private func prior(
    _ folder: DictionaryFolder, _ collection: inout LabelledCollection, _ run: Run
  ) throws -> ClassifierModel? {
    let judge = try folder.judge(scheme: scheme, model: base)
    for note in judge.notes { run.note(note) }
    guard case .model(let model) = judge.value else {
      if base == nil { run.note(Problem(Message("train.noBase", ["scheme": judge.value.scheme.title]))) }
      return nil
    }
    let known = collection.count(learnedBy: model)
    if base == nil, known * 2 > collection.opinions.count {
      let values = ["known": String(collection.opinions.count), "learned": String(known)]
      run.note(Problem(Message("train.afresh", values)))
      return nil
    }
    collection.remove(learnedBy: model)
    if known > 0 { run.note(Problem(Message("train.known", ["count": String(known)]))) }
    run.note(Problem(Message("train.goesOn", ["count": String(model.record.learned.count)])))
    return model
  }

  private func summary(of model: ClassifierModel) -> String {
    let record = model.record
    let key = record.heldBackCollections ? "train.heldBackCollections" : "train.heldBackFolds"
    let table = ConfusionRenderer(
      record.confusion, scheme: model.scheme,
      figures: [.init("accuracy", record.accuracy), .init("macroF1", record.macroF1)]
    ).text(style: common.terminalStyle, language: Console.language)
    return say(key, ["folds": String(record.folds)]) + "\n" + String(decoding: table.dropLast(), as: UTF8.self)
  }
}
