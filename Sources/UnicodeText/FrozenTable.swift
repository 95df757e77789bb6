/// A table that never changes, read through a pointer in loops where every nanosecond counts.
///
/// The pointer is good as long as the table lives.
package final class FrozenTable<Element: BitwiseCopyable>: @unchecked Sendable {
  package let start: UnsafePointer<Element>
  package let count: Int
  private let memory: TableMemory

  /// Copies an array.
  package convenience init(_ elements: [Element]) {
    self.init(count: elements.count) { table in
      elements.withUnsafeBufferPointer {
        _ = UnsafeMutableBufferPointer(start: table, count: $0.count).initialize(from: $0)
      }
    }
  }

  /// - Parameter fill: initialises `count` elements.
  package init(count: Int, fill: (UnsafeMutablePointer<Element>) -> Void) {
    memory = TableMemory(byteCount: max(count, 1) * MemoryLayout<Element>.stride)
    let table = memory.bytes.baseAddress.unsafelyUnwrapped.bindMemory(to: Element.self, capacity: count)
    fill(table)
    start = UnsafePointer(table)
    self.count = count
  }

  /// Elements that stand in memory already, aligned for their type.
  init(in memory: TableMemory, at offset: Int, count: Int) {
    self.memory = memory
    self.count = count
    let place = memory.bytes.baseAddress.unsafelyUnwrapped + offset
    start = UnsafePointer(place.bindMemory(to: Element.self, capacity: count))
  }

  package var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }
}
