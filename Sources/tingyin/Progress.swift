import Foundation
import Reporting
import Wording

/// Says on stderr how far a long piece of work is: a bar with the time left on a terminal, lines otherwise.
struct Progress {
  /// Seconds before the first word; short work needs none.
  private static let (patience, patienceOfLog) = (0.7, 5.0)
  /// Seconds between two pictures of the bar, and between two lines of a log.
  private static let (redraw, nextLine) = (0.1, 5.0)

  private let quiet: Bool
  private let isBar: Bool
  private let start = Date()
  private var lastSaid: Date?
  private var said = false

  /// - Parameter quiet: says nothing at all.
  init(quiet: Bool) {
    self.quiet = quiet
    isBar = Console.stderrIsTerminal && Console.obeysControls
  }

  /// - Parameters:
  ///   - message: made only when it is time to speak.
  ///   - fraction: the part that is done, 0 to 1; nil when nobody knows how much there is.
  mutating func report(_ message: () -> Message, fraction: Double?) {
    guard !quiet else { return }
    let now = Date()
    let elapsed = now.timeIntervalSince(start)
    let isDue = lastSaid.map { now.timeIntervalSince($0) >= (isBar ? Self.redraw : Self.nextLine) } ?? true
    guard elapsed >= (isBar ? Self.patience : Self.patienceOfLog), isDue else { return }
    lastSaid = now
    said = true
    let text = HarmlessText.shown(message().text(in: Console.language))
    if isBar {
      let bar = ProgressBar(width: Console.errorWidth, language: Console.language)
      Console.write("\r\u{1B}[K" + bar.line(text, fraction: fraction, elapsed: elapsed), terminator: "")
    } else {
      Console.write(fraction.map { say("progress.line", ["percent": String(Int($0 * 100)), "text": text]) } ?? text)
    }
  }

  /// Takes the bar away, so that what is said next begins on a clean line; it comes back with the next report.
  mutating func clear() {
    if said, isBar { Console.write("\r\u{1B}[K", terminator: "") }
    said = false
  }
}
