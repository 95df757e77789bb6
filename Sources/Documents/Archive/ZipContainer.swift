internal import UnicodeText
internal import Wording

/// The members of a zip file, their number, names and sizes checked before any is read.
///
/// Nothing is ever written to the disk. What is wrong with the file as a whole is thrown; what is wrong with one member
/// is thrown when that member is read, or asked for by `refusal(of:)`.
struct ZipContainer: Sendable {
  struct Member: Sendable, Hashable {
    /// With `/` between folders; decoded from GB18030 when it is no UTF-8.
    let name: String
    /// Its place in the file's order.
    let index: Int
    let isEncrypted: Bool
  }

  /// The name of the file for messages.
  let file: String
  let members: [Member]
  private let source: ZipStream.Source
  private let limits: ReadingLimits
  private let places: [String: Int]

  /// Lists the members. Linear in their number.
  ///
  /// - Throws: a `Problem` when this is no zip file, is cut off, or would unpack to more than the limits allow.
  init(_ input: Input, limits: ReadingLimits = .usual) throws {
    file = input.name
    self.limits = limits
    source = try Self.source(of: input, limits)
    var (members, places, total) = ([Member](), [String: Int](), 0)
    let stream = try ZipStream(source, file: file, limits: limits)
    var index = 0
    while let header = try stream.next() {
      if index >= limits.members {
        throw Problem(Message("zip.tooManyMembers", ["limit": String(limits.members)]), in: file)
      }
      (total, _) = total.addingReportingOverflow(max(0, header.size ?? 0))
      if total < 0 || total > limits.totalBytes {
        throw Problem(Message("zip.tooLarge", ["limit": String(limits.totalBytes >> 20)]), in: file)
      }
      if header.isFile {
        let name = Self.decoded(header.name)
        if places[name] == nil { places[name] = members.count }
        members.append(Member(name: name, index: index, isEncrypted: header.isEncrypted))
      }
      index += 1
    }
    (self.members, self.places) = (members, places)
  }

  /// The member of a name.
  subscript(name: String) -> Member? { places[name].map { members[$0] } }

  /// Why a member is not read; nil when it may be.
  func refusal(of member: Member) -> Problem? {
    if Self.isEscape(member.name) { return Problem(Message("zip.escape", ["member": member.name]), in: file) }
    return member.isEncrypted ? Problem(Message("zip.encrypted", ["member": member.name]), in: file) : nil
  }

  /// Opens a member to be read from its beginning; linear in the number of members before it.
  func open(_ member: Member) throws(Problem) -> ZipStream {
    if let refusal = refusal(of: member) { throw refusal }
    let stream = try ZipStream(source, file: file, limits: limits)
    for _ in 0...member.index where try stream.next() == nil {
      throw Problem(Message("zip.truncated", ["reason": ""]), in: file)
    }
    return stream
  }

  /// A member read whole.
  func bytes(of member: Member) throws -> [UInt8] {
    let stream = try open(member)
    var bytes: [UInt8] = []
    try Self.eachChunk(of: stream) { chunk in
      guard bytes.count + chunk.count <= limits.wholeBytes else {
        let values = ["member": member.name, "limit": String(limits.wholeBytes >> 20)]
        throw Problem(Message("zip.memberTooLarge", values), in: file)
      }
      bytes += chunk
    }
    return bytes
  }

  /// The content of small members by their index, read in one pass; what is damaged is left out.
  func smallMembers(upTo limit: Int, inAll total: Int) throws(Problem) -> [Int: [UInt8]] {
    let stream = try ZipStream(source, file: file, limits: limits)
    var (kept, size) = ([Int: [UInt8]](), 0)
    for index in 0..<((members.last?.index ?? -1) + 1) {
      guard let header = try stream.next() else { break }
      guard header.isFile, !header.isEncrypted, let bytes = header.size, bytes <= limit, size + bytes <= total else {
        continue
      }
      var content = [UInt8](repeating: 0, count: bytes + 1)
      var filled = 0
      do {
        while case let count = try content.withUnsafeMutableBytes({ buffer throws(Problem) in
          try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
        }), count > 0 {
          filled += count
        }
      } catch { continue }
      guard filled == bytes else { continue }
      kept[index] = Array(content[..<filled])
      size += filled
    }
    return kept
  }

  /// The first bytes of a member.
  func head(of member: Member, _ count: Int) throws -> [UInt8] {
    struct Enough: Error {}
    var bytes: [UInt8] = []
    do {
      try Self.eachChunk(of: try open(member)) { chunk in
        bytes += chunk.prefix(count - bytes.count)
        if bytes.count == count { throw Enough() }
      }
    } catch is Enough {}
    return bytes
  }

  static func eachChunk(of stream: ZipStream, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while case let count = try buffer.withUnsafeMutableBytes({ bytes throws(Problem) in try stream.read(into: bytes) }),
      count > 0
    {
      try buffer.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[..<count])) }
    }
  }

  /// A name that leads out of the container, were it unpacked.
  private static func isEscape(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    let isDrive = bytes.count > 1 && bytes[1] == UInt8(ascii: ":")
    return bytes.first == UInt8(ascii: "/") || isDrive || bytes.contains(0)
      || name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
  }

  /// Some programs write `\` between folders.
  private static func decoded(_ name: [UInt8]) -> String {
    var text = String(validating: name, as: UTF8.self)
    if text == nil, let charset = try? CharsetChoice("gb18030") {
      var bytes: [UInt8] = []
      try? name.withUnsafeBufferPointer { name in
        try CharsetDecoder(charset).decode(name, isLast: true) { piece in
          if case .text(let text) = piece { bytes += text } else { bytes += Array("\u{FFFD}".utf8) }
        }
      }
      text = String(decoding: bytes, as: UTF8.self)
    }
    let replaced = (text ?? String(decoding: name, as: UTF8.self)).unicodeScalars.map { $0 == "\\" ? "/" : $0 }
    return String(String.UnicodeScalarView(replaced))
  }

  private static func source(of input: Input, _ limits: ReadingLimits) throws -> ZipStream.Source {
    if case .file(let path) = input.origin {
      let head = try input.head(4)
      if !head.isEmpty {
        try check(head, input)
        return .file(path)
      }
    }
    var bytes: [UInt8] = []
    try input.eachChunk { chunk, _ in
      guard bytes.count + chunk.count <= limits.wholeBytes else {
        throw Problem(Message("document.tooLarge", ["limit": String(limits.wholeBytes >> 20)]), in: input.name)
      }
      bytes += chunk
    }
    try check(Array(bytes.prefix(4)), input)
    return .memory(PinnedBytes(bytes))
  }

  private static func check(_ head: [UInt8], _ input: Input) throws(Problem) {
    guard head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) else {
      throw Problem(Message("zip.none"), in: input.name)
    }
  }
}
