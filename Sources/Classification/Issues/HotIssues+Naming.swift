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

  /// The words of a name where they stand together in a clause of some opinion; what two clauses say (批下来 and 两遍) is no
  /// name, and the shortest clause of the quoted opinion is told instead.
  func name(_ own: OwnName, _ members: [IssueEntry], _ quotation: Int) -> String {
    let words = own.words.map { FoldedText.scalars(of: subjects.word(Int($0)), table: subjects.folding) }
    guard words.count > 1, !standTogether(words, in: members), let clause = shortClause(of: quotation, own) else {
      return (own.unit + own.told).joined(separator: " ")
    }
    return (own.unit + [clause]).joined(separator: " ")
  }

  private func standTogether(_ words: [[UInt32]], in members: [IssueEntry]) -> Bool {
    members.contains { entry in
      let scalars = FoldedText(entry.text, table: subjects.folding).scalars
      return StockClauses.clauses(of: scalars).contains { clause in
        words.allSatisfy { Self.holds(scalars[clause], $0) }
      }
    }
  }

  /// Of the clauses that can be a name the shortest that names a thing or practice of the issue; else the shortest with a
  /// word of its name, else the shortest of all.
  private func shortClause(of opinion: Int, _ own: OwnName) -> String? {
    let document = entries[opinion].text
    let text = FoldedText(document, table: subjects.folding)
    let stock = Set(StockClauses.shared.ranges(in: text.scalars))
    let clauses = StockClauses.clauses(of: text.scalars).filter { Self.namingClause.contains($0.count) && !stock.contains($0) }
    let things = Set(own.words.map { subjects.subject(ofWord: Int($0)) })
    let words = own.words.map { FoldedText.scalars(of: subjects.word(Int($0)), table: subjects.folding) }
    let naming = clauses.filter { clause in subjects.named(in: text, clause).contains { things.contains($0.subject) } }
    let holding = clauses.filter { clause in words.contains { Self.holds(text.scalars[clause], $0) } }
    return [naming, holding, clauses].first { !$0.isEmpty }?
      .min { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }.map { document.text(text.original($0)) }
  }

  private static func holds(_ scalars: ArraySlice<UInt32>, _ word: [UInt32]) -> Bool {
    scalars.indices.contains { scalars[$0...].starts(with: word) }
  }
}
