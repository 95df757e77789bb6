package import Classification

/// Numbers as readers see them. Own formatting, because the result must not depend on a locale.
package enum Figures {
  /// Groups smaller than this show counts: below it the interval of a share is wider than what it tells.
  static let smallestGroup = ShareEstimation.smallestGroup

  /// A number with a fixed count of decimals, halves away from zero; a dash when it is no number.
  static func fixed(_ value: Double, decimals: Int) -> String {
    let unit = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    guard let scaled = Int(exactly: (value.magnitude * unit).rounded()) else { return "—" }
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(scaled) }
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// A share of 1 in hundredths.
  package static func percent(_ share: Double, decimals: Int = 1) -> String {
    fixed(share * 100, decimals: decimals) + "%"
  }

  /// The interval of a share in hundredths, the sign once: `55.1–61.4%`. It never leaves out the share as it is shown,
  /// which may be rounded up or down with the others of its whole.
  package static func interval(_ prevalence: Prevalence, decimals: Int = 1) -> String {
    interval(
      low: min(prevalence.low, prevalence.roundedShare), high: max(prevalence.high, prevalence.roundedShare),
      decimals: decimals)
  }

  package static func interval(low: Double, high: Double, decimals: Int = 1) -> String {
    fixed(low * 100, decimals: decimals) + "–" + percent(high, decimals: decimals)
  }

  /// A share kept inside 0 to 1, so that a chart never leaves its frame.
  static func clamped(_ share: Double) -> Double { share.isFinite ? min(1, max(0, share)) : 0 }

  /// How sure a judgement is: never 100%, which no model is.
  static func certainty(_ probability: Double) -> String {
    probability >= 0.995 ? "≥" + percent(0.99, decimals: 0) : percent(probability, decimals: 0)
  }

  /// Paths without the folders in which all of them lie.
  static func withoutCommonFolder(_ paths: [String]) -> [String] {
    let folders = paths.map { Array($0.split(separator: "/", omittingEmptySubsequences: false).dropLast()) }
    var shared = folders.first ?? []
    for folder in folders { shared = Array(zip(shared, folder).prefix { $0 == $1 }.map(\.0)) }
    let length = shared.reduce(0) { $0 + $1.count + 1 }
    return paths.map { String($0.dropFirst(length)) }
  }

  /// The last part of a path, which is what people call the file.
  static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension ShareTable.Group {
  /// Whether the group is too small for shares.
  package var isSmall: Bool { opinions < Figures.smallestGroup }
}
