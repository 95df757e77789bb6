/// A path as the file system has it: bytes, which need not be UTF-8 (unpacked archives bring names in GBK).
public struct FilePath: Sendable, Hashable {
  /// The bytes of the path, without the terminating zero.
  public let bytes: [UInt8]

  /// The UTF-8 bytes of a path that is known as text.
  public init(_ path: String) { bytes = Array(path.utf8) }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The path to show; bytes that are no UTF-8 appear as U+FFFD.
  public var name: String { String(decoding: bytes, as: UTF8.self) }

  /// Everything behind the last slash.
  var lastComponent: [UInt8] {
    Array(bytes.suffix(from: (bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1))
  }

  /// The folder part; `.` when there is no slash.
  var folder: FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath(".") }
    return FilePath(bytes: slash == 0 ? [UInt8(ascii: "/")] : Array(bytes[..<slash]))
  }

  /// What stands behind the last dot of the last component, in lower case; empty when nothing does.
  var fileExtension: String {
    let name = lastComponent
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return "" }
    return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }

  func appending(_ component: [UInt8]) -> FilePath {
    FilePath(bytes: bytes + (bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + component)
  }

  /// What no file can be called. The C library would cut a path at a zero and open another file than the one asked for;
  /// it is given this instead, and says that there is no such file.
  private static let impossible = Array("/dev/null/zero".utf8)

  /// Calls the C library with the path; one with a zero inside leads to no file.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
    try ((bytes.contains(0) ? Self.impossible : bytes) + [0]).withUnsafeBufferPointer { buffer in
      try buffer.withMemoryRebound(to: CChar.self) { chars in
        try chars.baseAddress.map(body) ?? "".withCString(body)
      }
    }
  }
}
