public import Classification
import Documents
import Synchronization
public import TextModel
import Wording

/// Judged opinions put aside on the disk while they are counted, for a workbook that is written afterwards. Memory does
/// not grow with them, and nothing is left of them when the program ends, however it ends.
public final class OpinionSpool: Sendable {
  /// One judged opinion.
  package struct Row {
    package var id = ""
    package var unit = ""
    package var channel = ""
    package var date = ""
    package var text = ""
    /// What a person gave.
    package var label = ""
    /// Index of the category in the scheme.
    package var category = 0
    /// Label of the subcategory; empty for none.
    package var subcategory = ""
    package var probability = 0.0
    package var evidence = ""
    package var secondary = ""
    package var review = false
    /// Where it stands.
    package var file = ""
    package var sheet = ""
    package var row = 0
  }

  /// A place between two opinions.
  public struct Mark: Sendable {
    fileprivate let bytes: Int
    fileprivate let rows: Int
  }

  private struct State {
    var buffer: [UInt8] = []
    var written = 0
    var count = 0
  }

  private static let bufferSize = 1 << 18

  private let file: TemporaryFile
  private let scheme: CodingScheme
  private let state = Mutex(State())

  /// - Parameter scheme: the scheme that the judgements refer to.
  /// - Throws: a `Problem` when no temporary file can be made.
  public init(scheme: CodingScheme) throws {
    file = try TemporaryFile()
    self.scheme = scheme
  }

  /// Number of opinions.
  public var count: Int { state.withLock { $0.count } }

  /// Everything that is there now.
  public var mark: Mark { state.withLock { Mark(bytes: $0.written + $0.buffer.count, rows: $0.count) } }

  /// Forgets what was added behind a mark.
  ///
  /// - Throws: a `Problem` when the temporary file cannot be written.
  public func cut(backTo mark: Mark) throws {
    try state.withLock { state in
      try flush(&state)
      try file.cut(to: mark.bytes)
      (state.written, state.count) = (mark.bytes, mark.rows)
    }
  }

  /// Puts an opinion aside.
  ///
  /// - Throws: a `Problem` when the disk is full.
  public func add(_ opinion: Opinion, _ judgement: Judgement) throws {
    let finder = PlaceFinder(opinion.text)
    let evidence = judgement.carrying(in: opinion.text).map { finder.text($0.range) }
    var record = SpoolRecord()
    for field in [opinion.id, opinion.unit, opinion.channel, opinion.date] { record.append(field ?? "") }
    record.append(opinion.text.text(opinion.text.range))
    record.append(opinion.label ?? "")
    record.append(evidence.joined(separator: "; "))
    record.append(judgement.secondary.map { scheme.categories[$0].label }.joined(separator: "; "))
    record.append(judgement.subcategory.map { scheme.categories[judgement.category].subcategories[$0].label } ?? "")
    record.append(opinion.source.file)
    record.append(opinion.source.sheet ?? "")
    record.append(UInt64(judgement.category))
    record.append(judgement.probability.bitPattern)
    record.append(judgement.review ? 1 : 0)
    record.append(UInt64(max(0, opinion.source.row)))
    try state.withLock { state in
      state.buffer += record.bytes
      state.count += 1
      if state.buffer.count >= Self.bufferSize { try flush(&state) }
    }
  }

  private func flush(_ state: inout State) throws {
    try state.buffer.withUnsafeBufferPointer { try file.append($0) }
    state.written += state.buffer.count
    state.buffer.removeAll(keepingCapacity: true)
  }

  /// The opinions in the order in which they came.
  package func forEach(_ body: (Row) throws -> Void) throws {
    let count = try state.withLock { state in
      try flush(&state)
      return state.count
    }
    var reader = SpoolReader(file)
    for _ in 0..<count { try body(try reader.row()) }
  }
}

/// The bytes of an opinion: texts with their lengths, then numbers.
private struct SpoolRecord {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ text: String) {
    append(UInt64(text.utf8.count))
    bytes += text.utf8
  }
}

/// Reads a spool from its beginning, without moving the place at which it is written.
private struct SpoolReader {
  private let file: TemporaryFile
  private var buffer: [UInt8] = []
  private var position = 0
  private var offset = 0

  init(_ file: TemporaryFile) { self.file = file }

  mutating func row() throws -> OpinionSpool.Row {
    var row = OpinionSpool.Row()
    row.id = try text()
    row.unit = try text()
    row.channel = try text()
    row.date = try text()
    row.text = try text()
    row.label = try text()
    row.evidence = try text()
    row.secondary = try text()
    row.subcategory = try text()
    row.file = try text()
    row.sheet = try text()
    row.category = Int(try number())
    row.probability = Double(bitPattern: try number())
    row.review = try number() == 1
    row.row = Int(try number())
    return row
  }

  private mutating func number() throws -> UInt64 {
    try take(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private mutating func text() throws -> String { String(decoding: try take(Int(try number())), as: UTF8.self) }

  private mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
    while buffer.count - position < count { try fill(atLeast: count) }
    defer { position += count }
    return buffer[position..<position + count]
  }

  private mutating func fill(atLeast count: Int) throws {
    buffer.removeFirst(position)
    position = 0
    let piece = try file.read(at: offset, atMost: max(1 << 18, count))
    guard !piece.isEmpty else { throw Problem(Message("output.noRoom")) }
    offset += piece.count
    buffer += piece
  }
}
