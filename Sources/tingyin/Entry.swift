import ArgumentParser
import Documents
import Foundation
import Wording

/// The exit codes that scripts rely on.
enum Exit {
  /// Done, and something was found that the caller asked to fail on.
  static let found: Int32 = 1
  /// Something could not be done; what it was stands on stderr.
  static let failed: Int32 = 2
}

@main
enum Entry {
  static func main() {
    StandardStream.occupyClosed()
    // A reader that has seen enough (`| head`) is no failure: writing then ends quietly, see `Output` and `Console`.
    signal(SIGPIPE, SIG_IGN)
    // A file that may grow no more is a problem to be told, not an end in the middle.
    signal(SIGXFSZ, SIG_IGN)
    UnfinishedFiles.removeWhenInterrupted()
    do {
      var command = try TingyinCommand.parseAsRoot()
      try command.run()
    } catch let failure as OutputFailure {
      fail([failure.problem])
    } catch let problem as Problem {
      fail([problem])
    } catch let problems as Problems {
      fail(problems.all)
    } catch {
      TingyinCommand.exit(withError: error)
    }
  }

  private static func fail(_ problems: [Problem]) -> Never {
    for problem in problems { Console.say(problem) }
    exit(Exit.failed)
  }
}
