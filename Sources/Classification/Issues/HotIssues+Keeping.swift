import TextModel

extension HotIssues {
  /// The grouping as it can be kept in a file: opinions of issues by issue, those held in one or alone besides.
  ///
  /// - Parameter known: what was known before; of what it says of opinions that did not come nothing is lost.
  public func kept(beside known: KnownIssues? = nil) -> KnownIssuesText {
    let ranked = ranked(.max)
    let listed = Set(ranked.map(\.number))
    let single = entries.indices.filter { held.names[entries[$0].group] != nil && !listed.contains(entries[$0].group) }
    var lines = KeptLines()
    func members(_ numbers: [Int], _ place: KnownIssues.Place) -> [KnownIssuesText.Member] {
      numbers.compactMap { lines.member(entries[$0].id, entries[$0].text, place) }
    }
    var issues: [(name: String, members: [KnownIssuesText.Member])] = []
    for issue in ranked { issues.append((issue.name, members(issue.members, .issue(issue.name)))) }
    for number in single {
      let name = held.names[entries[number].group] ?? ""
      issues.append((name, members([number], .issue(name))))
    }
    let alone = members(entries.indices.filter { entries[$0].staysAlone }, .alone)
    return KnownIssuesText(issues: issues, alone: alone, unread: lines.unread(of: known), repeated: lines.repeated)
  }
}

/// The lines of a file of known issues while it is written. Opinions that bear one number are told apart by how they begin.
private struct KeptLines {
  private struct Key: Hashable {
    let id: String
    let text: KeptText
  }

  private var places: [Key: KnownIssues.Place] = [:]
  private var texts: [String: [Document]] = [:]
  /// Numbers of which a line is missing.
  private(set) var repeated: [String] = []

  /// The line of an opinion; nil where one that begins alike stands there already.
  mutating func member(_ id: String, _ text: Document, _ place: KnownIssues.Place) -> KnownIssuesText.Member? {
    let kept = KeptText(of: text)
    texts[id, default: []].append(text)
    if let other = places[Key(id: id, text: kept)] {
      if other != place, !repeated.contains(id) { repeated.append(id) }
      return nil
    }
    places[Key(id: id, text: kept)] = place
    return .init(id: id, kept: kept)
  }

  /// What was known of opinions that did not come.
  func unread(of known: KnownIssues?) -> [(member: KnownIssuesText.Member, place: KnownIssues.Place)] {
    (known?.ids ?? []).flatMap { id in
      (known?.lines(of: id) ?? []).filter { line in
        !(texts[id] ?? []).contains { line.text?.isContradicted(by: $0) != true }
      }.map { (.init(id: id, kept: $0.text), $0.place) }
    }
  }
}
