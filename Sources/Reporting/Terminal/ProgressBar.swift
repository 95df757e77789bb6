import UnicodeText
package import Wording

/// A line that says how far a long piece of work is and how long it will take.
package struct ProgressBar: Sendable {
  /// Columns that the line may take.
  private let width: Int
  private let words: Words

  package init(width: Int, language: Language) {
    // The last column stays free: some terminals break the line when it is written.
    self.width = max(20, width - 1)
    words = Words(language: language)
  }

  /// - Parameters:
  ///   - text: what is being done.
  ///   - fraction: the part that is done, 0 to 1; nil when nobody knows how much there is.
  ///   - elapsed: seconds since the work began.
  package func line(_ text: String, fraction: Double?, elapsed: Double) -> String {
    let time = time(fraction, elapsed)
    let text = TerminalText.printable(text)
    guard let fraction else { return fitted(text, beside: time) }
    let part = min(1, max(0, fraction))
    let length = min(24, width / 3)
    let filled = Int((Double(length) * part).rounded(.down))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: length - filled)
    let percent = TerminalText.padded(Figures.percent(part, decimals: 0), to: 4, leading: true)
    let head = ["[\(bar)]", percent, time].joined(separator: " ")
    let room = width - columnWidth(head) - 2
    return room < 8
      ? TerminalText.shortened(head, to: width - 1) : head + "  " + TerminalText.shortened(text, to: room - 1)
  }

  private func fitted(_ text: String, beside time: String) -> String {
    let room = width - columnWidth(time) - 3
    return room < 4 ? TerminalText.shortened(time, to: width - 1) : TerminalText.shortened(text, to: room) + "  " + time
  }

  /// Time that is left, once enough is done to tell; time gone by otherwise.
  private func time(_ fraction: Double?, _ elapsed: Double) -> String {
    guard let fraction, fraction >= 0.02, fraction < 1 else {
      return words("progress.elapsed", ["time": duration(elapsed)])
    }
    return words("progress.left", ["time": duration(elapsed * (1 - fraction) / fraction)])
  }

  /// `0:07`, `12:30`, `1:02:03`; rounded up, so that it ends at nothing.
  private func duration(_ seconds: Double) -> String {
    let total = Int(min(359_999, max(0, seconds)).rounded(.up))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let (hours, minutes) = (total / 3600, total / 60 % 60)
    return (hours > 0 ? "\(hours):\(two(minutes))" : String(minutes)) + ":" + two(total % 60)
  }
}
