public import TextModel

/// What a rectification plan or a reply says to an issue that people have raised.
public struct IssueAnswer: Sendable {
  /// Whether the plan says anything to the issue.
  public enum State: String, Sendable {
    /// A measure is named, or it is explained why there is none.
    case answered
    /// It is spoken of, but nothing is said to be done.
    case mentioned
    case silent
  }

  /// How the genre sorts what is promised.
  public enum Promise: String, Sendable {
    /// 立行立改
    case atOnce = "at-once"
    /// 限期
    case byDate = "by-date"
    /// 协调: others are needed, or what they give.
    case withOthers = "with-others"
    /// 说明: it cannot be done, and why.
    case explained
    /// Something is promised without saying when.
    case open
  }

  /// What an answer must name.
  public enum Part: String, Sendable, CaseIterable {
    case measure, unit, deadline
  }

  /// Why it may be no answer to this issue.
  public enum Doubt: String, Sendable {
    /// It speaks of what the opinions say besides, but not of the thing.
    case alike
    /// It only has the word.
    case word
  }

  /// Why a deadline cannot be kept.
  public enum DeadlineFault: String, Sendable {
    /// No calendar has that day: 9月31日.
    case impossible
    /// It lies before the plan's own date.
    case past
  }

  /// What the plan does with the issue.
  public let state: State
  /// nil where nothing is promised.
  public let promise: Promise?
  /// Whether it is told as done: `atOnce`, and neither a unit nor a date is asked for.
  public let isDone: Bool
  /// False of what is refused without saying why.
  public let isReasoned: Bool
  /// What the promise depends on (如资金到位); then it is `withOthers`. Nil where it depends on nothing.
  public let condition: TextRange?
  /// What is wrong with the deadline that was found; nil where nothing is.
  public let deadlineFault: DeadlineFault?
  /// What was found, in the order of `Part.allCases`.
  public let found: [(part: Part, range: TextRange)]
  /// nil where it speaks of the thing, or says nothing at all.
  public package(set) var doubt: Doubt?

  /// An answer whose parts are in the order of `Part.allCases`, each at most once.
  public init(
    state: State, promise: Promise?, isDone: Bool = false, isReasoned: Bool = true, condition: TextRange? = nil,
    deadlineFault: DeadlineFault? = nil, found: [(part: Part, range: TextRange)]
  ) {
    self.state = state
    self.promise = promise
    self.isDone = isDone
    self.isReasoned = isReasoned
    self.condition = condition
    self.deadlineFault = deadlineFault
    self.found = found
  }

  /// The parts that were looked for in vain. What is done at once needs no date, what is explained needs none of them.
  public var lacking: [Part] {
    guard state == .answered, promise != .explained else { return [] }
    return Part.allCases.filter { part in
      !found.contains { $0.part == part } && !(part == .deadline && promise == .atOnce) && !(part == .unit && isDone)
    }
  }
}
