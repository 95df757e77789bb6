/// Finds where spans of many patterns end, in one step for each character (subset construction, Rabin and Scott 1959).
struct SpanAutomaton: Sendable {
  /// No span is longer, so that scanning from every place stays linear.
  static let longestSpan = 80
  /// A table of rules that needs more states is refused.
  static let mostStates = 20_000

  private let classes: ScalarClasses
  /// For each state and class the next state; 0 where nothing matches. State 1 is the start.
  private let next: [UInt16]
  /// For each state 0, or 1 + the number of the earliest pattern that may end there.
  private let accepted: [UInt16]

  /// Nil when the patterns need too many states or tell too many characters apart.
  init?(_ patterns: [SpanPattern]) {
    var fragments = StateFragments()
    let starts = patterns.enumerated().map { fragments.add($1, accepting: $0) }
    guard let classes = ScalarClasses(fragments.sets) else { return nil }
    self.classes = classes
    var subsets = SubsetConstruction(fragments, classes: classes)
    guard let table = subsets.table(from: starts, atMost: Self.mostStates) else { return nil }
    (next, accepted) = (table.next, table.accepted)
  }

  /// Visits every end of a span that begins at `start`, the nearest first.
  @inline(__always)
  func forEachEnd(
    in scalars: UnsafeBufferPointer<UInt32>, from start: Int, _ visit: (_ end: Int, _ pattern: Int) -> Void
  ) {
    let limit = min(scalars.count, start + Self.longestSpan)
    var state = 1
    var index = start
    while index < limit {
      state = Int(next[state * classes.count + classes.of(scalars[index])])
      if state == 0 { return }
      index += 1
      if accepted[state] > 0 { visit(index, Int(accepted[state]) - 1) }
    }
  }
}

/// The patterns as states with empty steps between them (Thompson 1968).
struct StateFragments {
  /// Steps that take no character.
  private(set) var empty: [[Int]] = []
  /// The step that takes a character of a set, where a state has one.
  private(set) var step: [(set: Int, target: Int)?] = []
  /// The pattern that ends in a state.
  private(set) var pattern: [Int?] = []
  private(set) var sets: [ScalarSet] = []
  private var numbers: [ScalarSet: Int] = [:]

  /// Adds a pattern and gives its first state.
  mutating func add(_ tree: SpanPattern, accepting number: Int) -> Int {
    let end = newState()
    pattern[end] = number
    return add(tree, to: end)
  }

  private mutating func newState() -> Int {
    empty.append([])
    step.append(nil)
    pattern.append(nil)
    return empty.count - 1
  }

  /// Adds states that lead to `end` and gives the first.
  private mutating func add(_ tree: SpanPattern, to end: Int) -> Int {
    switch tree {
    case .oneOf(let set):
      let state = newState()
      step[state] = (number(of: set), end)
      return state
    case .sequence(let parts):
      return parts.reversed().reduce(end) { add($1, to: $0) }
    case .choice(let options):
      let state = newState()
      empty[state] = options.map { add($0, to: end) }
      return state
    case .repeated(let part, let atLeast, let atMost):
      return addRepeated(part, atLeast, atMost, to: end)
    }
  }

  private mutating func addRepeated(_ part: SpanPattern, _ atLeast: Int, _ atMost: Int?, to end: Int) -> Int {
    var first: Int
    if let atMost {
      first = end
      for _ in atLeast..<atMost {
        let state = newState()
        empty[state] = [add(part, to: first), end]
        first = state
      }
    } else {
      first = newState()
      empty[first] = [add(part, to: first), end]
    }
    for _ in 0..<atLeast { first = add(part, to: first) }
    return first
  }

  private mutating func number(of set: ScalarSet) -> Int {
    if let known = numbers[set] { return known }
    numbers[set] = sets.count
    sets.append(set)
    return sets.count - 1
  }
}
