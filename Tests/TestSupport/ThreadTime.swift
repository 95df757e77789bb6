#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The processor time of a thread, which other tests do not lengthen.
public enum ThreadTime {
  /// Of this thread so far.
  public static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What some work takes: the lesser of two tries.
  public static func seconds(of work: () throws -> Void) rethrows -> Double {
    var least = Double.infinity
    for _ in 0..<2 {
      let start = seconds
      try work()
      least = min(least, seconds - start)
    }
    return least
  }
}
