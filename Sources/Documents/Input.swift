internal import Glibc
internal import Wording

/// Where bytes come from: a file, standard input or memory.
public struct Input: Sendable {
  enum Origin: Sendable {
    case file(FilePath)
    case standardInput
    /// Standard input of which the first bytes were taken to look at them.
    case begun([UInt8])
    case memory([UInt8])
    /// What came through a pipe, kept so that it can be read more than once.
    case kept(TemporaryFile)
    /// A file inside a zip file.
    case member(ZipContainer, ZipContainer.Member)
  }

  private static let chunkSize = 256 << 10

  /// What the user calls it; `-` for standard input.
  public let name: String
  let origin: Origin

  init(name: String, origin: Origin) {
    self.name = name
    self.origin = origin
  }

  /// A file, or standard input for `-`.
  public init(path: String) {
    self = path == "-" ? .standardInput : .file(FilePath(path))
  }

  /// A file by its path.
  public static func file(_ path: FilePath) -> Input { Input(name: path.name, origin: .file(path)) }

  /// Standard input, under the name `-`.
  public static let standardInput = Input(name: "-", origin: .standardInput)

  /// Bytes that are in memory already, under a name whose extension tells their kind.
  public static func memory(_ bytes: [UInt8], name: String) -> Input { Input(name: name, origin: .memory(bytes)) }

  /// A file inside a zip file; its name begins with the zip file's.
  static func member(_ member: ZipContainer.Member, of container: ZipContainer) -> Input {
    Input(name: container.file + "/" + member.name, origin: .member(container, member))
  }

  /// The file on the disk in which it is; nil for what is in none.
  var path: FilePath? {
    switch origin {
    case .file(let path): path
    case .member(let container, _): FilePath(container.file)
    case .standardInput, .begun, .memory, .kept: nil
    }
  }

  /// Whether its name is that of a file on the disk, or of one inside of such a file.
  package var isOnDisk: Bool { path != nil }

  /// The name's extension in lower case.
  var fileExtension: String { FilePath(name).fileExtension }

  /// Calls `body` with one piece after the other, the last time with `isLast` (then the piece may be empty).
  ///
  /// - Throws: a `Problem` when the bytes cannot be read, and what `body` throws.
  func eachChunk(_ body: (_ bytes: UnsafeBufferPointer<UInt8>, _ isLast: Bool) throws -> Void) throws {
    switch origin {
    case .memory(let bytes): try bytes.withUnsafeBufferPointer { try body($0, true) }
    case .member(let container, let member):
      try ZipContainer.eachChunk(of: container.open(member)) { try body($0, false) }
      try body(UnsafeBufferPointer(start: nil, count: 0), true)
    case .standardInput: try eachChunk(of: STDIN_FILENO, body)
    case .begun(let bytes):
      try bytes.withUnsafeBufferPointer { try body($0, false) }
      try eachChunk(of: STDIN_FILENO, body)
    case .kept(let file): try file.withDescriptor { try eachChunk(of: $0, body) }
    case .file(let path):
      let descriptor = try open(path)
      defer { close(descriptor) }
      try eachChunk(of: descriptor, body)
    }
  }

  /// The first bytes of a regular file or of memory; nothing of a pipe, whose bytes can be read only once, unless they
  /// were taken to look at them.
  func head(_ count: Int) throws -> [UInt8] {
    switch origin {
    case .memory(let bytes), .begun(let bytes): return Array(bytes.prefix(count))
    case .member(let container, let member): return try container.head(of: member, count)
    case .standardInput: return []
    case .kept(let file): return try file.withDescriptor { try first(count, of: $0) }
    case .file(let path):
      // A named pipe that is opened and closed again ends the work of whoever writes into it.
      if let status = FileStatus(path), status.kind == .other { return [] }
      let descriptor = try open(path)
      defer { close(descriptor) }
      guard FileStatus(descriptor: descriptor)?.kind == .regular else { return [] }
      return try first(count, of: descriptor)
    }
  }

  /// Standard input whose first bytes can be looked at; they are read now, and read again with the rest.
  static func standardInput(lookingAt count: Int) throws -> Input {
    Input(name: "-", origin: .begun(try standardInput.first(count, of: STDIN_FILENO)))
  }

  private func first(_ count: Int, of descriptor: Int32) throws(Problem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count, case let length = try read(descriptor, into: &bytes, from: filled), length > 0 {
      filled += length
    }
    return Array(bytes[..<filled])
  }

  /// What kind of file this is; of a pipe only what its name tells.
  func format() throws -> InputFormat { InputFormat(head: try head(4 << 10), fileExtension: fileExtension) }

  private func open(_ path: FilePath) throws(Problem) -> Int32 {
    let descriptor = path.withCString { Glibc.open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw SystemError.last.problem(name) }
    return descriptor
  }

  private func eachChunk(
    of descriptor: Int32, _ body: (_ bytes: UnsafeBufferPointer<UInt8>, _ isLast: Bool) throws -> Void
  ) throws {
    var buffer = [UInt8](repeating: 0, count: Self.chunkSize)
    while case let length = try read(descriptor, into: &buffer, from: 0), length > 0 {
      try buffer.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[..<length]), false) }
    }
    try body(UnsafeBufferPointer(start: nil, count: 0), true)
  }

  private func read(_ descriptor: Int32, into buffer: inout [UInt8], from start: Int) throws(Problem) -> Int {
    while true {
      let length = buffer.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress.map { $0 + start }, $0.count - start)
      }
      if length >= 0 { return length }
      if errno != EINTR { throw SystemError.last.problem(name) }
    }
  }
}
