import Dispatch
import Synchronization
public import TextModel

/// Maps items on several threads; results come in the order of the items, for any number of threads.
///
/// - Parameters:
///   - jobs: number of threads, 1 when less; each makes one worker and keeps it.
///   - makeWorker: makes what a thread needs for itself, such as an open ICU handle.
///   - transform: gets the thread's worker and an item.
/// - Throws: of the errors thrown, the one of the earliest item.
package func parallelMap<Item: Sendable, Worker, Result: Sendable>(
  _ items: [Item], jobs: Int, makeWorker: @Sendable () throws -> Worker,
  transform: @Sendable (borrowing Worker, Item) throws -> Result
) throws -> [Result] where Worker: ~Copyable {
  let next = Atomic(0)
  let outcome = Mutex(Outcome<Result>(count: items.count))
  DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, items.count))) { _ in
    do {
      let worker = try makeWorker()
      while case let index = next.add(1, ordering: .relaxed).oldValue, index < items.count {
        do {
          let result = try transform(worker, items[index])
          outcome.withLock { $0.results[index] = result }
        } catch {
          outcome.withLock { $0.note(error, at: index) }
        }
      }
    } catch {
      outcome.withLock { $0.note(error, at: items.count) }
    }
  }
  return try outcome.withLock { $0 }.get()
}

private struct Outcome<Result: Sendable>: Sendable {
  var results: [Result?]
  private var failure: (index: Int, error: any Error)?

  init(count: Int) { results = Array(repeating: nil, count: count) }

  mutating func note(_ error: any Error, at index: Int) {
    if index < failure?.index ?? .max { failure = (index, error) }
  }

  func get() throws -> [Result] {
    if let failure { throw failure.error }
    return results.compactMap { $0 }
  }
}

extension WorkSharing {
  /// Every piece on a thread of its own, as many at a time as the machine has cores.
  public static let onAllCores = WorkSharing { count, work in
    DispatchQueue.concurrentPerform(iterations: count, execute: work)
  }
}
