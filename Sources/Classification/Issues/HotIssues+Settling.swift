// How opinions find their groups once all have come, and how groups are held.
extension HotIssues {
  /// Joins groups that say the same, then lets every opinion choose again. Linear; call it before `ranked`.
  ///
  /// Where groups are held, the others first leave theirs: what they come to does not depend on what came first.
  public mutating func settle() {
    if !held.groups.isEmpty { leaveGroups() }
    for _ in 0..<Self.passes {
      mergeGroups()
      for number in entries.indices where entries[number].isMovable { chooseAgain(number) }
    }
    followOriginals()
  }

  /// Holds every issue together from now on, whatever is added, once those that still fit have joined it.
  ///
  /// Call it after `settle()` to carry a grouping on: an opinion stays in its issue, new ones join it or open another. With
  /// the same opinions and what `KnownIssues` keeps of the grouping the issues come out the same. Each pass is linear, and
  /// there are as many as opinions follow one another, `passes` and a few in practice.
  public mutating func hold() {
    for (group, members) in issueMembers() { hold(members, in: group) }
    var hasMoved = true
    while hasMoved {
      hasMoved = false
      for number in entries.indices where entries[number].isMovable {
        let old = entries[number].group
        chooseAgain(number)
        let group = entries[number].group
        guard group != old else { continue }
        hold(tallies[group].members.map(Int.init), in: group)
        hasMoved = true
      }
    }
    followOriginals()
  }

  private mutating func hold(_ members: [Int], in group: Int) {
    held.groups.insert(group)
    for number in members { entries[number].isHeld = true }
  }

  /// Takes an opinion out of its group and puts it where it fits best now; where nothing fits it stays alone.
  private mutating func chooseAgain(_ number: Int) {
    takeOut(number)
    join(number)
  }

  private mutating func join(_ number: Int) {
    let old = entries[number].group
    let best = bestGroup(for: entries[number])
    place(number, in: best ?? (tallies[old].count == 0 ? old : nil))
  }

  private mutating func leaveGroups() {
    let movable = entries.indices.filter { entries[$0].isMovable }
    for number in movable { takeOut(number) }
    for number in movable { join(number) }
  }

  private mutating func followOriginals() {
    for number in entries.indices {
      if let original = entries[number].copyOf { entries[number].group = entries[original].group }
    }
  }

  /// Every group of at least two, the smallest first, joins a larger one when its members fit there on average; one that
  /// is held joins none, and is joined whatever its size.
  private mutating func mergeGroups() {
    let order = tallies.indices.filter { tallies[$0].count > 1 && !held.groups.contains($0) }
      .sorted { (tallies[$0].count, -$0) < (tallies[$1].count, -$1) }
    for group in order where tallies[group].count > 1 {
      let members = tallies[group].members.map(Int.init)
      let sample = members.prefix(Self.compared).map { question(entries[$0]) }
      var votes: [Int: Int] = [:]
      for asked in sample {
        for other in candidates(for: asked) where other != group
          && (tallies[other].count >= members.count || held.groups.contains(other)) {
          votes[other, default: 0] += 1
        }
      }
      let rivals = votes.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(8).map(\.key)
      let scored = rivals.map { rival in
        (rival, sample.reduce(0) { $0 + max(-8, fit($1, tallies[rival])) } / Double(sample.count))
      }
      guard let best = scored.max(by: { ($0.1, -$0.0) < ($1.1, -$1.0) }), best.1 > weights.mergeThreshold + growth else {
        continue
      }
      for number in members {
        takeOut(number)
        place(number, in: best.0)
      }
    }
  }
}
