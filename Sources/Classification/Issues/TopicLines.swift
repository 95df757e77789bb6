import Wording

/// Reads the lines of a table of topics from its bytes: it has some ten thousand, and texts of that size are slow to split.
struct TopicLines {
  /// A line with a key, numbers and a code for each topic.
  struct Record {
    let key: UInt32
    let numbers: [Float]
    let codes: ArraySlice<UInt8>
  }

  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var line = 0

  init(bytes: [UInt8], file: String) { (self.bytes, self.file) = (bytes, file) }

  private var problem: Problem { Problem(Message("issues.badTopic"), in: file, at: .line(max(1, line))) }

  /// The next line that is neither empty nor a comment, in cells; nil at the end.
  private mutating func cells() -> [ArraySlice<UInt8>]? {
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
      let own = bytes[position..<end]
      position = end + 1
      line += 1
      if !own.isEmpty, own.first != 0x23 {
        return own.split(separator: 0x09, omittingEmptySubsequences: false)
      }
    }
    return nil
  }

  private static func text(_ cell: ArraySlice<UInt8>) -> String { String(decoding: cell, as: UTF8.self) }

  /// The cells behind the name of a line that must come next.
  mutating func cells(of name: String) throws(Problem) -> [String] {
    guard let cells = cells(), Self.text(cells[0]) == name, cells.count > 1 else { throw problem }
    return cells.dropFirst().map(Self.text)
  }

  /// - Throws: also when there are others than `count` numbers above 0.
  mutating func numbers(of name: String, count: Int) throws(Problem) -> [Double] {
    let numbers = try cells(of: name).compactMap(Double.init).filter { $0 > 0 && $0 <= 1 }
    guard numbers.count == count else { throw problem }
    return numbers
  }

  /// The line of that name, which must come next.
  mutating func record(
    _ name: String, numbers: Int, codes: Int, in known: ClosedRange<UInt8>
  ) throws(Problem) -> Record {
    guard let cells = cells(), Self.text(cells[0]) == name,
      let record = Self.record(cells, key: 0, numbers: numbers, codes: codes, in: known)
    else { throw problem }
    return record
  }

  /// The next line of a character or a pair; nil at the end.
  mutating func next(numbers: Int, codes: Int, in known: ClosedRange<UInt8>) throws(Problem) -> Record? {
    guard let cells = cells() else { return nil }
    let scalars = Self.text(cells[0]).unicodeScalars.map(\.value)
    let keys = scalars.count == 1 ? IssueKey.characters(in: scalars, except: []) : CharacterPairs.all(in: scalars)
    guard scalars.count <= 2, keys.count == 1,
      let record = Self.record(cells, key: keys[0], numbers: numbers, codes: codes, in: known)
    else { throw problem }
    return record
  }

  private static func record(
    _ cells: [ArraySlice<UInt8>], key: UInt32, numbers: Int, codes: Int, in known: ClosedRange<UInt8>
  ) -> Record? {
    let found = cells.dropFirst().dropLast().compactMap { Float(text($0)) }.filter { $0.isFinite && $0 >= 0 }
    guard found.count == numbers, cells.count == numbers + 2, let last = cells.last, last.count == codes,
      last.allSatisfy(known.contains)
    else { return nil }
    return Record(key: key, numbers: found, codes: last)
  }
}
