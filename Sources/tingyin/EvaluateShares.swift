import Analysis
import ArgumentParser
import Classification
import Documents
import Evaluation
import Reporting
import UnicodeText
import Wording

/// How large a trial of shares is.
struct ShareTrialOptions: ParsableArguments {
  @Flag(help: .init(say("help.evaluate.shares")))
  var shares = false

  @Option(help: .init(say("help.evaluate.audit"), valueName: "n"))
  var audit = 100

  @Option(help: .init(say("help.evaluate.size"), valueName: "n"))
  var size = 500

  @Option(help: .init(say("help.evaluate.repeats"), valueName: "n"))
  var repeats = 200

  @Option(help: .init(say("help.evaluate.seed"), valueName: "n"))
  var seed: UInt64 = 7

  func validate() throws {
    guard !shares || audit > 0 && size >= audit && repeats > 0 else { throw ValidationError(say("usage.shareTrial")) }
  }

  /// Which of the numbers were given.
  var given: KeyValuePairs<String, Bool> {
    ["--audit": audit != 100, "--size": size != 500, "--repeats": repeats != 200, "--seed": seed != 7]
  }

  var plan: ShareTrial.Plan {
    var plan = ShareTrial.Plan()
    (plan.size, plan.audited, plan.repeats, plan.seed) = (size, audit, repeats, seed)
    return plan
  }
}

extension EvaluateCommand {
  /// How far off shares are by each method: models are trained here, none is read.
  func evaluateShares() throws {
    let folder = try common.dictionaryFolder()
    let scheme = try folder.scheme(judging.scheme)
    let inputs = try LabelledInputs(paths, scheme: scheme.value, column: column, sheets: tables.sheet, common)
    let (run, collection) = (inputs.run, inputs.collection)
    for problem in collection.problems { run.fail(problem) }
    let trainer = ClassifierTrainer(scheme: scheme.value, folding: .icu, formulas: try folder.letterFormulas())
    let results = try ShareTrial(trainer, plan: trial.plan, jobs: common.jobs)
      .run(collection.opinions, categories: scheme.value.categories.count) { try collection.words(of: $0) }
    let renderer = ShareTrialRenderer(opinions: collection.opinions.count, parts: results.map(\.part))
    try run.output.write(
      format == .text
        ? renderer.text(style: common.terminalStyle, language: Console.language)
        : renderer.json(provenance: .current(dictionaries: [scheme.source])))
    try run.finish()
  }
}

extension ShareTrial.Result {
  fileprivate var part: ShareTrialRenderer.Part {
    ShareTrialRenderer.Part(
      setting: setting.rawValue, collections: collections, meanSize: meanSize, meanAudited: meanAudited,
      rows: rows.map { .init(method: $0.method, error: $0.error, coverage: $0.coverage, width: $0.width) })
  }
}
