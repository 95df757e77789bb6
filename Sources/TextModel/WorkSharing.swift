import Synchronization

/// How pieces of work that do not depend on each other are done: one after the other, or at the same time on threads
/// that the caller owns.
public struct WorkSharing: Sendable {
  /// Does the work of every number from 0 up to the count, and returns when all of it is done.
  let each: @Sendable (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void

  /// - Parameter each: calls `work` once with every number in `0..<count`, in any order and on any thread, and returns
  ///   when all calls have.
  public init(_ each: @escaping @Sendable (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void) {
    self.each = each
  }

  /// One after the other, on the thread that asks.
  public static let inTurn = WorkSharing { count, work in
    for number in 0..<count { work(number) }
  }

  /// The results in the order of their numbers.
  package func map<Result: Sendable>(_ count: Int, _ make: @Sendable (Int) -> Result) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    each(count) { number in
      let result = make(number)
      results.withLock { $0[number] = result }
    }
    return results.withLock { $0 }.compactMap { $0 }
  }
}
