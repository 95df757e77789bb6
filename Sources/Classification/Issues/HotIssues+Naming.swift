import TextModel

extension HotIssues {
  /// What an issue may be called by its own words.
  struct OwnName {
    /// The unit, where nearly all come from one.
    let unit: [String]
    /// What its opinions speak of, at most two words.
    let told: [String]
    /// The words of the table that this is made of.
    let words: [UInt16]
  }

  /// In letters of a clause that is a name.
  private static let namingClause = 4...14
  /// Opinions from which on an issue may be called by a thing alone; what fewer say is told better by a clause of theirs.
  private static let fewestOfThing = 4
  /// The length of what may be the name of a place, and the part of a group that must have it: one of so many.
  private static let (place, shareOfPlace) = (2...6, 3)
  /// What names of units end with besides those of places.
  private static let unitEndings = Set("站所科部室队处局院校区司间".unicodeScalars.map(\.value))
  /// Opinions from which on no clause of one stands for what is said in several.
  private static let manyOpinions = 6

  /// What a reader understands: two words by the clause in which they stand together; one by the word that most of the
  /// opinions use, else by what the table calls the thing where they use several words for it, else by a clause with the word.
  /// What two clauses say (批下来 and 两遍) is no name: the shortest clause of the quoted opinion is told instead.
  ///
  /// - Parameters:
  ///   - members: its opinions but for copies.
  ///   - quotation: the number of the opinion that says best what all say.
  func name(_ own: OwnName, of members: [IssueEntry], quoting quotation: Int) -> String {
    let told = own.words.count > 1 ? clause(of: own, members, quotation) : word(of: own, members, quotation)
    let clause = told ?? (own.told.isEmpty ? typicalClause(of: quotation) : nil)
    let names = clause.map { [withoutPlace($0, in: entries[quotation].group)] } ?? own.told
    let unit = own.unit.filter { unit in !names.contains { $0.contains(unit) } }
    return (unit + names).joined(separator: " ")
  }

  private func clause(of own: OwnName, _ members: [IssueEntry], _ quotation: Int) -> String? {
    let words = scalars(of: own)
    if let clause = clause(holding: words, members, quotation) { return clause }
    if standTogether(words, in: members) { return nil }
    // Of many opinions one clause tells too little.
    return members.count < Self.manyOpinions
      ? shortClause(of: quotation, own)
      : word(of: OwnName(unit: [], told: [], words: Array(own.words.prefix(1))), members, quotation)
        ?? subjects.word(Int(own.words[0]))
  }

  /// 停水, where two of ten speak of it and the others of other troubles with the water, would tell less than the truth.
  private func word(of own: OwnName, _ members: [IssueEntry], _ quotation: Int) -> String? {
    guard let word = own.words.first else { return nil }
    let subject = subjects.subject(ofWord: Int(word))
    let isThing = [.place, .practice].contains(subjects.kinds[subject])
    if isThing, members.count >= Self.fewestOfThing {
      let using = members.count { $0.features.words.contains(word) }
      if using * 2 > members.count, subjects.canName(byWord: Int(word)) { return nil }
      let speaking = members.count { $0.features.subjects.contains(UInt16(subject)) }
      let used = speaking * 2 > members.count ? ownWords(for: subject, of: members) : []
      return used.isEmpty ? typicalClause(of: quotation) : used.joined(separator: "、")
    }
    return clause(holding: scalars(of: own), members, quotation)
  }

  /// 养殖、猪: what the table calls a thing where an opinion does so too, else the words that most use for it; none where all
  /// use one, or only single characters.
  private func ownWords(for subject: Int, of members: [IssueEntry]) -> [String] {
    let words = members.flatMap { Set($0.features.words) }.filter { subjects.subject(ofWord: Int($0)) == subject }
    let counts = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
    guard counts.count > 1 else { return [] }
    if counts.keys.contains(where: { subjects.word(Int($0)) == subjects.names[subject] }) {
      return [subjects.names[subject]]
    }
    let common = counts.filter {
      $0.value > 1 && subjects.canName(byWord: Int($0.key)) && !subjects.isFragment(Int($0.key))
    }
    .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { subjects.word(Int($0.key)) }
    guard let first = common.first else { return [] }
    return [first] + common.dropFirst().filter { !$0.contains(first) && !first.contains($0) }.prefix(1)
  }

