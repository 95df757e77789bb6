import TextModel

extension HotIssues {
  /// What a pair is worth as a name that begins or ends with a character which no name does.
  private static let cutPart = 0.5

  /// Who signs the same letter: as many make an issue without anybody else.
  private static let signers = 3

  /// The hottest groups of at least two opinions.
  ///
  /// - Parameters:
  ///   - n: how many at most.
  ///   - minimum: opinions that are not copies which a group needs, unless three or more sent the same text.
  /// - Returns: by falling heat, then by falling size, then by number; no two have one name.
  public func ranked(_ n: Int, minimum: Int = 2) -> [HotIssue] {
    let days = CollectionDays(entries.compactMap(\.day))
    let issues = issueMembers(minimum: minimum).map { issue($0.group, $0.members, days) }
    let ranked = issues.sorted { left, right in
      (-left.heat, -left.members.count, left.number) < (-right.heat, -right.members.count, right.number)
    }
    return Array(distinctlyNamed(ranked).prefix(max(0, n)))
  }

  /// The groups that are issues, by their numbers, with the numbers of their opinions, copies too, ascending. None is made
  /// of praise and other asides.
  func issueMembers(minimum: Int = 2) -> [(group: Int, members: [Int])] {
    let members: [Int: [Int]] = entries.indices.reduce(into: [:]) { $0[entries[$1].group, default: []].append($1) }
    return members.filter { group, members in
      guard members.count > 1 else { return false }
      // What is praised is no problem, however many send the same praise.
      if held.names[group] == nil, members.count(where: { !entries[$0].isOpen }) * 2 > members.count { return false }
      return held.names[group] != nil || members.count >= max(minimum, Self.signers)
        || members.count { entries[$0].copyOf == nil } >= minimum
    }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Names that were given stay; of others that are alike the first keeps it, and the next ones are numbered.
  private func distinctlyNamed(_ issues: [HotIssue]) -> [HotIssue] {
    var taken = Set(held.names.values.map(KnownIssues.key))
    return issues.map { issue in
      guard held.names[issue.number] == nil else { return issue }
      let name = issue.name.isEmpty ? shortened(text(of: issue.quotation)) : issue.name
      var (distinct, number) = (name, 1)
      while !taken.insert(KnownIssues.key(of: distinct)).inserted {
        number += 1
        distinct = "\(name)（\(number)）"
      }
      return distinct == issue.name ? issue : issue.named(distinct)
    }
  }

  private func shortened(_ text: Document) -> String {
    String(text.text(text.range).split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(12))
  }

  private func issue(_ group: Int, _ members: [Int], _ collection: CollectionDays) -> HotIssue {
    let own = members.map { entries[$0] }
    let distinct = own.filter { $0.copyOf == nil }
    let units = Self.counts(own.compactMap { $0.unit.map { places.names[$0] } })
    let channels = Self.counts(own.compactMap(\.channel))
    let days = own.compactMap(\.day)
    let strong = Double(distinct.count { $0.features.isStrong }) / Double(max(1, distinct.count))
    let ownName = name(of: group, own, units)
    let quotation = quotation(of: group, members, naming: held.names[group] == nil ? ownName.words : [])
    let name = held.names[group] ?? name(ownName, of: distinct, quoting: quotation)
    return HotIssue(
      number: group, name: name, members: members, ids: own.map(\.id),
      distinct: distinct.count, quotation: quotation, quotationID: entries[quotation].id, units: units,
      channels: channels,
      firstDate: days.min().map(CalendarDay.name), lastDate: days.max().map(CalendarDay.name),
      trend: collection.trend(of: days, opinions: own.count),
      heat: weights.heat.heat(
        own, lastDay: collection.last, units: units.count, channels: channels.count, strong: strong),
      strong: strong)
  }

  static func counts(_ names: [String]) -> [HotIssue.Count] {
    var counts: [GroupName: Int] = [:]
    for name in names { counts[GroupName(name), default: 0] += 1 }
    return counts.map { HotIssue.Count(name: $0.key.shown, opinions: $0.value) }
      .sorted { (-$0.opinions, $0.name) < (-$1.opinions, $1.name) }
  }

  /// The unit when nine of ten opinions come from it, the thing or practice and the trouble that at least half of them
  /// speak of, each by its commonest word that means something by itself; without such the one that most speak of, if a
  /// quarter do; without any of these the pair of characters that most of them share.
  ///
  /// - Returns: also the words of the table that the name is made of.
  private func name(
    of group: Int, _ own: [IssueEntry], _ units: [HotIssue.Count]
  ) -> OwnName {
    let unit = units.first.flatMap { $0.opinions * 10 >= own.count * 9 ? [$0.name] : nil } ?? []
    let tally = tallies[group]
    let subjects = Set(own.flatMap(\.features.subjects)).sorted()
      .map { (subject: $0, telling: Double(tally.count(of: UInt32($0))) * telling(UInt32($0))) }
      .sorted { (-$0.telling, $0.subject) < (-$1.telling, $1.subject) }.map(\.subject)
    let things = subjects.filter { [.place, .practice].contains(kind(of: UInt32($0))) }
    let all = subjects.filter { kind(of: UInt32($0)) == .trouble }
    let troubles = all.filter { !self.subjects.isVague[Int($0)] } + all.filter { self.subjects.isVague[Int($0)] }
    func isSpokenOf(_ subject: UInt16, by part: Int) -> Bool { tally.count(of: UInt32(subject)) * part >= tally.count }
    var words: [UInt16] = []
    for (subjects, most) in [(things, troubles.isEmpty ? 2 : 1), (troubles, things.isEmpty ? 2 : 1)] {
      let wanted = words.count + most
      for subject in subjects where words.count < wanted && isSpokenOf(subject, by: 2) {
        guard let word = commonWord(of: Int(subject), own) else { continue }
        // 住院 is a thing and a trouble.
        let name = self.subjects.name(byWord: Int(word))
        if !words.contains(where: { self.subjects.name(byWord: Int($0)) == name }) { words.append(word) }
      }
    }
    if words.isEmpty {
      let most = (things + troubles).filter { isSpokenOf($0, by: 4) }
        .sorted { (-tally.count(of: UInt32($0)), $0) < (-tally.count(of: UInt32($1)), $1) }
      words = most.lazy.compactMap { commonWord(of: Int($0), own) }.prefix(1).map { $0 }
    }
    let told =
      words.isEmpty ? [commonRow(own, tally)].compactMap(\.self) : words.map { self.subjects.name(byWord: Int($0)) }
    return OwnName(unit: unit, told: told, words: words)
  }

  func telling(_ key: UInt32) -> Double {
    rate(of: key).map { -weight(of: key) * naturalLogarithm($0) } ?? 0
  }

  /// The word of a subject that stands in most of the opinions and is no fragment; of equals the first of the table.
  private func commonWord(of subject: Int, _ own: [IssueEntry]) -> UInt16? {
    var counts: [UInt16: Int] = [:]
    for entry in own {
      for word in entry.features.words
      where subjects.subject(ofWord: Int(word)) == subject && !subjects.isFragment(Int(word)) {
        counts[word, default: 0] += 1
      }
    }
    return counts.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key
  }

  /// Without any known subject, the rare pair of characters that most of them share, with what most of these have beside it:
  /// 签字笔 rather than 签字.
  private func commonRow(_ own: [IssueEntry], _ tally: IssueTally) -> String? {
    let pairs = Set(own.flatMap(\.keys).filter { IssueKey.form(of: $0) == .pair }).sorted().map { pair in
      // 的签 begins or ends no name.
      let part = CommonWords.shared.isTelling(pair) ? 1 : Self.cutPart
      return (pair: pair, telling: Double(tally.count(of: pair)) * telling(pair) * part)
    }
    guard let best = pairs.max(by: { ($0.telling, $1.pair) < ($1.telling, $0.pair) })?.pair else { return nil }
    let texts = own.filter { $0.copyOf == nil }.map { entry in
      let text = FoldedText(entry.text, table: subjects.folding)
      return places.masked((StockClauses.shared.masked(text) ?? text).scalars, entry.places)
    }
    let row = SharedRow(around: [best >> 16, best & 0xFFFF], in: texts)
    // 掉了, 可屋里 name nothing: a clause tells more.
    return CommonWords.shared.isName(row.scalars[...]) ? row.text : nil
  }

  /// The member whose evidence most others share, one of those that use most words of the name, of a length that a
  /// reader takes in at a glance where there is one.
  private func quotation(of group: Int, _ members: [Int], naming words: [UInt16]) -> Int {
    let tally = tallies[group]
    let used = members.map { number in words.count { entries[number].features.words.contains($0) } }
    let most = used.max() ?? 0
    let central = zip(members, used).filter { $0.1 == most }.map(\.0).map { number in
      let keys = entries[number].keys
      let sum = keys.reduce(0) { $0 + telling($1) * Double(tally.count(of: $1) - 1) }
      let isReadable = (18...180).contains(entries[number].text.utf8.count)
      return (number, isReadable, sum / Double(keys.count + 4).squareRoot())
    }
    let readable = central.filter(\.1)
    let best = (readable.isEmpty ? central : readable).max { ($0.2, -$0.0) < ($1.2, -$1.0) }
    return best?.0 ?? members[0]
  }

}
