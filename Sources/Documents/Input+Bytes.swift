extension Input {
  /// All of it.
  ///
  /// - Throws: a `Problem` when the bytes cannot be read.
  package func bytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try eachChunk { chunk, _ in bytes += chunk }
    return bytes
  }

  /// Whether it is a PDF, which can be read but not written back.
  package func isPDF() throws -> Bool { try format() == .pdf }
}
