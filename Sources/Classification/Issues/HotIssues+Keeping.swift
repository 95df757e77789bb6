extension HotIssues {
  /// The grouping as it can be kept in a file: opinions of issues by issue, those held in one or alone besides.
  ///
  /// - Parameter known: what was known before; of what it says of opinions that did not come nothing is lost.
  public func kept(beside known: KnownIssues? = nil) -> KnownIssuesText {
    let (first, repeated) = firstBearers()
    func members(_ numbers: [Int]) -> [KnownIssuesText.Member] {
      numbers.filter { first[entries[$0].id] == $0 }.map { .init(id: entries[$0].id, text: entries[$0].text) }
    }
    let ranked = ranked(.max)
    let listed = Set(ranked.map(\.number))
    let single = entries.indices.filter { held.names[entries[$0].group] != nil && !listed.contains(entries[$0].group) }
    let issues: [(name: String, members: [KnownIssuesText.Member])] = ranked.map { ($0.name, members($0.members)) }
      + single.map { (held.names[entries[$0].group] ?? "", members([$0])) }
    let alone = members(entries.indices.filter { entries[$0].staysAlone })
    let written = Set((issues.flatMap(\.members) + alone).map(\.id))
    let inIssues = Set(ranked.flatMap(\.ids))
    let unread = (known?.ids ?? []).filter { !written.contains($0) }
    return KnownIssuesText(
      issues: issues, alone: alone, unread: unread.compactMap { id in known?[id].map { (id, $0) } },
      texts: unread.reduce(into: [:]) { $0[$1] = known?.text(of: $1) },
      repeated: repeated.filter(inIssues.contains))
  }

  /// By identifier the first opinion that bears it, and the identifiers that others bear too.
  private func firstBearers() -> (first: [String: Int], repeated: [String]) {
    var (first, repeated): ([String: Int], Set<String>) = ([:], [])
    for (number, entry) in entries.enumerated() {
      if first[entry.id] == nil { first[entry.id] = number } else { repeated.insert(entry.id) }
    }
    return (first, repeated.sorted { (first[$0] ?? 0) < (first[$1] ?? 0) })
  }
}
