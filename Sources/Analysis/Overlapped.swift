import Dispatch
import Synchronization

/// Works on another thread while this one does something else, and waits for both.
///
/// - Parameters:
///   - ahead: what the other thread does.
///   - meanwhile: what this one does.
/// - Returns: what `ahead` gives. Throws what `meanwhile` throws, or else what `ahead` throws.
func overlapped<Value: Sendable>(
  _ ahead: @escaping @Sendable () throws -> Value, with meanwhile: () throws -> Void
) throws -> Value {
  let outcome = Outcome<Value>()
  let group = DispatchGroup()
  DispatchQueue.global().async(group: group) {
    let result = Result { try ahead() }
    outcome.result.withLock { $0 = result }
  }
  do {
    try meanwhile()
  } catch {
    group.wait()
    throw error
  }
  group.wait()
  // The group is left only once the result is there.
  guard let result = outcome.result.withLock({ $0 }) else { preconditionFailure("nothing was worked ahead") }
  return try result.get()
}

private final class Outcome<Value: Sendable>: Sendable {
  let result = Mutex<Result<Value, any Error>?>(nil)
}
