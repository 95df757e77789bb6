import TextModel

/// A quantity that a document lays down, with the words that say of what: one side of a contradiction in differing words.
package struct Provision: Sendable {
  enum Bound: Sendable { case exactly, atLeast, atMost }

  enum DateRole: Sendable, Hashable { case deadline, event, start, end }

  /// What must be the same in two that contradict each other.
  struct Kind: Sendable, Hashable {
    /// `second` of all lengths of time, `date`, `%`, else what is counted.
    let unit: String
    /// Of 6个督导组 what is counted, of 整改率95% the rate.
    let noun: [UInt32]
    let role: DateRole?
  }

  let kind: Kind
  let bound: Bound
  /// In seconds of a length of time, days of a year of a date.
  let value: Double
  let quantity: Shown
  /// The number with its unit, in bytes.
  let range: TextRange
  /// Pairs of characters of its clause, of the sentence up to it with the title of its paragraph, and behind it.
  let near, far, behind: Set<UInt64>
  let terms: Terms
  /// Whether it lays something down that another can contradict: what is told of last year, changed or aimed at does not, but shows
  /// which quantities belong together.
  let isLaidDown: Bool

  /// As it stands in the text.
  struct Shown: Sendable {
    let value: Double
    let unit: String
    let isDate: Bool
  }

  /// What else tells two matters apart.
  struct Terms: Sendable {
    /// 每组, 每天: the first sign behind 每; nil where it is of no part.
    var period: UInt32?
    /// 接种点 of 每个接种点.
    var owner: [UInt32] = []
    /// 专家 of 3个专家组，每组.
    var group: [UInt32] = []
    /// Whom it concerns, by the number of the word.
    var subjects: Set<Int> = []
    /// 第一批
    var ordinals: Set<[UInt32]> = []
    /// 实施方案: what is handed in.
    var papers: Set<[UInt32]> = []
    /// Whether it is of all (全县) or of one's own (我局); nil where neither is said.
    var isOfAll: Bool?
    /// Of a date; nil where none is named.
    var year: Int?
    /// Behind 其中.
    var isPart = false
  }
}

/// In how many sentences of a document each pair of characters stands.
package struct SentenceWords: Sendable {
  var sentences = 0
  var counts: [UInt64: Int32] = [:]
}
