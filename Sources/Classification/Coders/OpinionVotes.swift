/// How often each category was given to one opinion; the few that were, not all of a scheme, so that sheets with a column of
/// free text for their categories cost no more than others.
struct OpinionVotes: Sendable, Hashable {
  /// A category and how many gave it, by category.
  struct Vote: Sendable, Hashable {
    let category: Int
    var count: Int
  }

  private(set) var votes: [Vote] = []

  /// - Parameter codes: what each coder gave, nil where one gave none.
  init(_ codes: [Int?]) {
    for code in codes.compactMap(\.self).sorted() {
      if votes.last?.category == code {
        votes[votes.count - 1].count += 1
      } else {
        votes.append(Vote(category: code, count: 1))
      }
    }
  }

  /// How many gave any.
  var total: Int { votes.reduce(0) { $0 + $1.count } }

  /// Ordered pairs of coders who gave the same.
  var agreeing: Int { votes.reduce(0) { $0 + $1.count * ($1.count - 1) } }

  /// The order of the rows of counts of all categories, compared from the first category on.
  func precedes(_ other: OpinionVotes) -> Bool {
    for (own, others) in zip(votes, other.votes) where own != others {
      return own.category == others.category ? own.count < others.count : own.category > others.category
    }
    return votes.count < other.votes.count
  }
}
