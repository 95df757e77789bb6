import Analysis
import Foundation
import Privacy
import Reporting
import Synchronization
import Wording

/// A sentence of the catalogue in the language of this run.
func say(_ key: String, _ values: [String: String] = [:]) -> String {
  Message(key, values).text(in: Console.language)
}

/// Speech to the person at the terminal, on stderr. Results never go here.
enum Console {
  /// `--language`, or else the variable TINGYIN_LANGUAGE, or else Chinese. Known before the arguments are parsed,
  /// because the help texts need it.
  static let language: Language = {
    let arguments = CommandLine.arguments
    let option = zip(arguments, arguments.dropFirst()).first { $0.0 == "--language" }?.1
    let attached = arguments.first { $0.hasPrefix("--language=") }.map { String($0.dropFirst(11)) }
    let name = option ?? attached ?? ProcessInfo.processInfo.environment["TINGYIN_LANGUAGE"]
    return name.flatMap { Language(rawValue: String($0.prefix(2)).lowercased()) } ?? .chinese
  }()

  private static let redactor = Mutex<Redactor?>(nil)

  /// From here on personal values are masked in all that is said, whichever verb says it.
  static func mask(by redactor: Redactor) { self.redactor.withLock { $0 = redactor } }

  static func say(_ problem: Problem) {
    let problem = redactor.withLock { $0?.redact(problem) } ?? problem
    write("tingyin: " + HarmlessText.lines(problem.named(by: HarmlessText.name).text(in: language)))
  }

  /// A remark that is shown among results, masked as all that is said.
  static func masked(_ message: Message) -> Message { redactor.withLock { $0?.redact(message) } ?? message }

  /// A report whose remarks are masked as all that is said.
  static func masked(_ report: Report) -> Report { redactor.withLock { $0?.redact(report) } ?? report }

  static func say(_ message: Message) { say(Problem(message)) }

  /// Where nobody listens nothing is said, and the work goes on.
  static func write(_ line: String, terminator: String = "\n") {
    _ = StandardStream.errors.write(Array((line + terminator).utf8))
  }

  static var stderrIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  static var stdoutIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether the terminal can clear a line; one that is named dumb cannot.
  static var obeysControls: Bool { ProcessInfo.processInfo.environment["TERM"].map { $0 != "dumb" } ?? false }

  /// Columns of the terminal on stdout; 80 when there is none.
  static var width: Int { width(of: STDOUT_FILENO) }

  /// Columns of the terminal on stderr; 80 when there is none.
  static var errorWidth: Int { width(of: STDERR_FILENO) }

  private static func width(of descriptor: Int32) -> Int {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}
