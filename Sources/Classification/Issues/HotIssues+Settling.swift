// How opinions find their groups once all have come, and how groups are held.
extension HotIssues {
  /// Sorts the opinions anew, knowing now how rare everything is that they say: joins groups that say the same and lets every
  /// opinion choose again. Linear; call it before `ranked`.
  ///
  /// What the groups come to depends on what is held and on the order of the opinions, not on where they stood before.
  public mutating func settle() {
    isSettling = true
    defer { isSettling = false }
    locate()
    beginFromHeld()
    for _ in 0..<(held.groups.isEmpty ? Self.passes : 1) { mergeAndChoose() }
    followOriginals()
  }

  /// Holds every issue together from now on, whatever is added, once those that still fit have joined it.
  ///
  /// Call it after `settle()` to carry a grouping on: an opinion stays in its issue, new ones join it or open another.
  /// With the same opinions and what `KnownIssues` keeps of the grouping the issues come out the same. Each round is
  /// linear; there are a few, since in each but the last an opinion finds its issue.
  public mutating func hold() {
    isSettling = true
    defer { isSettling = false }
    locate()
    for (group, members) in issueMembers() { hold(members, in: group) }
    var hasMoved = true
    while hasMoved {
      let before = entries.map(\.isHeld)
      beginFromHeld()
      mergeAndChoose()
      for number in entries.indices where entries[number].isMovable {
        let group = entries[number].group
        guard tallies[group].count > 1 else { continue }
        hold(tallies[group].members.map(Int.init), in: group)
      }
      hasMoved = entries.map(\.isHeld) != before
    }
    followOriginals()
  }

  /// Finds the names of places in every opinion: which they are is known once all have come.
  private mutating func locate() {
    for number in entries.indices { entries[number].localNames = localNames(of: entries[number]) }
    locateTallies()
  }

  private mutating func hold(_ members: [Int], in group: Int) {
    held.groups.insert(group)
    for number in members { entries[number].isHeld = true }
  }

  private mutating func mergeAndChoose() {
    mergeGroups()
    chooseAgain()
  }

  /// Takes one opinion after the other out of its group and puts it where it fits best now; where nothing fits it stays
  /// alone.
  private mutating func chooseAgain() {
    for number in entries.indices where entries[number].isMovable {
      let old = entries[number].group
      takeOut(number)
      let best = bestGroup(for: entries[number])
      place(number, in: best ?? (tallies[old].count == 0 ? old : nil))
    }
  }

  /// Empties all groups, fills those that are held, and lets the other opinions choose among them in their order.
  ///
  /// Every group gets the number of its first opinion, and what leads to it is listed anew: lists have bounds, and sums
  /// of fractions depend on their order, so that else the same issues could come out otherwise when they are carried on.
  private mutating func beginFromHeld() {
    var first: [Int: Int] = [:]
    let staying = entries.indices.filter { !entries[$0].isMovable && entries[$0].copyOf == nil }
    for number in staying where first[entries[number].group] == nil { first[entries[number].group] = number }
    held.renumber { first[$0] ?? $0 }
    forgetGroups()
    for number in staying { place(number, in: first[entries[number].group]) }
    for number in entries.indices where entries[number].isMovable {
      place(number, in: bestGroup(for: entries[number]) ?? number)
    }
  }

  private mutating func followOriginals() {
    for number in entries.indices {
      if let original = entries[number].copyOf { entries[number].group = entries[original].group }
    }
  }

  /// Every group of at least two, the smallest first, joins a larger one when its members fit there on average; one
  /// that is held joins none, and is joined whatever its size.
  private mutating func mergeGroups() {
    let order = tallies.indices.filter { tallies[$0].count > 1 && !held.groups.contains($0) }
      .sorted { (tallies[$0].count, -$0) < (tallies[$1].count, -$1) }
    for group in order where tallies[group].count > 1 {
      let members = tallies[group].members.map(Int.init)
      let sample = members.prefix(Self.compared).map { question(entries[$0]) }
      var votes: [Int: Int] = [:]
      for asked in sample {
        for other in candidates(for: asked)
        where other != group
          && (tallies[other].count >= members.count || held.groups.contains(other))
        {
          votes[other, default: 0] += 1
        }
      }
      let rivals = votes.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(8).map(\.key)
      let scored = rivals.map { rival in
        (rival, sample.reduce(0) { $0 + max(-8, fit($1, tallies[rival])) } / Double(sample.count))
      }
      guard let best = scored.max(by: { ($0.1, -$0.0) < ($1.1, -$1.0) }), best.1 > weights.mergeThreshold + growth
      else {
        continue
      }
      for number in members {
        takeOut(number)
        place(number, in: best.0)
      }
    }
  }
}
