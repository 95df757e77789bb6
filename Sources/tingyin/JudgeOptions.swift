import Analysis
import ArgumentParser

/// Who judges opinions, for every verb that has them judged.
struct JudgeOptions: ParsableArguments {
  @Option(help: .init(say("help.classify.scheme"), valueName: "name|file"))
  var scheme: String = "enterprise"

  @Option(help: .init(say("help.classify.model"), valueName: "file|none"))
  var model: String?

  func judge(_ folder: DictionaryFolder) throws -> DictionaryFolder.Judge {
    try folder.judge(scheme: scheme, model: model)
  }
}
