internal import Glibc

/// Memory for a table. A large one lies on large pages where the system has them: look-ups all over a table of
/// megabytes would otherwise wait for the addresses of its pages.
package final class TableMemory: @unchecked Sendable {
  private static let largePage = 2 << 20

  package let bytes: UnsafeMutableRawBufferPointer
  private let isMapped: Bool

  /// Not initialised.
  package init(byteCount: Int) {
    if byteCount >= Self.largePage, let mapped = Self.map(byteCount) {
      (bytes, isMapped) = (UnsafeMutableRawBufferPointer(start: mapped, count: byteCount), true)
    } else {
      (bytes, isMapped) = (.allocate(byteCount: byteCount, alignment: 64), false)
    }
  }

  deinit {
    if isMapped { munmap(bytes.baseAddress, Self.wholePages(bytes.count)) } else { bytes.deallocate() }
  }

  /// Memory that starts at a large page, nil when the system gives none.
  private static func map(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    let count = wholePages(byteCount)
    let flags = MAP_PRIVATE | MAP_ANONYMOUS
    guard let all = mmap(nil, count + largePage, PROT_READ | PROT_WRITE, flags, -1, 0), all != MAP_FAILED
    else { return nil }
    let before = -Int(bitPattern: all) & (largePage - 1)
    let start = all + before
    if before > 0 { munmap(all, before) }
    munmap(start + count, largePage - before)
    madvise(start, count, MADV_HUGEPAGE)
    return start
  }

  private static func wholePages(_ byteCount: Int) -> Int {
    let page = Int(getpagesize())
    return (byteCount + page - 1) / page * page
  }
}
