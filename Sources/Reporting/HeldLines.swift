import Documents
import Wording

/// Lines put aside on the disk until it is known how each of them ends. Memory grows by the length of each line alone.
package final class HeldLines {
  private static let blockSize = 1 << 18

  private let file: TemporaryFile
  private var buffer: [UInt8] = []
  private var lengths: [Int32] = []

  /// - Throws: a `Problem` when no temporary file can be made.
  package init() throws { file = try TemporaryFile() }

  /// How many lines wait.
  package var count: Int { lengths.count }

  /// Puts a line aside.
  ///
  /// - Throws: a `Problem` when the disk is full.
  package func add(_ line: [UInt8]) throws {
    buffer += line
    lengths.append(Int32(line.count))
    if buffer.count >= Self.blockSize { try flush() }
  }

  /// Forgets all lines but the first so many.
  ///
  /// - Throws: a `Problem` when the disk is full.
  package func cut(backTo count: Int) throws {
    guard count < lengths.count else { return }
    try flush()
    lengths.removeLast(lengths.count - count)
    try file.cut(to: lengths.reduce(0) { $0 + Int($1) })
  }

  /// The lines with their numbers from 0, in the order in which they came.
  ///
  /// - Throws: a `Problem` when the temporary file cannot be read, and what `body` throws.
  package func forEach(_ body: (_ number: Int, _ line: [UInt8]) throws -> Void) throws {
    try flush()
    var (block, position, offset) = ([UInt8](), 0, 0)
    for (number, length) in lengths.enumerated() {
      while block.count - position < Int(length) {
        block.removeFirst(position)
        position = 0
        let piece = try file.read(at: offset, atMost: max(Self.blockSize, Int(length)))
        guard !piece.isEmpty else { throw Problem(Message("output.noRoom")) }
        offset += piece.count
        block += piece
      }
      try body(number, Array(block[position..<position + Int(length)]))
      position += Int(length)
    }
  }

  private func flush() throws {
    try buffer.withUnsafeBufferPointer { try file.append($0) }
    buffer.removeAll(keepingCapacity: true)
  }
}
