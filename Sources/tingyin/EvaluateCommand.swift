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

/// `tingyin evaluate`: how good a model, or a scheme's phrases, are on labelled opinions.
struct EvaluateCommand: ParsableCommand {
  enum Format: String, ResultFormat { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: say("help.evaluate"), discussion: say("help.evaluate.example"))

  @Argument(help: .init(say("help.evaluate.files"), valueName: "files"))
  var files: [String] = []

  @OptionGroup var judging: JudgeOptions

  @Option(help: .init(say("help.evaluate.folds"), valueName: "n"))
  var folds: Int?

  @Flag(help: .init(say("help.evaluate.sources")))
  var heldOutFiles = false

  @Flag(help: .init(say("help.evaluate.segmentation")))
  var segmentation = false

  @Option(help: .init(say("help.evaluate.coverage"), valueName: "gold.yaml"))
  var coverage: String?

  @Option(help: .init(say("help.evaluate.findings"), valueName: "gold.tsv"))
  var findings: String?

  @Option(name: .shortAndLong, help: .init(say("help.check.profile"), valueName: "name|file"))
  var profile: [String] = []

  @Flag(help: .init(say("help.evaluate.errors")))
  var errors = false

  @OptionGroup var cutting: CuttingOptions

  @Option(name: .shortAndLong, help: .init(say("help.segment.granularity")))
  var granularity: WordCutting.Granularity = .plain

  @OptionGroup var trial: ShareTrialOptions

  @Option(help: .init(say("help.evaluate.issues"), valueName: "file"))
  var issues: String?

  @Option(help: .init(say("help.column"), valueName: "label=…"))
  var column: [String] = []

  @OptionGroup var result: FormatOptions<Format>

  @OptionGroup var tables: TableOptions

  @OptionGroup var common: CommonOptions

  var format: Format { result.format(of: common.output) }

  func validate() throws {
    try checkUsage { _ = try ColumnChoice(column) }
    try result.check(common.output)
    let tasks = self.tasks.filter(\.value).map(\.key)
    guard tasks.count < 2 else {
      throw ValidationError(say("usage.oneTask", ["options": tasks.joined(separator: " ")]))
    }
    try Unused.refuse(
      ["--model": judging.model.map { $0 != "none" } ?? false],
      beside: folds == nil && !heldOutFiles ? nil : tasks.first)
    try Unused.refuse(trial.given, without: trial.shares ? nil : "--shares")
    try Unused.refuse(
      [
        "--mode": cutting.mode == .icu, "--granularity": granularity != .plain,
        "--user-dictionary": !cutting.userDictionary.isEmpty,
      ], without: segmentation ? nil : "--segmentation")
    guard (folds ?? 2) >= 2 else { throw ValidationError(say("usage.folds")) }
    guard findings != nil || profile.isEmpty && (!errors || segmentation) else {
      throw ValidationError(say("usage.findings"))
    }
  }

  /// What may be asked for, one at a time.
  private var tasks: KeyValuePairs<String, Bool> {
    [
      "--coverage": coverage != nil, "--findings": findings != nil, "--segmentation": segmentation,
      "--issues": issues != nil, "--shares": trial.shares, "--folds": folds != nil, "--held-out-files": heldOutFiles,
    ]
  }

  /// Standard input where no file is named.
  var paths: [String] { files.isEmpty ? ["-"] : files }

  func run() throws {
    if let coverage { return try evaluateCoverage(coverage) }
    if let findings { return try evaluateFindings(findings) }
    if segmentation { return try evaluateSegmentation() }
    if let issues { return try evaluateIssues(issues) }
    if trial.shares { try evaluateShares() } else { try evaluateClassifier() }
  }

  private func evaluateClassifier() throws {
    let folder = try common.dictionaryFolder()
    let judge = try folder.judge(scheme: judging.scheme, model: folds == nil && !heldOutFiles ? judging.model : "none")
    let inputs = try LabelledInputs(
      paths, scheme: judge.value.scheme, column: column, sheets: tables.sheet, common, notes: judge.notes)
    let (run, collection) = (inputs.run, inputs.collection)
    for problem in collection.problems { run.fail(problem) }
    noteLearned(collection, judge.value, run)
    let score = try score(collection, judge.value, formulas: try folder.letterFormulas())
    run.needGold(score.confusion.total)
    let renderer = ConfusionRenderer(score.confusion.counts, scheme: judge.value.scheme, figures: score.figures)
    try run.output.write(
      format == .text
        ? renderer.text(style: common.terminalStyle, language: Console.language)
        : renderer.json(provenance: .current(dictionaries: judge.sources)))
    try run.finish()
  }

  /// Figures on what a model has learned say nothing of what it does elsewhere.
  private func noteLearned(_ collection: LabelledCollection, _ judge: OpinionJudge, _ run: Run) {
    guard folds == nil, !heldOutFiles, case .model(let model) = judge else { return }
    let known = collection.count(learnedBy: model)
    guard known > 0 else { return }
    let values = ["count": String(known), "all": String(collection.opinions.count)]
    run.note(Problem(Message("evaluate.learned", values)))
  }

  private func score(
    _ collection: LabelledCollection, _ judge: OpinionJudge, formulas: LetterFormulas
  ) throws -> ClassifierScore {
    var score = ClassifierScore(categories: judge.scheme.categories.count)
    guard let cut = heldOutFiles ? .sources : folds.map(ClassifierTrial.Cut.folds) else {
      for opinion in collection.opinions {
        score.count(opinion, judge.judge(opinion.text, words: opinion.words))
      }
      return score
    }
    let trainer = ClassifierTrainer(
      scheme: judge.scheme, folding: .icu, formulas: formulas, sharing: .onAllCores)
    let trial = ClassifierTrial(trainer, scheme: judge.scheme) { try collection.words(of: $0) }
    for part in try trial.run(collection.opinions, cut: cut) {
      for (opinion, judgement) in part.judgements { score.count(collection.opinions[opinion], judgement) }
    }
    return score
  }
}

extension Run {
  /// Fails where there was nothing to be held against, unless it has been said already why.
  func needGold(_ counted: Int) {
    if counted == 0, !hasFailed { fail(Problem(Message("evaluate.nothing"))) }
  }
}

extension ClassifierScore {
  /// What is told below the table of confusions; the last ones only where something was labelled for them.
  fileprivate var figures: [ConfusionRenderer.Figure] {
    let further: [ConfusionRenderer.Figure] = [
      secondary?.precision.map { .init("secondaryPrecision", $0) },
      secondary?.recall.map { .init("secondaryRecall", $0) },
      subcategoryAccuracy.map { .init("subcategoryAccuracy", $0) },
    ].compactMap { $0 }
    return [
      .init("accuracy", confusion.accuracy), .init("macroF1", confusion.macroF1),
      .init("calibrationError", calibrationError), .init("shareError", shareError),
    ] + further
  }
}
