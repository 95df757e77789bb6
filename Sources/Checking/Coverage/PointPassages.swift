/// What each sentence of a text speaks of, its neighbours taken into account: speakers stay with a point for a passage.
///
/// A hidden Markov chain whose states are the points and none of them. It stays in its state with a fixed probability,
/// and goes to each other one equally often. The probabilities of the states given the whole text are found by the
/// forward-backward algorithm (Rabiner 1989, section III), scaled at every step so that long texts do not underflow.
struct PointPassages {
  private let states: Int
  /// Sentence after sentence, one for each state.
  private let shares: [Double]

  /// - Parameters:
  ///   - sentences: how probable each state is by the sentence alone, all states being equally frequent.
  ///   - states: as many as each sentence has probabilities.
  ///   - stay: probability that the next sentence is in the same state.
  /// - Complexity: O(sentences · states), since all changes of state are equally likely.
  init(_ sentences: [[Double]], states: Int, stay: Double) {
    self.states = states
    let change = states > 1 ? (1 - stay) / Double(states - 1) : 0
    var forward = sentences.flatMap { $0 }
    for sentence in sentences.indices.dropFirst() {
      let (before, own) = ((sentence - 1) * states, sentence * states)
      for state in 0..<states { forward[own + state] *= change + (stay - change) * forward[before + state] }
      Self.scale(&forward, own..<own + states)
    }
    var behind = [Double](repeating: 1 / Double(max(1, states)), count: states)
    for sentence in sentences.indices.reversed() {
      let own = sentence * states
      for state in 0..<states { forward[own + state] *= behind[state] }
      Self.scale(&forward, own..<own + states)
      for state in 0..<states { behind[state] *= sentences[sentence][state] }
      Self.scale(&behind, 0..<states)
      for state in 0..<states { behind[state] = change + (stay - change) * behind[state] }
    }
    shares = forward
  }

  /// Brings numbers to a sum of 1; numbers that are all 0 become equal.
  private static func scale(_ numbers: inout [Double], _ range: Range<Int>) {
    let sum = numbers[range].reduce(0, +)
    for index in range { numbers[index] = sum > 0 ? numbers[index] / sum : 1 / Double(range.count) }
  }

  /// How probable it is that a sentence is in a state.
  func share(of state: Int, in sentence: Int) -> Double { shares[sentence * states + state] }
}
