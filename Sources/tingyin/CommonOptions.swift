import Analysis
import ArgumentParser
import Foundation
import Reporting
import UnicodeText
import Wording

/// Says of an option's value that cannot be meant that it is wrong usage.
func checkUsage(_ read: () throws -> Void) throws {
  do { try read() } catch let problem as Problem {
    throw ValidationError(problem.message.text(in: Console.language))
  }
}

/// Options that mean the same for every verb that has them.
struct CommonOptions: ParsableArguments {
  enum Color: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  enum Tongue: String, ExpressibleByArgument, CaseIterable { case zh, en }

  @Option(
    name: [.customShort("o"), .customLong("output")], help: .init(say("help.output"), valueName: "path"))
  var writtenOutput: String?

  /// Where results go; nil for standard output, which may also be written as `-`.
  var output: String? { writtenOutput == "-" ? nil : writtenOutput }

  @Flag(help: .init(say("help.force")))
  var force = false

  @Option(name: .shortAndLong, help: .init(say("help.jobs"), valueName: "n"))
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: .init(say("help.encoding"), valueName: "charset"))
  var encoding: String = "auto"

  @Option(help: .init(say("help.dictionaries"), valueName: "dir"))
  var dictionaries: String?

  @Option(help: .init(say("help.color")))
  var color: Color = .auto

  @Option(help: .init(say("help.language")))
  var language: Tongue?

  @Flag(name: .shortAndLong, help: .init(say("help.quiet")))
  var quiet = false

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError(say("usage.jobs")) }
    try checkUsage { _ = try CharsetChoice(encoding) }
  }

  /// The folder of schemes and profiles: named, or found from the program's place, or from the working folder.
  func dictionaryFolder() throws -> DictionaryFolder {
    if let dictionaries { return try DictionaryFolder(path: dictionaries) }
    if let path = ProcessInfo.processInfo.environment["TINGYIN_DICTIONARIES"], !path.isEmpty {
      return try DictionaryFolder(path: path)
    }
    let program = (Bundle.main.executablePath ?? CommandLine.arguments[0]) as NSString
    return try DictionaryFolder(
      searchingFrom: [
        URL(filePath: program as String).resolvingSymlinksInPath().deletingLastPathComponent().path,
        FileManager.default.currentDirectoryPath,
      ])
  }

  /// Colours go to a terminal unless the user says otherwise (NO_COLOR as in no-color.org).
  var terminalStyle: TerminalStyle {
    let noColor = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let colored =
      switch color {
      case .always: true
      case .never: false
      case .auto: output == nil && Console.stdoutIsTerminal && !noColor
      }
    return TerminalStyle(color: colored, width: Console.width)
  }
}
