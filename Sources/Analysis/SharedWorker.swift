import Synchronization
import Tokenization

/// A worker inside a value that tasks pass on to each other. Copies of the value share it; it serves one at a time.
final class SharedWorker: @unchecked Sendable {
  // `Sendable` notes: the worker never leaves the lock, and what is made with it is `Sendable`.
  private let lock = Mutex(())
  private let worker: TokenizerWorker

  /// - Throws: a `Problem` when ICU lacks its rules.
  init(_ tokenizer: Tokenizer) throws { worker = try tokenizer.makeWorker() }

  /// What is made with the worker, which must not be kept.
  func with<Result: Sendable>(_ make: (TokenizerWorker) throws -> Result) throws -> Result {
    try lock.withLock { _ in try make(worker) }
  }
}
