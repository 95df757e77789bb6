import Foundation
import Wording

/// Says on stderr how far a long piece of work is, after the first second and then once a second.
struct Progress {
  private let quiet: Bool
  private let start = Date()
  private var lastSaid: Date
  private var said = false

  init(quiet: Bool) {
    self.quiet = quiet
    lastSaid = start
  }

  /// - Parameter message: made only when it is time to speak.
  mutating func report(_ message: () -> Message) {
    guard !quiet else { return }
    let now = Date()
    guard now.timeIntervalSince(lastSaid) >= 1 else { return }
    lastSaid = now
    said = true
    let text = message().text(in: Console.language)
    Console.write(Console.stderrIsTerminal ? "\r\u{1B}[K" + text : text, terminator: Console.stderrIsTerminal ? "" : "\n")
  }

  /// Clears the line on a terminal.
  func finish() {
    if said, Console.stderrIsTerminal { Console.write("\r\u{1B}[K", terminator: "") }
  }
}