  /// The clause of an opinion whose pairs of characters most of its group have.
  private func typicalClause(of opinion: Int) -> String? {
    let entry = entries[opinion]
    let (text, tally) = (FoldedText(entry.text, table: subjects.folding), tallies[entry.group])
    func weight(_ clause: Range<Int>) -> Double {
      let pairs = CharacterPairs.all(in: Array(text.scalars[clause]))
      return pairs.reduce(0) { $0 + telling($1) * Double(max(0, tally.count(of: $1) - 1)) }
        / Double(clause.count).squareRoot()
    }
    return clauses(of: text).map { (clause: $0, weight: weight($0)) }
      .max { ($0.weight, -$0.clause.lowerBound) < ($1.weight, -$1.clause.lowerBound) }
      .map { entry.text.text(text.original($0.clause)) }
  }

  /// 提拔看关系 for 白沙站提拔看关系 where few of the group speak of 白沙站.
  private func withoutPlace(_ clause: String, in group: Int) -> String {
    let document = Document(name: "", text: clause)
    let (text, tally) = (FoldedText(document, table: subjects.folding), tallies[group])
    func isCommon(_ index: Int) -> Bool {
      tally.count(of: IssueKey.pair(text.scalars[index], text.scalars[index + 1])) * Self.shareOfPlace > tally.count
    }
    let lead = (0..<max(0, text.scalars.count - 1)).prefix { !isCommon($0) }.count
    // What many places end with stands in many pairs: 站提 of 白沙站提拔.
    let end = [lead + 1, lead].first { end in
      Self.place.contains(end) && text.scalars.count - end >= Self.namingClause.lowerBound
        && (subjects.endsPlace(text.scalars, at: end - 1) || Self.unitEndings.contains(text.scalars[end - 1]))
    }
    return end.map { document.text(text.original($0..<text.scalars.count)) } ?? clause
  }

  private func scalars(of own: OwnName) -> [[UInt32]] {
    own.words.map { FoldedText.scalars(of: subjects.word(Int($0)), table: subjects.folding) }
  }

  /// The shortest clause that holds some words and can be a name: one of the quoted opinion where it has such, else of the
  /// others; of equals the first.
  private func clause(holding words: [[UInt32]], _ members: [IssueEntry], _ quotation: Int) -> String? {
    func shortest(in entry: IssueEntry) -> (text: String, length: Int)? {
      let text = FoldedText(entry.text, table: subjects.folding)
      return clauses(of: text).filter { clause in words.allSatisfy { Self.holds(text.scalars[clause], $0) } }
        .min { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }
        .map { (entry.text.text(text.original($0)), $0.count) }
    }
    if let own = shortest(in: entries[quotation]) { return own.text }
    return members.compactMap(shortest).enumerated().min {
      ($0.element.length, $0.offset) < ($1.element.length, $1.offset)
    }?
    .element.text
  }

  /// The clauses of an opinion that can be a name.
  private func clauses(of text: FoldedText) -> [Range<Int>] {
    let stock = Set(StockClauses.shared.ranges(in: text.scalars))
    return StockClauses.clauses(of: text.scalars).filter { Self.namingClause.contains($0.count) && !stock.contains($0) }
  }

  private func standTogether(_ words: [[UInt32]], in members: [IssueEntry]) -> Bool {
    members.contains { entry in
      let scalars = FoldedText(entry.text, table: subjects.folding).scalars
      return StockClauses.clauses(of: scalars).contains { clause in
        words.allSatisfy { Self.holds(scalars[clause], $0) }
      }
    }
  }

  /// Of the clauses that can be a name the shortest that names a thing or practice of the issue by more than a character;
  /// else the shortest with a word of its name, else the shortest of all.
  private func shortClause(of opinion: Int, _ own: OwnName) -> String? {
    let document = entries[opinion].text
    let text = FoldedText(document, table: subjects.folding)
    let clauses = clauses(of: text)
    let things = Set(own.words.map { subjects.subject(ofWord: Int($0)) })
    let words = scalars(of: own)
    let naming = clauses.filter { clause in
      subjects.named(in: text, clause).contains { things.contains($0.subject) && !subjects.isFragment($0.word) }
    }
    let holding = clauses.filter { clause in words.contains { Self.holds(text.scalars[clause], $0) } }
    return [naming, holding, clauses].first { !$0.isEmpty }?
      .min { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }.map { document.text(text.original($0)) }
  }

  private static func holds(_ scalars: ArraySlice<UInt32>, _ word: [UInt32]) -> Bool {
    scalars.indices.contains { scalars[$0...].starts(with: word) }
  }
}
