#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Weighs what a sentence says by itself against the passage it stands in, the headings above it, what the whole text
/// speaks of, and its place and length.
///
/// Logistic regression for each point of a reader and for none of them: a sentence may serve several, as one that arranges a
/// step and says who has to take it. Neighbours are no independent witnesses, which a hidden Markov chain takes them for;
/// the weights say how far each of the two is to be believed. They are learned from sentences whose points are known
/// (`Scripts/fit-coverage`).
public struct SentenceContext: Sendable {
  /// Below this a probability is as good as none; its logarithm would outweigh everything.
  private static let least = 1e-3
  /// Bring shares of the text and logarithms of lengths to the size of the others, so that learning restrains all alike.
  private static let textScale = 3.0
  private static let lengthScale = 1.0 / 3
  private static let parts = ["alone", "passage", "text", "chapter", "section"]
  private static let shapes = [
    "in-chapter", "in-section", "heading", "first", "second", "third", "last", "last-but-one", "place", "place.squared",
    "length", "constant",
  ]

  /// Feature after feature, one weight for each state.
  private let weights: [[Double]]

  /// What the weights are for, in their order.
  ///
  /// - Parameter states: the ids of the points, and last what stands for none of them.
  public static func features(of states: [String]) -> [String] {
    parts.flatMap { part in states.map { "\(part).\($0)" } } + shapes
  }

  /// - Parameter weights: for each feature in the order of `features(of:)`, and in it for each state.
  public init(weights: [[Double]]) { self.weights = weights }

  /// For each sentence how probable it is that it serves each state, whatever else it serves.
  ///
  /// - Parameters:
  ///   - alone: by the sentences alone.
  ///   - passages: with their neighbours.
  ///   - places: the headings above them.
  /// - Complexity: O(sentences · states²).
  func shares(
    alone: [[Double]], _ passages: PointPassages, _ shapes: [SentenceShape], _ places: [HeadingOutline.Place]
  ) -> [[Double]] {
    guard let states = alone.first?.count else { return [] }
    let text = (0..<states).map { state in
      alone.reduce(0) { $0 + $1[state] } / Double(alone.count) * Self.textScale
    }
    return alone.indices.map { sentence in
      let passage = (0..<states).map { passages.share(of: $0, in: sentence) }
      let place = places[sentence]
      let headings = [place.chapter, place.section].map { $0.map { alone[$0] } }
      let features =
        alone[sentence].map(Self.logarithm) + passage.map(Self.logarithm) + text
        + headings.flatMap { Self.heading($0, states) } + headings.map { $0 == nil ? 0 : 1 }
        + Self.values(shapes[sentence], sentence, of: alone.count)
      return probabilities(features, states)
    }
  }

  /// 0 for each state where there is no heading, or one that says nothing.
  private static func heading(_ alone: [Double]?, _ states: Int) -> [Double] {
    alone.map { $0.map { logarithm($0) + log(Double(states)) } } ?? [Double](repeating: 0, count: states)
  }

  private static func logarithm(_ share: Double) -> Double { log(max(least, share)) }

  private static func values(_ shape: SentenceShape, _ sentence: Int, of count: Int) -> [Double] {
    let place = Double(sentence) / Double(count)
    let marks = [
      shape.isHeading, sentence == 0, sentence == 1, sentence == 2, sentence == count - 1, sentence == count - 2,
    ]
    return marks.map { $0 ? 1 : 0 } + [place, place * place, log(Double(max(1, shape.length))) * lengthScale, 1]
  }

  private func probabilities(_ features: [Double], _ states: Int) -> [Double] {
    var scores = [Double](repeating: 0, count: states)
    for (value, own) in zip(features, weights) where value != 0 {
      for state in 0..<states { scores[state] += own[state] * value }
    }
    return scores.map { 1 / (1 + exp(-$0)) }
  }
}

/// What can be seen of a sentence without reading it.
struct SentenceShape {
  /// 。！？；： and quotation marks, which fold to one, and dots; folded.
  private static let ends: Set<UInt32> = [
    .fullStop, .exclamation, .question, .semicolon, .colon, .quote, 0x27, .ellipsis, .point,
  ]

  /// In characters, blanks left out.
  let length: Int
  /// Whether it ends without a mark, as headings and signatures do.
  let isHeading: Bool
  /// Whether it holds a number in digits.
  let hasFigures: Bool

  /// - Parameter scalars: folded.
  init(_ scalars: ArraySlice<UInt32>) {
    length = scalars.count
    isHeading = scalars.last.map { !Self.ends.contains($0) } ?? false
    hasFigures = scalars.contains(where: ScalarClass.isDigit)
  }
}
