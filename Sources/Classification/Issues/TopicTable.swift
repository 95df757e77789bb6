import TextModel
public import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What an opinion is about though no word of the subject table says so: weights of ideographs and their pairs for each of some
/// topics, learned from opinions that people sorted (`Scripts/fit-topics`).
///
/// A linear classifier over the characters and pairs of a text, each once, weighted by how rare it is and brought to
/// length 1 together; its scores become shares by a softmax. Read from a table with these lines, cells parted by tabs:
/// ```
/// topics     canteen  bus …       names; the last stands for whatever is about none of them
/// shares     0.04     0.03 …      of the opinions that were learned from
/// constant   STEP     CODES
/// 食          RARITY   STEP  CODES
/// 食堂        RARITY   STEP  CODES
/// ```
/// CODES has one character for each topic: `O` for 0, the one before it in ASCII for −STEP, and so on, from `!` to `}`.
/// Immutable: share it between tasks.
public struct TopicTable: Sendable {
  private static let zero: UInt8 = 0x4F
  private static let codes: ClosedRange<UInt8> = 0x21...0x7D
  /// From this share on it is clear what a text is about.
  private static let clear: Float = 0.5
  /// Topics that are kept of an opinion, and the least share they must have.
  private static let kept = 8
  private static let least = 0.01

  /// What the topics are called; the last stands for none of them.
  public let names: [String]
  /// How frequent each topic is, of 1.
  let priors: [Double]
  private let constants: [Double]
  /// For each character or pair its place in the following.
  private var places: [UInt32: Int32] = [:]
  private var rarities: [Float] = []
  private var steps: [Float] = []
  /// For each character or pair a code for each topic.
  private var weights: [UInt8] = []

  /// - Parameters:
  ///   - bytes: of the file.
  ///   - file: its name, for the problem.
  /// - Throws: a `Problem` with the first line that cannot be read. Linear in the bytes.
  public init(bytes: [UInt8], file: String) throws(Problem) {
    var lines = TopicLines(bytes: bytes, file: file)
    names = try lines.cells(of: "topics")
    priors = try lines.numbers(of: "shares", count: names.count)
    let constant = try lines.record("constant", numbers: 1, codes: names.count, in: Self.codes)
    constants = constant.codes.map { Double(constant.numbers[0]) * Double(Int($0) - Int(Self.zero)) }
    while let record = try lines.next(numbers: 2, codes: names.count, in: Self.codes) {
      places[record.key] = Int32(steps.count)
      rarities.append(record.numbers[0])
      steps.append(record.numbers[1])
      weights += record.codes
    }
  }

  /// How far a text is about each topic. Linear in its pairs of characters times the topics.
  ///
  /// - Parameters:
  ///   - keys: the characters and pairs of the text (`IssueKey`).
  ///   - sharpness: what the scores are multiplied by.
  ///   - doubt: the share that is left to what is usual, 0 to 1.
  func shares(of keys: [UInt32], sharpness: Double, doubt: Double) -> TopicShares {
    let known = keys.compactMap { places[$0].map(Int.init) }
    let length = known.reduce(0) { $0 + Double(rarities[$1] * rarities[$1]) }.squareRoot()
    var scores = constants
    for place in known {
      let factor = Double(rarities[place] * steps[place]) / length
      let first = place * names.count
      for topic in scores.indices {
        scores[topic] += factor * Double(Int(weights[first + topic]) - Int(Self.zero))
      }
    }
    let highest = scores.max() ?? 0
    let powers = scores.map { exp(($0 - highest) * sharpness) }
    let sum = powers.reduce(0, +)
    let likely = powers.indices.filter { powers[$0] >= Self.least * sum }
      .sorted { (-powers[$0], $0) < (-powers[$1], $1) }.prefix(Self.kept)
    return TopicShares(likely.sorted().map { (UInt16($0), Float((1 - doubt) * powers[$0] / sum)) })
  }

  /// Whether it is clear what a text with these shares is about, and that it is about something.
  func isClear(_ shares: TopicShares) -> Bool {
    shares.likely.contains { $0.share >= Self.clear && Int($0.topic) < names.count - 1 }
  }
}

/// Of which topics an opinion may be, the likeliest only; what is left of 1 is spread as usual.
struct TopicShares: Sendable {
  /// Ascending topics with their shares.
  let likely: [(topic: UInt16, share: Float)]
  /// What is left.
  let rest: Float

  init(_ likely: [(topic: UInt16, share: Float)]) {
    self.likely = likely
    rest = max(0, 1 - likely.reduce(0) { $0 + $1.share })
  }
}

/// What the opinions of a group are about, summed.
struct TopicSums: Sendable {
  /// Ascending topics with the sums of their shares.
  private var sums: [(topic: UInt16, share: Float)] = []
  private var rest: Float = 0
  private var count = 0
  /// By what the cubes of the sums are multiplied to come to what the sums come to.
  private var scale = 0.0

  mutating func add(_ shares: TopicShares, _ sign: Float) {
    for (topic, share) in shares.likely {
      let place = sums.partitioningIndex { $0.topic >= topic }
      if place < sums.count, sums[place].topic == topic {
        sums[place].share += sign * share
      } else {
        sums.insert((topic, sign * share), at: place)
      }
    }
    rest += sign * shares.rest
    count += Int(sign)
    let (sum, cubes) = sums.reduce((0.0, 0.0)) { ($0.0 + Self.bounded($1.share), $0.1 + Self.cube($1.share)) }
    scale = cubes > 0 ? sum / cubes : 0
  }

  /// The logarithm of how many times likelier the two are about the same than an opinion and any other:
  /// log Σ p(topic | opinion) · p(topic | group) ÷ p(topic).
  ///
  /// A group is about one thing: the shares of its members are raised to the third power before they are brought to their sum again, so
  /// that one stray member draws no others of its topic.
  ///
  /// - Parameter background: opinions of no known topic that the group is taken to have besides.
  func likeness(_ shares: TopicShares, priors: [Double], background: Double) -> Double {
    let all = Double(count) + background
    var (sum, next) = (Double(shares.rest), 0)
    for (topic, share) in shares.likely {
      while next < sums.count, sums[next].topic < topic { next += 1 }
      let own = next < sums.count && sums[next].topic == topic ? Self.cube(sums[next].share) * scale : 0
      sum += Double(share) * (own / priors[Int(topic)] + Double(rest) + background) / all
    }
    return log(max(Self.least, sum))
  }

  /// Sums of what was added and taken away again may end a little below 0.
  private static func bounded(_ share: Float) -> Double { Double(max(0, share)) }

  private static func cube(_ share: Float) -> Double {
    let share = bounded(share)
    return share * share * share
  }

  /// Nothing speaks more against a group than this.
  private static let least = 1e-3
}
