/// Sorts the numbering markers of a document into nested series: which 二是 goes on with which 一是.
///
/// The nesting is not written down, so it is inferred before anything is judged: of all ways to read the markers the
/// one with the least faults is taken. A beam search over stacks of open series; every reading carries a cost, and a
/// fault costs more than a deeper nesting. Linear in the markers.
struct SeriesParser {
  /// How a marker was read.
  enum Step: Sendable, Equatable {
    /// A look-alike.
    case ignored
    /// First of a new series above the `depth` series that stay open.
    case start(depth: Int)
    /// Goes on with the series at this depth, whose last number was `last`; those above it end.
    case next(depth: Int, last: Int, reading: Reading)
  }

  /// How a number fits into its series.
  enum Reading: Sendable, Equatable {
    case expected
    /// Numbers are left out before it.
    case skip
    /// It was used before or comes too late, and the series goes on after the highest number.
    case back
    /// It should have been the expected number: the items are complete, the label is wrong.
    case misnumbered
    /// The expected number, written in another way: （1）（2）3、（4）.
    case restyled
  }

  private struct Series {
    let style: NumberingStyle
    /// Of items that went on in another style: 一要 二要 三是 四是.
    var changedStyle: NumberingStyle?
    var last: Int
    var position: NumberingMarker.Position
    var lastEnd: Int
    var items: Int
    let announced: Int?
    let automatic: AutomaticMarker.Place?

    /// Whether the program counts both on different levels of one list.
    func isApart(from marker: NumberingMarker) -> Bool { automatic?.isOther(than: marker.automatic) ?? false }
  }

  private struct State {
    var stack: [Series]
    var cost: Int
    /// The node of the state before, until this state is kept; then its own.
    var node: Int
    var step = Step.ignored
    /// The level of the last series whose beginning is lost; in a fragment these can only rise.
    var lostLevel = 99
  }

  private enum Cost {
    static let fault = 100
    static let misnumbered = 105
    static let lostStart = 140
    static let overflow = 120
    static let badResumption = 120
    static let otherStyle = 40
    static let restyled = 60
    static let foreign = 90
    static let otherStyleBesideOwn = 95
    static let siblings = 10
    static let restart = 70
    static let oneAgain = 60
    static let abruptNesting = 60
    static let perLevel = 3
    static let mixedLevels = 50
    static let lookAlike = 15
    static let loneInner = 20
  }

  private static let beam = 12
  /// More levels than any document has; keeps the cost of a marker bounded in a hostile one.
  private static let deepest = 12

  private let text: SourceText
  private let markers: [NumberingMarker]
  private let announced: [Int?]
  private let isFragment: Bool
  /// The steps of all states as a tree of back pointers.
  private var nodes: [(parent: Int, step: Step)] = []

  /// - Parameter announced: for each marker the number of items announced right before it.
  init(_ text: SourceText, markers: [NumberingMarker], announced: [Int?], isFragment: Bool) {
    self.text = text
    self.markers = markers
    self.announced = announced
    self.isFragment = isFragment
  }

  /// One step for each marker.
  mutating func parse() -> [Step] {
    var states = [State(stack: [], cost: 0, node: -1)]
    var seen: Set<NumberingStyle> = []
    for (index, marker) in markers.enumerated() {
      var next: [State] = []
      let isNew = seen.insert(marker.style).inserted
      for state in states { extend(state, marker, announced[index], isNew, into: &next) }
      next.sort { $0.cost < $1.cost }
      states = next.prefix(Self.beam).map { kept in
        nodes.append((kept.node, kept.step))
        var state = kept
        state.node = nodes.count - 1
        return state
      }
    }
    var steps: [Step] = []
    var node = states.first?.node ?? -1
    while node >= 0 {
      steps.append(nodes[node].step)
      node = nodes[node].parent
    }
    return steps.reversed()
  }

  private func push(
    _ state: State, _ stack: [Series], _ cost: Int, _ step: Step, lostLevel: Int? = nil, into states: inout [State]
  ) {
    states.append(
      State(
        stack: stack, cost: state.cost + cost, node: state.node, step: step, lostLevel: lostLevel ?? state.lostLevel))
  }

