import Dispatch
import Synchronization

/// Makes `count` results at the same time, each on a core of its own where there are enough; in their order.
func onAllCores<Result: Sendable>(_ count: Int, make: @Sendable (Int) -> Result) -> [Result] {
  let results = Mutex([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = make(index)
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0 }.compactMap { $0 }
}
