import Analysis
import ArgumentParser
import Reporting

/// The root: what Tingyin is and which verbs it has.
struct TingyinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tingyin",
    abstract: say("help.abstract"),
    discussion: say("help.discussion"),
    version: "tingyin \(Provenance.currentToolVersion)",
    subcommands: [
      SegmentCommand.self, ClassifyCommand.self, AuditCommand.self, AgreementCommand.self, SurveyCommand.self,
      CheckCommand.self, ReportCommand.self,
    ])
}