  private func extend(
    _ state: State, _ marker: NumberingMarker, _ announced: Int?, _ isNew: Bool, into states: inout [State]
  ) {
    if let cost = ignoringCost(marker, state.stack) { push(state, state.stack, cost, .ignored, into: &states) }
    for depth in state.stack.indices.reversed() where !state.stack[depth].isApart(from: marker) {
      if let family = familyCost(state.stack, depth, marker) { resume(state, depth, marker, family, into: &states) }
      if isNew || isInline(marker, state.stack[depth]) { restyle(state, depth, marker, into: &states) }
    }
    start(state, marker, announced, into: &states)
  }

  private func ignoringCost(_ marker: NumberingMarker, _ stack: [Series]) -> Int? {
    if marker.isWeak { return Cost.lookAlike }
    if marker.style == .adverb { return Cost.overflow }
    if marker.style.isCertain { return nil }
    return marker.number == 1 || stack.contains { $0.style == marker.style } ? Cost.overflow : Cost.lookAlike
  }

  /// What it costs that a marker of this style goes on with a series: 二要 after 一是 is common, 二、 after 一是 is not.
  private func familyCost(_ stack: [Series], _ depth: Int, _ marker: NumberingMarker) -> Int? {
    let style = stack[depth].style
    if style == marker.style || stack[depth].changedStyle == marker.style { return 0 }
    guard style.level == nil, marker.style.level == nil, style.isCertain, marker.style.isCertain else { return nil }
    return stack.contains { $0.style == marker.style } ? Cost.otherStyleBesideOwn : Cost.otherStyle
  }

  private func resume(
    _ state: State, _ depth: Int, _ marker: NumberingMarker, _ family: Int, into states: inout [State]
  ) {
    let series = state.stack[depth]
    var cost = family + resumptionCost(state.stack, depth, marker)
    if let announced = series.announced, series.items >= announced { cost += Cost.overflow }
    for (reading, extra) in readings(of: marker, after: series) {
      var stack = Array(state.stack[...depth])
      stack[depth].last =
        switch reading {
        case .expected, .skip, .restyled: marker.number
        case .misnumbered: series.last + 1
        case .back: max(series.last, marker.number)
        }
      stack[depth].lastEnd = marker.range.upperBound
      stack[depth].items += 1
      if marker.style != series.style, marker.style.isCounted, series.style.isCounted {
        stack[depth].changedStyle = marker.style
      }
      push(state, stack, cost + extra, .next(depth: depth, last: series.last, reading: reading), into: &states)
    }
  }

  /// A number that fits into a series but for the way in which it is written, the first written so in the document.
  private func restyle(_ state: State, _ depth: Int, _ marker: NumberingMarker, into states: inout [State]) {
    let series = state.stack[depth]
    guard marker.number == series.last + 1, marker.number > 1,
      marker.style.isVariant(of: series.style) || isForeign(marker, in: series),
      !state.stack.contains(where: { $0.style == marker.style && !($0.position == .line && isInline(marker, series)) })
    else { return }
    var stack = Array(state.stack[...depth])
    stack[depth].last = marker.number
    stack[depth].lastEnd = marker.range.upperBound
    stack[depth].items += 1
    let cost =
      (isForeign(marker, in: series) ? Cost.foreign : Cost.restyled) + resumptionCost(state.stack, depth, marker)
    push(
      state, stack, cost, .next(depth: depth, last: series.last, reading: .restyled), into: &states)
  }

  /// （一）…；（二）…；三、… within a paragraph, though chapters are numbered 一、 二、 too.
  private func isInline(_ marker: NumberingMarker, _ series: Series) -> Bool {
    marker.position != .line && series.position != .line && marker.number == series.last + 1
      && marker.style.isVariant(of: series.style)
      && text.line(of: series.lastEnd) == text.line(of: marker.range.lowerBound)
  }

  /// 一、 2、 三、: a digit at the start of a line among numbers in characters.
  private func isForeign(_ marker: NumberingMarker, in series: Series) -> Bool {
    series.style == .han && marker.style == .arabic && series.position == .line && marker.position == .line
  }

  private func readings(of marker: NumberingMarker, after series: Series) -> [(Reading, Int)] {
    let expected = series.last + 1
    if marker.number == expected { return [(.expected, 0)] }
    if !marker.style.isCertain && marker.number == 1 { return [] }
    if marker.number > expected {
      let extra = min(20, (marker.number - expected - 1) * 4)
      return [(.skip, Cost.fault + extra), (.misnumbered, Cost.misnumbered + extra)]
    }
    let extra = marker.number == 1 ? Cost.oneAgain : 0
    return [(.back, Cost.fault + extra), (.misnumbered, Cost.misnumbered + extra)]
  }

