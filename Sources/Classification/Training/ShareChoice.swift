#if canImport(Glibc)
  import Glibc
#endif

/// How the share of the steady one of two classifiers is chosen by opinions that were held back from both.
struct ShareChoice {
  private enum Measure { case hits, likelihood }

  /// Of 1: the usual one, which is left only for a clear gain, then others to try.
  private let shares: [Double]
  private let measure: Measure
  /// In natural logarithms: the labels must be twenty times as likely.
  private static let leastGain = 3.0

  /// By how many are right: another share must be ahead by over one standard error of the difference.
  static func byHits(_ shares: [Double]) -> ShareChoice { ShareChoice(shares: shares, measure: .hits) }

  /// By how likely the calibrated probabilities make the labels: of a few labels that tells more than how many are hit.
  static func byLikelihood(_ shares: [Double]) -> ShareChoice { ShareChoice(shares: shares, measure: .likelihood) }

  /// - Parameters:
  ///   - labels: the category of each row.
  ///   - scores: of the mixture with a share.
  func share(_ labels: [Int], _ scores: (Double) -> ScoreTable) -> Double {
    let tables = shares.map(scores)
    return shares[measure == .hits ? mostHits(labels, tables) : likeliest(labels, tables)]
  }

  private func likeliest(_ labels: [Int], _ tables: [ScoreTable]) -> Int {
    let losses = tables.map { table in
      let judged = Calibration(fitting: table, labels: labels, kind: .temperature).probabilities(table)
      return labels.indices.reduce(0.0) { loss, row in
        loss - log(max(judged.values[row * judged.categories + labels[row]], .leastNormalMagnitude))
      }
    }
    let best = losses.indices.min { (losses[$0], $0) < (losses[$1], $1) } ?? 0
    return losses[0] - losses[best] > Self.leastGain ? best : 0
  }

  private func mostHits(_ labels: [Int], _ tables: [ScoreTable]) -> Int {
    let hits = tables.map { table in labels.indices.map { table.best($0) == labels[$0] } }
    var best = 0
    for candidate in tables.indices.dropFirst() {
      let gained = labels.indices.count { hits[candidate][$0] && !hits[best][$0] }
      let lost = labels.indices.count { !hits[candidate][$0] && hits[best][$0] }
      if gained > lost, (gained - lost) * (gained - lost) > gained + lost { best = candidate }
    }
    return best
  }
}
