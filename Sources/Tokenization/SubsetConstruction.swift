/// Makes one table of states without choices out of many states with choices.
struct SubsetConstruction {
  struct Table {
    var next: [UInt16]
    var accepted: [UInt16]
  }

  private let fragments: StateFragments
  private let classCount: Int
  /// For each set the classes that it holds.
  private let classesOfSet: [[Int]]
  private var numbers: [[Int]: Int] = [:]
  private var subsets: [[Int]] = []
  /// For each class the states that it leads to; empty between two uses.
  private var reached: [[Int]]

  init(_ fragments: StateFragments, classes: ScalarClasses) {
    self.fragments = fragments
    classCount = classes.count
    reached = Array(repeating: [], count: classes.count)
    classesOfSet = fragments.sets.map { set in
      classes.representatives.indices.filter { set.contains(classes.representatives[$0]) }
    }
  }

  /// Nil when more states are needed than allowed. State 0 leads nowhere, state 1 is the start.
  mutating func table(from starts: [Int], atMost limit: Int) -> Table? {
    subsets = [[]]
    numbers = [[]: 0]
    _ = number(of: starts)
    var table = Table(next: [UInt16](repeating: 0, count: classCount), accepted: [0])
    var state = 1
    while state < subsets.count {
      guard subsets.count <= limit else { return nil }
      table.next += targets(of: subsets[state])
      let pattern = subsets[state].compactMap { fragments.pattern[$0] }.min()
      table.accepted.append(pattern.map { UInt16(clamping: $0 + 1) } ?? 0)
      state += 1
    }
    return table
  }

  private mutating func targets(of subset: [Int]) -> [UInt16] {
    var row = [UInt16](repeating: 0, count: classCount)
    var touched: [Int] = []
    for state in subset {
      guard let step = fragments.step[state] else { continue }
      for member in classesOfSet[step.set] {
        if reached[member].isEmpty { touched.append(member) }
        reached[member].append(step.target)
      }
    }
    for member in touched {
      row[member] = UInt16(clamping: number(of: reached[member]))
      reached[member].removeAll(keepingCapacity: true)
    }
    return row
  }

  /// The number of the subset that holds these states and all that empty steps lead to.
  private mutating func number(of states: [Int]) -> Int {
    var members = Set(states)
    var waiting = states
    while let state = waiting.popLast() {
      for target in fragments.empty[state] where members.insert(target).inserted { waiting.append(target) }
    }
    let subset = members.sorted()
    if let known = numbers[subset] { return known }
    numbers[subset] = subsets.count
    subsets.append(subset)
    return subsets.count - 1
  }
}
