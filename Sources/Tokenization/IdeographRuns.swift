import UnicodeText

/// What ICU's word rules do with runs of plain ideographs: where a run surely ends a piece.
struct IdeographRuns: Sendable {
  /// For each category of the following character whether a piece of ideographs ends before it.
  let endsBefore: [Bool]

  /// Nil when the rules do not keep ideographs together in one piece for the dictionary, or call them letters.
  init?(_ rules: BreakRules, plain codes: FrozenTable<UInt16>) {
    let plain = (0..<codes.count).filter { codes.start[$0] != 0 }
    let ideographs = Set(plain.map { rules.category(of: UInt32($0)) }).sorted()
    var states: [Int] = []
    var waiting = ideographs.map { rules.state(after: rules.startState, $0) }
    while let state = waiting.popLast() {
      if states.contains(state) { continue }
      states.append(state)
      waiting += ideographs.map { rules.state(after: state, $0) }
    }
    guard ideographs.allSatisfy({ $0 >= Int(rules.firstDictionaryCategory) }),
      states.allSatisfy({ rules.accepts[$0] && !(100..<300).contains(rules.statuses[$0]) })
    else { return nil }
    endsBefore = (0..<1 << BreakRules.categoryBits).map { category in
      states.allSatisfy { rules.state(after: $0, category) == 0 }
    }
  }
}
