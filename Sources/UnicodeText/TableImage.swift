/// Several tables as the bytes of one file, to be read by the program that wrote them and by no other.
///
/// The header says the format, of what the tables were made (`key`), how long the file is and what its digest is; a
/// directory follows with offset, count and size of the elements of each table, then the tables, each at a multiple
/// of 64 bytes.
package struct TableImage {
  /// To be raised with every change of what the tables hold or of how they are made.
  static let version: UInt32 = 2
  private static let signature: UInt64 = 0x0A45_4C42_4154_5954
  private static let mostTables = 64
  private static let mostBytes = 1 << 30
  private static let alignment = 64

  private struct Header: BitwiseCopyable {
    var signature = TableImage.signature
    var version = TableImage.version
    var tableCount: UInt32 = 0
    var key: TableDigest
    var byteCount: UInt64 = 0
    var digest = TableDigest(low: 0, high: 0)
  }

  private struct Entry: BitwiseCopyable {
    var offset: UInt64
    var count: UInt64
    var stride: UInt64
  }

  private let memory: TableMemory
  private let entries: [Entry]
  private var next = 0

  // MARK: Writing

  /// Collects tables for a file.
  package struct Writer {
    private let key: TableDigest
    private var entries: [Entry] = []
    private var bytes: [UInt8] = []

    package init(key: TableDigest) { self.key = key }

    package mutating func append<Element: BitwiseCopyable>(_ elements: UnsafeBufferPointer<Element>) {
      bytes += [UInt8](repeating: 0, count: -bytes.count & (TableImage.alignment - 1))
      let stride = UInt64(MemoryLayout<Element>.stride)
      entries.append(Entry(offset: UInt64(bytes.count), count: UInt64(elements.count), stride: stride))
      bytes += UnsafeRawBufferPointer(elements)
    }

    package mutating func append<Element: BitwiseCopyable>(_ table: FrozenTable<Element>) { append(table.elements) }

    package mutating func append<Element: BitwiseCopyable>(_ elements: [Element]) {
      elements.withUnsafeBufferPointer { append($0) }
    }

    /// The file.
    package func finished() -> [UInt8] {
      let start = TableImage.startOfTables(entries.count)
      var header = Header(key: key)
      (header.tableCount, header.byteCount) = (UInt32(entries.count), UInt64(start + bytes.count))
      var file = [UInt8](repeating: 0, count: start)
      file.withUnsafeMutableBytes { file in
        for (index, entry) in entries.enumerated() {
          file.storeBytes(of: entry, toByteOffset: TableImage.offset(ofEntry: index), as: Entry.self)
        }
        file.storeBytes(of: header, as: Header.self)
      }
      file += bytes
      header.digest = TableDigest(file)
      file.withUnsafeMutableBytes { $0.storeBytes(of: header, as: Header.self) }
      return file
    }
  }

  private static func offset(ofEntry index: Int) -> Int {
    MemoryLayout<Header>.stride + index * MemoryLayout<Entry>.stride
  }

  private static func startOfTables(_ count: Int) -> Int {
    (offset(ofEntry: count) + alignment - 1) / alignment * alignment
  }

  // MARK: Reading

  /// Whether a file of this size can be an image at all.
  static func mayHold(_ byteCount: Int) -> Bool { byteCount >= startOfTables(0) && byteCount <= mostBytes }

  /// Nil when the bytes are not complete, not as they were written, of another format or made of something else.
  /// - Parameter memory: a whole file; its header is changed.
  init?(_ memory: TableMemory, key: TableDigest) {
    let bytes = memory.bytes
    guard Self.mayHold(bytes.count) else { return nil }
    var header = bytes.loadUnaligned(as: Header.self)
    let (count, digest) = (Int(header.tableCount), header.digest)
    guard header.signature == Self.signature, header.version == Self.version, header.key == key,
      header.byteCount == UInt64(bytes.count), count <= Self.mostTables, Self.startOfTables(count) <= bytes.count
    else { return nil }
    header.digest = TableDigest(low: 0, high: 0)
    bytes.storeBytes(of: header, as: Header.self)
    guard TableDigest(UnsafeRawBufferPointer(bytes)) == digest else { return nil }
    self.memory = memory
    let start = Self.startOfTables(count)
    entries = (0..<count).map { index in
      var entry = bytes.loadUnaligned(fromByteOffset: Self.offset(ofEntry: index), as: Entry.self)
      entry.offset &+= UInt64(start)
      return entry
    }
  }

  /// The next table in the order of writing, nil when there is none of such elements.
  package mutating func table<Element: BitwiseCopyable>(of type: Element.Type) -> FrozenTable<Element>? {
    guard next < entries.count else { return nil }
    let (entry, total) = (entries[next], UInt64(memory.bytes.count))
    next += 1
    guard entry.stride == UInt64(MemoryLayout<Element>.stride), entry.offset <= total,
      entry.offset % UInt64(Self.alignment) == 0, entry.count <= (total - entry.offset) / entry.stride
    else { return nil }
    return FrozenTable(in: memory, at: Int(entry.offset), count: Int(entry.count))
  }

  /// Whether all tables have been read.
  package var isAtEnd: Bool { next == entries.count }
}
