/// A table that never changes, read through a pointer in loops where every nanosecond counts.
///
/// The pointer is good as long as the table lives.
package final class FrozenTable<Element: BitwiseCopyable>: @unchecked Sendable {
  package let start: UnsafePointer<Element>
  package let count: Int

  /// Copies an array.
  package convenience init(_ elements: [Element]) {
    self.init(count: elements.count) { table in
      elements.withUnsafeBufferPointer { _ = UnsafeMutableBufferPointer(start: table, count: $0.count).initialize(from: $0) }
    }
  }

  /// - Parameter fill: initialises `count` elements.
  package init(count: Int, fill: (UnsafeMutablePointer<Element>) -> Void) {
    let table = UnsafeMutablePointer<Element>.allocate(capacity: count)
    fill(table)
    start = UnsafePointer(table)
    self.count = count
  }

  deinit { UnsafeMutablePointer(mutating: start).deallocate() }
}
