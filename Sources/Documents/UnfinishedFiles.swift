internal import Glibc
internal import Synchronization

/// Temporary files that are being written: an interrupted program takes them away, since they hold what people wrote and
/// nobody would find them.
package enum UnfinishedFiles {
  /// So many at once are remembered.
  private static let most = 16

  /// Names as the C library reads them, in memory that is never given back: a signal may come at any moment, and its
  /// handler may neither allocate nor wait.
  private nonisolated(unsafe) static let names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
    let names = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: most)
    names.initialize(repeating: nil, count: most)
    return names
  }()
  private static let lock = Mutex(())

  /// From now on interruption (SIGINT, SIGTERM, SIGHUP) removes unfinished files before it ends the program. A signal
  /// that is ignored stays so.
  package static func removeWhenInterrupted() {
    _ = names
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      guard sigaction(number, nil, &action) == 0, action.__sigaction_handler.sa_handler == nil else { continue }
      action.__sigaction_handler.sa_handler = { number in
        UnfinishedFiles.removeAll()
        // Ends as if nobody had listened, so that whoever waits for the program sees what ended it.
        signal(number, SIG_DFL)
        raise(number)
      }
      sigaction(number, &action, nil)
    }
  }

  private static func removeAll() {
    for slot in 0..<most { if let name = names[slot] { unlink(name) } }
  }

  /// - Returns: what to forget it by; nil when too many are remembered.
  static func note(_ path: FilePath) -> Int? {
    lock.withLock { _ -> Int? in
      guard let slot = (0..<most).first(where: { names[$0] == nil }) else { return nil }
      names[slot] = path.withCString { strdup($0) }
      return slot
    }
  }

  static func forget(_ slot: Int?) {
    guard let slot else { return }
    lock.withLock { _ in
      let name = names[slot]
      names[slot] = nil
      free(name)
    }
  }
}