  private func resumptionCost(_ stack: [Series], _ depth: Int, _ marker: NumberingMarker) -> Int {
    let series = stack[depth]
    var cost = (stack.count - 1 - depth) * Cost.perLevel
    if depth < stack.count - 1 {
      if marker.position == .clause, series.position < .clause, marker.style.level == nil { cost += Cost.badResumption }
      if stack[(depth + 1)...].contains(where: { $0.items == 1 && $0.style.isCertain && $0.style != .adverb }) {
        cost += Cost.loneInner
      }
    }
    if series.position == .clause, text.holdsStop(series.lastEnd..<marker.range.lowerBound) {
      cost += depth == stack.count - 1 ? 5 : Cost.loneInner
    }
    return cost
  }

  private func start(
    _ state: State, _ marker: NumberingMarker, _ announced: Int?, into states: inout [State]
  ) {
    guard marker.number == 1 || marker.style.isCertain else { return }
    let level = marker.style.level ?? 50
    for (depth, cost) in startingDepths(state.stack, marker) where depth < Self.deepest {
      var extra = cost
      var lostLevel = state.lostLevel
      if marker.number > 1 {
        if marker.style == .adverb {
          extra += state.stack.contains { $0.style == .adverb } ? Cost.lostStart : Cost.otherStyle
        } else if isFragment, depth == 0, level < lostLevel || level == 50 && lostLevel >= 50 {
          lostLevel = level
        } else {
          extra += Cost.lostStart
        }
      }
      let series = Series(
        style: marker.style, last: marker.number, position: marker.position, lastEnd: marker.range.upperBound, items: 1,
        announced: announced, automatic: marker.automatic)
      push(
        state, Array(state.stack[..<depth]) + [series], extra, .start(depth: depth), lostLevel: lostLevel,
        into: &states)
    }
  }

  /// How many open series may stay open below a new one, each with what it costs.
  private func startingDepths(_ stack: [Series], _ marker: NumberingMarker) -> [(depth: Int, cost: Int)] {
    if let place = marker.automatic, let known = Self.startingDepth(stack, place) { return [(known, 0)] }
    guard let level = marker.style.level else {
      guard let same = stack.lastIndex(where: { $0.style == marker.style }) else {
        return isFragment && marker.number > 1 && !stack.isEmpty
          ? [(stack.count, 0), (0, Cost.siblings)] : [(stack.count, 0)]
      }
      let abrupt = stack[same].items == 1 && !followsColon(marker) ? Cost.abruptNesting : 0
      var depths = [
        (stack.count, Cost.siblings + abrupt),
        (same, Cost.siblings - 1 + abrupt + (stack.count - 1 - same) * Cost.perLevel),
      ]
      if isFragment, marker.number > 1, !stack.isEmpty { depths.append((0, Cost.siblings)) }
      return depths
    }
    if level <= 1 {
      let above = stack.prefix { ($0.style.level ?? 9) < level }.count
      let restart = restartCost(stack, marker)
      return above == stack.count || restart > 0 ? [(above, restart)] : [(above, 0), (stack.count, Cost.mixedLevels)]
    }
    if let same = stack.lastIndex(where: { $0.style == marker.style }) { return [(same, restartCost(stack, marker))] }
    if isFragment, marker.number > 1, !stack.isEmpty { return [(stack.count, 0), (0, Cost.siblings)] }
    return [(stack.count, 0)]
  }

  /// The program says which of its levels lie inside one another.
  private static func startingDepth(_ stack: [Series], _ place: AutomaticMarker.Place) -> Int? {
    let own = stack.indices.filter { stack[$0].automatic?.list == place.list }
    if let same = own.first(where: { stack[$0].automatic?.level ?? 0 >= place.level }) { return same }
    return own.last.map { $0 + 1 }
  }

  /// Numbering a second time from one under the same heading: plain in a new list, odd among headings.
  private func restartCost(_ stack: [Series], _ marker: NumberingMarker) -> Int {
    stack.contains { $0.style == marker.style } ? Cost.restart : 0
  }

  private func followsColon(_ marker: NumberingMarker) -> Bool {
    text.before(marker.range.lowerBound).map { text.plain[$0] == .colon } ?? false
  }
}
