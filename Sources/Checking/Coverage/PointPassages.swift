/// What each sentence of a text speaks of, its neighbours taken into account: speakers stay with a point for a passage,
/// and some points follow others.
///
/// A hidden Markov chain whose states are the points and none of them. The probabilities of the states given the whole
/// text are found by the forward-backward algorithm (Rabiner 1989, section III), scaled at every step so that long
/// texts do not underflow.
struct PointPassages {
  private let states: Int
  /// Sentence after sentence, one for each state.
  private let shares: [Double]

  /// - Parameters:
  ///   - sentences: how probable each state is by the sentence alone, all states being equally frequent.
  ///   - transitions: for each state how probable each is for the next sentence.
  /// - Complexity: O(sentences · states²).
  init(_ sentences: [[Double]], transitions: [[Double]]) {
    states = transitions.count
    let (states, onwards) = (transitions.count, transitions.flatMap { $0 })
    var forward = sentences.flatMap { $0 }
    for sentence in sentences.indices.dropFirst() {
      let (before, own) = ((sentence - 1) * states, sentence * states)
      for state in 0..<states {
        var sum = 0.0
        for last in 0..<states { sum += forward[before + last] * onwards[last * states + state] }
        forward[own + state] *= sum
      }
      Self.scale(&forward, own..<own + states)
    }
    var behind = [Double](repeating: 1, count: states)
    for sentence in sentences.indices.reversed() {
      let own = sentence * states
      for state in 0..<states { forward[own + state] *= behind[state] }
      Self.scale(&forward, own..<own + states)
      let next = (0..<states).map { behind[$0] * sentences[sentence][$0] }
      for state in 0..<states {
        behind[state] = (0..<states).reduce(0) { $0 + onwards[state * states + $1] * next[$1] }
      }
      Self.scale(&behind, 0..<states)
    }
    shares = forward
  }

  /// A chain that stays in its state with a fixed probability, and goes to each other one equally often.
  static func steady(states: Int, stay: Double) -> [[Double]] {
    let change = (1 - stay) / Double(max(1, states - 1))
    return (0..<states).map { own in (0..<states).map { $0 == own ? stay : change } }
  }

  /// Brings numbers to a sum of 1; numbers that are all 0 become equal.
  private static func scale(_ numbers: inout [Double], _ range: Range<Int>) {
    let sum = numbers[range].reduce(0, +)
    for index in range { numbers[index] = sum > 0 ? numbers[index] / sum : 1 / Double(range.count) }
  }

  /// How probable it is that a sentence is in a state.
  func share(of state: Int, in sentence: Int) -> Double { shares[sentence * states + state] }
}
