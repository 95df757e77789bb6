import DataFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Judges how far a text makes a point from how much of it speaks of the point and from what the phrases say:
/// multinomial logistic regression with the weights of the table `point-judgement.tsv`, whose head tells how they were
/// found.
struct PointJudgement: Sendable {
  static let shared = PointJudgement(table: PackageResources.point_judgement_tsv)

  /// In sentences. What a point asks for does not go on growing with texts longer than any the weights were found on.
  private static let longestText = CheckLimits.shared["coverage.longestText"]
  /// In the order of the table's columns.
  static let statuses: [PointCoverage.Status] = [.missing, .partial, .covered]
  /// For each feature its name, and its weight for each status.
  let weights: [String: [Double]]

  init(table: [UInt8]) {
    var weights: [String: [Double]] = [:]
    for row in TabTable(String(decoding: table, as: UTF8.self)).rows {
      guard let name = row.cell(0) else { continue }
      weights[name] = Self.statuses.indices.map { row.cell($0 + 1).flatMap(Double.init) ?? 0 }
    }
    self.weights = weights
  }

  /// How probable each status is, in the order of `statuses`.
  func probabilities(_ amount: PointAmount, phrases: PointCoverage) -> [Double] {
    var scores = weights["constant"] ?? [Double](repeating: 0, count: Self.statuses.count)
    for (name, value) in Self.features(amount, phrases) {
      guard let own = weights[name] else { continue }
      for status in scores.indices { scores[status] += own[status] * value }
    }
    return Self.softmax(scores)
  }

  static func softmax(_ scores: [Double]) -> [Double] {
    let highest = scores.max() ?? 0
    let powers = scores.map { exp($0 - highest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  /// What is known of a point, each with its name in the table.
  ///
  /// Points differ in how much is usually said of them: each that the weights were found on has a weight of its own. Of
  /// demands, whose sentences stand among those that arrange things, more is weighed by itself.
  static func features(_ amount: PointAmount, _ phrases: PointCoverage) -> [(String, Double)] {
    let strongest =
      amount.strongest.enumerated().map { ("strongest\($0 + 1)", $1) }
      + amount.strongestAlone.enumerated().map { ("alone\($0 + 1)", $1) }
    let counts = zip(["none", "one", "two", "three"], amount.counts).map { ("count.\($0)", $1) }
    let all =
      strongest + counts + [
        ("amount", log1p(amount.sum)), ("text", log1p(amount.text)), ("longest", amount.longest),
        ("figures", log1p(amount.figures)),
        ("length", log(min(longestText, Double(max(1, amount.sentences))))),
        ("phrases.partial", phrases.status == .partial ? 1 : 0),
        ("phrases.covered", phrases.status == .covered ? 1 : 0),
        ("phrases.score", phrases.score), ("phrases.evidence", log1p(Double(phrases.evidence.count))),
      ]
    let own = all.filter { weighedForPoints.contains($0.0) }.map { ("\(phrases.point).\($0)", $1) }
    return all + own + [("point.\(phrases.point)", pointScale)]
  }

  /// What a single point may weigh by itself too.
  private static let weighedForPoints: Set = ["strongest1", "text", "length", "phrases.score", "phrases.evidence"]

  /// Keeps weights of single points small, as if there were less of them.
  private static let pointScale = 0.5
}

/// How much of a text speaks of a point.
struct PointAmount {
  private static let most = 3
  /// Of a sentence, in characters.
  private static let usualLength = 40.0
  /// Many sentences that hardly speak of a point do not make it, however long the text is: below this none counts.
  private static let leastCounted = CheckLimits.shared["coverage.counted"]

  /// Expected number of sentences that speak of it, of those that probably do.
  let sum: Double
  /// The three highest probabilities, the highest first; 0 where there are fewer sentences. Alone: by what each
  /// sentence says itself, for a formula of the point may stand among sentences that serve another one.
  let strongest, strongestAlone: [Double]
  /// Expected length of what these say, and the longest of them, its length times its probability: in sentences of 40
  /// characters.
  let text, longest: Double
  /// Expected number of them that hold a number in digits.
  let figures: Double
  /// How probable it is that no sentence, one, two and three sentences speak of it, if each does so independently.
  let counts: [Double]
  /// All sentences of the text.
  let sentences: Int

  /// - Parameter read: all sentences of the text, as read for the point.
  init(_ read: [ReadSentence]) {
    let counted = read.map { $0.probability < Self.leastCounted ? 0 : $0.probability }
    let texts = zip(counted, read).map { $0 * Double($1.shape.length) / Self.usualLength }
    (text, longest) = (texts.reduce(0, +), texts.max() ?? 0)
    figures = zip(counted, read).reduce(0) { $0 + ($1.1.shape.hasFigures ? $1.0 : 0) }
    sum = counted.reduce(0, +)
    let probabilities = read.map(\.probability)
    (strongest, strongestAlone) = (Self.strongest(probabilities), Self.strongest(read.map(\.alone)))
    sentences = read.count
    counts = Self.counts(probabilities)
  }

  private static func strongest(_ probabilities: [Double]) -> [Double] {
    let sorted = probabilities.sorted(by: >).prefix(most)
    return sorted + [Double](repeating: 0, count: most - sorted.count)
  }

  private static func counts(_ probabilities: [Double]) -> [Double] {
    var counts = [1] + [Double](repeating: 0, count: most)
    for probability in probabilities where probability > 0 {
      for count in counts.indices.reversed() {
        counts[count] = counts[count] * (1 - probability) + (count > 0 ? counts[count - 1] * probability : 0)
      }
    }
    return counts
  }
}
