public import Classification
public import Documents
public import Privacy
import TextModel
public import UnicodeText

/// Which opinions are the part that is compared with the rest.
public enum CollectionPart: Sendable {
  /// Everything.
  case all
  /// Opinions with this unit, channel or month.
  case value(ShareTable.Dimension, String)
  /// Opinions that are judged to be of this category, as `classify` judges them.
  case category(Int, OpinionJudge)
}

/// Reads documents and opinions in blocks of about a megabyte, so that collections larger than memory can be read.
public struct CollectionReader: Sendable {
  static let blockSize = 1 << 20

  private let charset: CharsetChoice
  private let columns: ColumnChoice
  private let redactor: Redactor?

  /// - Parameter redactor: masks texts as they are read; nil for none.
  public init(charset: CharsetChoice = .auto, columns: ColumnChoice = .usual, redactor: Redactor? = nil) {
    self.charset = charset
    self.columns = columns
    self.redactor = redactor
  }

  /// - Returns: how the reading went.
  /// - Throws: a `Problem` when the input cannot be read, and what `deliver` throws.
  func read(
    _ entry: FileListing.Entry, part: CollectionPart, deliver: (TextBlock) throws -> Void
  ) throws -> ReadingRemarks {
    guard entry.kind == .opinions else { return try readLines(entry.input, deliver: deliver) }
    var block = OpinionBlock(file: entry.input.name)
    let part = masked(part)
    let reading = try OpinionReader(charset: charset, columns: columns)
      .read(entry.input, redacting: redactor) { opinion in
        let isPart: Bool? =
          switch part {
          case .all: true
          case .value(let dimension, let value): opinion.value(of: dimension).map(GroupName.init) == GroupName(value)
          case .category: nil
          }
        block.add(opinion, isPart: isPart)
        if block.byteCount >= Self.blockSize, let full = block.take() { try deliver(full) }
      }
    if let rest = block.take() { try deliver(rest) }
    return ReadingRemarks(reading)
  }

  /// A unit or channel as the opinions name it once they are masked.
  private func masked(_ part: CollectionPart) -> CollectionPart {
    guard let redactor, case .value(let dimension, let value) = part else { return part }
    return .value(dimension, redactor.redact(group: value))
  }

  private func readLines(_ input: Input, deliver: (TextBlock) throws -> Void) throws -> ReadingRemarks {
    var firstByte = 0
    let notes = try LineBlockReader(charset: charset, leavingOutOpinions: columns).read(input) { block in
      try deliver(TextBlock(block, of: input.name, firstByte: firstByte, redactor: redactor))
      firstByte += block.utf8.count
    }
    return ReadingRemarks(notes: notes)
  }
}

extension CollectionReader {
  /// Units, channels or months as opinions name them, those of most opinions first.
  public struct Values: Sendable {
    private static let named = 12
    private var counts: [GroupName: (name: String, count: Int)] = [:]

    /// Nothing is named yet.
    public init() {}

    /// Whether no opinion named any.
    public var isEmpty: Bool { counts.isEmpty }

    mutating func add(_ name: String) { counts[GroupName(name), default: (name, 0)].count += 1 }

    /// The first few of them.
    public var named: String {
      let sorted = counts.values.sorted { (-$0.count, $0.name) < (-$1.count, $1.name) }
      return sorted.prefix(Self.named).map(\.name).joined(separator: "、") + (sorted.count > Self.named ? " …" : "")
    }
  }

  /// Adds what the opinions of a file name.
  ///
  /// - Throws: a `Problem` when it cannot be read.
  public func read(values: inout Values, of dimension: ShareTable.Dimension, in entry: FileListing.Entry) throws {
    guard entry.kind == .opinions else { return }
    _ = try OpinionReader(charset: charset, columns: columns).read(entry.input, redacting: redactor) { opinion in
      if let value = opinion.value(of: dimension) { values.add(value) }
    }
  }
}
